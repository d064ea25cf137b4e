// What the one place that catches makes of failures: a clear problem for the client, the details for the log alone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pushChanges } from '../../../functions/endpoints/changes-push.ts'
import { getHealth } from '../../../functions/endpoints/health-get.ts'
import { getMe } from '../../../functions/endpoints/me-get.ts'
import { getPlan } from '../../../functions/endpoints/plan-get.ts'
import { pullRows } from '../../../functions/endpoints/rows-pull.ts'
import type { Endpoint } from '../../../functions/http/exchange.ts'
import { startTables } from '../../../functions/local/azurite.ts'
import { OverBudget } from '../../../functions/storage/errors.ts'
import type { Store } from '../../../functions/storage/store.ts'
import { createTableStore } from '../../../functions/storage/table-store.ts'
import { type Api, openApi } from '../support/api.ts'
import { homeAffairs, periodId, planId } from '../support/sample-plan.ts'
import { change, clerk, openWorld, type World } from '../support/world.ts'

let world: World
let api: Api
/** What the tables throw from now on, but for who is a member. */
let trouble: Error | undefined

function troubled(store: Store): Store {
  const asked =
    <A extends unknown[], T>(call: (...of: A) => Promise<T>) =>
    async (...of: A) => {
      if (trouble !== undefined && of[0] !== 'Members') throw trouble
      return call(...of)
    }
  return {
    get: asked(store.get),
    list: asked(store.list),
    create: asked(store.create),
    replace: asked(store.replace),
    remove: asked(store.remove),
    transact: asked(store.transact),
  }
}

beforeAll(async () => {
  world = await openWorld(troubled)
  api = await openApi(world.store)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const params = { plan: planId, period: periodId, agency: homeAffairs }
const as = clerk(homeAffairs)

async function failing(error: Error, endpoint: Endpoint, body?: unknown) {
  trouble = error
  try {
    return await api.call(endpoint, { as, params, ...(body === undefined ? {} : { body }) })
  } finally {
    trouble = undefined
  }
}

test('with storage down every request is answered 503 with when to repeat it, and nothing of the inside', async () => {
  const gone = await startTables()
  await gone.close()
  const store = createTableStore({ kind: 'connection-string', value: gone.connectionString })
  const cause: Error = await store.get('Plans', { partition: 'p', row: 'r' }).then(
    () => new Error('storage that is gone answered'),
    (error) => error,
  )
  const push = world.request([change('I-1', 1, { result: ['', 'Đã rà soát'] })])
  for (const [endpoint, body] of [
    [getMe, undefined],
    [getPlan, undefined],
    [pullRows, { wire: 1 }],
    [pushChanges, push],
  ] as const) {
    const { status, headers, body: problem } = await failing(cause, endpoint, body)
    expect({ status, type: problem.type }).toEqual({ status: 503, type: 'storage-unavailable' })
    expect(headers).toMatchObject({ 'content-type': 'application/problem+json', 'retry-after': '5' })
    expect(problem.detail).toContain('Nội dung đã nhập vẫn còn')
    expect(JSON.stringify(problem)).not.toContain(String(gone.port))
  }
  // The same push goes through once storage is back.
  expect(await api.call(pushChanges, { as, params, body: push })).toMatchObject({
    status: 200,
    body: { replayed: false, outcomes: [{ kind: 'accepted' }] },
  })
})

test('health says so too when storage is down', async () => {
  const gone = await startTables()
  await gone.close()
  const down = await openApi(createTableStore({ kind: 'connection-string', value: gone.connectionString }))
  expect(await down.callOpen(getHealth)).toMatchObject({ status: 503, body: { type: 'storage-unavailable' } })
  await down.close()
})

test('an issuer that is away is answered 503 busy with Retry-After, and the log says why', async () => {
  const other = await openApi(world.store)
  const token = await other.tokenOf(as)
  await other.close()
  const answer = await other.call(getMe, { headers: { authorization: `Bearer ${token}` } })
  expect(answer).toMatchObject({ status: 503, body: { type: 'busy' }, headers: { 'retry-after': '2' } })
  expect(other.log.join('\n')).toContain('token issuer is out of reach')
})

test.each([
  ['a bug is an internal error', new Error('secret detail'), 500, 'internal-error'],
  ['what is larger than storage takes is too large', new OverBudget('secret detail'), 413, 'too-large'],
])('%s, with its details in the log only', async (_, error, status, type) => {
  const answer = await failing(error, getPlan)
  expect(answer).toMatchObject({ status, body: { type }, headers: { 'x-request-id': 'invocation-1' } })
  expect(JSON.stringify(answer)).not.toContain('secret')
  expect(api.log.join('\n')).toContain('secret detail')
})
