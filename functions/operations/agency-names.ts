// What agencies are called: the plans' directories say, the latest plan first.
import type { Agency } from '../../shared/domain/directory.ts'
import { type AgencyId, isOpenSet, type PlanId } from '../../shared/domain/ids.ts'
import { planIndexPartition } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'
import { readPlanContent, readPlanHead } from './plan-content.ts'
import { inParallel } from './retry.ts'

/** Names by agency; an agency that is in no plan has none. */
export async function agencyNames(store: Store, agencies: readonly AgencyId[]): Promise<Record<string, string>> {
  if (agencies.length === 0) return {}
  const known = await knownAgencies(store)
  return Object.fromEntries(known.filter((it) => agencies.includes(it.id)).map(({ id, name }) => [id, name]))
}

/** Every body that one can be a member of, by name. */
export async function listAgencies(store: Store): Promise<{ readonly id: AgencyId; readonly name: string }[]> {
  const named = new Map((await knownAgencies(store)).map(({ id, name }) => [id, name]))
  return [...named]
    .filter(([id]) => !isOpenSet(id))
    .map(([id, name]) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

/** Of all plans, those of the latest last. */
async function knownAgencies(store: Store): Promise<readonly Agency[]> {
  const entries = await store.list('Plans', planIndexPartition)
  const contents = await inParallel(entries, async (entry) => {
    const found = await readPlanHead(store, entry.row as PlanId)
    if (found === undefined || found.head.revision === 0) return undefined
    return readPlanContent(store, entry.row as PlanId, found.head.revision, found.etag)
  })
  return contents
    .filter((it) => it !== undefined)
    .sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : 1))
    .flatMap((content) => content.agencies)
}
