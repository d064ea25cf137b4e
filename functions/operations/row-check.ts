// The checks of shared/validation as the server runs them: what was wrong before stops nobody, and the day is the
// server's, in Vietnam.
import { dayInVietnam } from '../../shared/domain/calendar.ts'
import type { Deadline } from '../../shared/domain/deadline.ts'
import type { PeriodId, PlanId } from '../../shared/domain/ids.ts'
import type { Task } from '../../shared/domain/plan.ts'
import { signedDeadline } from '../../shared/domain/timeliness.ts'
import { checkRow, introduced } from '../../shared/validation/row-checks.ts'
import { fromPeriodEntity } from '../storage/entities/period.ts'
import { periodKey } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'
import { keptFor } from './kept.ts'
import { readPlanContent } from './plan-content.ts'
import type { RowCheck } from './push-rows.ts'

export interface CheckedPeriod {
  readonly plan: PlanId
  readonly period: PeriodId
  readonly planRevision: number
}

/** The check for rows of a period; what it needs of plan and period is kept in memory. */
export async function rowCheck(store: Store, of: CheckedPeriod, now: Date): Promise<RowCheck> {
  const [{ tasks, issuedOn }, period] = await Promise.all([
    readPlanContent(store, of.plan, of.planRevision),
    readPeriodDays(store, of, now),
  ])
  const today = dayInVietnam(now.toISOString())
  const byId = new Map<string, Task>(tasks.map((task) => [task.id, task]))
  return (id, before, after) => {
    const task = byId.get(id)
    // A row that was frozen when its task left the plan; nothing asks for it any more.
    if (task === undefined) return []
    const context = { task, deadline: deadlineOf(task, issuedOn), issuedOn, today, period }
    const errors = checkRow(context, after).filter((issue) => issue.level === 'error')
    // Most rows are right, and then nobody has to ask what was wrong before.
    return errors.length === 0 ? errors : introduced(checkRow(context, before), errors)
  }
}

/** A task of a revision never changes, and its deadline takes longer to read than the rest of its row to check. */
const deadlines = new WeakMap<Task, Deadline>()

function deadlineOf(task: Task, issuedOn: string): Deadline {
  const known = deadlines.get(task)
  if (known !== undefined) return known
  const deadline = signedDeadline(task, issuedOn)
  deadlines.set(task, deadline)
  return deadline
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
