// The checks of shared/validation as the server runs them: what was wrong before stops nobody, and the day is the
// server's, in Vietnam.
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import type { PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Task } from '../../../shared/domain/plan.ts'
import type { Values } from '../../../shared/domain/report.ts'
import { signedDeadline } from '../../../shared/domain/timeliness.ts'
import { checkRow, introduced } from '../../../shared/validation/row-checks.ts'
import { fromPeriodEntity } from '../../storage/entities/period.ts'
import { periodKey } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { keptFor } from '../kept.ts'
import { readPlanContent } from '../plan-content.ts'
import type { RowCheck } from './push-rows.ts'

export interface CheckedPeriod {
  readonly plan: PlanId
  readonly period: PeriodId
  readonly planRevision: number
  readonly epoch: string
}

/** All issues of a task's values; none for a row that was frozen when its task left the plan. */
export type RowIssues = (task: TaskId, values: Values) => readonly Issue[]

/** What is wrong with rows of a period; what it needs of plan and period is kept in memory. */
export async function rowIssues(store: Store, of: CheckedPeriod, now: Date): Promise<RowIssues> {
  const [{ tasks, issuedOn }, period] = await Promise.all([
    readPlanContent(store, of.plan, of.planRevision, of.epoch),
    readPeriodDays(store, of, now),
  ])
  const today = dayInVietnam(now.toISOString())
  const byId = new Map<TaskId, Task>(tasks.map((task) => [task.id, task]))
  return (id, values) => {
    const task = byId.get(id)
    return task ? checkRow({ task, deadline: signedDeadline(task, issuedOn), issuedOn, today, period }, values) : []
  }
}

/** The errors that a change of a row brings in. */
export async function rowCheck(store: Store, of: CheckedPeriod, now: Date): Promise<RowCheck> {
  const issues = await rowIssues(store, of, now)
  return (task, before, after) => {
    const errors = issues(task, after).filter((issue) => issue.level === 'error')
    // Most rows are right, and then nobody has to ask what was wrong before.
    return errors.length === 0 ? errors : introduced(issues(task, before), errors)
  }
}

interface Days {
  readonly from: string
  readonly to: string
}

const readPeriodDays = keptFor<CheckedPeriod, Days>(
  ({ plan, period }) => `${plan}|${period}`,
  async (store, { plan, period }) => {
    const stored = await store.get('Periods', periodKey(plan, period))
    if (stored === undefined) throw new Error(`period ${plan} ${period} has heads but no entity of its own`)
    const { from, to } = fromPeriodEntity(stored)
    return { from, to }
  },
)
