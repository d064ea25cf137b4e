// A server that dies at any of its storage calls over an action: before storage has done it, or after. Whoever repeats the
// action then finds it done or does it, once, and pulls see it.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readHistory } from '../../../../functions/operations/history/read-history.ts'
import { fromSeenHeadEntity, seenHead } from '../../../../functions/storage/entities/head.ts'
import { headsKey } from '../../../../functions/storage/keys.ts'
import type { Store } from '../../../../functions/storage/store.ts'
import type { ActionName } from '../../../../shared/domain/action.ts'
import type { AgencyId } from '../../../../shared/domain/ids.ts'
import { actionOn, leader, sender } from '../../support/reports.ts'
import { periodId, planId, planWith } from '../../support/sample-plan.ts'
import { change, clerk, openWorld, secretariat, type World } from '../../support/world.ts'

/** A report's life through every action; each is died over, at each call, on an agency of its own. */
const life: readonly ActionName[] = [
  'approve',
  'submit',
  'withdraw',
  'submit',
  'return',
  'submit',
  'letter',
  'accept',
  'unaccept',
  'lock',
  'unlock',
]
/** More than any action makes; a death that never comes ends the search. */
const mostCalls = 20
const agencies = Array.from(
  { length: mostCalls },
  (_, at) => [`so-before-${at}`, `so-after-${at}`] as AgencyId[],
).flat()

let death: { calls: number; readonly at: number; readonly done: boolean } | undefined
let died = false

/** The n-th call from now is the process's last: nothing after it is done, and nobody hears of it. */
const mortal = (store: Store): Store => {
  async function call<T>(run: () => Promise<T>): Promise<T> {
    if (died) throw new Error('the server is dead')
    if (death === undefined || death.calls++ < death.at) return run()
    died = true
    if (death.done) await run()
    throw new Error('the server died')
  }
  return {
    get: (...of) => call(() => store.get(...of)),
    list: (...of) => call(() => store.list(...of)),
    create: (...of) => call(() => store.create(...of)),
    replace: (...of) => call(() => store.replace(...of)),
    remove: (...of) => call(() => store.remove(...of)),
    transact: (...of) => call(() => store.transact(...of)),
  }
}

let world: World
beforeAll(async () => {
  world = await openWorld(mortal, { plan: planWith(agencies) })
})
afterAll(() => world.close())

const doerOf = (action: ActionName, agency: AgencyId) =>
  action === 'approve'
    ? leader(agency)
    : ['submit', 'withdraw', 'letter'].includes(action)
      ? sender(agency)
      : secretariat

/** Answers whether the server did die. */
async function dieOver(action: ActionName, agency: AgencyId, at: number, done: boolean): Promise<boolean> {
  const before = await world.head(agency)
  const request = await actionOn(world, agency, action)
  death = { calls: 0, at, done }
  await world.act(doerOf(action, agency), agency, request).catch(() => {})
  const didDie = died
  death = undefined
  died = false
  expect(await world.act(doerOf(action, agency), agency, request)).toMatchObject({ kind: 'acted' })
  const head = await world.head(agency)
  expect(head.seq).toBe(before.seq + 1)
  const shown = await world.store.get('Heads', headsKey(planId, periodId, agency))
  expect(shown && fromSeenHeadEntity(shown)).toEqual(seenHead(agency, head))
  return didDie
}

describe.each([
  ['before', false],
  ['after', true],
])('dying %s a storage call is done', (_, done) => {
  test('over any action of a report’s life, at any call, leaves it done once', async () => {
    let deaths = 0
    for (let at = 0; at < mostCalls; at += 1) {
      const agency = agencies[2 * at + (done ? 1 : 0)] as AgencyId
      await world.edit(
        clerk(agency),
        agency,
        change(`II-${agencies.indexOf(agency) + 3}`, 1, { result: ['', 'Đã làm'] }),
      )
      let didDie = false
      for (const action of life) {
        const here = await dieOver(action, agency, at, done)
        deaths += here ? 1 : 0
        didDie ||= here
      }
      const history = await readHistory(world.store, secretariat, {
        ledger: { plan: planId, period: periodId, agency },
      })
      expect(history).toMatchObject({
        answer: { changes: [...[...life].reverse(), 'push', 'open'].map((kind) => ({ kind })) },
      })
      if (!didDie) break
    }
    expect(deaths).toBeGreaterThan(life.length * 3)
  })
})
