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

/**
 * total = expected + Σ exempt · expected = received + missing · received = onTime + late ·
 * returned + accepted ≤ received.
 */
export interface Coverage {
  readonly total: number
  readonly expected: number
  readonly exempt: Readonly<Record<Exemption, number>>
  readonly received: number
  readonly missing: number
  readonly onTime: number
  readonly late: number
  /** Received, but completion was asked for. */
  readonly returned: number
  readonly accepted: number
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

/** Coverage of the rows given: all of a consolidation, or one agency's or group's. */
export function coverageOf(plan: Plan, rows: readonly ConsolidatedRow[], period: PeriodSettings): Coverage {
  const agencies = new Map<AgencyId, Agency>(plan.directory.agencies.map((it) => [it.id, it]))
  const exempt: Record<Exemption, number> = {
    'set-aside': 0,
    'not-asked': 0,
    'open-set': 0,
    'not-reporting': 0,
    undecided: 0,
  }
  const expected: ConsolidatedRow[] = []
  for (const row of rows) {
    const exemption = exemptionOf(row, agencies.get(row.agency), period)
    if (exemption) exempt[exemption]++
    else expected.push(row)
  }
  const received = expected.filter((row) => row.handedInOn !== undefined)
  const onTime = received.filter((row) => (row.handedInOn ?? '') <= period.agenciesDue)
  return {
    total: rows.length,
    expected: expected.length,
    exempt,
    received: received.length,
    missing: expected.length - received.length,
    onTime: onTime.length,
    late: received.length - onTime.length,
    returned: received.filter((row) => row.state === 'returned').length,
    accepted: received.filter((row) => row.state === 'accepted').length,
  }
}
