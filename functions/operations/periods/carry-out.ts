// Carries out what was asked for a period as a whole: that it be opened, follow the plan, be locked, count in a new epoch,
// be seen by pulls. What remains to be done is read from what stands, so the request that asked for it, whoever repeats
// it, and the timer do the same thing, together or one after the other.
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import { fromHeadEntity, fromSeenHeadEntity, type Head } from '../../storage/entities/head.ts'
import { fromPeriodEntity, type StoredPeriod, toPeriodEntity } from '../../storage/entities/period.ts'
import { headKey, headsPartition, type Ledger, periodKey, planIndexPartition } from '../../storage/keys.ts'
import type { Store, Stored } from '../../storage/store.ts'
import { raiseSeenHead } from '../heads.ts'
import { type PlanContent, type ReadPlanHead, readPlanContent, readPlanHead } from '../plan-content.ts'
import { renewHeads } from '../renew-epoch.ts'
import { inParallel, untilWon } from '../retry.ts'
import { amendPeriod } from './amend-period.ts'
import { readBeginnings } from './beginnings.ts'
import { lockPeriod } from './lock-period.ts'
import { obligationsOf } from './obligations.ts'
import { openLedger } from './open-ledger.ts'

/** @returns whether nothing remains to be done; `false` when others kept writing: whoever comes next goes on. */
export async function carryOut(store: Store, plan: PlanId, id: PeriodId, now: Date): Promise<boolean> {
  const stored = await store.get('Periods', periodKey(plan, id))
  const found = await readPlanHead(store, plan)
  if (stored === undefined || found === undefined || found.head.revision === 0) return true
  const period = fromPeriodEntity(stored)
  if (period.state === 'archived') {
    await renewHeads(store, plan, period, await readSeenHeads(store, plan, id))
    return true
  }
  const { revision } = found.head
  const content = await readPlanContent(store, plan, revision, found.etag)
  // Who has no report in an open period gets one from the amendment that asks it.
  const isOpening = period.state === 'opening' || content.amendment === undefined
  const heads = isOpening
    ? await openAll(store, plan, period, found, now)
    : await readHeads(store, plan, period, content)
  const following = heads && (await follow(store, plan, period, revision))
  if (heads === undefined || following === undefined) return false
  if (following.state === 'archived') return true
  await renewHeads(store, plan, following, heads)
  const done =
    (await amendPeriod(store, plan, following, heads, found, now)) &&
    (await obeyOrder(store, plan, following, content, heads, now))
  return done && finish(store, plan, following)
}

async function obeyOrder(
  store: Store,
  plan: PlanId,
  period: StoredPeriod,
  content: PlanContent,
  heads: ReadonlyMap<AgencyId, Head>,
  now: Date,
): Promise<boolean> {
  // Whoever had not heard of it may have brought in reports by an amendment.
  const present = period.order?.done === false ? await readHeads(store, plan, period, content) : heads
  if (!(await lockPeriod(store, plan, period, present, now))) return false
  // Nobody looks after heads once they are put away: those that others locked meanwhile are shown before that (L7).
  if (period.order?.to === 'archived') await readHeads(store, plan, period, content)
  return true
}

/** Does it for every period of every plan. One that fails does not keep the others from being visited. */
export async function carryOutAll(store: Store, now: Date): Promise<void> {
  const failures = new Map<string, unknown>()
  for (const { row: plan } of await store.list('Plans', planIndexPartition)) {
    for (const { row: period } of await store.list('Periods', plan)) {
      const carried = carryOut(store, plan as PlanId, period as PeriodId, now)
      await carried.catch((error: unknown) => failures.set(`${plan} ${period}`, error))
    }
  }
  if (failures.size === 0) return
  const each = [...failures].map(([period, error]) => `${period} (${error instanceof Error ? error.message : error})`)
  throw new AggregateError(failures.values(), `could not see to ${each.join(', ')}`)
}

/** Does it for every period of the plan. */
export async function carryOutPlan(store: Store, plan: PlanId, now: Date): Promise<boolean> {
  let done = true
  for (const { row } of await store.list('Periods', plan)) {
    done = (await carryOut(store, plan, row as PeriodId, now)) && done
  }
  return done
}

/** What is put away follows no plan any more, but a new epoch: one query tells whether it does. */
async function readSeenHeads(store: Store, plan: PlanId, period: PeriodId): Promise<Map<AgencyId, Head>> {
  const seen = (await store.list('Heads', headsPartition(plan, period))).map(fromSeenHeadEntity)
  return new Map(seen.map((it) => [it.agency, it]))
}

/** The heads of all who are or were asked; those that pulls see too old are raised on the way (L7). */
async function readHeads(
  store: Store,
  plan: PlanId,
  period: StoredPeriod,
  { tasks }: PlanContent,
): Promise<Map<AgencyId, Head>> {
  const seen = new Map<string, Stored>()
  for (const entity of await store.list('Heads', headsPartition(plan, period.id))) seen.set(entity.row, entity)
  const agencies = new Set([...seen.keys(), ...obligationsOf(tasks, period).keys()]) as Set<AgencyId>
  const heads = new Map<AgencyId, Head>()
  await inParallel([...agencies], async (agency) => {
    const ledger: Ledger = { plan, period: period.id, agency }
    const stored = await store.get('Ledger', headKey(ledger))
    if (stored === undefined) return
    const head = fromHeadEntity(stored)
    heads.set(agency, head)
    await raiseSeenHead(store, ledger, head, seen.get(agency))
  })
  return heads
}

/**
 * Opens the reports of all who are asked and have none yet, all by the revision that the period was opened at, whatever
 * has amended it meanwhile: only then is each in its place to give and take what an amendment moves.
 *
 * @returns the heads of all who were asked; `undefined` when others kept writing
 */
async function openAll(
  store: Store,
  plan: PlanId,
  period: StoredPeriod,
  { head: { revision: newest }, etag }: ReadPlanHead,
  now: Date,
): Promise<ReadonlyMap<AgencyId, Head> | undefined> {
  const revision = period.state === 'opening' && period.follows > 0 ? Math.min(period.follows, newest) : newest
  const content = await readPlanContent(store, plan, revision, etag)
  const heads = await readHeads(store, plan, period, content)
  const missing = [...obligationsOf(content.tasks, period)].filter(([agency]) => !heads.has(agency))
  if (missing.length === 0) return heads
  const opened = await inParallel(missing, async ([agency, tasks]) => {
    const ledger: Ledger = { plan, period: period.id, agency }
    const beginning = await readBeginnings(store, ledger, period, content, tasks)
    return openLedger(store, ledger, {
      ...{ period, tasks, beginning, at: now.toISOString() },
      signer: period.openedBy,
      planRevision: revision,
    })
  })
  return opened.includes(false) ? undefined : readHeads(store, plan, period, content)
}

/**
 * Says that the reports are opened and shall follow the plan to `revision`, before any of them does. So whoever puts the
 * period away knows what is still under way, and an amendment that comes after that leaves all of it alone.
 *
 * @returns the period as it is then; `undefined` when others kept writing
 */
async function follow(
  store: Store,
  plan: PlanId,
  period: StoredPeriod,
  revision: number,
): Promise<StoredPeriod | undefined> {
  const isSaid = (it: StoredPeriod) => it.state === 'archived' || (it.state !== 'opening' && it.follows >= revision)
  if (isSaid(period)) return period
  return untilWon(async () => {
    const stored = await store.get('Periods', periodKey(plan, period.id))
    const current = stored && fromPeriodEntity(stored)
    if (stored === undefined || current === undefined || isSaid(current)) return current ?? period
    const state = current.state === 'opening' ? 'open' : current.state
    const next: StoredPeriod = { ...current, state, follows: Math.max(current.follows, revision) }
    const replaced = await store.replace('Periods', toPeriodEntity(plan, next), stored.etag)
    return replaced.kind === 'written' ? next : undefined
  })
}

/** Says what has come about; what is put away while an amendment is under way waits for it. */
async function finish(store: Store, plan: PlanId, { id, order, follows }: StoredPeriod): Promise<boolean> {
  const result = await untilWon(async () => {
    const stored = await store.get('Periods', periodKey(plan, id))
    if (stored === undefined) return true
    const current = fromPeriodEntity(stored)
    // Another order was given meanwhile; what we did of the older one may have come after it.
    const isOvertaken = current.order?.number !== order?.number
    if (order?.to === 'archived' && current.follows > follows) return false
    const next = isOvertaken ? unfinished(current) : finished(current)
    if (next === undefined) return !isOvertaken
    const replaced = await store.replace('Periods', toPeriodEntity(plan, next), stored.etag)
    return replaced.kind === 'written' ? !isOvertaken : undefined
  })
  return result ?? false
}

/** The period once its reports have obeyed; `undefined` when that was said before. */
function finished(period: StoredPeriod): StoredPeriod | undefined {
  const { order } = period
  return order === undefined || order.done ? undefined : { ...period, state: order.to, order: { ...order, done: true } }
}

/** The period with its order to be looked after once more. */
function unfinished(period: StoredPeriod): StoredPeriod | undefined {
  const { order } = period
  if (!order?.done) return undefined
  return { ...period, state: order.to === 'open' ? 'open' : 'locked', order: { ...order, done: false } }
}
