// Every endpoint called as a plain function: what it answers to whom, and what it says to a request that is not right.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pushChanges } from '../../../functions/endpoints/changes-push.ts'
import { getHealth } from '../../../functions/endpoints/health-get.ts'
import { getMe } from '../../../functions/endpoints/me-get.ts'
import { putPeriod } from '../../../functions/endpoints/period-put.ts'
import { getPlan } from '../../../functions/endpoints/plan-get.ts'
import { putPlan } from '../../../functions/endpoints/plan-put.ts'
import { getPlans } from '../../../functions/endpoints/plans-list.ts'
import { pullRows } from '../../../functions/endpoints/rows-pull.ts'
import type { Endpoint } from '../../../functions/http/exchange.ts'
import type { AgencyId, PlanId } from '../../../shared/domain/ids.ts'
import { type Api, type Call, openApi } from '../support/api.ts'
import { homeAffairs, justice, openSet, periodId, planId, samplePlan, settings } from '../support/sample-plan.ts'
import { caller, change, clerk, openWorld, secretariat, type World } from '../support/world.ts'

let world: World
let api: Api
beforeAll(async () => {
  world = await openWorld()
  api = await openApi(world.store)
})
afterAll(async () => {
  await api.close()
  await world.close()
})

const plan = { plan: planId }
const period = { plan: planId, period: periodId }
const ledger = { ...period, agency: homeAffairs }
const stranger = caller([], [], 'Người lạ')
const viewer = caller(['viewer'], [], 'Người xem')
const edit = change('I-1', 1, { result: ['', 'Đã rà soát'] })

describe('what each answers when all is right', () => {
  test('health says that storage answers, to anybody', async () => {
    expect(await api.callOpen(getHealth)).toMatchObject({ status: 200, body: { wire: 1, status: 'ok' } })
  })

  test('me names the caller, its roles and agencies, and its plans with their periods', async () => {
    const { status, body } = await api.call(getMe, { as: clerk(homeAffairs) })
    expect(status).toBe(200)
    expect(body).toMatchObject({ roles: ['lead', 'hand-in'], agencies: [homeAffairs] })
    expect(body.plans).toMatchObject([{ id: planId, revision: 1, periods: [{ id: periodId, state: 'open' }] }])
  })

  test('plans are listed, and one is read whole with its revision as ETag', async () => {
    expect((await api.call(getPlans, { as: viewer })).body).toMatchObject({ plans: [{ id: planId }] })
    const { headers, body } = await api.call(getPlan, { as: viewer, params: plan })
    expect(headers.etag).toBe('"1"')
    expect(body.plan).toEqual(samplePlan())
  })

  test('publishing and amending happen once, and sent again say the same', async () => {
    const id = 'kh-90' as PlanId
    const call: Call = {
      as: secretariat,
      params: { plan: id },
      headers: { 'if-none-match': '*' },
      body: { wire: 1, plan: samplePlan(id) },
    }
    expect(await api.call(putPlan, call)).toMatchObject({ status: 201, headers: { etag: '"1"' } })
    expect(await api.call(putPlan, call)).toMatchObject({ status: 200, headers: { etag: '"1"' } })
    const other = { ...call, body: { wire: 1, plan: { ...samplePlan(id), title: 'Kế hoạch khác' } } }
    expect(await api.call(putPlan, other)).toMatchObject({ status: 409, body: { type: 'plan-exists' } })
    const amended = { ...other, headers: { 'if-match': '"1"' } }
    expect(await api.call(putPlan, amended)).toMatchObject({ status: 200, headers: { etag: '"2"' } })
    expect(await api.call(putPlan, amended)).toMatchObject({ status: 200, headers: { etag: '"2"' } })
    const late = { ...amended, body: { wire: 1, plan: samplePlan(id) } }
    expect(await api.call(putPlan, late)).toMatchObject({ status: 412, body: { type: 'plan-changed' } })
  })

  test('a period is opened once; opening it again changes its settings and loses no row', async () => {
    const body = { wire: 1, period: { ...settings, agenciesDue: '2013-12-20' }, seen: settings }
    const { seen: _, ...unseen } = body
    expect(await api.call(putPeriod, { as: secretariat, params: period, body: unseen })).toMatchObject({
      status: 409,
      body: { type: 'period-changed' },
    })
    const opened = await api.call(putPeriod, { as: secretariat, params: period, body })
    expect(opened).toMatchObject({ status: 200, body: { period: { state: 'open', epoch: world.epoch } } })
    const chosen = { ...body, period: { ...settings, agencies: [justice] }, seen: body.period }
    expect(await api.call(putPeriod, { as: secretariat, params: period, body: chosen })).toMatchObject({
      status: 409,
      body: { type: 'wrong-state' },
    })
  })

  test('a push is answered row by row, and a pull brings what it changed', async () => {
    const request = world.request([change('I-2', 1, { result: ['', 'Đã rà soát'] })])
    const pushed = await api.call(pushChanges, { as: clerk(homeAffairs), params: ledger, body: request })
    expect(pushed).toMatchObject({ status: 200, body: { replayed: false, outcomes: [{ kind: 'accepted' }] } })
    const pulled = await api.call(pullRows, { as: secretariat, params: period, body: { wire: 1 } })
    const rows = pulled.body.rows as { task: string; agency: string; values: object }[]
    expect(rows.find((it) => it.task === 'I-2' && it.agency === homeAffairs)?.values).toEqual({ result: 'Đã rà soát' })
    expect(pulled.headers).toMatchObject({ 'cache-control': 'no-store', 'x-request-id': 'invocation-1' })
  })
})

const push = (over: object = {}): object => ({ ...world.request([edit]), ...over })

describe('who is refused', () => {
  const cases: readonly [string, Endpoint, () => Call, number, string][] = [
    ['me without a token', getMe, () => ({}), 401, 'not-signed-in'],
    ['a push without a token', pushChanges, () => ({ params: ledger, body: push() }), 401, 'not-signed-in'],
    [
      'a caller named by forged platform headers',
      getMe,
      () => ({ headers: { 'x-ms-client-principal-id': 'someone', 'x-ms-client-principal-name': 'Someone' } }),
      401,
      'not-signed-in',
    ],
    ['a plan to somebody who is no member', getPlan, () => ({ as: stranger, params: plan }), 403, 'not-allowed'],
    ['a pull to a stranger', pullRows, () => ({ as: stranger, params: period, body: { wire: 1 } }), 403, 'not-allowed'],
    [
      'a push into another agency',
      pushChanges,
      () => ({ as: clerk(justice), params: ledger, body: push() }),
      403,
      'not-your-agency',
    ],
    [
      'a clerk writing for an open set, though named as its member',
      pushChanges,
      () => ({ as: clerk(openSet), params: { ...period, agency: openSet }, body: push() }),
      403,
      'not-your-agency',
    ],
    ['a push by a viewer', pushChanges, () => ({ as: viewer, params: ledger, body: push() }), 403, 'not-allowed'],
    [
      'a pull of another agency',
      pullRows,
      () => ({
        as: clerk(justice),
        params: period,
        body: { wire: 1, scope: { role: 'lead', agency: homeAffairs } },
      }),
      403,
      'not-your-agency',
    ],
    [
      'a pull in a role the caller has not',
      pullRows,
      () => ({ as: clerk(justice), params: period, body: { wire: 1, scope: { role: 'secretariat' } } }),
      403,
      'not-allowed',
    ],
    [
      'publishing to an agency',
      putPlan,
      () => ({
        as: clerk(justice),
        params: { plan: 'kh-91' },
        headers: { 'if-none-match': '*' },
        body: { wire: 1, plan: samplePlan('kh-91' as PlanId) },
      }),
      403,
      'not-allowed',
    ],
    [
      'locking a period to an agency',
      putPeriod,
      () => ({ as: clerk(justice), params: period, body: { wire: 1, order: { to: 'locked' } } }),
      403,
      'not-allowed',
    ],
    [
      'opening a period to an agency',
      putPeriod,
      () => ({ as: clerk(justice), params: { ...plan, period: '2014' }, body: { wire: 1, period: settings } }),
      403,
      'not-allowed',
    ],
  ]
  test.each(cases)('%s is refused', async (_, endpoint, call, status, type) => {
    const answer = await api.call(endpoint, call())
    expect(answer).toMatchObject({ status, body: { type, status } })
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.body.detail).toMatch(/\p{Script=Latin}/u)
    if (status === 401) expect(answer.headers['www-authenticate']).toMatch(/^Bearer/)
  })
})

describe('what is malformed is refused with pointers to it', () => {
  const me = clerk(homeAffairs)
  const pushing = (body: unknown, params: Call['params'] = ledger): Call => ({ as: me, params, body })
  const withChange = (over: object): object => push({ changes: [{ ...edit, ...over }] })
  const publishing = (over: object): Call => ({
    as: secretariat,
    params: { plan: 'kh-92' },
    headers: { 'if-none-match': '*' },
    body: { wire: 1, plan: { ...samplePlan('kh-92' as PlanId), ...over } },
  })
  const [task] = samplePlan().tasks
  const cases: readonly [string, Endpoint, () => Call, string][] = [
    ['a body that is not JSON', pushChanges, () => pushing('xin chào'), ''],
    ['an empty body', pushChanges, () => pushing(''), ''],
    ['a list in place of an object', pushChanges, () => pushing([]), ''],
    ['half a surrogate pair', pushChanges, () => pushing('{"wire":1,"epoch":"\\ud800"}'), ''],
    ['a wrong type', pushChanges, () => pushing(push({ planRevision: 'một' })), '/planRevision'],
    ['a negative base', pushChanges, () => pushing(withChange({ base: -1 })), '/changes/0/base'],
    ['no change at all', pushChanges, () => pushing(push({ changes: [] })), '/changes'],
    [
      'an unknown field',
      pushChanges,
      () => pushing(withChange({ fields: { seq: { from: 1, to: 99 } } })),
      '/changes/0/fields/seq',
    ],
    [
      'a value that is neither text nor number',
      pushChanges,
      () => pushing(withChange({ fields: { result: { from: '', to: { $gt: '' } } } })),
      '/changes/0/fields/result/to',
    ],
    [
      'a task id that breaks out of its key',
      pushChanges,
      () => pushing(withChange({ task: 'x|h' })),
      '/changes/0/task',
    ],
    ['a push id that breaks out of its key', pushChanges, () => pushing(push({ pushId: 'a|b|c|d|e' })), '/pushId'],
    ['a task named twice', pushChanges, () => pushing(push({ changes: [edit, edit] })), '/changes'],
    ['a forged agency id', pushChanges, () => pushing(push(), { ...period, agency: "x' or 1 eq 1" }), '/agency'],
    ['a plan id with a separator', getPlan, () => ({ as: me, params: { plan: 'a|b' } }), '/plan'],
    ['a period id with a path', pullRows, () => ({ as: me, params: { ...plan, period: '../h' }, body: {} }), '/period'],
    [
      'a pull scope that is no role',
      pullRows,
      () => pushing({ wire: 1, scope: { role: 'god' } }, period),
      '/scope/role',
    ],
    ['a plan of another address', putPlan, () => publishing({ id: 'kh-93' }), '/plan/id'],
    ['a task of a group that is none', putPlan, () => publishing({ groups: [] }), '/plan/tasks/0/group'],
    [
      'a lead outside the directory',
      putPlan,
      () => publishing({ tasks: [{ ...task, leads: ['so-khong-co'] }] }),
      '/plan/tasks/0/leads/0',
    ],
    [
      'an amendment that gives entries to a body outside the directory',
      putPlan,
      () => ({
        ...publishing({}),
        headers: { 'if-match': '"1"' },
        body: {
          wire: 1,
          plan: samplePlan('kh-92' as PlanId),
          amendment: { document: '', on: '', moves: [{ from: homeAffairs, to: ['so-khong-co'] }] },
        },
      }),
      '/amendment/moves/0/to/0',
    ],
    ['neither If-Match nor If-None-Match', putPlan, () => ({ ...publishing({}), headers: {} }), ''],
    [
      'a day that is none',
      putPeriod,
      () => ({ as: secretariat, params: period, body: { wire: 1, period: { ...settings, to: '31/12/2013' } } }),
      '/period/to',
    ],
    [
      'settings and an order at once',
      putPeriod,
      () => ({ as: secretariat, params: period, body: { wire: 1, period: settings, order: { to: 'locked' } } }),
      '',
    ],
    ['neither settings nor an order', putPeriod, () => ({ as: secretariat, params: period, body: { wire: 1 } }), ''],
    [
      'an order that is none',
      putPeriod,
      () => ({ as: secretariat, params: period, body: { wire: 1, order: { to: 'gone' } } }),
      '/order/to',
    ],
  ]
  test.each(cases)('%s', async (_, endpoint, call, pointer) => {
    const answer = await api.call(endpoint, call())
    expect(answer).toMatchObject({ status: 400, body: { type: 'malformed-request' } })
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect((answer.body.errors as { pointer: string }[]).map((it) => it.pointer)).toContain(pointer)
  })
})

describe('what is not there, too large or of another version', () => {
  const body = () => push()
  const as = clerk(homeAffairs)
  const cases: readonly [string, Endpoint, () => Call, number, string][] = [
    ['an unknown plan', getPlan, () => ({ as, params: { plan: 'kh-0' } }), 404, 'plan-not-found'],
    [
      'an unknown period',
      pullRows,
      () => ({ as, params: { ...plan, period: '1999' }, body: { wire: 1 } }),
      404,
      'plan-not-found',
    ],
    [
      'a push into an unknown period',
      pushChanges,
      () => ({ as, params: { ...ledger, period: '1999' }, body: body() }),
      404,
      'plan-not-found',
    ],
    [
      'a push into an agency that is not asked, or is no more',
      pushChanges,
      () => ({
        as: clerk('so-da-giai-the' as AgencyId),
        params: { ...ledger, agency: 'so-da-giai-the' },
        body: body(),
      }),
      404,
      'plan-not-found',
    ],
    [
      'a lock for an unknown period',
      putPeriod,
      () => ({ as: secretariat, params: { ...plan, period: '1999' }, body: { wire: 1, order: { to: 'locked' } } }),
      404,
      'plan-not-found',
    ],
    [
      'opening a period of an unknown plan',
      putPeriod,
      () => ({ as: secretariat, params: { plan: 'kh-0', period: '2013' }, body: { wire: 1, period: settings } }),
      404,
      'plan-not-found',
    ],
    [
      'a push of more than 1 MiB',
      pushChanges,
      () => ({ as, params: ledger, body: ' '.repeat(1024 * 1024 + 1) }),
      413,
      'too-large',
    ],
    [
      'more rows than fit a transaction',
      pushChanges,
      () => ({
        as,
        params: ledger,
        body: push({ changes: Array.from({ length: 91 }, (_, at) => ({ ...edit, task: `T-${at}` })) }),
      }),
      413,
      'too-large',
    ],
    [
      'a pull of another wire version',
      pullRows,
      () => ({ as, params: period, body: { wire: 99 } }),
      400,
      'wire-version',
    ],
    [
      'a push of another wire version',
      pushChanges,
      () => ({ as, params: ledger, body: push({ wire: 99, pushId: randomUUID() }) }),
      400,
      'wire-version',
    ],
    [
      'a push on another epoch',
      pushChanges,
      () => ({ as, params: ledger, body: push({ epoch: 'before' }) }),
      409,
      'epoch-changed',
    ],
    [
      'a push on another revision of the plan',
      pushChanges,
      () => ({ as, params: ledger, body: push({ planRevision: 9 }) }),
      412,
      'plan-changed',
    ],
  ]
  test.each(cases)('%s is refused', async (_, endpoint, call, status, type) => {
    expect(await api.call(endpoint, call())).toMatchObject({ status, body: { type } })
  })
})
