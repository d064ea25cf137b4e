// Whether storage answers: one read of something that need not be there.
import { planIndexPartition } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'

/** @throws StorageUnavailable */
export async function checkHealth(store: Store): Promise<void> {
  await store.get('Plans', { partition: planIndexPartition, row: 'health' })
}
