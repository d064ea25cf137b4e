// The local issuer gives a token to anybody who asks, so who can ask matters.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startIssuer } from '../../../functions/local/issuer.ts'
import { type LocalStack, startLocalStack } from '../../../functions/local/local-stack.ts'

const origin = 'http://127.0.0.1:3000'
let stack: LocalStack
beforeEach(async () => {
  stack = await startLocalStack({ origins: [origin] })
})
afterEach(() => stack.close())

const ask = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${stack.issuer.address}/sign-in/token`, { method: 'POST', body, headers })

test.each(['0.0.0.0', '::', 'example.org'])('it does not listen on %s', async (hostname) => {
  await expect(startIssuer({ hostname, now: () => new Date() })).rejects.toThrow('this machine only')
})

test('whoever signs in there is known to the API under the same name and roles', async () => {
  const { access_token: token } = (await (await ask('{"person":"secretariat"}')).json()) as { access_token: string }
  const me = await fetch(`${stack.api}/me`, { headers: { authorization: `Bearer ${token}` } })
  expect(await me.json()).toMatchObject({ name: 'Cơ quan tổng hợp', roles: ['secretariat'], plans: [] })
})

describe('nobody is signed in by', () => {
  test.each([
    ['the id of nobody', '{"person":"agency-so-khong-co"}'],
    ['something that is not JSON', 'secretariat'],
    ['JSON that names nobody', '[]'],
    ['more than a name can be', `{"person":"${'x'.repeat(20_000)}"}`],
  ])('%s', async (_, body) => {
    expect((await ask(body)).status).toBe(404)
  })
})

test('pages of other origins may not read its tokens', async () => {
  const answer = (from: string) => ask('{"person":"secretariat"}', { origin: from })
  expect((await answer(origin)).headers.get('access-control-allow-origin')).toBe(origin)
  expect((await answer('http://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
})
