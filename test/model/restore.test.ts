// Storage comes back older (E1): whoever entered what was lost is offered to send it again, whoever only saw it is offered
// it too but not asked to; what was entered since is a conflict. In the end everybody has everything again.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renewEpochs } from '../../functions/operations/renew-epoch.ts'
import { headsPartition, ledgerPartition } from '../../functions/storage/keys.ts'
import type { Store, Stored, TableName } from '../../functions/storage/store.ts'
import type { AgencyId, TaskId } from '../../shared/domain/ids.ts'
import type { Desk } from './people/desk.ts'
import { agencies } from './people/plan.ts'
import { closeIssuer } from './server/server.ts'
import { createStage, createWorld, type OpenPeriod, type Stage } from './world.ts'

const [agency] = agencies as readonly [AgencyId]
const spotOf = (task: string, field: 'result' | 'difficulty') => ({ agency, task: task as TaskId, field })

let stage: Stage
beforeAll(async () => {
  stage = await createStage()
})
afterAll(async () => {
  await stage.close()
  await closeIssuer()
})

type Standing = ReadonlyMap<string, readonly [TableName, Stored]>

/** All that stands of a period. */
async function standing(store: Store, { place }: OpenPeriod): Promise<Standing> {
  const partitions: readonly (readonly [TableName, string])[] = [
    ['Heads', headsPartition(place.plan, place.period)],
    ...agencies.map((it) => ['Ledger', ledgerPartition({ ...place, agency: it })] as const),
  ]
  const found = new Map<string, readonly [TableName, Stored]>()
  for (const [table, partition] of partitions) {
    for (const entity of await store.list(table, partition)) found.set(`${partition} ${entity.row}`, [table, entity])
  }
  return found
}

/** Brings back what stood then. */
async function bringBack(store: Store, period: OpenPeriod, then: Standing): Promise<void> {
  for (const [key, [table, entity]] of await standing(store, period)) {
    const before = then.get(key)
    if (before) await store.replace(table, before[1], entity.etag)
    else await store.remove(table, entity, entity.etag)
  }
}

/** And begins a new epoch, as whoever restores storage does. */
async function restore(store: Store, period: OpenPeriod, then: Standing): Promise<void> {
  await bringBack(store, period, then)
  await renewEpochs(store, period.newId)
}

async function save(desk: Desk) {
  const saved = await desk.run('save')
  expect(saved.run.problem).toBeUndefined()
  return saved
}

test('what a restore has lost is offered to those who have it, and sent again by whoever entered it', async () => {
  const period = await stage.openPeriod()
  const { store } = stage.server
  const { desks } = await createWorld(period)
  const [clerk, colleague] = desks as readonly Desk[]
  if (!clerk || !colleague) throw new Error('nobody is at work')
  clerk.type(spotOf('I-1', 'result'), 'giữ được')
  await save(clerk)
  const then = await standing(store, period)

  clerk.type(spotOf('I-1', 'difficulty'), 'mất, của tôi')
  await save(clerk)
  colleague.type(spotOf('I-3', 'result'), 'mất, của đồng nghiệp')
  await save(colleague)
  clerk.type(spotOf('I-2', 'result'), 'chưa lưu')
  await restore(store, period, then)

  const mine = await save(clerk)
  expect(mine.conflicts).toMatchObject([{ task: 'I-1', field: 'difficulty', to: 'mất, của tôi', lost: 'own' }])
  const theirs = await colleague.run('refresh')
  expect(theirs.conflicts.map(({ task, lost }) => [task, lost])).toEqual([
    ['I-1', 'seen'],
    // Entered since: of a row that was touched nobody can say what was lost.
    ['I-2', undefined],
    ['I-3', 'own'],
  ])

  await clerk.answer(() => 'mine')
  await save(clerk)
  // By now somebody has sent it: what is the same on both sides is no question any more.
  const after = await colleague.run('refresh')
  expect(after.conflicts.map(({ task, lost }) => [task, lost])).toEqual([
    ['I-2', undefined],
    ['I-3', 'own'],
  ])
  await colleague.answer((_, { lost }) => (lost === 'own' ? 'mine' : 'theirs'))
  await save(colleague)
  await save(clerk)
  for (const desk of [clerk, colleague]) {
    for (const [task, field, value] of [
      ['I-1', 'result', 'giữ được'],
      ['I-2', 'result', 'chưa lưu'],
      ['I-1', 'difficulty', 'mất, của tôi'],
      ['I-3', 'result', 'mất, của đồng nghiệp'],
    ] as const) {
      expect(desk.shows(spotOf(task, field), value)).toBe(true)
    }
  }
})

test('storage that comes back from between a pull and its push is noticed by whoever pushed', async () => {
  const period = await stage.openPeriod()
  const { store } = stage.server
  const { desks } = await createWorld(period)
  const [clerk] = desks as readonly Desk[]
  if (!clerk) throw new Error('nobody is at work')
  await clerk.run('refresh')
  const then = await standing(store, period)
  clerk.type(spotOf('I-1', 'difficulty'), 'mất ngay')
  await save(clerk)
  await bringBack(store, period, then)
  const { conflicts } = await clerk.run('refresh')
  expect(conflicts).toMatchObject([{ task: 'I-1', field: 'difficulty', to: 'mất ngay', lost: 'own' }])
  await clerk.answer(() => 'mine')
  await save(clerk)
  expect(clerk.shows(spotOf('I-1', 'difficulty'), 'mất ngay')).toBe(true)
  expect((await clerk.run('refresh')).conflicts).toEqual([])
})
