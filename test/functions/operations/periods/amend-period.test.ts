// A plan amended while reports are written: no row vanishes, nothing entered is lost, and whoever loses a task writes it
// no more, wherever the server died on the way.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTables, type TableServer } from '../../../../functions/local/azurite.ts'
import { carryOutPlan } from '../../../../functions/operations/periods/carry-out.ts'
import { publishPlan } from '../../../../functions/operations/publish-plan.ts'
import { ledgerPartition, startingWith } from '../../../../functions/storage/keys.ts'
import type { Store } from '../../../../functions/storage/store.ts'
import { createTableStore } from '../../../../functions/storage/table-store.ts'
import type { AgencyId, PeriodId, TaskId } from '../../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../../shared/domain/period.ts'
import type { Amendment, Plan, Task } from '../../../../shared/domain/plan.ts'
import { brokenChains, dyingAt, type Field, fieldOf, planWith, smallPlan } from '../../support/periods.ts'
import { homeAffairs, justice, periodId, planId, planning, samplePlan } from '../../support/sample-plan.ts'
import { change, clerk, now, openWorld, secretariat } from '../../support/world.ts'

let tables: TableServer
let store: Store
beforeAll(async () => {
  tables = await startTables()
  store = createTableStore({ kind: 'connection-string', value: tables.connectionString })
})
afterAll(() => tables.close())

const decision: Amendment = { document: 'Quyết định số 12/QĐ-UBND', on: '2013-11-20', moves: [] }
const flags = (kind: string) => ({ setAside: kind, setAsideDocument: decision.document, setAsideOn: decision.on })
const entries = { status: 'in-progress', result: 'Đã rà soát 12 đơn vị' } as const
const taxes = 'cuc-thue' as AgencyId
const newTask: Task = {
  ...(samplePlan().tasks[0] as Task),
  id: 'I-9' as TaskId,
  path: 'I.9',
  leads: [homeAffairs, taxes],
}

/** The sample directory with one body more, and what becomes of the others. */
function withTaxes(plan: Plan, successors: Readonly<Record<string, readonly AgencyId[]>> = {}): Plan {
  const agencies = plan.directory.agencies.map((it) => {
    const succeededBy = successors[it.id]
    return succeededBy === undefined ? it : { ...it, succeededBy }
  })
  const more = { id: taxes, name: 'Cục Thuế', otherNames: [], kind: 'department', reports: 'direct' } as const
  return { ...plan, directory: { ...plan.directory, agencies: [...agencies, more] } }
}

async function opened(over: Parameters<Field['open']>[1] = {}): Promise<Field> {
  const field = fieldOf(store)
  await field.publish(withTaxes(samplePlan()))
  await field.open(undefined, over)
  await field.enter(homeAffairs, 'I-1', entries)
  return field
}

const led = (leads: readonly AgencyId[]) => withTaxes(planWith({ 'I-1': { leads } }))

describe('after an amendment', () => {
  test('a task that comes in has a row under each lead, also one that had none before', async () => {
    const field = await opened()
    expect(await field.publish(withTaxes(planWith({}, [newTask])), 1, decision)).toMatchObject({ revision: 2 })
    expect([...(await field.report(homeAffairs)).rows.keys()]).toEqual(['I-1', 'I-2', 'I-9'])
    const { head, rows, history } = await field.report(taxes)
    expect([head.planRevision, head.state, [...rows.keys()]]).toEqual([2, 'open', ['I-9']])
    expect(history).toMatchObject([{ kind: 'open', by: secretariat.name }])
    expect((await field.pull(clerk(taxes))).rows).toMatchObject([{ task: 'I-9', values: {} }])
  })

  test('a task that goes leaves its rows frozen, flagged and in the history', async () => {
    const field = await opened()
    await field.publish(withTaxes(planWith({ 'I-1': 'gone' })), 1, decision)
    const report = await field.report(homeAffairs)
    expect(report.rows.get('I-1')).toMatchObject({ frozen: 2, values: { ...entries, ...flags('withdrawn') } })
    expect(report.history.at(-1)).toMatchObject({ kind: 'amend', by: secretariat.name, note: decision.document })
    expect(brokenChains(report)).toEqual([])
    // To its agency it has left; the secretariat goes on seeing it.
    expect((await field.pull(clerk(homeAffairs))).rows.map((it) => it.task)).not.toContain('I-1')
    expect((await field.pull(secretariat)).rows.find((it) => it.task === 'I-1')?.values).toMatchObject(entries)
    expect(await field.enter(homeAffairs, 'I-1', { result: 'Đã rà soát thêm' })).toMatchObject({
      answer: { outcomes: [{ kind: 'rejected', issues: [{ code: 'key-unknown' }] }] },
    })
  })

  test('a row whose lead changed is frozen there, and goes on here with its entries and where it came from', async () => {
    const field = await opened()
    await field.publish(led([justice]), 1, decision)
    const [before, after] = [await field.report(homeAffairs), await field.report(justice)]
    expect(before.rows.get('I-1')).toMatchObject({ frozen: 2, values: { ...entries, ...flags('moved') } })
    expect(after.rows.get('I-1')).toMatchObject({ origin: homeAffairs, values: entries })
    expect(after.head.entrySeq).toBe(after.head.seq)
    expect([...brokenChains(before), ...brokenChains(after)]).toEqual([])
    expect((await field.pull(clerk(justice))).rows.find((it) => it.task === 'I-1')).toMatchObject({
      origin: homeAffairs,
    })
    expect(await field.enter(justice, 'I-1', { result: 'Tư pháp làm tiếp' })).toMatchObject({
      answer: { outcomes: [{ kind: 'accepted' }] },
    })
  })

  test.each([
    ['a new lead has asked nobody to lead in its place', {}, entries],
    [
      'who is succeeded is asked for by its successor',
      { [homeAffairs]: [taxes] },
      { ...entries, request: 'change-lead' },
    ],
  ])('%s', async (_, successors, values) => {
    const field = await opened()
    await field.enter(homeAffairs, 'I-1', { request: 'change-lead' })
    await field.publish(withTaxes(planWith({ 'I-1': { leads: [taxes] } }), successors), 1, decision)
    expect((await field.report(taxes)).rows.get('I-1')?.values).toEqual(values)
  })

  const split = (moves: Amendment['moves']): [Plan, Amendment] => [
    withTaxes(planWith({ 'I-1': { leads: [justice, planning] } }), { [homeAffairs]: [justice, planning] }),
    { ...decision, moves },
  ]
  test.each<[string, Amendment['moves'], readonly [AgencyId, object][]]>([
    [
      'each successor has the entries',
      [],
      [
        [justice, entries],
        [planning, entries],
      ],
    ],
    [
      'the one that the amendment names has them',
      [{ from: homeAffairs, to: [planning] }],
      [
        [justice, {}],
        [planning, entries],
      ],
    ],
    [
      'nobody has them where they are set aside',
      [{ from: homeAffairs, to: [] }],
      [
        [justice, {}],
        [planning, {}],
      ],
    ],
    [
      'what is said of the task goes before what is said of all',
      [
        { from: homeAffairs, to: [] },
        { from: homeAffairs, task: 'I-1' as TaskId, to: [justice] },
      ],
      [
        [justice, entries],
        [planning, {}],
      ],
    ],
  ])('of a body succeeded by several %s', async (_, moves, expected) => {
    const field = await opened()
    await field.publish(split(moves)[0], 1, split(moves)[1])
    expect((await field.report(homeAffairs)).rows.get('I-1')?.values).toMatchObject({ ...entries, ...flags('moved') })
    for (const [agency, values] of expected)
      expect((await field.report(agency)).rows.get('I-1')?.values).toEqual(values)
  })

  test('a task that comes back to its first lead comes with what was entered elsewhere meanwhile', async () => {
    const field = await opened()
    await field.publish(led([justice]), 1, decision)
    await field.enter(justice, 'I-1', { result: 'Đã rà soát 15 đơn vị' })
    await field.publish(led([homeAffairs]), 2, decision)
    const report = await field.report(homeAffairs)
    expect(report.rows.get('I-1')).toMatchObject({ origin: justice })
    expect(report.rows.get('I-1')?.frozen).toBeUndefined()
    expect(report.rows.get('I-1')?.values).toEqual({ ...entries, result: 'Đã rà soát 15 đơn vị' })
    expect(brokenChains(report)).toEqual([])
  })

  test('a push on the plan as it was is refused, and the pull after it starts over', async () => {
    const field = await opened()
    const { cursor } = await field.pull(clerk(homeAffairs))
    await field.publish(led([justice]), 1, decision)
    const late = field.enter(homeAffairs, 'I-2', { result: 'Đã họp' }, undefined, { planRevision: 1 })
    expect(await late).toEqual({ kind: 'refused', problem: 'plan-changed' })
    const pulled = await field.pull(clerk(homeAffairs), cursor)
    expect(pulled).toMatchObject({ full: true, planRevision: 2 })
    expect(pulled.rows.filter((it) => it.agency === homeAffairs).map((it) => it.task)).toEqual(['I-2'])
  })

  test('a body that is no more keeps its frozen rows, is shown nothing and writes nothing', async () => {
    const field = await opened()
    const { cursor } = await field.pull(clerk(homeAffairs))
    const plan = withTaxes(planWith({ 'I-1': { leads: [taxes] }, 'I-2': { leads: [justice] } }))
    const agencies = plan.directory.agencies.filter((it) => it.id !== homeAffairs)
    const tasks = plan.tasks.map((it) => ({ ...it, supports: it.supports.filter((of) => of !== homeAffairs) }))
    const gone = { ...plan, tasks, directory: { ...plan.directory, agencies } }
    expect(await field.publish(gone, 1, decision)).toMatchObject({ revision: 2 })
    expect(await field.pull(clerk(homeAffairs), cursor)).toMatchObject({ full: true, rows: [] })
    expect((await field.report(homeAffairs)).rows.get('I-1')?.values).toMatchObject(entries)
    expect(await field.enter(homeAffairs, 'I-1', { result: 'muộn' })).toMatchObject({
      answer: { outcomes: [{ kind: 'rejected' }] },
    })
    await field.open('2014' as PeriodId, { from: '2014-01-01', to: '2014-12-31' })
    await expect(field.report(homeAffairs, '2014' as PeriodId)).rejects.toThrow('has no report')
    expect((await field.report(taxes, '2014' as PeriodId)).rows.get('I-1')?.values).toEqual({ status: 'in-progress' })
  })

  test('where only chosen bodies are asked, those that take over from them are asked too', async () => {
    const field = await opened({ kind: 'ad-hoc', agencies: [homeAffairs], tasks: ['I-1' as TaskId] })
    await field.publish(led([taxes]), 1, decision)
    expect((await field.report(taxes)).rows.get('I-1')).toMatchObject({ origin: homeAffairs, values: entries })
    await expect(field.report(justice)).rejects.toThrow('has no report')
  })

  test('settings of a period of chosen bodies are still taken, whether or not those that took over are named', async () => {
    const chosen = { kind: 'ad-hoc', agencies: [homeAffairs], tasks: ['I-1' as TaskId] } as const
    const field = await opened(chosen)
    await field.publish(led([taxes]), 1, decision)
    const wider = { ...chosen, agencies: [taxes, homeAffairs] }
    for (const [settings, secretariatDue] of [
      [chosen, '2013-12-26'],
      [wider, '2013-12-27'],
    ] as const) {
      expect(await field.open(undefined, { ...settings, secretariatDue })).toMatchObject({
        period: { secretariatDue, agencies: [homeAffairs, taxes] },
      })
    }
    const others = [{ ...chosen, agencies: [homeAffairs, justice] }, { ...chosen, agencies: [] }, { kind: 'ad-hoc' }]
    for (const other of others) {
      expect(await field.open(undefined, other as Partial<PeriodSettings>)).toMatchObject({ problem: 'wrong-state' })
    }
  })

  test('a locked report keeps its state, a new one comes in locked, and a period put away stays as it was', async () => {
    const field = await opened()
    await field.open('2012' as PeriodId, { from: '2012-01-01', to: '2012-12-31' })
    await field.order({ to: 'archived' }, '2012' as PeriodId)
    await field.order({ to: 'locked' })
    await field.publish(led([taxes]), 1, decision)
    expect((await field.report(homeAffairs)).head).toMatchObject({ state: 'locked', planRevision: 2 })
    expect((await field.report(taxes)).head).toMatchObject({ state: 'locked', locked: { before: 'open', order: 1 } })
    expect((await field.report(homeAffairs, '2012' as PeriodId)).head.planRevision).toBe(1)
  })
})

test('what was handed in stays as it was: rows get flags, and rows that come in are drafts outside the version', async () => {
  const world = await openWorld()
  await world.edit(clerk(homeAffairs), homeAffairs, change('I-1', 1, { result: ['', entries.result] }))
  const letter = { number: '', date: '', signer: '', office: '' }
  for (const [agency, entrySeq] of [
    [homeAffairs, 2],
    [justice, 0],
  ] as const) {
    const seen = { wire: 1, epoch: world.epoch, actionId: `submit-${agency}`, fromState: 'open', entrySeq } as const
    const said = { action: 'submit', letter, approved: true, incompleteNote: 'Chưa đủ' } as const
    expect(await world.act(clerk(agency), agency, { ...seen, ...said })).toMatchObject({ kind: 'acted' })
  }
  const ledger = { plan: planId, period: periodId, agency: homeAffairs }
  const versionOf = () => world.store.list('Ledger', ledgerPartition(ledger), startingWith('v'))
  const before = { head: await world.head(homeAffairs), version: await versionOf() }
  const input = { plan: planWith({ 'I-1': { leads: [justice] } }), seen: { kind: 'revision', revision: 1 } } as const
  expect(await publishPlan(world.store, secretariat, { ...input, amendment: decision }, now)).toMatchObject({
    revision: 2,
  })

  const { submission, version, state } = before.head
  expect(await world.head(homeAffairs)).toMatchObject({ submission, version, state, planRevision: 2 })
  expect(await world.head(justice)).toMatchObject({ state: 'submitted', version: 1, planRevision: 2 })
  expect(await versionOf()).toEqual(before.version)
  const { rows, handedIn } = await world.pull(secretariat)
  const moved = rows.filter((it) => it.task === 'I-1')
  expect(moved.find((it) => it.agency === homeAffairs)?.values).toMatchObject({ setAside: 'moved' })
  expect(moved.find((it) => it.agency === justice)?.values).toEqual({ result: entries.result })
  expect(handedIn).toContainEqual({ agency: justice, task: 'I-1', values: {} })
  await world.close()
})

test('more rows than fit a transaction follow all the same', async () => {
  const field = fieldOf(store)
  const many = (leads: readonly AgencyId[]): Plan => {
    const tasks = Array.from({ length: 200 }, (_, at) => ({ ...newTask, id: `T-${at}` as TaskId, leads }))
    return withTaxes({ ...samplePlan(), tasks })
  }
  await field.publish(many([homeAffairs]))
  await field.open()
  await field.enter(homeAffairs, 'T-150', entries)
  await field.publish(many([justice]), 1, decision)
  const [before, after] = [await field.report(homeAffairs), await field.report(justice)]
  expect([...before.rows.values()].every((it) => it.frozen === 2)).toBe(true)
  expect(after.rows.size).toBe(200)
  expect(after.rows.get('T-150')?.values).toEqual(entries)
  expect([...brokenChains(before), ...brokenChains(after)]).toEqual([])
})

test('a server that dies at any storage call of an amendment is gone on from by the timer', async () => {
  const small = (leads: readonly AgencyId[]): Plan => {
    const plan = withTaxes(smallPlan())
    return { ...plan, tasks: plan.tasks.map((it) => (it.id === 'I-1' ? { ...it, leads } : it)) }
  }
  const amended = small([taxes])
  for (let call = 0, died = true; died; call += 1) {
    const field = fieldOf(store)
    await field.publish(small([homeAffairs]))
    await field.open()
    await field.enter(homeAffairs, 'I-1', entries)
    died = await dyingAt(store, call, (through) => field.publish(amended, 1, decision, through))
    await carryOutPlan(store, field.plan, now)
    // All of it, or nothing of it yet.
    const { head } = await field.report(homeAffairs)
    if (head.planRevision === 1) await field.publish(amended, 1, decision)
    const reports = await Promise.all([homeAffairs, justice, taxes].map((agency) => field.report(agency)))
    const [left, , arrived] = reports
    expect({ call, faults: reports.flatMap(brokenChains) }).toEqual({ call, faults: [] })
    expect(new Set(reports.map((it) => it.head.planRevision)).size).toBe(1)
    expect(left?.rows.get('I-1')?.values).toEqual({ ...entries, ...flags('moved') })
    expect(arrived?.rows.get('I-1')).toMatchObject({ origin: homeAffairs, values: entries })
    if (!died) expect(call).toBeGreaterThan(30)
  }
}, 300_000)
