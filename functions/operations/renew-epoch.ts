// A new epoch after storage came back older (law E1): from a restore, or after a stop that lost the last writes. Numbers
// given out before may be given out again, so every client has to pull everything once and offer what was lost.
import type { AgencyId, PeriodId, PlanId } from '../../shared/domain/ids.ts'
import { fromHeadEntity, type Head, seenHead, toHeadEntity, toSeenHeadEntity } from '../storage/entities/head.ts'
import { fromPeriodEntity, type StoredPeriod, toPeriodEntity } from '../storage/entities/period.ts'
import { headKey, headsKey, headsPartition, type Ledger, periodKey, planIndexPartition } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'
import { writeOver } from '../storage/write-over.ts'
import { raiseSeenHead } from './heads.ts'
import { readPlanContent, readPlanHead } from './plan-content.ts'
import { inParallel, untilWon } from './retry.ts'

/** Gives every period of every plan a new epoch. Repeatable: whoever died half-way leaves pulls waiting, not wrong. */
export async function renewEpochs(store: Store, randomId: () => string): Promise<void> {
  for (const entry of await store.list('Plans', planIndexPartition)) {
    const plan = entry.row as PlanId
    for (const { row } of await store.list('Periods', plan)) await renewEpoch(store, plan, row as PeriodId, randomId())
  }
}

/**
 * Period first, then each agency's head, then what pulls see; until all agree, pulls are told to wait. Whoever died
 * half-way has left the period with an epoch that its heads have not: the timer goes on from there.
 *
 * @param instead the epoch that is over: where another one has taken its place already, nothing is done
 */
export async function renewEpoch(
  store: Store,
  plan: PlanId,
  id: PeriodId,
  epoch: string,
  instead?: string,
): Promise<void> {
  const period = await won(async () => {
    const stored = await store.get('Periods', periodKey(plan, id))
    if (stored === undefined) return 'none'
    const current = fromPeriodEntity(stored)
    if (instead !== undefined && current.epoch !== instead) return current
    const renewed: StoredPeriod = { ...current, epoch }
    const replaced = await store.replace('Periods', toPeriodEntity(plan, renewed), stored.etag)
    return replaced.kind === 'written' ? renewed : undefined
  })
  if (period === 'none') return
  const heads = new Map<AgencyId, Head>()
  await inParallel([...(await agenciesOf(store, plan, id))], async (agency) => {
    const ledger: Ledger = { plan, period: id, agency }
    const stored = await store.get('Ledger', headKey(ledger))
    if (stored === undefined) return
    const head = fromHeadEntity(stored)
    heads.set(agency, head)
    // Whoever renewed it may not have come to show it yet.
    if (head.epoch === period.epoch) await raiseSeenHead(store, ledger, head)
  })
  await renewHeads(store, plan, period, heads)
}

/** Those that pulls see, and those that a lost write may have hidden from them. */
async function agenciesOf(store: Store, plan: PlanId, period: PeriodId): Promise<Set<AgencyId>> {
  const seen = await store.list('Heads', headsPartition(plan, period))
  const agencies = new Set(seen.map((it) => it.row as AgencyId))
  const found = await readPlanHead(store, plan)
  if (found === undefined || found.head.revision === 0) return agencies
  const { tasks } = await readPlanContent(store, plan, found.head.revision, found.etag)
  for (const task of tasks) for (const lead of task.leads) agencies.add(lead)
  return agencies
}

/** Brings the heads that are of another epoch into the period's. */
export async function renewHeads(
  store: Store,
  plan: PlanId,
  { id, epoch }: Pick<StoredPeriod, 'id' | 'epoch'>,
  heads: ReadonlyMap<AgencyId, Head>,
): Promise<void> {
  const others = [...heads].filter(([, head]) => head.epoch !== epoch)
  await inParallel(others, async ([agency]) => {
    const ledger: Ledger = { plan, period: id, agency }
    const head = await renewHead(store, ledger, epoch)
    if (head !== undefined) await showHead(store, ledger, head)
  })
}

async function renewHead(store: Store, ledger: Ledger, epoch: string): Promise<Head | undefined> {
  const result = await won(async () => {
    const stored = await store.get('Ledger', headKey(ledger))
    if (stored === undefined) return 'none'
    const before = fromHeadEntity(stored)
    // Somebody else was quicker; what counts is from which number on.
    if (before.epoch === epoch) return before
    const head: Head = { ...before, epoch, epochSeq: before.seq }
    const replaced = await store.replace('Ledger', toHeadEntity(ledger, head), stored.etag)
    return replaced.kind === 'written' ? head : undefined
  })
  return result === 'none' ? undefined : result
}

/** Puts the head there whatever stood there: within a new epoch numbers may be lower than before. */
async function showHead(store: Store, ledger: Ledger, head: Head): Promise<void> {
  const entity = toSeenHeadEntity(ledger.plan, ledger.period, seenHead(ledger.agency, head))
  await won(async () => {
    const stored = await store.get('Heads', headsKey(ledger.plan, ledger.period, ledger.agency))
    return (await writeOver(store, 'Heads', entity, stored)) || undefined
  })
}

async function won<T>(attempt: () => Promise<T | undefined>): Promise<T> {
  const result = await untilWon(attempt)
  if (result === undefined) throw new Error('others kept writing while the epoch was being renewed')
  return result
}
