// `Tình hình`: every number that the secretariat looks at, in one place, from one consolidation. The official cells
// count tasks; the views by agency, group and deadline count obligations; the days count agencies' reports.
import { addDays, daysBetween } from '../domain/calendar.ts'
import type { AgencyId, TaskId } from '../domain/ids.ts'
import type { PeriodSettings } from '../domain/period.ts'
import type { Plan } from '../domain/plan.ts'
import { fieldValue, type Previous } from '../domain/report.ts'
import type { CurrentDeadline } from '../domain/timeliness.ts'
import type { Clock, ConsolidatedRow } from './consolidate.ts'
import { type CoverageCell, type CoveredRows, coveredRows, type Exemption, exemptions } from './coverage.ts'
import { type Figure, refsOf, type Tally, type TallyLine, tallyLines, tallyRows, tallyTasks } from './figures.ts'
import { type Scope, scopeOf, type TaskResult, taskResults } from './summary.ts'

export type DeadlineClass = CurrentDeadline['kind']
export const deadlineClasses: readonly DeadlineClass[] = ['day', 'recurring', 'ongoing', 'event', 'none']

/** The rows behind each number of a coverage. */
export interface CoverageFigures extends Readonly<Record<CoverageCell, Figure>> {
  readonly total: Figure
  readonly exempt: Readonly<Record<Exemption, Figure>>
}

/** The obligations for which no report is expected, for whatever reason: with `expected` they are all. */
export function exemptOf({ exempt }: CoverageFigures): Figure {
  return exemptions.flatMap((reason) => exempt[reason])
}

export interface AgencyCoverage {
  readonly agency: AgencyId
  readonly coverage: CoverageFigures
}

/** The agencies that had handed in by the end of a day. */
export interface HandedInDay {
  /** ISO day. */
  readonly day: string
  /** Days to the agencies' deadline; negative after it. */
  readonly left: number
  readonly agencies: Figure
}

export interface Situation {
  readonly today: string
  readonly scope: Scope
  readonly rows: readonly ConsolidatedRow[]
  readonly results: readonly TaskResult[]
  /** In tasks. */
  readonly tasks: Tally
  readonly tasksByGroup: readonly TallyLine[]
  /** In obligations. */
  readonly byGroup: readonly TallyLine[]
  readonly byAgency: readonly TallyLine<AgencyId>[]
  readonly byDeadline: readonly TallyLine<DeadlineClass>[]
  readonly coverage: CoverageFigures
  readonly coverageByAgency: readonly AgencyCoverage[]
  readonly handedInByDay: readonly HandedInDay[]
  /** Open obligations with nothing new since the period before; absent where there is no such period. */
  readonly stoodStill: Figure | undefined
  /** What stands in the sheet and is in no version handed in: "Chưa chính thức", in no official figure. */
  readonly drafts: Figure
}

/** What tells whether somebody worked on a task. */
export type Said = Pick<Previous, 'status' | 'result'>

export interface SituationInput {
  readonly plan: Plan
  readonly period: PeriodSettings
  readonly clock: Clock
  /** A consolidation's. */
  readonly rows: readonly ConsolidatedRow[]
  /** What was said of an obligation in the period before; absent where there was none. */
  readonly previous?: (task: TaskId, agency: AgencyId) => Said | undefined
}

export function situationOf({ plan, period, clock, rows, previous }: SituationInput): Situation {
  const results = taskResults(plan, rows, clock)
  const groups = groupKeys(plan)
  const agencies = Array.from(new Set(rows.map((row) => row.agency)))
  const covered = coveredRows(plan, rows, period)
  return {
    today: clock.today,
    scope: scopeOf(plan),
    rows,
    results,
    tasks: tallyTasks(results),
    tasksByGroup: tallyLines(groups, results, ({ task }) => task.group, tallyTasks),
    byGroup: tallyLines(groups, rows, ({ task }) => task.group, tallyRows),
    byAgency: tallyLines(agencies, rows, ({ agency }) => agency, tallyRows),
    byDeadline: tallyLines(deadlineClasses, rows, ({ counted }) => counted.deadline.kind, tallyRows),
    coverage: figuresOf(covered),
    coverageByAgency: agencies.map((agency) => {
      const own = rows.filter((row) => row.agency === agency)
      return { agency, coverage: figuresOf(coveredRows(plan, own, period)) }
    }),
    handedInByDay: handedInByDay(covered.received, period),
    stoodStill: previous && refsOf(rows.filter((row) => hasStoodStill(row, previous(row.task.id, row.agency)))),
    drafts: refsOf(rows.filter((row) => row.standing === 'draft')),
  }
}

/** The groups that hold tasks, in the order of the plan; `''` for tasks outside every group. */
function groupKeys({ groups, tasks }: Plan): readonly string[] {
  const used = new Set(tasks.map((task) => task.group))
  return groups.map((group) => group.id).filter((id) => used.has(id))
}

function figuresOf({ exempt, ...cells }: CoveredRows): CoverageFigures {
  return { ...inRefs(cells), exempt: inRefs(exempt) }
}

function inRefs<Key extends string>(lists: Readonly<Record<Key, readonly ConsolidatedRow[]>>): Record<Key, Figure> {
  const entries = Object.entries<readonly ConsolidatedRow[]>(lists)
  return Object.fromEntries(entries.map(([key, rows]) => [key, refsOf(rows)])) as Record<Key, Figure>
}

/** A fortnight to either side: reports of other days count with the nearest day shown. */
const daysShown = 14

/** From a fortnight before the deadline to the deadline, or to the last report if that came later. */
function handedInByDay(received: readonly ConsolidatedRow[], { agenciesDue }: PeriodSettings): readonly HandedInDay[] {
  const firstOn = new Map<AgencyId, string>()
  for (const { agency, handedInOn } of received) if (handedInOn) firstOn.set(agency, handedInOn)
  const daysLate = Array.from(firstOn.values(), (day) => daysBetween(agenciesDue, day))
  const last = Math.max(0, Math.min(daysShown, ...[Math.max(0, ...daysLate)]))
  return Array.from({ length: daysShown + last + 1 }, (_, index) => {
    const left = daysShown - index
    const day = addDays(agenciesDue, -left)
    const isIn = (on: string) => on <= day || left === -last
    const agencies = Array.from(firstOn).filter(([, on]) => isIn(on))
    return { day, left, agencies: agencies.map(([agency]) => ({ agency })) }
  })
}

const openBuckets: readonly ConsolidatedRow['bucket'][] = ['open-in-time', 'open-overdue', 'untimed-open']

/** Open, with the status of the period before and no other result than then; a new period begins with the old status. */
function hasStoodStill({ bucket, counted: { values } }: ConsolidatedRow, before: Said | undefined): boolean {
  if (before === undefined || !openBuckets.includes(bucket)) return false
  const result = fieldValue(values, 'result')
  return fieldValue(values, 'status') === before.status && (result === '' || result === before.result)
}
