// Which plan the appendix says it belongs to, and how much of it was read.
import type { Appendix } from '../../shared/appendix/appendix.ts'
import { useText } from '../app/use-text.ts'

export function AppendixSummary({ appendix: { plan, counts } }: { readonly appendix: Appendix }) {
  const { text, format } = useText()
  const day = plan.issuedOn ? format.day(plan.issuedOn) : ''
  return (
    <div className="card">
      <p className="card-title">{plan.number ? text.import.planHead(plan.number, day) : text.import.noNumber}</p>
      {plan.issuer && <p>{plan.issuer}</p>}
      {plan.title && <p className="note">{plan.title}</p>}
      <p className="counts" role="status">
        {text.import.counts(counts.read, counts.tasks, counts.groups, counts.unread)}
      </p>
    </div>
  )
}
