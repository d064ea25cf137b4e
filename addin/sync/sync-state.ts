// How a row stands between the sheet and the server, as the column "Đồng bộ" and the head of the pane say it.

import type { AgencyId } from '../../shared/domain/ids.ts'
import { sameChanges } from '../../shared/sync/diff.ts'
import { pendingChange } from '../../shared/sync/merge-row.ts'
import type { Replica } from '../../shared/sync/replica.ts'
import { type RowKey, rowKey, type TrackedRow } from '../../shared/sync/row.ts'
import { errorsOf } from './check-sheet.ts'
import { type LedgerSheet, writableOf } from './ledger-sheet.ts'
import type { LocalSheet } from './local-sheet.ts'
import type { Background, SyncState } from './row-content.ts'

export interface StateInput {
  readonly row: TrackedRow
  readonly ledger: LedgerSheet
  readonly background: Background
  readonly replica: Replica
  readonly local: LocalSheet
  readonly inConflict: ReadonlySet<RowKey>
}

export function stateOf({ row, ...input }: StateInput): SyncState {
  if (row.left) return 'left'
  const key = rowKey(row.agency, row.task)
  if (input.inConflict.has(key)) return 'conflict'
  const here = input.local.byKey.get(key)
  const change = here && pendingChange(row, here.values, writableOf(input.ledger, input.replica)(row.agency))
  if (!here || !change) return 'saved'
  if (row.refused && sameChanges(row.refused.fields, change.fields)) return 'error'
  return errorsOf(input, row, here).length > 0 ? 'error' : 'pending'
}

/** Rows of the sheet, or of one agency's, that differ from what was last agreed. */
export function countPending(replica: Replica, local: LocalSheet, ledger: LedgerSheet, agency?: AgencyId): number {
  const fieldsOf = writableOf(ledger, replica)
  let pending = 0
  for (const [key, row] of replica.rows) {
    if (agency !== undefined && row.agency !== agency) continue
    const here = local.byKey.get(key)
    if (here && pendingChange(row, here.values, fieldsOf(row.agency))) pending += 1
  }
  return pending
}
