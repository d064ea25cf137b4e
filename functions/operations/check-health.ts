// Which part of the server is ill: storage by one read of something that need not be there, the issuer by its keys.
import { planIndexPartition } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'

export interface Health {
  readonly storage: PartHealth
  readonly issuer: PartHealth
}

/** `because` is what the part threw; for the log. */
export type PartHealth = { readonly kind: 'well' } | { readonly kind: 'ill'; readonly because: unknown }

/** Never throws: whatever a part throws is what is wrong with it. */
export async function checkHealth(store: Store, reachIssuer: () => Promise<void>): Promise<Health> {
  const [storage, issuer] = await Promise.all([
    healthOf(store.get('Plans', { partition: planIndexPartition, row: 'health' })),
    healthOf(reachIssuer()),
  ])
  return { storage, issuer }
}

async function healthOf(asked: Promise<unknown>): Promise<PartHealth> {
  const [outcome] = await Promise.allSettled([asked])
  return outcome.status === 'fulfilled' ? { kind: 'well' } : { kind: 'ill', because: outcome.reason }
}
