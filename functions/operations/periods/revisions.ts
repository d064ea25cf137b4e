// The revisions of a plan that the reports of a period have still to follow, and what each does to whom.
import type { AgencyId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Task } from '../../../shared/domain/plan.ts'
import type { StoredAmendment } from '../../storage/entities/amendment.ts'
import type { Head } from '../../storage/entities/head.ts'
import { fromPeriodEntity, type StoredPeriod, toPeriodEntity } from '../../storage/entities/period.ts'
import { periodKey } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { type PlanContent, type ReadPlanHead, readPlanContent } from '../plan-content.ts'
import { untilWon } from '../retry.ts'
import type { Origins } from './beginnings.ts'
import { heirsOf, obligationsOf } from './obligations.ts'

export interface Revision {
  readonly number: number
  readonly before: PlanContent
  readonly after: PlanContent
  readonly amendment: StoredAmendment
}

/** Those that a head has still to follow, oldest first; the newest also where somebody whom it asks has no head yet. */
export async function revisionsToFollow(
  store: Store,
  plan: PlanId,
  period: StoredPeriod,
  heads: ReadonlyMap<AgencyId, Head>,
  { head: { revision: newest }, etag }: ReadPlanHead,
): Promise<Revision[]> {
  const { tasks, amendment: last } = await readPlanContent(store, plan, newest, etag)
  const isMissing = [...obligationsOf(tasks, period).keys()].some((it) => !heads.has(it))
  const followed = [...heads.values()].map((it) => it.planRevision)
  const oldest = Math.min(newest, ...followed, ...(isMissing && last ? [last.before] : []))
  const revisions: Revision[] = []
  for (let number = newest; number > oldest; ) {
    const after = await readPlanContent(store, plan, number, etag)
    const { amendment } = after
    if (amendment === undefined) throw new Error(`revision ${number} of ${plan} does not say what it amends`)
    const before = await readPlanContent(store, plan, amendment.before, etag)
    revisions.unshift({ number, before, after, amendment })
    number = amendment.before
  }
  return revisions
}

/**
 * Where only chosen agencies are asked, those that take over from them are asked as well.
 *
 * @returns the period as it is then; `undefined` when others kept writing
 */
export async function widenChoice(
  store: Store,
  plan: PlanId,
  period: StoredPeriod,
  revision: Revision,
): Promise<StoredPeriod | undefined> {
  return untilWon(async () => {
    const stored = await store.get('Periods', periodKey(plan, period.id))
    if (stored === undefined) return period
    const current = fromPeriodEntity(stored)
    const { agencies } = current
    if (agencies === undefined) return current
    const heirs = revision.before.tasks.flatMap((task) =>
      [...heirsIn(revision, task)].flatMap(([from, to]) => (agencies.includes(from) ? to : [])),
    )
    const added = [...new Set(heirs)].filter((it) => !agencies.includes(it))
    if (added.length === 0) return current
    const wider: StoredPeriod = {
      ...current,
      agencies: [...agencies, ...added],
      heirs: [...(current.heirs ?? []), ...added],
    }
    const replaced = await store.replace('Periods', toPeriodEntity(plan, wider), stored.etag)
    return replaced.kind === 'written' ? wider : undefined
  })
}

/** The bodies that the agency takes tasks over from; from several, the first in the order of the old document. */
export function originsOf(revision: Revision, agency: AgencyId): Origins {
  const origins = new Map<TaskId, AgencyId>()
  for (const task of revision.before.tasks) {
    const [origin] = [...heirsIn(revision, task)].flatMap(([from, to]) => (to.includes(agency) ? [from] : []))
    if (origin !== undefined) origins.set(task.id, origin)
  }
  return origins
}

function heirsIn({ after, amendment }: Revision, before: Task): ReadonlyMap<AgencyId, readonly AgencyId[]> {
  const task = after.tasks.find((it) => it.id === before.id)
  return task === undefined ? new Map() : heirsOf(before, task, amendment, after.agencies)
}

/** What becomes of the task that an agency loses: `moved` where somebody goes on with it in the agency's place. */
export function lossOf({ before, after }: Revision, id: TaskId, agency: AgencyId): 'moved' | 'withdrawn' {
  const was = before.tasks.find((it) => it.id === id)
  const is = after.tasks.find((it) => it.id === id)
  if (was === undefined || is === undefined) return 'withdrawn'
  const successors = after.agencies.find((it) => it.id === agency)?.succeededBy ?? []
  return is.leads.some((it) => !was.leads.includes(it) || successors.includes(it)) ? 'moved' : 'withdrawn'
}
