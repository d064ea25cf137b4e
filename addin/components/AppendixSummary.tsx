// Which plan the appendix says it belongs to, and how much of it was read.
import type { SettledAppendix } from '../../shared/appendix/settle.ts'
import { useImportingText } from '../app/words/importing.ts'
import { LongText } from './LongText.tsx'

export function AppendixSummary({ appendix: { plan, counts } }: { readonly appendix: SettledAppendix }) {
  const { text, format } = useImportingText()
  const day = plan.issuedOn ? format.day(plan.issuedOn) : ''
  return (
    <div className="card">
      <p className="card-title">{plan.number ? text.import.planHead(plan.number, day) : text.import.noNumber}</p>
      {plan.issuer && <p>{plan.issuer}</p>}
      {plan.title && (
        <div className="note">
          <LongText>{plan.title}</LongText>
        </div>
      )}
      <p className="counts" role="status">
        {text.import.counts(counts.read, counts.tasks, counts.groups, counts.unread)}
      </p>
    </div>
  )
}
