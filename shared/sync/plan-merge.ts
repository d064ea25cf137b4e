// What bringing a sheet up to date comes to, worked out for all rows at once: cells to write, rows to add, conflicts to
// show, rows both sides agree on once the cells are written.
import type { AgencyId, TaskId } from '../domain/ids.ts'
import { type FieldId, fieldIds, type Value } from '../domain/report.ts'
import type { Conflict } from './change.ts'
import type { SheetValues } from './diff.ts'
import { mergeRow } from './merge-row.ts'
import { type Agreement, heldAgencies, type Replica } from './replica.ts'
import type { RowKey, TrackedRow } from './row.ts'

export interface RowConflict extends Conflict {
  readonly agency: AgencyId
}

export interface FieldWrite {
  readonly key: RowKey
  readonly task: TaskId
  readonly agency: AgencyId
  readonly field: FieldId
  /** What the sheet says, and what it shall say. */
  readonly from: Value
  readonly to: Value
}

export interface MergePlan {
  readonly writes: readonly FieldWrite[]
  /** Rows to add: those the sheet never had, and with `restore` those that were deleted from it. */
  readonly additions: readonly TrackedRow[]
  /** What both sides agree on once `writes` and `additions` are carried out. */
  readonly agreeing: readonly Agreement[]
  readonly conflicts: readonly RowConflict[]
}

/**
 * @param local the rows of the sheet that can be told apart by their keys
 * @param writableOf the fields of an agency's rows that this workbook may differ in
 * @param standing keys that stand on the sheet in any row, also in rows that cannot be told apart by them
 * @param restore whether rows that were deleted from the sheet are put back
 */
export function planMerge(
  replica: Replica,
  local: ReadonlyMap<RowKey, SheetValues>,
  writableOf: (agency: AgencyId) => readonly FieldId[],
  { standing, restore = false }: { readonly standing?: ReadonlySet<RowKey>; readonly restore?: boolean } = {},
): MergePlan {
  const held = heldAgencies(replica)
  const writes: FieldWrite[] = []
  const additions: TrackedRow[] = []
  const agreeing: Agreement[] = []
  const conflicts: RowConflict[] = []
  for (const [key, row] of replica.rows) {
    if (row.left || held.has(row.agency)) continue
    const values = local.get(key)
    if (!values) {
      // A key that is doubled or stands beside another task's words is put right by a person; one more row would not help.
      if (standing?.has(key)) continue
      // A row that was agreed on before and is gone was deleted by a person: that is said, not undone in silence.
      const isNew = row.base.seq === 0
      if (!isNew && !restore) continue
      additions.push(row)
      agreeing.push({ key, open: [] })
      continue
    }
    const merge = mergeRow(row, values, writableOf(row.agency))
    for (const field of fieldIds) {
      const write = merge.write[field]
      if (write) writes.push({ key, task: row.task, agency: row.agency, field, ...write })
    }
    for (const conflict of merge.conflicts) conflicts.push({ ...conflict, agency: row.agency })
    if (row.theirs || row.answers)
      agreeing.push({ key, open: merge.conflicts.map((it) => it.field), wrote: merge.write })
  }
  return { writes, additions, agreeing, conflicts }
}
