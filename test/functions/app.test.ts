// What holds for every endpoint there is, a new one included: nobody is believed without a good token, and what is not
// right is refused before anything is read or written.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints } from '../../functions/app.ts'
import type { Endpoint } from '../../functions/http/exchange.ts'
import { route } from '../../functions/http/route.ts'
import { createVerify } from '../../functions/http/token.ts'
import { startIssuer } from '../../functions/local/issuer.ts'
import type { Store } from '../../functions/storage/store.ts'
import { type Api, openApi } from './support/api.ts'
import { badTokens, identity } from './support/bad-tokens.ts'
import { homeAffairs, periodId, planId } from './support/sample-plan.ts'
import { now } from './support/world.ts'

let api: Api
/** Whatever is asked of storage here is asked too early. */
const asked: string[] = []
const untouched = new Proxy({} as Store, {
  get: (_, method) => async () => {
    asked.push(String(method))
    throw new Error(`storage was asked to ${String(method)}`)
  },
})

beforeAll(async () => {
  api = await openApi(untouched)
})
afterAll(() => api.close())

const closed = Object.entries(endpoints).flatMap(([name, it]): { name: string; run: Endpoint }[] =>
  'run' in it ? [{ name, run: it.run }] : [],
)
const params = { plan: planId, period: periodId, agency: homeAffairs, task: 'I-1', member: 'nobody' }

test('only health is open to anybody', () => {
  expect(Object.keys(endpoints).filter((name) => !closed.some((it) => it.name === name))).toEqual(['health'])
})

describe.each(closed)('$name', ({ run }) => {
  test.each(badTokens(() => api.issuer))('is refused where of a token %s', async (_, authorization) => {
    const header = await authorization()
    const headers = {
      // What the platform's own sign-in would set, and anybody can send.
      'x-ms-client-principal-id': identity.objectId,
      'x-ms-client-principal': Buffer.from(JSON.stringify({ userRoles: ['secretariat'] })).toString('base64'),
      ...(header !== undefined && { authorization: header }),
    }
    const answer = await api.call(run, { params, headers, body: { wire: 1 } })
    expect(answer).toMatchObject({ status: 401, body: { type: 'not-signed-in' } })
    expect(asked).toEqual([])
  })

  test('is not allowed with a token for something else', async () => {
    const authorization = `Bearer ${await api.issuer.sign(identity, { scp: 'User.Read' })}`
    const answer = await api.call(run, { params, headers: { authorization }, body: { wire: 1 } })
    expect(answer).toMatchObject({ status: 403, body: { type: 'not-allowed' } })
    expect(asked).toEqual([])
  })
})

test('while the issuer is away every endpoint is busy, and nobody is told to sign in again', async () => {
  const gone = await startIssuer({ now: () => now })
  const authorization = `Bearer ${await gone.sign(identity)}`
  await gone.close()
  const away = await openApi(untouched)
  await away.close()
  const verify = createVerify(gone.auth, () => now)
  for (const { run } of closed) {
    const answer = await away.callWith({ verify }, (deps) => route(deps, run), { params, headers: { authorization } })
    expect(answer).toMatchObject({ status: 503, body: { type: 'busy' }, headers: { 'retry-after': '2' } })
  }
})

test('every answer forbids to be cached, framed, embedded or taken for another type', async () => {
  for (const { run } of closed) {
    const { headers } = await api.call(run, { params })
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'strict-transport-security': 'max-age=31536000',
    })
  }
})

test('whatever comes in and whatever goes wrong, no endpoint has the log repeat it', async () => {
  const text = 'Bí mật: =HYPERLINK("http://x")'
  const torn = new Proxy({} as Store, {
    get: () => () => Promise.reject(new Error('a stored entity', { cause: new SyntaxError(`Unexpected "${text}"`) })),
  })
  const broken = await openApi(torn)
  const token = await broken.issuer.sign({ ...identity, name: text, email: 'bi.mat@tinh.vn' })
  const verify = createVerify(broken.issuer.auth, () => now)
  const named = { ...params, email: text, version: text }
  const headers = { authorization: `Bearer ${token}`, 'if-match': 'HYPERLINK' }
  for (const { run } of closed) {
    for (const [given, body] of [
      [named, JSON.stringify({ wire: 1, [text]: text })],
      [Object.fromEntries(Object.keys(named).map((name) => [name, text])), `{"text": "${text}`],
    ] as const) {
      const call = { params: given, query: { figures: text, before: text }, headers, body }
      const answer = await broken.callWith({ verify }, (deps) => route(deps, run), call)
      expect(answer.status).toBeGreaterThanOrEqual(400)
    }
  }
  const log = broken.log.join('\n')
  expect(log).toContain(identity.objectId)
  for (const never of ['Bí mật', 'HYPERLINK', 'bi.mat', token, token.split('.')[2] ?? ''])
    expect(log).not.toContain(never)
  await broken.close()
})
