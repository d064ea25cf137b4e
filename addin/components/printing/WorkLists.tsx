// What the secretariat has to work through, each list closed until it is wanted: who is to be urged, what was asked for,
// which difficulties go to whom.
import type { ConsolidatedRow } from '../../../shared/consolidation/consolidate.ts'
import type { RowRef } from '../../../shared/consolidation/figures.ts'
import { type AskedFor, difficultiesByLevel, type ToUrge } from '../../../shared/consolidation/work-lists.ts'
import { fieldValue } from '../../../shared/domain/report.ts'
import { agencyNameIn } from '../../../shared/printing/print-input.ts'
import { useText } from '../../app/hooks/use-text.ts'
import type { Figures } from '../../session/printing/figures.ts'
import { type NamedRef, RefList } from './RefList.tsx'

export interface WorkListsProps {
  readonly figures: Figures
  readonly onOpen: (ref: RowRef) => void
}

export function WorkLists({ figures, onOpen }: WorkListsProps) {
  const { text, format } = useText()
  const { situation: words } = text
  const { plan, situation } = figures.input
  const difficulties = difficultiesByLevel(situation.rows, 'shown')
  const told = difficulties.reduce((sum, { rows }) => sum + rows.length, 0)
  const waiting = figures.askedFor.filter(({ answer }) => answer === 'pending').length
  const day = (say: (shown: string) => string, iso: string | undefined) =>
    iso === undefined ? '' : say(format.day(iso))
  const filled = (parts: readonly (string | number)[], between: string) => parts.filter((it) => it !== '').join(between)

  const named = ({ task, agency }: ConsolidatedRow, said: string, key = ''): NamedRef => ({
    key: `${task.id} ${agency} ${key}`,
    ref: { task: task.id, agency },
    place: `${task.path} · ${agencyNameIn(plan, agency)}`,
    words: said,
  })
  const urged = ({ agency, why, left, rows }: ToUrge): NamedRef => ({
    key: agency,
    ref: rows[0] ?? { agency },
    place: agencyNameIn(plan, agency),
    words: `${words.why[why]}: ${words.left(left)}`,
  })
  const asked = ({ row, kind, wished, answer, granted, document }: AskedFor): NamedRef => {
    const what = filled([words.kinds[kind], day(words.wished, wished)], ' ')
    return named(row, filled([what, words.answers[answer], day(words.granted, granted), document], '; '), kind)
  }
  const difficult = (row: ConsolidatedRow): NamedRef =>
    named(row, filled([fieldValue(row.values, 'difficulty'), fieldValue(row.values, 'proposal')], ' — '))

  return (
    <section>
      <details className="agency-report">
        <summary>{words.urge(figures.toUrge.length)}</summary>
        <RefList
          rows={figures.toUrge.map(urged)}
          label={words.urge(figures.toUrge.length)}
          none={words.urgeNone}
          onOpen={onOpen}
        />
      </details>
      <details className="agency-report">
        <summary>{words.requests(waiting)}</summary>
        <RefList
          rows={figures.askedFor.map(asked)}
          label={words.requests(waiting)}
          none={words.requestsNone}
          onOpen={onOpen}
        />
      </details>
      <details className="agency-report">
        <summary>{words.difficulties(told)}</summary>
        {told === 0 && <p className="note">{words.difficultiesNone}</p>}
        {difficulties.map(({ level, rows }) => (
          <section key={level}>
            <h3 className="level">
              {words.levels[level]}: {format.number(rows.length)}
            </h3>
            <RefList rows={rows.map(difficult)} label={words.levels[level]} onOpen={onOpen} />
          </section>
        ))}
      </details>
    </section>
  )
}
