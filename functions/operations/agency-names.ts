// What agencies are called: the plans' directories say, the latest plan first.
import type { AgencyId, PlanId } from '../../shared/domain/ids.ts'
import { planIndexPartition } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'
import { readPlanContent, readPlanHead } from './plan-content.ts'
import { inParallel } from './retry.ts'

/** Names by agency; an agency that is in no plan has none. */
export async function agencyNames(store: Store, agencies: readonly AgencyId[]): Promise<Record<string, string>> {
  if (agencies.length === 0) return {}
  const entries = await store.list('Plans', planIndexPartition)
  const contents = await inParallel(entries, async (entry) => {
    const found = await readPlanHead(store, entry.row as PlanId)
    if (found === undefined || found.head.revision === 0) return undefined
    return readPlanContent(store, entry.row as PlanId, found.head.revision)
  })
  const known = contents
    .filter((it) => it !== undefined)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .flatMap((content) => content.agencies)
  return Object.fromEntries(known.filter((it) => agencies.includes(it.id)).map(({ id, name }) => [id, name]))
}
