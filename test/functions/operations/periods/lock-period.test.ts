// A lock for a whole period: obeyed by every report but those excepted, taken off again from those that it locked, and
// gone on with wherever the server died.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTables, type TableServer } from '../../../../functions/local/azurite.ts'
import { act } from '../../../../functions/operations/actions/act.ts'
import { carryOutPlan } from '../../../../functions/operations/periods/carry-out.ts'
import { commit, readHead } from '../../../../functions/operations/periods/ledger-commit.ts'
import type { Store } from '../../../../functions/storage/store.ts'
import { createTableStore } from '../../../../functions/storage/table-store.ts'
import type { AgencyId, PeriodId } from '../../../../shared/domain/ids.ts'
import type { PeriodOrder } from '../../../../shared/wire/plan.ts'
import { brokenChains, dyingAt, type Field, fieldOf, smallPlan } from '../../support/periods.ts'
import { homeAffairs, justice, openSet, periodId, planning, samplePlan } from '../../support/sample-plan.ts'
import { now, secretariat } from '../../support/world.ts'

let tables: TableServer
let store: Store
beforeAll(async () => {
  tables = await startTables()
  store = createTableStore({ kind: 'connection-string', value: tables.connectionString })
})
afterAll(() => tables.close())

const everybody = [homeAffairs, justice, planning, openSet]
const reason = 'Bổ sung số liệu theo yêu cầu của UBND tỉnh'

async function opened(): Promise<Field> {
  const field = fieldOf(store)
  await field.publish(samplePlan())
  await field.open()
  return field
}

async function states(field: Field): Promise<Record<string, string>> {
  const reports = await Promise.all(everybody.map(async (it) => [it, (await field.report(it)).head.state]))
  return Object.fromEntries(reports)
}

const all = (state: string) => Object.fromEntries(everybody.map((it) => [it, state]))

/** Locks one report by itself. */
async function lockAlone(field: Field, agency: AgencyId): Promise<void> {
  const ledger = { plan: field.plan, period: periodId, agency }
  const read = await readHead(store, ledger)
  if (read === undefined) throw new Error('no head')
  const signed = { at: now.toISOString(), signer: { by: 'Thư ký', byId: 'secretary' } }
  const locked = { at: signed.at, by: signed.signer.by, before: read.head.state }
  const head = { ...read.head, state: 'locked', locked } as const
  await commit(store, ledger, read.etag, { ...signed, seq: head.seq + 1, kind: 'lock', head, rows: [] })
}

/** Asks to open one report again, as the secretariat has seen it. */
async function unlockAlone(field: Field, agency: AgencyId, through = store): ReturnType<typeof act> {
  const ledger = { plan: field.plan, period: periodId, agency }
  const { epoch } = (await field.report(agency)).head
  const every = { wire: 1, epoch, actionId: randomUUID(), fromState: 'locked' } as const
  const request = { ...every, action: 'unlock', reason } as const
  return act(through, secretariat, { ledger, request, digest: every.actionId }, now)
}

test('a lock closes every report but those excepted, and taking it off opens them as they were', async () => {
  const field = await opened()
  expect(await field.order({ to: 'locked', except: [justice] })).toMatchObject({ period: { state: 'locked' } })
  expect(await states(field)).toEqual({ ...all('locked'), [justice]: 'open' })
  expect(await field.enter(homeAffairs, 'I-1', { result: 'muộn' })).toEqual({
    kind: 'refused',
    problem: 'period-locked',
  })
  expect(await field.enter(justice, 'II-1', { result: 'được gia hạn' })).toMatchObject({ kind: 'pushed' })
  expect(await field.open(undefined, { agenciesDue: '2013-12-20' })).toMatchObject({ problem: 'period-locked' })

  expect(await field.order({ to: 'open' })).toMatchObject({ problem: 'malformed-request' })
  expect(await field.order({ to: 'open', reason })).toMatchObject({ period: { state: 'open' } })
  expect(await states(field)).toEqual(all('open'))
  const { head, history } = await field.report(homeAffairs)
  expect(history.map(({ kind, note }) => [kind, note])).toEqual([
    ['open', undefined],
    ['lock', undefined],
    ['unlock', reason],
  ])
  expect(head.locked).toBeUndefined()
})

test('a report that was locked by itself stays locked when the lock of all is taken off', async () => {
  const field = await opened()
  await lockAlone(field, justice)
  await field.order({ to: 'locked' })
  await field.order({ to: 'open', reason })
  expect(await states(field)).toEqual({ ...all('open'), [justice]: 'locked' })
})

test('the same order again does nothing; with other exceptions it opens those', async () => {
  const field = await opened()
  await field.order({ to: 'locked' })
  const before = await field.report(homeAffairs)
  await field.order({ to: 'locked' })
  expect((await field.report(homeAffairs)).head).toEqual(before.head)
  await field.order({ to: 'locked', except: [homeAffairs] })
  expect(await states(field)).toEqual({ ...all('locked'), [homeAffairs]: 'open' })
})

const lock: PeriodOrder = { to: 'locked' }
const unlock: PeriodOrder = { to: 'open', reason }
test.each<[string, { before?: PeriodOrder; late: PeriodOrder; after: PeriodOrder; state: string }]>([
  ['a lock after an unlock', { late: lock, after: unlock, state: 'open' }],
  ['a lock after one that excepts', { late: lock, after: { to: 'locked', except: [justice] }, state: 'open' }],
  ['an unlock after another lock', { before: lock, late: unlock, after: lock, state: 'locked' }],
])('%s, carried out late by a server that then dies, leaves no report as it would have it', async (_, of) => {
  const { before, late: overtaken, after, state } = of
  const field = await opened()
  if (before) await field.order(before)
  let reached = () => {}
  const isReached = new Promise<void>((resolve) => {
    reached = resolve
  })
  let release = () => {}
  const isReleased = new Promise<void>((resolve) => {
    release = resolve
  })
  const never = new Promise<never>(() => {})
  let isDead = false
  const late = new Promise<void>((resolve) => {
    const slow: Store = {
      ...store,
      list: (...of) => (isDead ? never : store.list(...of)),
      get: (...of) => (isDead ? never : store.get(...of)),
      async replace(...of) {
        return isDead ? never : store.replace(...of)
      },
      async transact(table, operations) {
        if (!operations[0]?.entity.partition.endsWith(justice))
          return isDead ? never : store.transact(table, operations)
        reached()
        await isReleased
        isDead = true
        await store.transact(table, operations)
        resolve()
        return never
      },
    }
    void field.order(overtaken, undefined, slow)
  })
  await isReached
  expect(await field.order(after)).toMatchObject({ kind: 'opened' })
  release()
  await late
  await carryOutPlan(store, field.plan, now)
  const report = await field.report(justice)
  expect([report.head.state, report.seen.state]).toEqual([state, state])
})

test('a period put away is read only for good, and one query is all that the timer makes of it', async () => {
  const field = await opened()
  expect(await field.order({ to: 'archived' })).toMatchObject({ period: { state: 'archived' } })
  expect(await field.order({ to: 'archived' })).toMatchObject({ period: { state: 'archived' } })
  expect(await states(field)).toEqual(all('locked'))
  expect(await field.order({ to: 'open', reason })).toMatchObject({ problem: 'period-locked' })
  expect(await field.open(undefined, { agenciesDue: '2013-12-20' })).toMatchObject({ problem: 'period-locked' })
  let calls = 0
  const counting: Store = {
    ...store,
    list: (...of) => {
      calls += 1
      return store.list(...of)
    },
  }
  await carryOutPlan(counting, field.plan, now)
  // The periods of the plan, and what pulls see of this one: it may be in want of a new epoch.
  expect(calls).toBe(2)
})

test('no report of a period put away is opened again, nor excepted, also one that was locked by itself', async () => {
  const field = await opened()
  await lockAlone(field, justice)
  expect(await field.order({ to: 'archived', except: [justice] })).toMatchObject({
    problem: 'malformed-request',
    errors: [{ pointer: '/order/except' }],
  })
  // Asked for, and not carried out yet: from here on nothing is opened any more.
  await dyingAt(store, 6, (through) => field.order({ to: 'archived' }, undefined, through))
  expect(await field.period()).toMatchObject({ state: 'locked', order: { to: 'archived', done: false } })
  expect(await unlockAlone(field, justice)).toEqual({ kind: 'refused', problem: 'period-locked' })
  await carryOutPlan(store, field.plan, now)
  expect((await field.period()).state).toBe('archived')
  for (const agency of [homeAffairs, justice]) {
    expect(await unlockAlone(field, agency)).toEqual({ kind: 'refused', problem: 'period-locked' })
    expect((await field.report(agency)).head).toMatchObject({ state: 'locked', locked: { before: 'open', order: 1 } })
  }
})

test('a report locked by itself is not opened by somebody who had asked before the period was put away', async () => {
  const field = await opened()
  await lockAlone(field, justice)
  let isOvertaken = false
  const slow: Store = {
    ...store,
    async transact(table, operations) {
      if (!isOvertaken) {
        isOvertaken = true
        await field.order({ to: 'archived' })
      }
      return store.transact(table, operations)
    },
  }
  expect(await unlockAlone(field, justice, slow)).toEqual({ kind: 'refused', problem: 'period-locked' })
  expect(await states(field)).toEqual(all('locked'))
})

test('a period that is not there, or still being opened, takes no order', async () => {
  const field = await opened()
  expect(await field.order({ to: 'locked' }, '1999' as PeriodId)).toMatchObject({ problem: 'plan-not-found' })
  await dyingAt(store, 12, (through) => field.open('2014' as PeriodId, { to: '2014-12-31' }, through))
  expect((await field.period('2014' as PeriodId)).state).toBe('opening')
  expect(await field.order({ to: 'locked' }, '2014' as PeriodId)).toMatchObject({ problem: 'wrong-state' })
})

test('a lock that a server died over, at any storage call, is gone on with by the timer or whoever asks again', async () => {
  const order: PeriodOrder = { to: 'locked', except: [justice] }
  for (let call = 0, died = true; died; call += 1) {
    const field = fieldOf(store)
    await field.publish(smallPlan())
    await field.open()
    died = await dyingAt(store, call, (through) => field.order(order, undefined, through))
    if (call % 2 === 0) await field.order(order)
    else await carryOutPlan(store, field.plan, now)
    const { order: asked } = await field.period()
    const reports = [await field.report(homeAffairs), await field.report(justice)]
    expect({ call, states: reports.map((it) => it.head.state), done: asked?.done }).toEqual(
      asked ? { call, states: ['locked', 'open'], done: true } : { call, states: ['open', 'open'], done: undefined },
    )
    expect({ call, faults: reports.flatMap(brokenChains) }).toEqual({ call, faults: [] })
    if (!died) expect(call).toBeGreaterThan(12)
  }
}, 300_000)
