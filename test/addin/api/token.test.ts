import { describe, expect, test } from 'vitest'
import { createLocalSignIn } from '../../../addin/api/token.ts'
import type { Person } from '../../../addin/session/person.ts'

const secretariat: Person = { id: 'secretariat', name: 'Cơ quan tổng hợp', roles: ['secretariat'], agencies: [] }
const people = [secretariat]

function issuerAt(answer: (path: string) => Response | Promise<Response>) {
  let now = 0
  let issued = 0
  const asked: string[] = []
  const get = (async (address: string) => {
    const path = new URL(address).pathname
    asked.push(path)
    return answer(path)
  }) as typeof fetch
  const token = () => {
    issued += 1
    return Response.json({ access_token: `token-${issued}`, expires_in: 3600 })
  }
  const signIn = createLocalSignIn({ issuer: 'http://127.0.0.1:1', fetch: get, now: () => now })
  return { signIn, asked, token, pass: (ms: number) => (now += ms) }
}

describe('the local sign-in', () => {
  test('names whom one can be, and gives a token once somebody is chosen', async () => {
    const issuer: ReturnType<typeof issuerAt> = issuerAt((path) =>
      path === '/sign-in/people' ? Response.json({ people }) : issuer.token(),
    )
    expect(await issuer.signIn.people()).toEqual(people)
    expect(await issuer.signIn.token()).toBeUndefined()
    await issuer.signIn.signIn(secretariat)
    expect(await issuer.signIn.token()).toBe('token-1')
    await issuer.signIn.signOut()
    expect(await issuer.signIn.token()).toBeUndefined()
  })

  test('asks for another token before the one at hand ends', async () => {
    const issuer: ReturnType<typeof issuerAt> = issuerAt(() => issuer.token())
    await issuer.signIn.signIn(secretariat)
    issuer.pass(3_500_000)
    expect(await issuer.signIn.token()).toBe('token-1')
    issuer.pass(60_000)
    expect(await issuer.signIn.token()).toBe('token-2')
    expect(await issuer.signIn.token('token-1')).toBe('token-2')
    expect(await issuer.signIn.token('token-2')).toBe('token-3')
  })

  test('signs in again as who one was, and as nobody where nobody was signed in', async () => {
    const issuer: ReturnType<typeof issuerAt> = issuerAt(() => issuer.token())
    await expect(issuer.signIn.signIn()).rejects.toMatchObject({ reason: 'refused' })
    await issuer.signIn.signIn(secretariat)
    await issuer.signIn.signIn()
    expect(await issuer.signIn.token()).toBe('token-2')
  })

  test('says apart that it was refused and that nobody answers', async () => {
    const refused = issuerAt(() => new Response('', { status: 404 }))
    await expect(refused.signIn.signIn(secretariat)).rejects.toMatchObject({ reason: 'refused' })
    const silent = issuerAt(() => Promise.reject(new TypeError('fetch failed')))
    await expect(silent.signIn.people()).rejects.toMatchObject({ reason: 'silence' })
  })
})
