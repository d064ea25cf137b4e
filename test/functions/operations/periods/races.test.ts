// What is asked for a whole period while agencies go on writing, and while somebody else is still at it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTables, type TableServer } from '../../../../functions/local/azurite.ts'
import { carryOutPlan } from '../../../../functions/operations/periods/carry-out.ts'
import type { Store } from '../../../../functions/storage/store.ts'
import { createTableStore } from '../../../../functions/storage/table-store.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import type { Plan } from '../../../../shared/domain/plan.ts'
import { brokenChains, dyingAt, type Field, fieldOf, smallPlan } from '../../support/periods.ts'
import { homeAffairs, justice, planning } from '../../support/sample-plan.ts'
import { now } from '../../support/world.ts'

let tables: TableServer
let store: Store
beforeAll(async () => {
  tables = await startTables()
  store = createTableStore({ kind: 'connection-string', value: tables.connectionString })
})
afterAll(() => tables.close())

/** Two tasks, the first led by `lead`. */
function ledBy(lead: AgencyId): Plan {
  const plan = smallPlan()
  return { ...plan, tasks: plan.tasks.map((it) => (it.id === 'I-1' ? { ...it, leads: [lead] } : it)) }
}

/** Writes once more and once more, each time over what stands, until it is refused; gives the last that was taken. */
async function writeOn(field: Field, agency: AgencyId): Promise<string> {
  let taken = ''
  for (let round = 1; round <= 2_000; round += 1) {
    const text = `Lần ${round}`
    const result = await field.enter(agency, 'I-1', { result: text })
    if (result.kind === 'refused') return taken
    const [outcome] = result.answer.outcomes
    if (outcome?.kind === 'rejected') return taken
    if (outcome?.kind === 'accepted') taken = text
  }
  throw new Error('it was never refused')
}

/** Whoever is told to wait asks again, as somebody who writes without a pause may be quicker for long. */
async function untilDone(ask: () => Promise<{ readonly kind: string }>): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) if ((await ask()).kind !== 'refused') return
  throw new Error('it was never done')
}

test('an amendment takes over the last entry that was accepted, and nothing is accepted after it', async () => {
  for (let run = 0; run < 5; run += 1) {
    const field = fieldOf(store)
    await field.publish(ledBy(homeAffairs))
    await field.open()
    const [taken] = await Promise.all([writeOn(field, homeAffairs), untilDone(() => field.publish(ledBy(justice), 1))])
    const [before, after] = [await field.report(homeAffairs), await field.report(justice)]
    expect(before.rows.get('I-1')?.values.result ?? '').toBe(taken)
    expect(after.rows.get('I-1')?.values.result ?? '').toBe(taken)
    expect([...brokenChains(before), ...brokenChains(after)]).toEqual([])
  }
})

test('nothing is accepted after a lock of the period', async () => {
  for (let run = 0; run < 5; run += 1) {
    const field = fieldOf(store)
    await field.publish(ledBy(homeAffairs))
    await field.open()
    const [taken] = await Promise.all([writeOn(field, homeAffairs), untilDone(() => field.order({ to: 'locked' }))])
    const report = await field.report(homeAffairs)
    expect(report.rows.get('I-1')?.values.result ?? '').toBe(taken)
    expect(report.history.at(-1)?.kind).toBe('lock')
    expect(brokenChains(report)).toEqual([])
  }
})

test('many who carry out the same at once do it once', async () => {
  const field = fieldOf(store)
  await field.publish(ledBy(homeAffairs))
  const opened = await Promise.all(Array.from({ length: 4 }, () => field.open()))
  expect(opened.filter((it) => it.kind === 'opened').length).toBeGreaterThan(0)
  await field.enter(homeAffairs, 'I-1', { result: 'Đã rà soát' })
  await Promise.all([
    ...Array.from({ length: 4 }, () => field.publish(ledBy(justice), 1)),
    ...Array.from({ length: 4 }, () => carryOutPlan(store, field.plan, now)),
  ])
  await field.publish(ledBy(justice), 1)
  const [before, after] = [await field.report(homeAffairs), await field.report(justice)]
  expect(before.history.filter((it) => it.rows.some(({ fields }) => fields.setAside !== undefined))).toHaveLength(1)
  expect(after.rows.get('I-1')?.values).toEqual({ result: 'Đã rà soát' })
  expect([...brokenChains(before), ...brokenChains(after)]).toEqual([])
})

test('a report opened late, by somebody whom two amendments overtook, is brought after them', async () => {
  const field = fieldOf(store)
  await field.publish(ledBy(homeAffairs))
  let isOvertaken = false
  const slow: Store = {
    ...store,
    async transact(table, operations) {
      if (!isOvertaken && operations[0]?.entity.partition.endsWith(homeAffairs)) {
        isOvertaken = true
        await field.publish(ledBy(justice), 1)
        await field.publish(ledBy(planning), 2)
      }
      return store.transact(table, operations)
    },
  }
  await field.open(undefined, {}, slow)
  expect(isOvertaken).toBe(true)
  await carryOutPlan(store, field.plan, now)
  for (const agency of [homeAffairs, justice, planning]) {
    const report = await field.report(agency)
    expect([report.head.planRevision, brokenChains(report)]).toEqual([3, []])
    expect(report.rows.get('I-1')?.frozen === undefined).toBe(agency === planning)
  }
})

test('a period opened by somebody whom two amendments overtook follows both, also where one only passed through', async () => {
  const field = fieldOf(store)
  await field.publish(ledBy(homeAffairs))
  let isOvertaken = false
  const slow: Store = {
    ...store,
    async create(table, entity) {
      if (table === 'Periods' && !isOvertaken) {
        isOvertaken = true
        await field.publish(ledBy(planning), 1)
        await field.publish(ledBy(justice), 2)
      }
      return store.create(table, entity)
    },
  }
  expect(await field.open(undefined, {}, slow)).toMatchObject({ kind: 'opened' })
  const reports = await Promise.all([homeAffairs, planning, justice].map((it) => field.report(it)))
  expect(reports.map(({ head, rows }) => [head.planRevision, rows.get('I-1')?.frozen])).toEqual([
    [3, 2],
    [3, 3],
    [3, undefined],
  ])
  expect(reports.flatMap(brokenChains)).toEqual([])
})

test('an order that a newer one overtakes is undone, whoever is slower', async () => {
  const field = fieldOf(store)
  await field.publish(ledBy(homeAffairs))
  await field.open()
  let isOvertaken = false
  const slow: Store = {
    ...store,
    async transact(table, operations) {
      if (!isOvertaken) {
        isOvertaken = true
        await field.order({ to: 'open', reason: 'Khóa nhầm' })
      }
      return store.transact(table, operations)
    },
  }
  expect(await field.order({ to: 'locked' }, undefined, slow)).toMatchObject({ problem: 'busy' })
  await carryOutPlan(store, field.plan, now)
  const reports = await Promise.all([homeAffairs, justice].map((it) => field.report(it)))
  expect(reports.map((it) => it.head.state)).toEqual(['open', 'open'])
  expect(await field.period()).toMatchObject({ state: 'open', order: { to: 'open', done: true } })
  expect(reports.flatMap(brokenChains)).toEqual([])
})

test('a period put away while an amendment dies over it holds reports of one revision, and loses no row', async () => {
  const outcomes = new Set<string>()
  for (let call = 16, died = true; died; call += 5) {
    const field = fieldOf(store)
    await field.publish(ledBy(homeAffairs))
    await field.open()
    await field.enter(homeAffairs, 'I-1', { result: 'Đã rà soát' })
    let amended = () => {}
    const isAmended = new Promise<void>((resolve) => {
      amended = resolve
    })
    let archiving: ReturnType<Field['order']> | undefined
    /** Gives the order, and comes to the first report that it locks. */
    const beginArchiving = () =>
      new Promise<void>((resolve) => {
        const slow: Store = {
          ...store,
          async transact(...of) {
            resolve()
            await isAmended
            return store.transact(...of)
          },
        }
        archiving = field.order({ to: 'archived' }, undefined, slow)
      })
    // The amendment has seen to all orders there were, and is about to be in force.
    const flipping: Store = {
      ...store,
      async replace(table, entity, etag) {
        if (table === 'Plans' && entity.properties.revision === 2) await beginArchiving()
        return store.replace(table, entity, etag)
      },
    }
    died = await dyingAt(flipping, call, (through) => field.publish(ledBy(justice), 1, undefined, through))
    amended()
    if (archiving === undefined) continue
    const { kind } = await archiving
    await carryOutPlan(store, field.plan, now)
    expect((await field.period()).state).toBe('archived')
    const [before, after] = [await field.report(homeAffairs), await field.report(justice)]
    const { planRevision } = before.head
    expect({ call, followed: after.head.planRevision }).toEqual({ call, followed: planRevision })
    expect({ call, frozen: before.rows.get('I-1')?.frozen }).toEqual({
      call,
      frozen: planRevision === 1 ? undefined : 2,
    })
    expect((planRevision === 1 ? before : after).rows.get('I-1')?.values).toEqual({ result: 'Đã rà soát' })
    expect([...brokenChains(before), ...brokenChains(after)]).toEqual([])
    outcomes.add(`${kind} at ${planRevision}`)
  }
  // The one was first, or the other; where the amendment was, the order waits for it.
  expect([...outcomes].sort()).toEqual(['opened at 1', 'refused at 2'])
}, 300_000)

test('a report that an amendment brings in while the period is put away is locked like the others', async () => {
  const field = fieldOf(store)
  await field.publish(ledBy(homeAffairs))
  await field.open()
  const isNew = (operations: Parameters<Store['transact']>[1]) => operations[0]?.entity.partition.endsWith(planning)
  const [reached, released, committed] = [gate(), gate(), gate()]
  /** Makes the new report as it was to be before the order. */
  const slow: Store = {
    ...store,
    async transact(table, operations) {
      if (!isNew(operations)) return store.transact(table, operations)
      reached.open()
      await released.passed
      const result = await store.transact(table, operations)
      committed.open()
      return result
    },
  }
  const closing: Store = {
    ...store,
    async transact(table, operations) {
      if (isNew(operations)) {
        released.open()
        await committed.passed
      }
      return store.transact(table, operations)
    },
  }
  const publishing = field.publish(ledBy(planning), 1, undefined, slow)
  await reached.passed
  await field.order({ to: 'archived' }, undefined, closing)
  await publishing
  await carryOutPlan(store, field.plan, now)
  expect((await field.period()).state).toBe('archived')
  const reports = await Promise.all([homeAffairs, justice, planning].map((it) => field.report(it)))
  expect(reports.map(({ head }) => [head.state, head.planRevision])).toEqual(reports.map(() => ['locked', 2]))
  expect(reports.flatMap(brokenChains)).toEqual([])
})

function gate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open = () => {}
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, passed }
}
