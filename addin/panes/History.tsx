// "Nhật ký": who did what to an agency's report, newest first, all of it or one task's row.
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import { columnOf } from '../../shared/table/columns.ts'
import { deedLabels } from '../../shared/table/deed-labels.ts'
import { labelOf } from '../../shared/table/labels.ts'
import type { History as Loaded } from '../app/hooks/use-history.ts'
import { useText } from '../app/hooks/use-text.ts'
import { usePastWords } from '../app/words/past.ts'
import type { Action } from '../components/Actions.tsx'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { LongText } from '../components/LongText.tsx'
import { AgencyField } from '../components/past/AgencyField.tsx'
import { Screen } from '../components/Screen.tsx'
import { SelectField } from '../components/settle/SelectField.tsx'
import { WayRow } from '../components/WayRow.tsx'
import type { HistoryStep } from '../session/past/history.ts'
import type { HeadView } from '../session/session.ts'

export interface HistoryProps {
  readonly history: Loaded
  /** Whose report; absent while the workbook knows of none. */
  readonly agency: AgencyId | undefined
  /** Reports to choose from; none for who has one only. */
  readonly agencies: readonly HeadView[]
  readonly reason: string | undefined
  readonly onAgency: (agency: AgencyId | undefined) => void
  readonly onJournal: () => void
  readonly onVersions: () => void
  readonly onBack: () => void
}

const shownContent = 60

export function History({ history, agency, agencies, reason, ...on }: HistoryProps) {
  const { text } = useText()
  const { history: words, journal, versions } = usePastWords()
  const { page, isLoading, trouble, task, more } = history
  const blocked = isLoading ? text.why.busy : reason
  const next: Action | undefined = more && { label: words.more, reason: blocked, onClick: more }
  const again: Action = { label: text.retry, icon: 'Refresh', primary: true, reason, onClick: history.again }
  return (
    <Screen
      title={words.title}
      {...(page && { intro: page.agencyName })}
      actions={trouble ? [again] : next ? [next] : []}
      onBack={on.onBack}
    >
      <WayRow icon="Versus" title={versions.way} hint={versions.wayHint} onClick={on.onVersions} />
      <WayRow icon="Table" title={journal.way} hint={journal.wayHint} onClick={on.onJournal} />
      {agencies.length > 0 && (
        <AgencyField label={words.agency} agencies={agencies} value={agency} onChange={on.onAgency} />
      )}
      {agency === undefined && <p className="counts">{text.reports.none}</p>}
      {page && (
        <SelectField
          label={words.task}
          value={task ?? ''}
          options={[
            ['', words.all],
            ...page.tasks.map((it): readonly [string, string] => [
              it.id,
              `${it.path} ${it.content.slice(0, shownContent)}`,
            ]),
          ]}
          onChange={(chosen) => history.choose(chosen === '' ? undefined : (chosen as TaskId))}
        />
      )}
      {trouble && <LoadFailure missing={words.missing} trouble={trouble} />}
      {page && page.steps.length === 0 && <p className="counts">{words.none}</p>}
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
  const { history: words } = usePastWords()
  const { at, by, kind, source, note, changes } = step
  return (
    <li className="history-step">
      <p>
        <strong>{labelOf(deedLabels, kind, language)}</strong>
      </p>
      <p className="note">{text.consolidation.by(by, format.moment(at))}</p>
      {source !== undefined && <p>{words.source(source)}</p>}
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
