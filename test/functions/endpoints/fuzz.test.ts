// Requests that nobody meant to send: whatever comes, the answer is a problem of the client's and never one of ours, and
// what is malformed writes nothing.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { endpoints } from '../../../functions/app.ts'
import { type RouteName, routes } from '../../../functions/routes.ts'
import type { Store } from '../../../functions/storage/store.ts'
import { roles } from '../../../shared/wire/me.ts'
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
  const token = await api.tokenOf(caller([...roles], [homeAffairs]))
  authorization = `Bearer ${token}`
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const place = { plan: planId, period: periodId, agency: homeAffairs }
const params: Readonly<Record<string, string>> = {
  ...place,
  ...{ version: '1', member: 'nobody', email: 'nobody@tuyenquang.gov.vn' },
}

/** What each address that takes a body takes when all is right; a request in the fuzz is one with something replaced. */
const sound: { readonly [Name in RouteName]?: () => unknown } = {
  push: () => world.request([change('I-1', 1, { result: ['', 'Đã rà soát'], progress: ['', 5] })], { source: 'BC 1' }),
  pull: () => ({ wire: 1, cursor: 'abc', scope: { role: 'lead', agency: homeAffairs } }),
  action: () => nextAction(),
  period: () => ({ wire: 1, period: settings }),
  publish: () => ({ wire: 1, plan: samplePlan(), amendment: { document: 'QĐ 12', on: '2013-11-20', moves: [] } }),
  member: () => ({
    wire: 1,
    from: { roles: ['lead'], agencies: [homeAffairs] },
    to: { roles: ['viewer'], agencies: [] },
  }),
  invite: () => ({ wire: 1, name: 'Cán bộ', email: params.email, roles: ['lead'], agencies: [homeAffairs] }),
  remind: () => ({ wire: 1, agencies: [homeAffairs] }),
}
const takingBodies = Object.keys(sound) as RouteName[]

const named = Object.entries(routes) as [RouteName, readonly [method: string, path: string]][]
/** Where something stands in the address, or is asked behind it, that anybody may write. */
const withParams = named.filter(([, [, path]]) => path.includes('{'))
const partsOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
const queries = ['before', 'task', 'format', 'figures', 'agency', 'agencies', 'from', 'language']

test('every address that takes a body is tried with bodies', () => {
  const withBodies = named.filter(([, [method]]) => method === 'POST' || method === 'PUT').map(([name]) => name)
  expect(takingBodies.sort()).toEqual(withBodies.sort())
  const asked = named.flatMap(([, [, path]]) => partsOf(path))
  expect(Object.keys(params)).toEqual(expect.arrayContaining(asked))
})

function ask(
  name: RouteName,
  of: { params?: object; query?: Record<string, string>; body?: unknown },
): Promise<Answer> {
  const answering = endpoints[name]
  if (!('run' in answering)) throw new Error(`${name} takes nothing from anybody`)
  const headers = { authorization, 'if-match': '"1"' }
  return api.call(answering.run, { ...of, params: { ...params, ...of.params }, headers })
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

/** A member more in the object that `path` leads to; the same value where it leads to none. */
function adding(value: unknown, [step, ...rest]: readonly number[], what: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (step === undefined) return Array.isArray(value) ? value : { ...value, notKnown: what }
  const name = Object.keys(value)[step]
  if (name === undefined) return value
  const inner = adding((value as Record<string, unknown>)[name], rest, what)
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

test.each(takingBodies)('%s: anything in any place', async (name) => {
  const seen = new Set<number>()
  await fc.assert(
    fc.asyncProperty(path, junk, async (where, what) => {
      const before = writes
      const answer = await ask(name, { body: mutate(sound[name]?.(), where, what) ?? null })
      seen.add(answer.status)
      expectClientProblem(answer, before)
    }),
    { numRuns: 900 },
  )
  // Otherwise the fuzz would have tried nothing but one kind of refusal.
  expect(seen).toContain(400)
  expect(seen.size).toBeGreaterThan(1)
})

test.each(takingBodies)('%s: with something in it that nobody knows', async (name) => {
  const objects = fc.constantFrom<readonly number[]>([], [0], [1], [2], [3], [4], [5], [5, 0], [5, 0, 2], [1, 5, 0])
  await fc.assert(
    fc.asyncProperty(objects, fc.jsonValue({ maxDepth: 2 }), async (where, what) => {
      const before = writes
      const body = sound[name]?.()
      const changed = adding(body, where, what)
      if (isDeepStrictEqual(changed, body)) return
      const answer = await ask(name, { body: changed })
      expect([answer.status, answer.body.type]).toEqual([400, 'malformed-request'])
      expectClientProblem(answer, before)
    }),
    { numRuns: 60 },
  )
})

test('a body that is any text', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...takingBodies), fc.string({ unit: 'binary' }), async (name, text) => {
      const before = writes
      const answer = await ask(name, { body: text })
      expect(answer.status).toBe(400)
      expectClientProblem(answer, before)
    }),
    { numRuns: 800 },
  )
})

test.each([
  ['deeper than any program follows', '['.repeat(200_000) + ']'.repeat(200_000)],
  ['deep within what is known', `{"wire":1,"changes":${'['.repeat(200_000)}${']'.repeat(200_000)}}`],
  ['larger than anything is', `{"wire":1,"plan":"${'đ'.repeat(5_000_000)}"}`],
])('a body %s', async (_, body) => {
  for (const name of takingBodies) {
    const before = writes
    const answer = await ask(name, { body })
    expect([400, 413]).toContain(answer.status)
    expectClientProblem(answer, before)
    expect(writes).toBe(before)
  }
})

test('an address with anything in any part, and anything asked behind it', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '|', "' or 1 eq 1", '..', 'a/b', 'x'.repeat(999), '0', '-1', '9'.repeat(12)),
  )
  const seen = new Set<string>()
  // What all is right about is answered, and costs what an answer costs: only now and then.
  const isSound = fc.integer({ min: 1, max: 10 }).map((it) => it === 1)
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...withParams),
      fc.nat(2),
      isSound,
      part,
      fc.dictionary(fc.constantFrom(...queries), part, { maxKeys: 2 }),
      async ([name, [, path]], which, isLeft, text, query) => {
        const before = writes
        const parts = partsOf(path)
        const replaced = isLeft ? {} : { [parts[which % parts.length] ?? '']: text }
        const body = sound[name]?.()
        const answer = await ask(name, { params: replaced, query, ...(body !== undefined && { body }) })
        seen.add(name)
        expectClientProblem(answer, before)
      },
    ),
    { numRuns: 2_000 },
  )
  expect([...seen].sort()).toEqual(withParams.map(([name]) => name).sort())
})
