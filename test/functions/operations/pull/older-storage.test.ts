// Storage that comes back older (E1): noticed by a cursor that was given out before, wherever the server dies over it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTables, type TableServer } from '../../../../functions/local/azurite.ts'
import { carryOutPlan } from '../../../../functions/operations/periods/carry-out.ts'
import { pull } from '../../../../functions/operations/pull/pull.ts'
import type { Store, Stored } from '../../../../functions/storage/store.ts'
import { tableNames } from '../../../../functions/storage/store.ts'
import { createTableStore } from '../../../../functions/storage/table-store.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { brokenChains, dyingAt, type Field, fieldOf, planWith, smallPlan } from '../../support/periods.ts'
import { homeAffairs, justice, periodId } from '../../support/sample-plan.ts'
import { clerk, now, secretariat } from '../../support/world.ts'

let tables: TableServer
let store: Store
beforeAll(async () => {
  tables = await startTables()
  store = createTableStore({ kind: 'connection-string', value: tables.connectionString })
})
afterAll(() => tables.close())

/** All that stands of a plan's period. */
async function copyOf({ plan }: Field): Promise<Map<string, Stored>> {
  const partitions = [
    ['Plans', plan],
    ['Periods', plan],
    ['Heads', `${plan}|${periodId}`],
    ['Ledger', `${plan}|${periodId}|${homeAffairs}`],
    ['Ledger', `${plan}|${periodId}|${justice}`],
  ] as const
  const copy = new Map<string, Stored>()
  for (const [table, partition] of partitions) {
    for (const entity of await store.list(table, partition)) copy.set([table, partition, entity.row].join(' '), entity)
  }
  return copy
}

/** Brings back what stood when the copy was made, as a restore does. */
async function putBack(field: Field, copy: ReadonlyMap<string, Stored>): Promise<void> {
  for (const [place, entity] of await copyOf(field)) {
    const table = tableNames.find((it) => place.startsWith(`${it} `)) ?? 'Ledger'
    const before = copy.get(place)
    if (before === undefined) await store.remove(table, entity, entity.etag)
    else await store.replace(table, before, entity.etag)
  }
}

/** A report of which the second edit is lost, and the cursors of those who had seen it. */
async function afterARestore() {
  const field = fieldOf(store)
  await field.publish(smallPlan())
  await field.open()
  await field.enter(homeAffairs, 'I-1', { result: 'Đã rà soát' })
  const copy = await copyOf(field)
  const { epoch } = await field.pull(secretariat)
  await field.enter(homeAffairs, 'I-1', { result: 'Đã rà soát xong' })
  const [all, own] = [await field.pull(secretariat), await field.pull(clerk(homeAffairs))]
  await putBack(field, copy)
  return { field, epoch, cursor: all.cursor, ownCursor: own.cursor }
}

const epochsOf = async (field: Field) => {
  const heads = await Promise.all([homeAffairs, justice].map((it) => field.report(it)))
  return new Set([(await field.period()).epoch, ...heads.flatMap(({ head, seen }) => [head.epoch, seen.epoch])])
}

describe('a cursor ahead of the report', () => {
  test('begins a new epoch, in which all comes again and each report tells where it began', async () => {
    const { field, epoch, cursor, ownCursor } = await afterARestore()
    const answer = await field.pull(secretariat, cursor)
    expect(answer).toMatchObject({ full: true, rows: [{ values: { result: 'Đã rà soát' } }, {}] })
    expect(answer.epoch).not.toBe(epoch)
    expect(answer.agencies).toMatchObject([
      { id: homeAffairs, seq: 2, epochSeq: 2 },
      { id: justice, seq: 1, epochSeq: 1 },
    ])
    expect(await epochsOf(field)).toEqual(new Set([answer.epoch]))
    // The next who comes with a cursor of before finds it done.
    expect(await field.pull(clerk(homeAffairs), ownCursor)).toMatchObject({ full: true, epoch: answer.epoch })
  })

  test('begins one epoch only, when many come at once', async () => {
    const { field, cursor } = await afterARestore()
    const answers = await Promise.all(Array.from({ length: 8 }, () => pulledAtLast(field, cursor)))
    expect(new Set(answers.map((it) => it.epoch)).size).toBe(1)
    expect(await epochsOf(field)).toEqual(new Set([answers[0]?.epoch]))
  })

  test('of a report that is gone altogether says the same', async () => {
    const { field, epoch, cursor } = await afterARestore()
    for (const table of ['Ledger', 'Heads'] as const) {
      const partition = table === 'Heads' ? `${field.plan}|${periodId}` : `${field.plan}|${periodId}|${justice}`
      for (const it of await store.list(table, partition)) {
        if (table === 'Ledger' || it.row === justice) await store.remove(table, it, it.etag)
      }
    }
    expect((await field.pull(secretariat, cursor)).epoch).not.toBe(epoch)
  })

  test('whose finder dies at any storage call is noticed again, or gone on with by the timer', async () => {
    for (let call = 0, died = true; died; call += 1) {
      const { field, epoch, cursor } = await afterARestore()
      const request = { wire: 1, cursor }
      const input = { plan: field.plan, period: periodId, request, newEpoch: crypto.randomUUID() }
      died = await dyingAt(store, call, (through) => pull(through, secretariat, input))
      await carryOutPlan(store, field.plan, now)
      const answer = await pulledAtLast(field, cursor)
      expect({ call, isNew: answer.epoch !== epoch, full: answer.full }).toEqual({ call, isNew: true, full: true })
      expect(await epochsOf(field)).toEqual(new Set([answer.epoch]))
      const reports = await Promise.all([homeAffairs, justice].map((it: AgencyId) => field.report(it)))
      expect(reports.flatMap(brokenChains)).toEqual([])
    }
  }, 300_000)
})

/** As a client does that is told to wait. */
async function pulledAtLast(field: Field, cursor: string): ReturnType<Field['pull']> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const request = { wire: 1, cursor }
    const input = { plan: field.plan, period: periodId, request, newEpoch: crypto.randomUUID() }
    const result = await pull(store, secretariat, input)
    if (result.kind === 'pulled') return result.answer
    expect(result.problem).toBe('busy')
  }
  throw new Error('busy fifty times in a row')
}

test('an amendment is carried out by its own plan, also where its number was that of one that was lost', async () => {
  const field = fieldOf(store)
  const plan = smallPlan()
  await field.publish(plan)
  await field.open()
  await field.enter(homeAffairs, 'I-1', { result: 'Đã rà soát' })
  const copy = await copyOf(field)
  const lost = { ...plan, tasks: planWith({}).tasks.filter((it) => it.id === 'II-1') }
  expect(await field.publish(lost, 1)).toMatchObject({ revision: 2 })
  expect((await field.report(homeAffairs)).rows.get('I-1')?.frozen).toBe(2)
  await putBack(field, copy)
  expect((await field.report(homeAffairs)).rows.get('I-1')?.frozen).toBeUndefined()
  expect(await field.publish({ ...plan, title: 'Tên khác' }, 1)).toMatchObject({ revision: 2 })
  const { head, rows } = await field.report(homeAffairs)
  expect([head.planRevision, rows.get('I-1')?.frozen]).toEqual([2, undefined])
})
