// "Đề nghị, kiến nghị": what agencies ask for, decided by the secretariat with its document; difficulties beyond their
// authority by who decides, with the direction that the provincial office gives.
import type { ConsolidatedRow } from '../../shared/consolidation/consolidate.ts'
import { difficultiesByLevel } from '../../shared/consolidation/work-lists.ts'
import { type FieldId, fieldValue, type Values } from '../../shared/domain/report.ts'
import { agencyNameIn } from '../../shared/printing/print-input.ts'
import type { Loaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { useRequestsWords } from '../app/words/requests.ts'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { AskedCard } from '../components/requests/AskedCard.tsx'
import { DifficultyCard } from '../components/requests/DifficultyCard.tsx'
import { Screen } from '../components/Screen.tsx'
import type { Figures } from '../session/printing/figures.ts'
import { decisionValues, directionValues } from '../session/requests/decide.ts'
import '../components/printing/printing.css'

export interface RequestsProps {
  readonly figures: Loaded<Figures>
  readonly role: 'secretariat' | 'provincial-office'
  readonly reason: string | undefined
  readonly onAnswer: (row: ConsolidatedRow, values: Values) => void
  readonly onOpen: (row: ConsolidatedRow, field: FieldId) => void
  readonly onRefresh: () => void
  readonly onBack: () => void
}

export function Requests({ figures, role, reason, onAnswer, onOpen, onRefresh, onBack }: RequestsProps) {
  const { text, format } = useText()
  const words = useRequestsWords()
  const known = figures.kind === 'ready' ? figures.value : undefined
  const asked = known?.askedFor ?? []
  const waiting = asked.filter(({ answer }) => answer === 'pending').length
  const levels = known ? difficultiesByLevel(known.input.situation.rows, 'shown') : []
  const told = levels.flatMap(({ rows }) => rows)
  const undirected = told.filter(({ values }) => fieldValue(values, 'direction') === '').length
  const placeOf = ({ task, agency }: ConsolidatedRow) =>
    known ? `${task.path} · ${agencyNameIn(known.input.plan, agency)}` : ''
  // What a card was filled in with is about the row as it stood: another answer begins anew.
  const keyOf = ({ task, agency, values }: ConsolidatedRow, fields: readonly FieldId[]) =>
    [task.id, agency, ...fields.map((field) => fieldValue(values, field))].join(' | ')
  return (
    <Screen
      title={words.title}
      intro={words.intro}
      actions={[{ label: text.consolidation.refresh, icon: 'Refresh', primary: true, reason, onClick: onRefresh }]}
      onBack={onBack}
    >
      {figures.kind === 'loading' && <p className="intro">{text.situation.counting}</p>}
      {figures.kind === 'failed' && <LoadFailure missing={text.situation.missing} trouble={figures.trouble} />}
      {known && (
        <>
          <section>
            <h2>{words.asked(waiting)}</h2>
            {asked.length === 0 && <p className="note">{text.situation.requestsNone}</p>}
            {asked.map((it) => (
              <AskedCard
                key={`${it.kind} ${it.answer} ${keyOf(it.row, ['decision', 'decisionDocument', 'grantedDeadline', 'declaredAccepted'])}`}
                asked={it}
                place={placeOf(it.row)}
                reason={reason}
                onDecide={
                  role === 'secretariat' ? (decision) => onAnswer(it.row, decisionValues(it, decision)) : undefined
                }
                onOpen={() => onOpen(it.row, it.kind === 'declared-deadline' ? 'declaredAccepted' : 'decision')}
              />
            ))}
          </section>
          <section>
            <h2>{words.difficulties(undirected)}</h2>
            {told.length === 0 && <p className="note">{text.situation.difficultiesNone}</p>}
            {levels.map(({ level, rows }) => (
              <section key={level}>
                <h3 className="level">
                  {text.situation.levels[level]}: {format.number(rows.length)}
                </h3>
                {rows.map((row) => (
                  <DifficultyCard
                    key={keyOf(row, ['direction', 'directionNumber', 'directionDate'])}
                    row={row}
                    place={placeOf(row)}
                    reason={reason}
                    onDirect={
                      role === 'provincial-office'
                        ? (direction) => onAnswer(row, directionValues(direction))
                        : undefined
                    }
                    onOpen={() => onOpen(row, 'direction')}
                  />
                ))}
              </section>
            ))}
          </section>
        </>
      )}
    </Screen>
  )
}
