// Tokens that must not be believed. The issuer is the local one; the code that verifies is the one that runs in Azure.
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getMe } from '../../../functions/endpoints/me-get.ts'
import { createVerify } from '../../../functions/http/token.ts'
import { localTenant, startIssuer } from '../../../functions/local/issuer.ts'
import { type Api, openApi } from '../support/api.ts'
import { homeAffairs } from '../support/sample-plan.ts'
import { clerk, now, openWorld, type World } from '../support/world.ts'

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

const identity = { tenant: localTenant, objectId: '22222222-2222-4222-8222-222222222222', name: 'Cán bộ' }
const seconds = now.getTime() / 1000
const claims = () => ({
  iss: api.issuer.auth.issuer,
  aud: api.issuer.auth.audience,
  ver: '2.0',
  scp: api.issuer.auth.scope,
  tid: localTenant,
  oid: identity.objectId,
  iat: seconds,
  exp: seconds + 3600,
})
const me = (authorization: string) => api.call(getMe, { headers: { authorization } })
const signed = (over: Record<string, unknown>) => api.issuer.sign(identity, over)

async function signedByAnother(kid: string): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256')
  return new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)
}

describe('a token is refused as not signed in when', () => {
  const cases: readonly [string, () => Promise<string> | string][] = [
    ['it is of another issuer', () => signed({ iss: 'https://login.example.org/v2.0' })],
    ['it is for another API', () => signed({ aud: '00000003-0000-0000-c000-000000000000' })],
    ['it is of another tenant', () => signed({ tid: '99999999-9999-4999-8999-999999999999' })],
    ['it names no tenant', () => signed({ tid: undefined })],
    ['it names nobody', () => signed({ oid: undefined })],
    ['its person is not a text', () => signed({ oid: 7 })],
    ['it is of the older kind', () => signed({ ver: '1.0' })],
    ['it is not valid yet', () => signed({ nbf: seconds + 3600 })],
    ['it is signed by another key of the same name', () => signedByAnother('local')],
    ['it is signed by a key the issuer does not have', () => signedByAnother('other')],
    ['it is not signed at all', () => new UnsecuredJWT(claims()).encode()],
    [
      'it is signed with a shared secret',
      () => new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'local' }).sign(new Uint8Array(32)),
    ],
    ['it is no token', () => 'abc'],
    ['it is empty', () => ''],
  ]
  test.each(cases)('%s', async (_, token) => {
    const { status, body, headers } = await me(`Bearer ${await token()}`)
    expect({ status, type: body.type }).toEqual({ status: 401, type: 'not-signed-in' })
    expect(headers['www-authenticate']).toMatch(/^Bearer/)
  })

  test('it came with another scheme', async () => {
    expect(await me(`Basic ${await signed({})}`)).toMatchObject({ status: 401 })
  })
})

test('a token is good until a minute after its end, and refused from then on', async () => {
  const token = await signed({})
  const verifyAfter = (seconds: number) =>
    createVerify(api.issuer.auth, () => new Date(now.getTime() + seconds * 1000))(`Bearer ${token}`)
  expect(await verifyAfter(3600 + 59)).toMatchObject({ objectId: identity.objectId })
  await expect(verifyAfter(3600 + 61)).rejects.toMatchObject({ type: 'not-signed-in' })
})

test('a token without the scope of this API is not allowed, which signing in again would not change', async () => {
  const token = await signed({ scp: 'User.Read Plan.Read' })
  expect(await me(`Bearer ${token}`)).toMatchObject({ status: 403, body: { type: 'not-allowed' } })
})

test('roles and agencies that a token claims grant nothing; the members table does', async () => {
  const token = await signed({ roles: ['secretariat'], agencies: [homeAffairs] })
  expect((await me(`Bearer ${token}`)).body).toMatchObject({ roles: [], agencies: [], plans: [] })
  const member = await api.tokenOf(clerk(homeAffairs))
  expect((await me(`Bearer ${member}`)).body).toMatchObject({ roles: ['lead', 'hand-in'], agencies: [homeAffairs] })
})

test('while the issuer is out of reach the answer is busy, to be repeated, and no sign-in is asked for', async () => {
  const gone = await startIssuer({ now: () => now })
  const token = await gone.sign(identity)
  await gone.close()
  const verify = createVerify(gone.auth, () => now)
  await expect(verify(`Bearer ${token}`)).rejects.toMatchObject({ type: 'busy' })
})
