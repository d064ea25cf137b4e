// Tokens that must not be believed. The issuer is the local one; the code that verifies is the one that runs in Azure.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getMe } from '../../../functions/endpoints/me-get.ts'
import { createVerify } from '../../../functions/http/token.ts'
import { startIssuer } from '../../../functions/local/issuer.ts'
import { type Api, openApi } from '../support/api.ts'
import { badTokens, identity } from '../support/bad-tokens.ts'
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

const me = (authorization: string) => api.call(getMe, { headers: { authorization } })
const signed = (over: Record<string, unknown>) => api.issuer.sign(identity, over)

describe('a token is refused as not signed in when', () => {
  test.each(badTokens(() => api.issuer))('%s', async (_, authorization) => {
    const header = await authorization()
    const { status, body, headers } = await api.call(getMe, {
      headers: header === undefined ? {} : { authorization: header },
    })
    expect({ status, type: body.type }).toEqual({ status: 401, type: 'not-signed-in' })
    expect(headers['www-authenticate']).toMatch(/^Bearer/)
  })
})

test('clocks may differ by five minutes: a token is good until then after its end, and refused from then on', async () => {
  const token = await signed({})
  const verifyAfter = (seconds: number) =>
    createVerify(api.issuer.auth, () => new Date(now.getTime() + seconds * 1000))(`Bearer ${token}`)
  expect(await verifyAfter(3600 + 299)).toMatchObject({ objectId: identity.objectId })
  await expect(verifyAfter(3600 + 301)).rejects.toMatchObject({ type: 'not-signed-in' })
  // The issuer's clock is ahead.
  expect(await verifyAfter(-299)).toMatchObject({ objectId: identity.objectId })
  await expect(verifyAfter(-301)).rejects.toMatchObject({ type: 'not-signed-in' })
})

describe('tokens of another issuer that speaks OpenID Connect', () => {
  const verify = () => createVerify({ ...api.issuer.auth, dialect: 'oidc', tenantId: 'tinh' }, () => now)
  const of = async (claims: Record<string, unknown>) =>
    verify()(`Bearer ${await signed({ oid: undefined, tid: undefined, ver: undefined, scp: undefined, ...claims })}`)

  test('name the person by sub, in the one tenant there is, and an e-mail once it was verified', async () => {
    const claims = { sub: 'can-bo-7', scope: 'openid Plan.ReadWrite', email: 'A@B.vn', email_verified: true }
    expect(await of(claims)).toEqual({ tenant: 'tinh', objectId: 'can-bo-7', name: 'Cán bộ', email: 'a@b.vn' })
    expect(await of({ ...claims, email_verified: false })).not.toHaveProperty('email')
  })

  test('may have a sub of any form, which becomes an id by itself', async () => {
    const { objectId } = await of({ sub: 'auth0|7 7/7', scope: 'Plan.ReadWrite' })
    expect(objectId).toMatch(/^sub-[0-9a-f]{48}$/)
  })

  test('are refused without a person, and without the scope', async () => {
    await expect(of({ scope: 'Plan.ReadWrite' })).rejects.toMatchObject({ type: 'not-signed-in' })
    await expect(of({ sub: 'can-bo-7', scope: 'openid' })).rejects.toMatchObject({ type: 'not-allowed' })
  })
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
