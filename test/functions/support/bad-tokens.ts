// Tokens that must not be believed, each wrong in one way; made with a local issuer's own key wherever that can be.
import { generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { type Issuer, localTenant } from '../../../functions/local/issuer.ts'
import { now } from './world.ts'

export const identity = { tenant: localTenant, objectId: '22222222-2222-4222-8222-222222222222', name: 'Cán bộ' }

const seconds = now.getTime() / 1000
const otherTenant = '99999999-9999-4999-8999-999999999999'

/** Of an issuer that nobody here trusts. */
const foreign = generateKeyPair('RS256')

export type BadToken = readonly [what: string, authorization: () => Promise<string | undefined>]

/** Each with the whole header that carries it; all are to be answered `not-signed-in`. */
export function badTokens(issuer: () => Issuer): readonly BadToken[] {
  const claims = () => ({
    iss: issuer().auth.issuer,
    aud: issuer().auth.audience,
    ver: '2.0',
    scp: issuer().auth.scope,
    tid: localTenant,
    oid: identity.objectId,
    iat: seconds,
    exp: seconds + 3600,
  })
  const signed =
    (over: Record<string, unknown>): BadToken[1] =>
    async () =>
      `Bearer ${await issuer().sign(identity, over)}`
  const signedByAnother =
    (kid: string): BadToken[1] =>
    async () => {
      const { privateKey } = await foreign
      return `Bearer ${await new SignJWT(claims()).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)}`
    }
  return [
    ['there is none', async () => undefined],
    ['it is of another issuer', signed({ iss: 'https://login.example.org/v2.0' })],
    ['it is for another API', signed({ aud: '00000003-0000-0000-c000-000000000000' })],
    ['it is of another tenant', signed({ tid: otherTenant })],
    ['it is of another tenant’s administrator', signed({ tid: otherTenant, roles: ['secretariat'], wids: ['admin'] })],
    ['it names no tenant', signed({ tid: undefined })],
    ['it names nobody', signed({ oid: undefined })],
    ['its person is not a text', signed({ oid: 7 })],
    ['it is of the older kind', signed({ ver: '1.0' })],
    ['it has ended', async () => `Bearer ${await ended(issuer())}`],
    ['it is not valid yet', signed({ nbf: seconds + 3600 })],
    ['it was issued in the future', async () => `Bearer ${await ofTheFuture(issuer())}`],
    ['it is signed by another key of the same name', signedByAnother('local')],
    ['it is signed by a key the issuer does not have', signedByAnother('other')],
    ['its payload was altered', async () => `Bearer ${altered(await issuer().sign(identity))}`],
    ['it is not signed at all', async () => `Bearer ${new UnsecuredJWT(claims()).encode()}`],
    [
      'it is signed with a shared secret',
      async () =>
        `Bearer ${await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'local' }).sign(new Uint8Array(32))}`,
    ],
    ['it is no token', async () => 'Bearer abc'],
    ['it is empty', async () => 'Bearer '],
    ['it came with another scheme', async () => `Basic ${await issuer().sign(identity)}`],
  ]
}

/** Signed two hours ago for an hour. */
function ended(issuer: Issuer): Promise<string> {
  return issuer.sign(identity, {}, new Date(now.getTime() - 7_200_000))
}

function ofTheFuture(issuer: Issuer): Promise<string> {
  return issuer.sign(identity, {}, new Date(now.getTime() + 3_600_000))
}

/** Another person in the payload under the signature of the first. */
function altered(token: string): string {
  const [head = '', payload = '', signature = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const other = { ...claims, oid: '33333333-3333-4333-8333-333333333333' }
  return [head, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.')
}
