// Who was to report and who did, counted in obligations. Not how far the tasks are: an agency may report in time that
// everything is late.
import type { Agency } from '../domain/directory.ts'
import { type AgencyId, isOpenSet } from '../domain/ids.ts'
import type { PeriodSettings } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import type { ConsolidatedRow } from './consolidate.ts'

/**
 * Why an obligation is not among the expected reports: set aside, not asked in this period, an open set, a body that
 * does not report, or one about which that is undecided.
 */
export const exemptions = ['set-aside', 'not-asked', 'open-set', 'not-reporting', 'undecided'] as const
export type Exemption = (typeof exemptions)[number]

/** What is counted of the expected ones. */
export const coverageCells = ['expected', 'received', 'missing', 'onTime', 'late', 'returned', 'accepted'] as const
export type CoverageCell = (typeof coverageCells)[number]

/**
 * total = expected + Σ exempt · expected = received + missing · received = onTime + late ·
 * returned + accepted ≤ received. `returned` was received, but completion was asked for.
 */
export interface Coverage extends Readonly<Record<CoverageCell, number>> {
  readonly total: number
  readonly exempt: Readonly<Record<Exemption, number>>
}

/** The rows behind each number of a coverage. */
export interface CoveredRows extends Readonly<Record<CoverageCell, readonly ConsolidatedRow[]>> {
  readonly total: readonly ConsolidatedRow[]
  readonly exempt: Readonly<Record<Exemption, readonly ConsolidatedRow[]>>
}

/** Why no report is expected for an obligation, or `undefined` when one is. */
export function exemptionOf(
  row: ConsolidatedRow,
  agency: Agency | undefined,
  period: PeriodSettings,
): Exemption | undefined {
  if (row.timeliness.kind === 'set-aside') return 'set-aside'
  if (period.tasks && !period.tasks.includes(row.task.id)) return 'not-asked'
  if (period.agencies && !period.agencies.includes(row.agency)) return 'not-asked'
  if (isOpenSet(row.agency)) return 'open-set'
  if (agency === undefined || agency.reports === 'undecided') return 'undecided'
  return agency.reports === 'none' ? 'not-reporting' : undefined
}

/** The rows given, all of a consolidation or one agency's or group's, by what became of their reports. */
export function coveredRows(plan: Plan, rows: readonly ConsolidatedRow[], period: PeriodSettings): CoveredRows {
  const agencies = new Map<AgencyId, Agency>(plan.directory.agencies.map((it) => [it.id, it]))
  const exempt: Record<Exemption, ConsolidatedRow[]> = {
    'set-aside': [],
    'not-asked': [],
    'open-set': [],
    'not-reporting': [],
    undecided: [],
  }
  const expected: ConsolidatedRow[] = []
  for (const row of rows) {
    const exemption = exemptionOf(row, agencies.get(row.agency), period)
    if (exemption) exempt[exemption].push(row)
    else expected.push(row)
  }
  const received = expected.filter((row) => row.handedInOn !== undefined)
  return {
    total: rows,
    exempt,
    expected,
    received,
    missing: expected.filter((row) => row.handedInOn === undefined),
    onTime: received.filter((row) => !isLate(row, period)),
    late: received.filter((row) => isLate(row, period)),
    returned: received.filter((row) => row.state === 'returned'),
    accepted: received.filter((row) => row.state === 'accepted'),
  }
}

/** Whether a report that was handed in came too late. */
export function isLate({ handedInOn = '', handedInLate }: ConsolidatedRow, period: PeriodSettings): boolean {
  return handedInLate ?? handedInOn > period.agenciesDue
}

/** The numbers of `coveredRows`. */
export function coverageOf(plan: Plan, rows: readonly ConsolidatedRow[], period: PeriodSettings): Coverage {
  const { exempt, ...cells } = coveredRows(plan, rows, period)
  return { ...lengths(cells), exempt: lengths(exempt) }
}

function lengths<Key extends string>(lists: Readonly<Record<Key, readonly unknown[]>>): Record<Key, number> {
  const entries = Object.entries<readonly unknown[]>(lists)
  return Object.fromEntries(entries.map(([key, list]) => [key, list.length])) as Record<Key, number>
}
