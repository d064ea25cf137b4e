// A row's values as the system has them, as far as this workbook knows, and as the sheet shows them.
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { Values } from '../../../shared/domain/report.ts'
import { rowKey, type TrackedRow } from '../../../shared/sync/row.ts'
import type { Look } from '../../sync/engine.ts'

export function knownValues({ base, theirs, since }: TrackedRow): Values {
  return { ...(theirs ?? base).values, ...since }
}

/** What the sheet says of an agency's rows, saved or not, and of fields that it has no column for, what was agreed. */
export function rowsNow({ replica, local }: Look, agency: AgencyId): ReadonlyMap<TaskId, Values> {
  const rows = new Map<TaskId, Values>()
  for (const row of replica.rows.values()) {
    if (row.agency !== agency || row.left) continue
    rows.set(row.task, { ...knownValues(row), ...local.byKey.get(rowKey(agency, row.task))?.values })
  }
  return rows
}
