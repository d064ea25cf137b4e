// Which records of the very hidden sheet a step of the replica changes, in the order that the protocol asks for: rows, then
// the cursor, then what is begun, then what is over. Stopping anywhere between two records is safe.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../shared/domain/ids.ts'
import { fnv } from '../../shared/sync/digest.ts'
import type { Replica } from '../../shared/sync/replica.ts'
import type { RecordChange } from '../workbook/port.ts'
import { fromRow } from './row-record.ts'

/** Records are kept apart by plan and period, so that unsent edits stay with their period. */
export interface Shelf {
  readonly plan: PlanId
  readonly period: PeriodId
}

export const prefixOf = ({ plan, period }: Shelf) => `${plan}/${period}/`

/** Says how far each row has followed the server; differs when one of them has not. */
export function digestOf(rows: Replica['rows']): string {
  let sum = 0
  for (const [key, row] of rows) sum = (sum + fnv(key, Math.max(row.base.seq, row.theirs?.seq ?? 0))) | 0
  return `${rows.size}.${sum}`
}

const rowRecordKey = (shelf: Shelf, agency: AgencyId, task: TaskId) => `${prefixOf(shelf)}row/${agency}/${task}`

/** The records that differ, in the order in which they have to be written. */
export function changedRecords(before: Replica, after: Replica, shelf: Shelf): readonly RecordChange[] {
  const prefix = prefixOf(shelf)
  const changes: RecordChange[] = []
  for (const [key, row] of after.rows) {
    // Apart from the row, which a co-author who has not heard of the push yet may write over.
    const was = before.rows.get(key)?.ours
    const oursKey = `${prefix}ours/${row.agency}/${row.task}`
    if (row.ours && row.ours !== was) changes.push([oursKey, JSON.stringify(row.ours)])
    if (before.rows.get(key) !== row) changes.push([rowRecordKey(shelf, row.agency, row.task), fromRow(row)])
    if (was && !row.ours) changes.push([oursKey, undefined])
  }
  const compareByAgency = <T>(kind: string, was: ReadonlyMap<AgencyId, T>, is: ReadonlyMap<AgencyId, T>) => {
    for (const [agency, one] of is) {
      if (was.get(agency) !== one) changes.push([`${prefix}${kind}/${agency}`, JSON.stringify(one)])
    }
    for (const agency of was.keys()) if (!is.has(agency)) changes.push([`${prefix}${kind}/${agency}`, undefined])
  }
  compareByAgency('handed', before.handedIn, after.handedIn)
  compareByAgency('behalf', before.behalf, after.behalf)
  // Last of what is known: a cursor stands for the rows that it was written with.
  if (after.pull && (after.pull !== before.pull || after.rows !== before.rows)) {
    changes.push([`${prefix}pull`, JSON.stringify({ ...after.pull, rows: digestOf(after.rows) })])
  }
  if (after.undo && after.undo !== before.undo) changes.push([`${prefix}undo`, JSON.stringify(after.undo)])
  const begun: RecordChange[] = []
  const over: RecordChange[] = []
  const compare = <T>(was: readonly T[], is: readonly T[], keyOf: (one: T) => string, textOf: (one: T) => string) => {
    for (const one of is) if (!was.includes(one)) begun.push([prefix + keyOf(one), textOf(one)])
    const kept = new Set(is.map(keyOf))
    for (const one of was) if (!kept.has(keyOf(one))) over.push([prefix + keyOf(one), undefined])
  }
  compare(
    before.pushes,
    after.pushes,
    (push) => `push/${push.pushId}`,
    ({ changes: _, ...push }) => JSON.stringify(push),
  )
  compare(
    before.actions,
    after.actions,
    (action) => `action/${action.actionId}`,
    (action) => JSON.stringify(action),
  )
  compare(
    before.writes,
    after.writes,
    (write) => `write/${write.id}`,
    (write) => JSON.stringify(write),
  )
  // As long as it stands, what is undone is undone again.
  if (before.undo && !after.undo) over.push([`${prefix}undo`, undefined])
  return [...changes, ...begun, ...over]
}
