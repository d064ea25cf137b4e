// Opening a period: the rows of every agency first, its head after them, what pulls see last. A step that was done is
// found done, so whoever repeats the request finishes what somebody else began.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../shared/domain/ids.ts'
import type { Period, PeriodSettings } from '../../shared/domain/period.ts'
import type { Task } from '../../shared/domain/plan.ts'
import { chunk, maxOperations } from '../storage/budget.ts'
import { toChangeSetEntities } from '../storage/entities/change-set.ts'
import { fromHeadEntity, type Head, toHeadEntity } from '../storage/entities/head.ts'
import { fromPeriodEntity, toPeriodEntity } from '../storage/entities/period.ts'
import { toRowEntity } from '../storage/entities/row.ts'
import { allRows, headKey, type Ledger, ledgerPartition, periodKey, rowKey } from '../storage/keys.ts'
import type { Operation, Store } from '../storage/store.ts'
import { raiseSeenHead } from './heads.ts'
import { readPlanContent, readPlanHead } from './plan-content.ts'
import { type Refused, refused } from './result.ts'
import { inParallel, untilWon } from './retry.ts'
import { type Caller, mayManage } from './rights.ts'

export interface OpenInput {
  readonly plan: PlanId
  readonly period: PeriodId
  readonly settings: PeriodSettings
  /** A random name for the period's history, used if this request is the one that creates it. */
  readonly epoch: string
}

export interface Opened {
  readonly kind: 'opened'
  readonly period: Period
}

/** The first number of every head: rows made at the opening are newer than "never seen", which is 0. */
const firstSeq = 1

/**
 * Opens a period, or changes the settings of one that is open (which tasks and agencies are asked stays as opened).
 *
 * @returns refused: `not-allowed`, `plan-not-found`, `period-locked`, `wrong-state` (another choice of tasks or
 * agencies), `plan-changed` (amended while it was being opened), `busy`.
 */
export async function openPeriod(store: Store, caller: Caller, input: OpenInput, now: Date): Promise<Opened | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const found = await readPlanHead(store, input.plan)
  if (found === undefined || found.head.revision === 0) return refused('plan-not-found')
  const period = await settle(store, input)
  if (period.kind === 'refused' || period.period.state === 'open') return period
  const { tasks } = await readPlanContent(store, input.plan, found.head.revision)
  const obligations = [...obligationsOf(tasks, period.period)]
  const head: Head = {
    seq: firstSeq,
    entrySeq: 0,
    state: 'open',
    version: 0,
    planRevision: found.head.revision,
    epoch: period.period.epoch,
    epochSeq: firstSeq,
  }
  const opened = await inParallel(obligations, ([agency, asked]) =>
    openLedger(store, caller, { plan: input.plan, period: input.period, agency }, asked, head, now),
  )
  if (opened.includes(false)) return refused('busy')
  return finish(store, input)
}

/** Creates the period as `opening`, or brings the settings of one that is there up to date. */
async function settle(store: Store, input: OpenInput): Promise<Opened | Refused> {
  const result = await untilWon<Opened | Refused>(async () => {
    const stored = await store.get('Periods', periodKey(input.plan, input.period))
    if (stored === undefined) {
      const period: Period = { ...input.settings, id: input.period, state: 'opening', epoch: input.epoch }
      const created = await store.create('Periods', toPeriodEntity(input.plan, period))
      return created.kind === 'written' ? { kind: 'opened', period } : undefined
    }
    const current = fromPeriodEntity(stored)
    if (current.state === 'locked' || current.state === 'archived') return refused('period-locked')
    if (!isSameChoice(current, input.settings)) return refused('wrong-state')
    const period: Period = { ...input.settings, id: current.id, state: current.state, epoch: current.epoch }
    const replaced = await store.replace('Periods', toPeriodEntity(input.plan, period), stored.etag)
    return replaced.kind === 'written' ? { kind: 'opened', period } : undefined
  })
  return result ?? refused('busy')
}

function isSameChoice(a: PeriodSettings, b: PeriodSettings): boolean {
  return JSON.stringify([a.tasks ?? [], a.agencies ?? []]) === JSON.stringify([b.tasks ?? [], b.agencies ?? []])
}

/** The tasks that each agency reports on in the period. */
function obligationsOf(tasks: readonly Task[], settings: PeriodSettings): Map<AgencyId, TaskId[]> {
  const obligations = new Map<AgencyId, TaskId[]>()
  for (const task of tasks) {
    if (settings.tasks !== undefined && !settings.tasks.includes(task.id)) continue
    for (const agency of task.leads) {
      if (settings.agencies !== undefined && !settings.agencies.includes(agency)) continue
      obligations.set(agency, [...(obligations.get(agency) ?? []), task.id])
    }
  }
  return obligations
}

/** Makes one agency's rows and then its head; answers whether the head stands. */
async function openLedger(
  store: Store,
  caller: Caller,
  ledger: Ledger,
  tasks: readonly TaskId[],
  head: Head,
  now: Date,
): Promise<boolean> {
  const done = await untilWon(async () => {
    const stored = await store.get('Ledger', headKey(ledger))
    if (stored !== undefined) {
      await raiseSeenHead(store, ledger, fromHeadEntity(stored))
      return true
    }
    const there = await store.list('Ledger', ledgerPartition(ledger), allRows)
    const rows = new Set(there.map((it) => it.row))
    const missing = tasks.filter((task) => !rows.has(rowKey(ledger, task).row))
    for (const operations of openingTransactions(caller, ledger, missing, head, now)) {
      const committed = await store.transact('Ledger', operations)
      if (committed.kind === 'lost') return undefined
    }
    await raiseSeenHead(store, ledger, head)
    return true
  })
  return done ?? false
}

/** Rows in as many transactions as they take; the head and the first entry of the history go with the last. */
function openingTransactions(
  caller: Caller,
  ledger: Ledger,
  tasks: readonly TaskId[],
  head: Head,
  now: Date,
): Operation[][] {
  const at = now.toISOString()
  const signed = { seq: head.seq, at, by: caller.name, workbook: '' }
  const rows: Operation[] = tasks.map((task) => ({
    kind: 'create',
    entity: toRowEntity(ledger, { task, agency: ledger.agency, values: {}, touched: {}, ...signed }),
  }))
  const opening = { ...signed, byId: caller.objectId, role: 'secretariat', requestId: '', kind: 'open', rows: [] }
  const closing: Operation[] = [toHeadEntity(ledger, head), ...toChangeSetEntities(ledger, opening)].map((entity) => ({
    kind: 'create',
    entity,
  }))
  const chunks = chunk(rows, maxOperations - closing.length)
  const last = chunks.pop() ?? []
  return [...chunks, [...last, ...closing]]
}

/** Says that the period is open; whoever else said so first is right as well. */
async function finish(store: Store, input: OpenInput): Promise<Opened | Refused> {
  const result = await untilWon<Opened | Refused>(async () => {
    const stored = await store.get('Periods', periodKey(input.plan, input.period))
    if (stored === undefined) return refused('plan-not-found')
    const current = fromPeriodEntity(stored)
    if (current.state !== 'opening') return { kind: 'opened', period: current }
    const period: Period = { ...current, state: 'open' }
    const replaced = await store.replace('Periods', toPeriodEntity(input.plan, period), stored.etag)
    return replaced.kind === 'written' ? { kind: 'opened', period } : undefined
  })
  return result ?? refused('busy')
}
