// Requests that nobody meant to send: whatever comes, the answer is a problem of the client's and never one of ours, and
// what is malformed writes nothing.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { postAction } from '../../../functions/endpoints/actions-post.ts'
import { pushChanges } from '../../../functions/endpoints/changes-push.ts'
import { getConsolidation } from '../../../functions/endpoints/consolidation-get.ts'
import { getHistory } from '../../../functions/endpoints/history-get.ts'
import { putPeriod } from '../../../functions/endpoints/period-put.ts'
import { putPlan } from '../../../functions/endpoints/plan-put.ts'
import { pullRows } from '../../../functions/endpoints/rows-pull.ts'
import { getVersion } from '../../../functions/endpoints/version-get.ts'
import type { Endpoint } from '../../../functions/http/exchange.ts'
import type { Store } from '../../../functions/storage/store.ts'
import { type Answer, type Api, openApi } from '../support/api.ts'
import { homeAffairs, periodId, planId, samplePlan, settings } from '../support/sample-plan.ts'
import { caller, change, openWorld, type World } from '../support/world.ts'

let world: World
let api: Api
let authorization: string
/** But for the day a member was last seen, which is noted before anything is looked at. */
let writes = 0

const counting = (store: Store): Store => {
  const counted =
    <A extends unknown[], T>(write: (...of: A) => T) =>
    (...of: A): T => {
      if (of[0] !== 'Members') writes += 1
      return write(...of)
    }
  return {
    ...store,
    create: counted(store.create),
    replace: counted(store.replace),
    remove: counted(store.remove),
    transact: counted(store.transact),
  }
}

beforeAll(async () => {
  world = await openWorld(counting)
  api = await openApi(world.store)
  // One who may do everything, so that nothing is refused for want of rights before it is looked at.
  const token = await api.tokenOf(caller(['secretariat', 'provincial-office', 'lead', 'viewer'], [homeAffairs]))
  authorization = `Bearer ${token}`
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const params = { plan: planId, period: periodId, agency: homeAffairs }

/** What each endpoint takes when all is right; a request in the fuzz is one of these with something in it replaced. */
const sound: Readonly<Record<string, { readonly endpoint: Endpoint; readonly body: () => unknown }>> = {
  push: {
    endpoint: pushChanges,
    body: () =>
      world.request([change('I-1', 1, { result: ['', 'Đã rà soát'], progress: ['', 5] })], { source: 'BC 1' }),
  },
  pull: {
    endpoint: pullRows,
    body: () => ({ wire: 1, cursor: 'abc', scope: { role: 'lead', agency: homeAffairs } }),
  },
  action: { endpoint: postAction, body: () => nextAction() },
  period: { endpoint: putPeriod, body: () => ({ wire: 1, period: settings }) },
  plan: { endpoint: putPlan, body: () => ({ wire: 1, plan: samplePlan() }) },
}

/** Each action in turn; what the state does not allow is refused, the rest is done. */
let turn = 0
function nextAction(): object {
  const letter = { number: '215/BC-SNV', date: '2013-12-10', signer: 'Nguyễn Văn An', office: 'Sở Nội vụ' }
  const actions = [
    { action: 'approve', entrySeq: 0 },
    { action: 'submit', entrySeq: 0, letter, approved: true, incompleteNote: 'Chưa đủ số liệu', source: 'BC 1' },
    { action: 'return', version: 1, note: 'Bổ sung', dueOn: '2013-12-16' },
    { action: 'accept', version: 1 },
    { action: 'letter', version: 1, letter },
    { action: 'unaccept', version: 1, reason: 'Nhầm' },
    { action: 'withdraw', version: 1 },
    { action: 'lock', reason: 'Hết thời hạn' },
    { action: 'unlock', reason: 'Cho bổ sung' },
  ]
  turn += 1
  const every = { wire: 1, epoch: world.epoch, actionId: crypto.randomUUID(), fromState: 'open' }
  return { ...every, ...actions[turn % actions.length] }
}

/** Replaces, adds or takes away one thing somewhere in a JSON value; `path` chooses where. */
function mutate(value: unknown, path: readonly number[], junk: unknown): unknown {
  const [step, ...rest] = path
  if (step === undefined || typeof value !== 'object' || value === null) return junk
  const names = Object.keys(value)
  const name = names[step % (names.length + 1)] ?? (Array.isArray(value) ? String(names.length) : 'extra')
  const inner = mutate((value as Record<string, unknown>)[name], rest, junk)
  return Array.isArray(value) ? Object.assign([...value], { [name]: inner }) : { ...value, [name]: inner }
}

const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(undefined, null, '', -1, 0.5, 1e308, 2 ** 53, [], {}, '__proto__', 'a|b', '../h', '\u0000'),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constant('ở'.normalize('NFD')),
  fc.integer({ min: 1, max: 400 }).map((depth) => JSON.parse('['.repeat(depth) + ']'.repeat(depth))),
)
const path = fc.array(fc.nat(12), { maxLength: 6 })

function expectClientProblem(answer: Answer, writesBefore: number): void {
  if (answer.status === 200 || answer.status === 201) return
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.body).toMatchObject({ status: answer.status, type: expect.any(String), detail: expect.any(String) })
  // Refusals that settle a push are kept as receipts; what is malformed is not even looked at.
  if (answer.status === 400 && answer.body.type === 'malformed-request') expect(writes).toBe(writesBefore)
}

test.each(Object.keys(sound))('%s: anything in any place', async (name) => {
  const { endpoint, body } = sound[name] ?? { endpoint: pushChanges, body: () => ({}) }
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(path, junk, async (where, what) => {
      const before = writes
      const headers = { authorization, 'if-match': '"1"' }
      const answer = await api.call(endpoint, { params, headers, body: mutate(body(), where, what) ?? null })
      seen.add(answer.status)
      expectClientProblem(answer, before)
    }),
    { numRuns: 1300 },
  )
  // Otherwise the fuzz would have tried nothing but one kind of refusal.
  expect(seen).toContain(400)
  expect(seen.size).toBeGreaterThan(1)
})

test('a body that is any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...Object.values(sound)), fc.string({ unit: 'binary' }), async (of, text) => {
      const before = writes
      const answer = await api.call(of.endpoint, { params, headers: { authorization, 'if-match': '"1"' }, body: text })
      expect(answer.status).toBe(400)
      expectClientProblem(answer, before)
    }),
    { numRuns: 1000 },
  )
})

test('an address with anything in any part', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '|', "' or 1 eq 1", '..', 'a/b', 'x'.repeat(999)),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('plan', 'period', 'agency'), part, part, async (name, text, before) => {
      const counted = writes
      const headers = { authorization }
      const of = { params: { ...params, [name]: text }, headers }
      expectClientProblem(await api.call(getHistory, { ...of, query: { before } }), counted)
      expectClientProblem(await api.call(getVersion, { ...of, params: { ...of.params, version: before } }), counted)
      expectClientProblem(await api.call(getConsolidation, { ...of, query: { format: before } }), counted)
      expectClientProblem(await api.call(postAction, { ...of, body: nextAction() }), counted)
      expectClientProblem(await api.call(pullRows, { ...of, body: { wire: 1 } }), counted)
      expectClientProblem(await api.call(pushChanges, { ...of, body: world.request([change('I-1', 1, {})]) }), counted)
      expect(writes).toBe(counted)
    }),
    { numRuns: 600 },
  )
})
