// What pulls see follows the ledger, whatever a server process remembers of it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  changeSetRange,
  headKey,
  headsKey,
  ledgerPartition,
  rowKey,
  startingWith,
} from '../../../functions/storage/keys.ts'
import type { Store, Stored, TableName } from '../../../functions/storage/store.ts'
import type { TaskId } from '../../../shared/domain/ids.ts'
import { justice, periodId, planId } from '../support/sample-plan.ts'
import { change, clerk, openWorld, secretariat, type World } from '../support/world.ts'

const ledger = { plan: planId, period: periodId, agency: justice }
const edit = change('II-1', 1, { result: ['', 'Đã trình'] })

let calls: string[] = []
const counting = (store: Store): Store => ({
  ...store,
  get(table, key) {
    if (table === 'Heads') calls.push('get')
    return store.get(table, key)
  },
})

let world: World
beforeEach(async () => {
  world = await openWorld(counting)
  calls = []
})
afterEach(() => world.close())

async function read(table: TableName, key: { partition: string; row: string }): Promise<Stored> {
  const found = await world.store.get(table, key)
  if (found === undefined) throw new Error(`${key.row} is not there`)
  return found
}

test('is read once by a process and then known, until somebody else writes it', async () => {
  await world.edit(clerk(justice), justice, edit)
  expect(calls).toEqual(['get'])
  await world.edit(clerk(justice), justice, change('II-1', 2, { progress: ['', 5] }))
  expect(calls).toEqual(['get'])
  const seen = await read('Heads', headsKey(planId, periodId, justice))
  await world.store.replace('Heads', seen, seen.etag)
  calls = []
  await world.edit(clerk(justice), justice, change('II-1', 3, { progress: [5, 6] }))
  expect(calls).toEqual(['get'])
  expect((await world.pull(secretariat)).agencies.find((it) => it.id === justice)?.seq).toBe(4)
})

test('shows a change also where storage had come back older than what is remembered', async () => {
  const partition = ledgerPartition(ledger)
  const places = [
    ['Ledger', headKey(ledger)],
    ['Ledger', rowKey(ledger, 'II-1' as TaskId)],
    ['Heads', headsKey(planId, periodId, justice)],
  ] as const
  const before = await Promise.all(places.map(([table, key]) => read(table, key)))
  await world.edit(clerk(justice), justice, edit)
  for (const [at, [table, key]] of places.entries()) {
    const { etag } = await read(table, key)
    await world.store.replace(table, before[at] as Stored, etag)
  }
  for (const { from, before: end } of [changeSetRange(2), startingWith('p')]) {
    for (const left of await world.store.list('Ledger', partition, { from, before: end })) {
      await world.store.remove('Ledger', left, left.etag)
    }
  }
  expect((await world.pull(secretariat)).agencies.find((it) => it.id === justice)?.seq).toBe(1)
  await world.edit(clerk(justice), justice, edit)
  expect((await world.pull(secretariat)).agencies.find((it) => it.id === justice)?.seq).toBe(2)
})
