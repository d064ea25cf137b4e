// Who put there what a change met: for each field in conflict the last change of that very field, which the history
// knows even when somebody else has since changed another field of the row.

import { type FieldId, fieldValue } from '../../../shared/domain/report.ts'
import type { Conflict } from '../../../shared/sync/change.ts'
import { type ChangeSet, fromChangeSetEntities } from '../../storage/entities/change-set.ts'
import { changeSetRange, type Ledger, ledgerPartition } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { inParallel } from '../retry.ts'
import type { RowDecision } from './push-rows.ts'

type ConflictDecision = RowDecision & { kind: 'conflict' }

/** The conflicts of each decision, as a person is shown them. */
export async function describeConflicts(
  store: Store,
  ledger: Ledger,
  decisions: readonly ConflictDecision[],
): Promise<Map<ConflictDecision, Conflict[]>> {
  const seqs = new Set<number>()
  for (const { row, fields } of decisions) {
    for (const field of fields) {
      const seq = row.touched[field]
      if (seq !== undefined && seq !== row.seq) seqs.add(seq)
    }
  }
  const sets = new Map<number, ChangeSet>()
  await inParallel([...seqs], async (seq) => {
    const parts = await store.list('Ledger', ledgerPartition(ledger), changeSetRange(seq))
    if (parts.length > 0) sets.set(seq, fromChangeSetEntities(parts))
  })
  return new Map(decisions.map((it) => [it, it.fields.map((field) => describe(it, field, sets))]))
}

function describe({ row, change }: ConflictDecision, field: FieldId, sets: ReadonlyMap<number, ChangeSet>): Conflict {
  const { by, at, workbook } = sets.get(row.touched[field] ?? row.seq) ?? row
  const wanted = change.fields[field]
  if (wanted === undefined) throw new Error(`no change of ${field} to be in conflict with`)
  const remote = fieldValue(row.values, field)
  return { task: row.task, field, from: wanted.from, to: wanted.to, remote, by, at, workbook, seq: row.seq }
}
