// A plan's tasks by id with their deadlines as read. Plans are never changed, only replaced, so an index is made once for
// each; reading five thousand deadlines for every look at a sheet would be felt.
import type { Deadline } from '../../shared/domain/deadline.ts'
import type { TaskId } from '../../shared/domain/ids.ts'
import type { Plan, Task } from '../../shared/domain/plan.ts'
import { signedDeadline } from '../../shared/domain/timeliness.ts'
import { misplacement } from '../../shared/validation/table-checks.ts'

export interface IndexedTask {
  readonly task: Task
  readonly deadline: Deadline
  /** Place in the plan, from 0. */
  readonly place: number
}

export type PlanIndex = ReadonlyMap<TaskId, IndexedTask>

const indexes = new WeakMap<Plan, PlanIndex>()
const misplacements = new WeakMap<Plan, ReturnType<typeof misplacement>>()

/** Whether a task's id stands beside the content of another task. */
export function isMisplaced(plan: Plan, task: TaskId, content: string): boolean {
  const known = misplacements.get(plan) ?? misplacement(new Map(plan.tasks.map((it) => [it.id, it.content])))
  misplacements.set(plan, known)
  return known(task, content)
}

export function planIndex(plan: Plan): PlanIndex {
  const known = indexes.get(plan)
  if (known) return known
  const index = new Map(
    plan.tasks.map((task, place) => [task.id, { task, deadline: signedDeadline(task, plan.issuedOn), place }]),
  )
  indexes.set(plan, index)
  return index
}
