// Reading what was handed in, and saying where the report differs from it by now.
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { fieldIds, fieldValue, type Values } from '../../../shared/domain/report.ts'
import type { HandedInRow } from '../../../shared/wire/actions.ts'
import { entriesOf, fromVersionRowEntity, type VersionRow } from '../../storage/entities/version.ts'
import { type Ledger, ledgerPartition, type VersionId, versionRows } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'

export type VersionRows = ReadonlyMap<TaskId, VersionRow>

export async function readVersionRows(store: Store, ledger: Ledger, of: VersionId): Promise<VersionRows> {
  const entities = await store.list('Ledger', ledgerPartition(ledger), versionRows(of))
  return new Map(entities.map(fromVersionRowEntity).map((row) => [row.task, row]))
}

/** The rows whose entries differ by now from those handed in, with the entries that were; none for a task handed in without. */
export function changedSince(
  agency: AgencyId,
  rows: Iterable<{ readonly task: TaskId; readonly values: Values }>,
  handedIn: VersionRows,
): HandedInRow[] {
  const changed: HandedInRow[] = []
  for (const { task, values: now } of rows) {
    const values = handedIn.get(task)?.values ?? {}
    if (!isSame(entriesOf(now), values)) changed.push({ agency, task, values })
  }
  return changed
}

function isSame(a: Values, b: Values): boolean {
  return fieldIds.every((field) => fieldValue(a, field) === fieldValue(b, field))
}
