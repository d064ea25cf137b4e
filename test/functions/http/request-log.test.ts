// What stands in the log after requests of every kind: who did what, and none of what they wrote.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pushChanges } from '../../../functions/endpoints/changes-push.ts'
import { getMe } from '../../../functions/endpoints/me-get.ts'
import { getPlan } from '../../../functions/endpoints/plan-get.ts'
import { putPlan } from '../../../functions/endpoints/plan-put.ts'
import { pullRows } from '../../../functions/endpoints/rows-pull.ts'
import { describeForLog } from '../../../functions/http/request-log.ts'
import { StorageUnavailable } from '../../../functions/storage/errors.ts'
import type { Store } from '../../../functions/storage/store.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { type Api, openApi } from '../support/api.ts'
import { homeAffairs, periodId, planId, samplePlan } from '../support/sample-plan.ts'
import { change, clerk, openWorld, secretariat, type World } from '../support/world.ts'

const secret = 'Bí mật: hàm'
const formula = '=HYPERLINK("http://x")'

let world: World
let api: Api
let trouble: Error | undefined
beforeAll(async () => {
  const troubled = (store: Store): Store => ({
    ...store,
    list: (...of) => (trouble === undefined ? store.list(...of) : Promise.reject(trouble)),
  })
  world = await openWorld(troubled)
  api = await openApi(world.store)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const params = { plan: planId, period: periodId, agency: homeAffairs }
const as = clerk(homeAffairs)
const lines = () => api.log.splice(0)

test('a request leaves one line: who, what, where, how it ended', async () => {
  lines()
  const body = world.request([change('I-1', 1, { result: ['', secret] })])
  await api.call(pushChanges, { as, params, body })
  const [line = '', ...more] = lines()
  expect(more).toEqual([])
  expect(JSON.parse(line)).toMatchObject({
    did: 'endpoint',
    ...params,
    status: 200,
    rows: 1,
    accepted: 1,
    ms: 0,
    who: expect.any(String),
  })
  await api.call(getMe, {})
  expect(JSON.parse(lines()[0] ?? '')).toEqual({ did: 'endpoint', status: 401, problem: 'not-signed-in', ms: 0 })
})

test('no text, formula, name, token or body ever stands in the log', async () => {
  lines()
  const token = await api.tokenOf(as)
  const headers = { authorization: `Bearer ${token}` }
  const push = world.request([change('I-2', 1, { result: ['', secret], reason: ['', formula] })])
  const plan = { ...samplePlan('kh-91' as PlanId), title: secret }
  const stored = () => new SyntaxError(`Unexpected token, "${secret} ${formula}" is not valid JSON`)
  const calls = [
    () => api.call(pushChanges, { headers, params, body: push }),
    () => api.call(pushChanges, { headers, params, body: { ...push, pushId: secret } }),
    () => api.call(pushChanges, { headers, params, body: `{"text": "${secret}` }),
    () => api.call(pushChanges, { headers, params: { ...params, agency: secret }, body: push }),
    () => api.call(pullRows, { headers, params, body: { wire: 1, cursor: secret } }),
    () => api.call(putPlan, { as: secretariat, params: { plan: 'kh-91' }, body: { wire: 1, plan } }),
    () => api.call(getPlan, { headers: { authorization: `Bearer ${token}x` }, params: { plan: formula } }),
  ]
  for (const call of calls) await call()
  trouble = new Error('a stored entity could not be read', { cause: stored() })
  for (const call of calls) await call()
  trouble = new StorageUnavailable('list Ledger', 5, stored())
  for (const call of calls) await call()
  trouble = undefined
  const log = lines().join('\n')
  expect(log).toContain('a stored entity could not be read')
  for (const text of ['Bí mật', 'HYPERLINK', token, token.split('.')[2] ?? token, as.name, 'changes']) {
    expect(log).not.toContain(text)
  }
})

test('an error is described by its classes, codes, places and causes, without what a parser quoted', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
  const text = describeForLog(new StorageUnavailable('get Plans', 5, new Error('sending', { cause })))
  expect(text).toContain('StorageUnavailable: storage did not answer: get Plans')
  expect(text).toContain('because of Error [ECONNREFUSED]: connect ECONNREFUSED')
  expect(text).toMatch(/at .*request-log\.test\.ts/)
  expect(describeForLog(secret)).toBe('thrown: string')
})
