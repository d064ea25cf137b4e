// What another appendix would change in a plan that stands in the workbook. Tasks are the same by their path: that is what
// the document calls them, and what a person can look up.
import type { Field } from '../../../shared/appendix/appendix.ts'
import { fields } from '../../../shared/appendix/appendix.ts'
import type { SettledTask } from '../../../shared/appendix/settle.ts'
import type { Task } from '../../../shared/domain/plan.ts'
import { canonicalText } from '../../../shared/table/canonical.ts'

export interface TaskChange {
  readonly path: string
  readonly content: string
  readonly cells: readonly { readonly field: Field; readonly from: string; readonly to: string }[]
  /** Whether a deadline that was given a meaning by hand loses it or gets another. */
  readonly meaning: boolean
}

export interface PlanChanges {
  readonly added: readonly Named[]
  readonly removed: readonly Named[]
  readonly altered: readonly TaskChange[]
  /** Tasks that stay word for word. */
  readonly same: number
}

export interface Named {
  readonly path: string
  readonly content: string
}

export function planChanges(before: readonly Task[], after: readonly SettledTask[]): PlanChanges {
  const old = new Map(before.map((task) => [task.path, task]))
  const paths = new Set(after.map(({ id }) => id))
  const both = after.flatMap((task) => {
    const was = old.get(task.id)
    return was ? [changeOf(was, task)] : []
  })
  const altered = both.filter(({ cells, meaning }) => cells.length > 0 || meaning)
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ id, content }) => ({ path: id, content })),
    removed: before.filter(({ path }) => !paths.has(path)).map(({ path, content }) => ({ path, content })),
    altered,
    same: both.length - altered.length,
  }
}

function changeOf(was: Task, task: SettledTask): TaskChange {
  const cells = fields
    .map((field) => ({ field, from: was[field], to: canonicalText(task[field]) }))
    .filter(({ from, to }) => from !== to)
  const meaning = JSON.stringify(was.meaning) !== JSON.stringify(task.meaning)
  return { path: was.path, content: was.content, cells, meaning }
}
