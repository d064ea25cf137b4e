// Writing an entity over what the writer has seen there, be it nothing or an earlier one.
import type { Entity, Store, Stored, TableName } from './store.ts'

/** Answers whether it was written; not when somebody else wrote since. */
export async function writeOver(
  store: Store,
  table: TableName,
  entity: Entity,
  seen: Stored | undefined,
): Promise<boolean> {
  const result = seen === undefined ? await store.create(table, entity) : await store.replace(table, entity, seen.etag)
  return result.kind === 'written'
}
