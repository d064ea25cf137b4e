// A new epoch after storage came back older (law E1): from a restore, or after a stop that lost the last writes. Numbers
// given out before may be given out again, so every client has to pull everything once and offer what was lost.
import type { AgencyId, PlanId } from '../../shared/domain/ids.ts'
import type { Period } from '../../shared/domain/period.ts'
import { fromHeadEntity, type Head, seenHead, toHeadEntity, toSeenHeadEntity } from '../storage/entities/head.ts'
import { fromPeriodEntity, toPeriodEntity } from '../storage/entities/period.ts'
import { headKey, headsKey, headsPartition, type Ledger, planIndexPartition } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'
import { writeOver } from '../storage/write-over.ts'
import { readPlanContent, readPlanHead } from './plan-content.ts'
import { inParallel, untilWon } from './retry.ts'

/** Gives every period of every plan a new epoch. Repeatable: whoever died half-way leaves pulls waiting, not wrong. */
export async function renewEpochs(store: Store, randomId: () => string): Promise<void> {
  for (const entry of await store.list('Plans', planIndexPartition)) {
    const plan = entry.row as PlanId
    for (const period of (await store.list('Periods', plan)).map(fromPeriodEntity)) {
      await renewEpoch(store, plan, period, randomId())
    }
  }
}

/** Period first, then each agency's head, then what pulls see; until all agree, pulls are told to wait. */
export async function renewEpoch(store: Store, plan: PlanId, period: Period, epoch: string): Promise<void> {
  await won(async () => {
    const stored = await store.get('Periods', { partition: plan, row: period.id })
    if (stored === undefined) return true
    const replaced = await store.replace(
      'Periods',
      toPeriodEntity(plan, { ...fromPeriodEntity(stored), epoch }),
      stored.etag,
    )
    return replaced.kind === 'written' ? true : undefined
  })
  const agencies = await agenciesOf(store, plan, period)
  await inParallel([...agencies], async (agency) => {
    const ledger: Ledger = { plan, period: period.id, agency }
    const head = await renewHead(store, ledger, epoch)
    if (head !== undefined) await showHead(store, ledger, head)
  })
}

/** Those that pulls see, and those that a lost write may have hidden from them. */
async function agenciesOf(store: Store, plan: PlanId, period: Period): Promise<Set<AgencyId>> {
  const seen = await store.list('Heads', headsPartition(plan, period.id))
  const agencies = new Set(seen.map((it) => it.row as AgencyId))
  const found = await readPlanHead(store, plan)
  if (found === undefined || found.head.revision === 0) return agencies
  const { tasks } = await readPlanContent(store, plan, found.head.revision)
  for (const task of tasks) for (const lead of task.leads) agencies.add(lead)
  return agencies
}

async function renewHead(store: Store, ledger: Ledger, epoch: string): Promise<Head | undefined> {
  const result = await won(async () => {
    const stored = await store.get('Ledger', headKey(ledger))
    if (stored === undefined) return 'none'
    const before = fromHeadEntity(stored)
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
