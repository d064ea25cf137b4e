// "Nhật ký": who did what to an agency's report, newest first, all of it or one task's row.
import { useId } from 'react'
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import { columnOf } from '../../shared/table/columns.ts'
import type { History as Loaded } from '../app/hooks/use-history.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { Action } from '../components/Actions.tsx'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { LongText } from '../components/LongText.tsx'
import { Screen } from '../components/Screen.tsx'
import type { HistoryStep } from '../session/history.ts'
import type { HeadView } from '../session/session.ts'

export interface HistoryProps {
  readonly history: Loaded
  /** Whose report; absent while the workbook knows of none. */
  readonly agency: AgencyId | undefined
  /** Reports to choose from; none for who has one only. */
  readonly agencies: readonly HeadView[]
  readonly reason: string | undefined
  readonly onAgency: (agency: AgencyId) => void
  readonly onBack: () => void
}

const shownContent = 60

export function History({ history, agency, agencies, reason, onAgency, onBack }: HistoryProps) {
  const { text } = useText()
  const id = useId()
  const { page, isLoading, trouble, task, more } = history
  const blocked = isLoading ? text.why.busy : reason
  const next: Action | undefined = more && { label: text.history.more, reason: blocked, onClick: more }
  const again: Action = { label: text.retry, icon: 'Refresh', primary: true, reason, onClick: history.again }
  return (
    <Screen
      title={text.history.title}
      {...(page && { intro: page.agencyName })}
      actions={trouble ? [again] : next ? [next] : []}
      onBack={onBack}
    >
      {agencies.length > 0 && (
        <div className="field">
          <label htmlFor={`${id}-agency`}>{text.history.agency}</label>
          <select
            id={`${id}-agency`}
            value={agency}
            onChange={({ currentTarget }) => onAgency(currentTarget.value as AgencyId)}
          >
            {agencies.map((it) => (
              <option key={it.id} value={it.id}>
                {it.agencyName}
              </option>
            ))}
          </select>
        </div>
      )}
      {agency === undefined && <p className="counts">{text.reports.none}</p>}
      {page && (
        <div className="field">
          <label htmlFor={id}>{text.history.task}</label>
          <select
            id={id}
            value={task ?? ''}
            onChange={({ currentTarget }) => history.choose((currentTarget.value || undefined) as TaskId | undefined)}
          >
            <option value="">{text.history.all}</option>
            {page.tasks.map((it) => (
              <option key={it.id} value={it.id}>
                {it.path} {it.content.slice(0, shownContent)}
              </option>
            ))}
          </select>
        </div>
      )}
      {trouble && <LoadFailure missing={text.history.missing} trouble={trouble} />}
      {page && page.steps.length === 0 && <p className="counts">{text.history.none}</p>}
      {page && page.steps.length > 0 && (
        <ol className="history">
          {page.steps.map((step) => (
            <StepView key={step.seq} step={step} />
          ))}
        </ol>
      )}
      {isLoading && <p className="intro">{text.busy.list}</p>}
    </Screen>
  )
}

function StepView({ step }: { readonly step: HistoryStep }) {
  const { text, format, language } = useText()
  const { at, by, kind, source, note, changes } = step
  const done = text.history.kinds[kind as keyof typeof text.history.kinds] ?? kind
  return (
    <li className="history-step">
      <p>
        <strong>{done}</strong>
      </p>
      <p className="note">{text.consolidation.by(by, format.moment(at))}</p>
      {source !== undefined && <p>{text.history.source(source)}</p>}
      {note !== undefined && <LongText>{note}</LongText>}
      {changes.map(({ path, field, from, to }) => (
        <div key={`${path} ${field}`} className="history-change">
          <p>
            <strong>{path}</strong> {columnOf('report', field)?.header[language] ?? field}
          </p>
          <p>
            {from === '' ? text.empty : <del>{format.value(field, from)}</del>} <span aria-hidden="true">→</span>{' '}
            <ins>{format.value(field, to) || text.empty}</ins>
          </p>
        </div>
      ))}
    </li>
  )
}
