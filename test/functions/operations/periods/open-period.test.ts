// Opening a period after others: which one it goes on from, what its rows begin with, and who is asked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTables, type TableServer } from '../../../../functions/local/azurite.ts'
import { carryOutPlan } from '../../../../functions/operations/periods/carry-out.ts'
import { push } from '../../../../functions/operations/push/push.ts'
import type { Store } from '../../../../functions/storage/store.ts'
import { createTableStore } from '../../../../functions/storage/table-store.ts'
import type { PeriodId, TaskId } from '../../../../shared/domain/ids.ts'
import { brokenChains, dyingAt, type Field, fieldOf, smallPlan } from '../../support/periods.ts'
import { homeAffairs, justice, planning, samplePlan, settings } from '../../support/sample-plan.ts'
import { clerk, now, secretariat } from '../../support/world.ts'

let tables: TableServer
let store: Store
beforeAll(async () => {
  tables = await startTables()
  store = createTableStore({ kind: 'connection-string', value: tables.connectionString })
})
afterAll(() => tables.close())

const [first, second] = ['2013-H1', '2013'] as readonly string[] as readonly [PeriodId, PeriodId]
const half = { from: '2013-01-01', to: '2013-06-30' }
const done = { status: 'done', result: 'Đã ban hành', completedOn: '2013-05-02', documentNumber: '12/QĐ-UBND' } as const
const underWay = { status: 'in-progress', result: 'Đang soạn thảo', difficulty: 'Thiếu người' } as const

async function afterTheFirstHalf(): Promise<Field> {
  const field = fieldOf(store)
  await field.publish(samplePlan())
  await field.open(first, half)
  await field.enter(homeAffairs, 'I-1', done, first)
  await field.enter(homeAffairs, 'I-2', underWay, first)
  return field
}

describe('the next period', () => {
  test('begins with what stays true, and shows what was said before beside', async () => {
    const field = await afterTheFirstHalf()
    await field.open(second)
    const report = await field.report(homeAffairs, second)
    expect(report.rows.get('I-1')?.values).toEqual(done)
    expect(report.rows.get('I-2')).toMatchObject({
      values: { status: 'in-progress' },
      previous: { period: first, status: 'in-progress', result: 'Đang soạn thảo' },
    })
    expect(report.rows.get('I-2')?.values).toEqual({ status: 'in-progress' })
    expect(report.head).toMatchObject({ seq: 1, entrySeq: 1, state: 'open', version: 0 })
    expect(brokenChains(report)).toEqual([])
    const pulled = await field.pull(clerk(homeAffairs), undefined, second)
    expect(pulled.rows.find((it) => it.task === 'I-2')?.previous).toMatchObject({ result: 'Đang soạn thảo' })
    // Somebody of whom nothing was said begins with nothing.
    expect((await field.report(planning, second)).head.entrySeq).toBe(0)
  })

  test('keeps an extension that was granted, and a request made then is told to be newer than it', async () => {
    const granted = { decision: 'granted', decisionDocument: '7/UBND-TH', grantedDeadline: '2013-12-31' } as const
    const field = await afterTheFirstHalf()
    await field.enter(homeAffairs, 'I-2', { request: 'extension' }, first)
    const { head, rows } = await field.report(homeAffairs, first)
    const fields = Object.fromEntries(Object.entries(granted).map(([name, to]) => [name, { from: '', to }]))
    const changes = [{ task: 'I-2' as TaskId, base: rows.get('I-2')?.seq ?? 0, fields }]
    const { epoch, planRevision } = head
    const request = { wire: 1, epoch, planRevision, pushId: 'decided', workbook: 'w'.repeat(8), changes }
    const ledger = { plan: field.plan, period: first, agency: homeAffairs }
    await push(store, secretariat, { ledger, request, digest: 'decided' }, now)
    await field.open(second)
    const row = async () =>
      (await field.pull(clerk(homeAffairs), undefined, second)).rows.find((it) => it.task === 'I-2')
    expect(await row()).toMatchObject({ values: granted })
    expect(await row()).not.toHaveProperty('askedAnew')
    await field.enter(homeAffairs, 'I-2', { request: 'extension' }, second)
    expect(await row()).toMatchObject({ values: granted, askedAnew: true })
  })

  test('goes on from the last one before it, not from one that asked about some tasks or is later', async () => {
    const field = await afterTheFirstHalf()
    await field.open('2013-x1' as PeriodId, { kind: 'ad-hoc', from: '2013-08-01', to: '2013-08-31' })
    await field.open('2013-x2' as PeriodId, { tasks: ['I-1' as TaskId], from: '2013-09-01', to: '2013-09-30' })
    await field.open('2014' as PeriodId, { from: '2014-01-01', to: '2014-12-31' })
    await field.open(second)
    expect((await field.period(second)).previous).toBe(first)
    expect((await field.period(first)).previous).toBeUndefined()
  })

  test('of chosen tasks and bodies asks nobody else', async () => {
    const field = await afterTheFirstHalf()
    const chosen = { kind: 'ad-hoc', agencies: [justice, homeAffairs], tasks: ['I-2' as TaskId] } as const
    await field.open('2013-x1' as PeriodId, chosen)
    for (const agency of [homeAffairs, justice]) {
      expect([...(await field.report(agency, '2013-x1' as PeriodId)).rows.keys()]).toEqual(['I-2'])
    }
    await expect(field.report(planning, '2013-x1' as PeriodId)).rejects.toThrow('has no report')
    expect((await field.report(homeAffairs, '2013-x1' as PeriodId)).rows.get('I-2')?.previous?.period).toBe(first)
  })
})

describe('what somebody else did meanwhile is not undone', () => {
  const adHoc = '2013-x1' as PeriodId
  const asked = { kind: 'ad-hoc', document: '12/UBND-TH', agencies: [justice, homeAffairs] } as const

  test('by opening another period under the same name; the same opening sent again is the same one', async () => {
    const field = await afterTheFirstHalf()
    const opened = { kind: 'opened', period: { document: '12/UBND-TH' } }
    const again = { ...asked, agencies: [homeAffairs, justice] }
    for (const it of [asked, again]) expect(await field.open(adHoc, it, store, null)).toMatchObject(opened)
    for (const other of [{ document: '34/UBND-TH' }, { agenciesDue: '2013-12-01' }, { agencies: [justice] }]) {
      const refusal = { kind: 'refused', problem: 'period-changed' }
      expect(await field.open(adHoc, { ...asked, ...other }, store, null)).toEqual(refusal)
    }
    expect(await field.period(adHoc)).toMatchObject({ document: '12/UBND-TH', agenciesDue: settings.agenciesDue })
    // Also once it is locked.
    await field.order({ to: 'locked' }, adHoc)
    expect(await field.open(adHoc, asked, store, null)).toMatchObject({ ...opened, period: { state: 'locked' } })
  })

  test('by changing settings that were seen as they were', async () => {
    const field = await afterTheFirstHalf()
    await field.open(adHoc, asked)
    const seen = { ...settings, ...asked }
    await field.open(adHoc, { ...asked, agenciesDue: '2013-12-01' })
    const remind = { before: [2], after: [] }
    expect(await field.open(adHoc, { ...asked, remind }, store, seen)).toMatchObject({ problem: 'period-changed' })
    const moved = { ...seen, agenciesDue: '2013-12-01' }
    for (let count = 0; count < 2; count += 1) {
      expect(await field.open(adHoc, { ...moved, remind }, store, moved)).toMatchObject({ kind: 'opened' })
    }
    expect(await field.period(adHoc)).toMatchObject({ agenciesDue: '2013-12-01', remind })
    expect(await field.open('2013-x9' as PeriodId, moved, store, moved)).toMatchObject({ problem: 'period-changed' })
  })

  test('by sending settings that say nothing of when to remind', async () => {
    const field = await afterTheFirstHalf()
    const remind = { before: [2], after: [] }
    await field.open(adHoc, { ...asked, remind })
    await field.open(adHoc, { ...asked, agenciesDue: '2013-12-01' })
    expect(await field.period(adHoc)).toMatchObject({ agenciesDue: '2013-12-01', remind })
    expect(await field.open(adHoc, { ...asked, agenciesDue: '2013-12-01' }, store, null)).toMatchObject({
      kind: 'opened',
    })
  })
})

test('more rows than a page of storage holds are opened, and pulled without one missing', async () => {
  const field = fieldOf(store)
  const [task] = samplePlan().tasks
  if (task === undefined) throw new Error('no task')
  const tasks = Array.from({ length: 1_150 }, (_, at) => ({ ...task, id: `T-${at}` as TaskId, leads: [homeAffairs] }))
  await field.publish({ ...samplePlan(), tasks })
  await field.open()
  const { rows, cursor } = await field.pull(clerk(homeAffairs))
  expect(new Set(rows.map((it) => it.task)).size).toBe(1_150)
  await field.enter(homeAffairs, 'T-1149', { result: 'Đã rà soát' })
  expect((await field.pull(clerk(homeAffairs), cursor)).rows).toMatchObject([{ task: 'T-1149' }])
})

test('what a server began to open is opened by the timer, also when the period before went on changing', async () => {
  for (let call = 0, died = true; died; call += 1) {
    const field = fieldOf(store)
    await field.publish(smallPlan())
    await field.open(first, half)
    await field.enter(homeAffairs, 'I-1', underWay, first)
    died = await dyingAt(store, call, (through) => field.open(second, {}, through))
    await field.enter(homeAffairs, 'I-1', { status: 'awaiting-issue', result: 'Đã trình' }, first)
    await carryOutPlan(store, field.plan, now)
    const isAsked = (await store.list('Periods', field.plan)).length === 2
    if (!isAsked) continue
    expect((await field.period(second)).state).toBe('open')
    const reports = [await field.report(homeAffairs, second), await field.report(justice, second)]
    expect({ call, faults: reports.flatMap(brokenChains) }).toEqual({ call, faults: [] })
    expect(reports.map((it) => it.rows.size)).toEqual([1, 1])
    if (!died) expect(call).toBeGreaterThan(12)
  }
}, 300_000)

test('an opening that a server died over and an amendment overtook gives each row to whom it belongs, with its entries', async () => {
  const plan = smallPlan()
  const amended = { ...plan, tasks: plan.tasks.map((it) => (it.id === 'I-1' ? { ...it, leads: [justice] } : it)) }
  let cut = 0
  for (let call = 3, died = true; died; call += 2) {
    const field = fieldOf(store)
    await field.publish(plan)
    await field.open(first, half)
    await field.enter(homeAffairs, 'I-1', underWay, first)
    let hasBegun = false
    let entered = {}
    const overtaking: Store = {
      ...store,
      async replace(table, entity, etag) {
        // The amendment has seen to all periods there were, and is about to be in force.
        if (table === 'Plans' && entity.properties.revision === 2 && !hasBegun) {
          hasBegun = true
          died = await dyingAt(store, call, (through) => field.open(second, {}, through))
          const isThere = await field.enter(homeAffairs, 'I-1', { result: 'Kỳ mới' }, second).catch(() => undefined)
          if (isThere) entered = { result: 'Kỳ mới' }
        }
        return store.replace(table, entity, etag)
      },
    }
    await field.publish(amended, 1, undefined, overtaking)
    await carryOutPlan(store, field.plan, now)
    if ((await store.list('Periods', field.plan)).length < 2) continue
    const [before, after] = [await field.report(homeAffairs, second), await field.report(justice, second)]
    expect({ call, faults: [...brokenChains(before), ...brokenChains(after)] }).toEqual({ call, faults: [] })
    expect([before, after].map(({ head, rows }) => [head.planRevision, rows.get('I-1')?.frozen])).toEqual([
      [2, 2],
      [2, undefined],
    ])
    expect({ call, values: after.rows.get('I-1')?.values }).toEqual({
      call,
      values: { status: 'in-progress', ...entered },
    })
    cut += 1
  }
  expect(cut).toBeGreaterThan(5)
}, 300_000)
