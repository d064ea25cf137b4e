// The sum laws of a situation: what must add up in every view, whatever was reported. Faults are collected rather than
// asserted one by one, so that hundreds of rounds stay cheap and a red one names all that is wrong.
import { exemptions } from '../../../shared/consolidation/coverage.ts'
import { allOf, type Figure, sizeOf, type TallyLine } from '../../../shared/consolidation/figures.ts'
import type { Situation } from '../../../shared/consolidation/situation.ts'
import { buckets } from '../../../shared/domain/bucket.ts'

/** What does not add up; empty where all does. */
export function sumFaults(found: Situation): string[] {
  const faults: string[] = []
  const same = (what: string, one: number, other: number) => {
    if (one !== other) faults.push(`${what}: ${one} and ${other}`)
  }
  const once = (what: string, figure: Figure) => {
    same(`${what}, each once`, new Set(figure.map(({ task, agency }) => `${task}|${agency}`)).size, figure.length)
  }
  const inBuckets = (what: string, lines: readonly TallyLine[], tally: Situation['tasks']) => {
    for (const bucket of buckets) {
      same(`${what}, ${bucket}`, sum(lines.map((line) => line.tally[bucket].length)), tally[bucket].length)
    }
  }
  const { scope, coverage } = found

  same('tasks', sizeOf(found.tasks), scope.tasks)
  once('tasks', allOf(found.tasks))
  inBuckets('tasks by group', found.tasksByGroup, found.tasks)

  same('rows', found.rows.length, scope.obligations)
  const [byGroup, ...views] = [found.byGroup, found.byAgency, found.byDeadline] as const
  for (const [at, view] of [byGroup, ...views].entries()) {
    const all = view.flatMap(({ tally }) => allOf(tally))
    same(`obligations of view ${at}`, all.length, scope.obligations)
    once(`obligations of view ${at}`, all)
    for (const bucket of buckets) {
      const [one, other] = [byGroup, view].map((lines) => sum(lines.map(({ tally }) => tally[bucket].length)))
      same(`view ${at}, ${bucket}`, one ?? 0, other ?? 0)
    }
  }

  for (const { coverage: of } of [found, ...found.coverageByAgency]) {
    const exempt = sum(exemptions.map((reason) => of.exempt[reason].length))
    same('expected and exempt', of.expected.length + exempt, of.total.length)
    same('received and missing', of.received.length + of.missing.length, of.expected.length)
    same('on time and late', of.onTime.length + of.late.length, of.received.length)
    if (of.returned.length + of.accepted.length > of.received.length) faults.push('more answered than received')
  }
  for (const cell of ['total', 'expected', 'received', 'missing', 'onTime', 'late', 'returned', 'accepted'] as const) {
    const perAgency = sum(found.coverageByAgency.map(({ coverage: of }) => of[cell].length))
    same(`coverage by agency, ${cell}`, perAgency, coverage[cell].length)
  }
  const reported = new Set(coverage.received.map(({ agency }) => agency)).size
  same('agencies on the last day', found.handedInByDay.at(-1)?.agencies.length ?? 0, reported)
  return faults
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
