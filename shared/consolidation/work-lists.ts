// The lists that the secretariat works through: who is to be urged, what was asked for, which difficulties go to whom.
// They show what agencies wrote even before it is handed in, marked as drafts; only figures wait for that.
import { daysBetween } from '../domain/calendar.ts'
import type { AgencyId } from '../domain/ids.ts'
import type { PeriodSettings } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import { decisions, type FieldId, fieldValue, levels, requests } from '../domain/report.ts'
import { dayOf, isFilled } from '../domain/status.ts'
import type { ConsolidatedRow } from './consolidate.ts'
import { coveredRows } from './coverage.ts'
import { type Figure, refsOf } from './figures.ts'

/** An agency that still has to report, or to complete what it reported. */
export interface ToUrge {
  readonly agency: AgencyId
  readonly why: 'missing' | 'returned'
  /** ISO day: the period's for agencies, or the one the secretariat asked completion by. */
  readonly due: string
  /** Days to `due`; negative when past. */
  readonly left: number
  readonly rows: Figure
}

/**
 * Who has to be urged, the most urgent first; each agency once, since it hands in once.
 *
 * @param completeBy the day that the secretariat set when it asked an agency for completion, where it set one
 */
export function toUrge(
  plan: Plan,
  rows: readonly ConsolidatedRow[],
  period: PeriodSettings,
  today: string,
  completeBy: (agency: AgencyId) => string | undefined = () => undefined,
): readonly ToUrge[] {
  const { missing, returned } = coveredRows(plan, rows, period)
  const listed = (why: ToUrge['why'], some: readonly ConsolidatedRow[]) =>
    Array.from(new Set(some.map((row) => row.agency)), (agency): ToUrge => {
      const due = (why === 'returned' ? completeBy(agency) : undefined) ?? period.agenciesDue
      const own = some.filter((row) => row.agency === agency)
      return { agency, why, due, left: daysBetween(today, due), rows: refsOf(own) }
    })
  const found = [...listed('returned', returned), ...listed('missing', missing)]
  const once = found.filter((it, index) => found.findIndex(({ agency }) => agency === it.agency) === index)
  return once.sort((a, b) => a.left - b.left)
}

export type RequestKind = (typeof requests)[number] | 'declared-deadline'

/** Something an agency asked for, and what became of it. */
export interface AskedFor {
  readonly row: ConsolidatedRow
  readonly kind: RequestKind
  /** ISO day wished for, where it is about a day. */
  readonly wished: string | undefined
  readonly answer: (typeof decisions)[number] | 'pending'
  /** What was granted, and by which document. */
  readonly granted: string | undefined
  readonly document: string
}

/**
 * Every request of a consolidation, the ones that wait first; a declared deadline of an event task is one too. What was
 * asked for anew waits, whatever was decided before.
 */
export function askedFor(rows: readonly ConsolidatedRow[]): readonly AskedFor[] {
  const found = rows.flatMap((row): readonly AskedFor[] => {
    const { values } = row
    const kind = requests.find((it) => it === fieldValue(values, 'request'))
    const asked: AskedFor[] = []
    if (kind) {
      const decision = decisions.find((it) => it === fieldValue(values, 'decision'))
      const answer = (row.askedAnew ? undefined : decision) ?? 'pending'
      asked.push({
        ...{ row, kind, answer },
        wished: dayOf(values, 'requestedDeadline'),
        // An extension may stand that was granted to an earlier request.
        granted: kind === 'extension' && answer === 'granted' ? dayOf(values, 'grantedDeadline') : undefined,
        document: row.askedAnew ? '' : textOf(row, 'decisionDocument'),
      })
    }
    const declared = dayOf(values, 'declaredDeadline')
    if (declared) {
      const accepted = fieldValue(values, 'declaredAccepted')
      const answer = accepted === 'yes' ? 'granted' : accepted === 'no' ? 'refused' : 'pending'
      const granted = answer === 'granted' ? declared : undefined
      asked.push({
        row,
        kind: 'declared-deadline',
        wished: declared,
        answer,
        granted,
        document: textOf(row, 'declaredBy'),
      })
    }
    return asked
  })
  return [...found.filter((it) => it.answer === 'pending'), ...found.filter((it) => it.answer !== 'pending')]
}

export type Level = (typeof levels)[number] | 'unsaid'

/** Difficulties and proposals that one level is to settle. */
export interface DifficultiesOf {
  readonly level: Level
  readonly rows: readonly ConsolidatedRow[]
}

/**
 * Difficulties and proposals by who decides, levels that have none left out. `of` says whether to read what counts
 * (for print) or what is shown (to work on).
 */
export function difficultiesByLevel(
  rows: readonly ConsolidatedRow[],
  of: 'counted' | 'shown' = 'counted',
): readonly DifficultiesOf[] {
  const valuesOf = (row: ConsolidatedRow) => (of === 'counted' ? row.counted.values : row.values)
  const told = rows.filter((row) => isFilled(valuesOf(row), 'difficulty') || isFilled(valuesOf(row), 'proposal'))
  const levelOf = (row: ConsolidatedRow): Level =>
    levels.find((level) => level === fieldValue(valuesOf(row), 'level')) ?? 'unsaid'
  return [...levels, 'unsaid' as const]
    .map((level) => ({ level, rows: told.filter((row) => levelOf(row) === level) }))
    .filter((it) => it.rows.length > 0)
}

function textOf({ values }: ConsolidatedRow, field: FieldId): string {
  return String(fieldValue(values, field))
}
