// A server that is busy: asked again when it said when, a few times, and word for word.
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { type Connection, send } from '../../../addin/api/http.ts'

const shape = z.object({ done: z.boolean() })
const problem = (type: string, status: number) => JSON.stringify({ type, title: type, status })

function server(answers: readonly (readonly [status: number, retryAfter?: string])[]) {
  const waits: number[] = []
  const bodies: string[] = []
  const left = [...answers]
  const connection: Connection = {
    base: 'https://api',
    token: async () => 'token',
    timeoutMs: 10_000,
    wait: async (milliseconds) => {
      waits.push(milliseconds)
    },
    fetch: (async (_: string, init: RequestInit) => {
      bodies.push(String(init.body))
      const [status, retryAfter] = left.shift() ?? [200]
      const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter }
      const body = status === 200 ? '{"done":true}' : problem(status === 429 ? 'too-many' : 'busy', status)
      return new Response(body, { status, headers })
    }) as typeof fetch,
  }
  const push = () => send(connection, { method: 'POST', path: '/push', body: '{"pushId":"a"}' }, shape)
  return { push, waits, bodies }
}

test.each([429, 503])('%i with a time is asked again after it, a little later than said', async (status) => {
  const { push, waits, bodies } = server([
    [status, '2'],
    [status, '1'],
  ])
  expect(await push()).toEqual({ kind: 'ok', value: { done: true } })
  expect(bodies).toEqual(Array(3).fill('{"pushId":"a"}'))
  expect(waits[0]).toBeGreaterThanOrEqual(2_000)
  expect(waits[0]).toBeLessThanOrEqual(3_000)
  expect(waits[1]).toBeLessThanOrEqual(1_500)
})

test('a server that stays busy is left alone after the third time', async () => {
  const { push, bodies } = server(Array(9).fill([503, '1']))
  expect(await push()).toMatchObject({ kind: 'problem', problem: { type: 'busy' } })
  expect(bodies).toHaveLength(3)
})

describe('at once the person is told of', () => {
  test.each<[string, readonly [number, string?]]>([
    ['a wait that is too long', [503, '60']],
    ['a busy server that does not say when', [503]],
    ['a time that is no number', [429, 'Tue, 10 Dec 2013 03:00:00 GMT']],
  ])('%s', async (_, answer) => {
    const { push, waits } = server([answer])
    expect(await push()).toMatchObject({ kind: 'problem' })
    expect(waits).toEqual([])
  })
})

describe('a file', () => {
  const file = 'application/zip'
  const blob = z.custom<Blob>((it) => it instanceof Blob)
  const ask = (body: string, type: string, status = 200) => {
    const headers = { 'content-type': type }
    const get = (async () => new Response(body, { status, headers })) as typeof fetch
    const connection = { base: 'https://api', token: async () => 'token', timeoutMs: 10_000, fetch: get }
    return send(connection, { method: 'GET', path: '/workbooks', file }, blob)
  }

  test('comes as its bytes', async () => {
    const answer = await ask('PK', file)
    expect(answer.kind === 'ok' && (await answer.value.text())).toBe('PK')
  })

  test('is none of ours where a proxy answers with a page', async () => {
    expect(await ask('<html></html>', 'text/html')).toMatchObject({ kind: 'silence' })
  })

  test('that is refused says why', async () => {
    const answer = await ask(problem('too-large', 413), 'application/problem+json', 413)
    expect(answer).toMatchObject({ kind: 'problem', problem: { type: 'too-large' } })
  })
})
