// Reading a plan. Its head is read anew each time; the tasks and agencies of a revision never change once it is in
// force, so they are kept in memory. But storage may come back older and give the same number to another revision.
import type { Agency } from '../../shared/domain/directory.ts'
import type { PlanId } from '../../shared/domain/ids.ts'
import type { Plan, Task } from '../../shared/domain/plan.ts'
import { fromAmendmentEntity, type StoredAmendment } from '../storage/entities/amendment.ts'
import { fromAgencyEntity, fromPlanEntity, fromTaskEntity, orderOf, type PlanHead } from '../storage/entities/plan.ts'
import { planAmendmentKey, planKey, startingWith } from '../storage/keys.ts'
import type { Store, Stored } from '../storage/store.ts'

export interface PlanContent {
  /** ISO day, or `''`. */
  readonly issuedOn: string
  readonly tasks: readonly Task[]
  readonly agencies: readonly Agency[]
  /** What the revision changed of the one before; the first has none. */
  readonly amendment?: StoredAmendment
}

const maxKept = 50
const kept = new WeakMap<Store, Map<string, Promise<PlanContent>>>()

export interface ReadPlanHead {
  readonly head: PlanHead
  readonly etag: string
}

/** The plan's head with its etag; `undefined` for a plan that does not exist or was never fully published. */
export async function readPlanHead(store: Store, plan: PlanId): Promise<ReadPlanHead | undefined> {
  const stored = await store.get('Plans', planKey(plan))
  return stored === undefined ? undefined : { head: fromPlanEntity(stored), etag: stored.etag }
}

/**
 * The tasks and agencies of a revision that is or was in force.
 *
 * @param since what the caller knows them by and storage that came back older does not have: the etag of the plan's head,
 * which each publication changes, or the epoch of a report. What was kept under another one is read anew.
 */
export function readPlanContent(store: Store, plan: PlanId, revision: number, since: string): Promise<PlanContent> {
  const contents = kept.get(store) ?? new Map<string, Promise<PlanContent>>()
  kept.set(store, contents)
  const key = `${plan}|${revision}|${since}`
  const found = contents.get(key) ?? loadContent(store, plan, revision)
  contents.delete(key)
  contents.set(key, found)
  found.catch(() => contents.delete(key))
  const [oldest] = contents.keys()
  if (contents.size > maxKept && oldest !== undefined) contents.delete(oldest)
  return found
}

async function loadContent(store: Store, plan: PlanId, revision: number): Promise<PlanContent> {
  const [entities, head] = await Promise.all([
    store.list('Plans', planKey(plan).partition, startingWith(String(revision))),
    readPlanHead(store, plan),
  ])
  const amendment = entities.find((it) => it.row === planAmendmentKey(plan, revision).row)
  return {
    issuedOn: head?.head.issuedOn ?? '',
    tasks: inOrder(entities, `${revision}|t|`).map(fromTaskEntity),
    agencies: inOrder(entities, `${revision}|a|`).map(fromAgencyEntity),
    ...(amendment && { amendment: fromAmendmentEntity(amendment) }),
  }
}

function inOrder(entities: readonly Stored[], prefix: string): Stored[] {
  return entities.filter((it) => it.row.startsWith(prefix)).sort((a, b) => orderOf(a) - orderOf(b))
}

export function assemblePlan(head: PlanHead, content: PlanContent): Plan {
  const { id, number, issuedOn, issuer, title, groups, secretariat, collectives, regime } = head
  const directory = { secretariat, agencies: content.agencies, collectives }
  return { id, number, issuedOn, issuer, title, groups, tasks: content.tasks, directory, regime }
}
