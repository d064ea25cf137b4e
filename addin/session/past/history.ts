// The history of an agency's report as the pane shows it: what the server tells, with paths and names people know.

import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { FieldId, Value } from '../../../shared/domain/report.ts'
import { agencyName } from '../../../shared/table/signed-texts.ts'
import type { HistoryAnswer } from '../../../shared/wire/history.ts'
import type { PlanAnswer } from '../../../shared/wire/plan.ts'

export interface HistoryQuery {
  readonly agency: AgencyId
  /** Only what was done to this task's row. */
  readonly task?: TaskId
  /** The `next` of the page before; from the newest without it. */
  readonly before?: number
}

/** One thing done, newest first in a page. */
export interface HistoryStep {
  readonly seq: number
  /** UTC, ISO 8601. */
  readonly at: string
  readonly by: string
  /** `open`, `push` or an action's name, as the server calls it. */
  readonly kind: string
  readonly source?: string
  readonly note?: string
  readonly changes: readonly {
    readonly path: string
    readonly field: FieldId
    readonly from: Value
    readonly to: Value
  }[]
}

export interface HistoryPage {
  readonly agencyName: string
  /** The tasks that a page can be narrowed to, in the plan's order. */
  readonly tasks: readonly { readonly id: TaskId; readonly path: string; readonly content: string }[]
  readonly steps: readonly HistoryStep[]
  /** Asks for what came before; absent at the beginning. */
  readonly next?: number
}

export function historyPage({ plan }: PlanAnswer, agency: AgencyId, answer: HistoryAnswer): HistoryPage {
  const pathOf = (task: TaskId) => plan.tasks.find((it) => it.id === task)?.path ?? task
  const steps = answer.changes.map(({ rows, seq, at, by, kind, source, note }): HistoryStep => {
    const changes = rows.flatMap(({ task, fields }) =>
      Object.entries(fields).map(([field, { from, to }]) => ({
        path: pathOf(task),
        field: field as FieldId,
        from,
        to,
      })),
    )
    return { seq, at, by, kind, changes, ...(source !== undefined && { source }), ...(note !== undefined && { note }) }
  })
  const tasks = plan.tasks.filter(({ leads }) => leads.includes(agency))
  return {
    agencyName: agencyName(plan, agency),
    tasks: tasks.map(({ id, path, content }) => ({ id, path, content })),
    steps,
    ...(answer.next !== undefined && { next: answer.next }),
  }
}
