// The client against a real HTTP server: what it sends, and what it makes of answers that are ours and that are not.
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createApi } from '../../../addin/api/client.ts'
import { settlementOf } from '../../../addin/api/settlement.ts'
import { SignInFailed } from '../../../addin/api/token.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import { type ProblemType, problemStatus } from '../../../shared/wire/problem.ts'

interface Heard {
  readonly method: string | undefined
  readonly url: string | undefined
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

let server: Server | undefined
afterEach(() => server?.close())

async function serve(
  reply: { status: number; body: string; type?: string } | 'never' | 'cut',
  token: () => Promise<string | undefined> = async () => 'a-token',
) {
  const heard: Heard[] = []
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    heard.push({ method: request.method, url: request.url, headers: request.headers, body })
    if (reply === 'never') return
    if (reply === 'cut') {
      request.socket.destroy()
      return
    }
    response.writeHead(reply.status, { 'content-type': reply.type ?? 'application/json' }).end(reply.body)
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`
  return { heard, api: createApi({ base, fetch, token, timeoutMs: reply === 'never' ? 300 : 30_000 }) }
}

const place = { plan: 'p1' as PlanId, period: '2013' as PeriodId }
const me = { wire: 1, name: 'An', roles: ['lead'], agencies: ['so-noi-vu'], plans: [] }

test('a push is sent word for word, with the token', async () => {
  const { api, heard } = await serve({
    status: 200,
    body: JSON.stringify({ wire: 1, seq: 2, replayed: false, outcomes: [] }),
  })
  const body = '{ "wire":1,   "as": "written" }'
  const answer = await api.push(place, 'so-noi-vu' as AgencyId, body)
  expect(answer).toEqual({ kind: 'ok', value: { wire: 1, seq: 2, replayed: false, outcomes: [] } })
  expect(heard).toMatchObject([
    {
      method: 'POST',
      url: '/api/plans/p1/periods/2013/agencies/so-noi-vu/push',
      headers: { authorization: 'Bearer a-token' },
      body,
    },
  ])
})

test('a server one wire version on is understood; what it says more is left aside', async () => {
  const head = { id: 'so-noi-vu', state: 'open', seq: 2, entrySeq: 2, epochSeq: 1, version: 0 }
  const row = { task: 'I-1', agency: 'so-noi-vu', seq: 2, at: '', by: 'An', values: { result: 'xong' } }
  const answer = {
    ...{ wire: 1, epoch: 'e1', full: true, rows: [row], left: [], agencies: [head], handedIn: [], planRevision: 1 },
    cursor: 'c',
  }
  const more = { ...answer, wire: 2, news: 'of a later version', rows: [{ ...row, colour: 'red' }] }
  const { api } = await serve({ status: 200, body: JSON.stringify(more) })
  expect(await api.pull(place, {})).toEqual({ kind: 'ok', value: { ...answer, wire: 2 } })
})

test('a problem is told by its type', async () => {
  const body = JSON.stringify({ type: 'period-locked', title: 'Locked', status: 409, detail: 'Kỳ báo cáo đã khóa.' })
  const { api } = await serve({ status: 409, body, type: 'application/problem+json' })
  expect(await api.me()).toMatchObject({ kind: 'problem', problem: { type: 'period-locked' } })
})

describe('nothing is concluded from', () => {
  test.each([
    ["a proxy's page", { status: 502, body: '<html>Bad gateway</html>', type: 'text/html' }],
    ['a page instead of JSON', { status: 200, body: '<html>Sign in</html>', type: 'text/html' }],
    ['an answer of another shape', { status: 200, body: JSON.stringify({ ...me, roles: 'all' }) }],
    [
      'a problem of another kind',
      { status: 409, body: JSON.stringify({ type: 'about:blank', title: '', status: 409 }) },
    ],
    ['an answer that never comes', 'never' as const],
    ['a connection that is cut', 'cut' as const],
  ])('%s', async (_, reply) => {
    const { api } = await serve(reply)
    expect((await api.me()).kind).toBe('silence')
  })

  test('an answer whose token could not be renewed', async () => {
    const { api, heard } = await serve({ status: 200, body: JSON.stringify(me) }, async () => {
      throw new SignInFailed('silence')
    })
    expect((await api.me()).kind).toBe('silence')
    expect(heard).toEqual([])
  })
})

test('while nobody is signed in nothing is asked', async () => {
  const { api, heard } = await serve({ status: 200, body: JSON.stringify(me) }, async () => undefined)
  expect(await api.me()).toMatchObject({ kind: 'problem', problem: { type: 'not-signed-in' } })
  expect(heard).toEqual([])
})

test('of all problems, only those that a repeat would meet again settle a push', () => {
  const of = (wanted: string) =>
    (Object.keys(problemStatus) as ProblemType[]).filter((type) => settlementOf(type) === wanted).sort()
  expect(of('settled')).toEqual([
    'approval-missing',
    'malformed-request',
    'period-locked',
    'plan-not-found',
    'push-id-reused',
    'report-incomplete',
    'too-large',
    'wire-version',
    'wrong-state',
  ])
  expect(of('retry')).toEqual(['epoch-changed', 'head-moved', 'plan-changed'])
  expect(of('parked')).toEqual(['not-allowed', 'not-your-agency'])
})
