// What a refresh works out for 5,000 rows before anything is written: what is pending here, what is new there, what is in
// conflict. Against reading the same rows as JSON, which no client that pulls them can do without.
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import {
  type FieldId,
  fieldIds,
  fieldSpec,
  fieldValue,
  type ReportRow,
  type Values,
} from '../../../shared/domain/report.ts'
import type { SheetValues } from '../../../shared/sync/diff.ts'
import { pendingChange } from '../../../shared/sync/merge-row.ts'
import { planMerge } from '../../../shared/sync/plan-merge.ts'
import { emptyReplica, type Replica } from '../../../shared/sync/replica.ts'
import { type RowKey, rowKey, type TrackedRow } from '../../../shared/sync/row.ts'
import type { Bench } from '../bench.ts'
import { agencyIds, reportOf, taskIds } from '../server/plan.ts'
import { against, compare, timed } from '../timing.ts'

const agencies = 100
const tasks = 50
const writable = fieldIds.filter((field) => fieldSpec(field).writer === 'lead')

export const bench: Bench = {
  key: 'mergeRows',
  title: 'Diff and merge of 5,000 rows × 12 fields ÷ JSON.parse of the same rows',
  limits: { '': { most: 3 } },
  async run() {
    const { replica, local } = scene()
    const json = JSON.stringify([...replica.rows.values()].map((row) => row.theirs))
    const compared = await compare(
      { ours: () => timed(() => diffAndMerge(replica, local)), raw: () => timed(() => JSON.parse(json)) },
      { warmUp: 20, rounds: 51 },
    )
    return { figures: compared.ours / compared.raw, behind: against(compared) }
  },
}

function diffAndMerge(replica: Replica, local: ReadonlyMap<RowKey, SheetValues>): number {
  let pending = 0
  for (const [key, row] of replica.rows) {
    const values = local.get(key)
    if (values && pendingChange(row, values, writable)) pending += 1
  }
  const plan = planMerge(replica, local, () => writable)
  const expected = agencies * tasks
  // Every tenth row was edited here, every seventh there; both at once in one of seventy, in another field or the same.
  if (pending !== expected / 10 || plan.writes.length === 0 || plan.conflicts.length === 0) {
    throw new Error(
      `the merge found ${pending} pending, ${plan.writes.length} to write, ${plan.conflicts.length} apart`,
    )
  }
  return plan.writes.length
}

/** A whole plan as the sheet, the last agreement and the server have it. */
function scene(): { readonly replica: Replica; readonly local: ReadonlyMap<RowKey, SheetValues> } {
  const rows = new Map<RowKey, TrackedRow>()
  const local = new Map<RowKey, SheetValues>()
  for (const agency of agencyIds(agencies)) {
    for (const task of taskIds(tasks)) {
      const index = rows.size
      const key = rowKey(agency, task)
      const values = reportOf(index, 0)
      const theirs = index % 7 === 0 ? { ...values, result: `${values.result}, đã nghiệm thu` } : { ...values }
      rows.set(key, { task, agency, base: rowOf(agency, task, 5, values), theirs: rowOf(agency, task, 6, theirs) })
      local.set(key, sheetValues(index % 10 === 0 ? { ...values, result: 'sửa tại cơ quan' } : values))
    }
  }
  return { replica: { ...emptyReplica, rows }, local }
}

function rowOf(agency: AgencyId, task: TaskId, seq: number, values: Values): ReportRow {
  return { task, agency, seq, at: '2013-12-10T03:00:00.000Z', by: 'Cán bộ Sở Nội vụ', values }
}

/** A sheet has a cell for every field, most of them empty. */
function sheetValues(values: Values): SheetValues {
  return Object.fromEntries(fieldIds.map((field: FieldId) => [field, fieldValue(values, field)]))
}
