// A token issuer for one's own machine: signs the same kind of token as Microsoft Entra ID, so the API runs the same code
// everywhere. It gives a token to anybody who asks, and therefore listens on loopback only.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Role } from '../../shared/wire/me.ts'
import { type AuthConfig, isLoopback } from '../config.ts'
import { listen } from '../host/listen.ts'
import type { Identity } from '../http/token.ts'

/** Somebody one can choose to be. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly agencies: readonly AgencyId[]
}

export interface SignInDesk {
  people(): Promise<readonly Person[]>
  /** Lets the person in and says who it is; `undefined` for an id that is nobody's. */
  admit(id: string): Promise<Identity | undefined>
}

export interface Issuer {
  readonly auth: AuthConfig
  readonly address: string
  /** @param at when it is signed; now, where left out */
  sign(identity: Identity, claims?: TokenClaims, at?: Date): Promise<string>
  close(): Promise<void>
}

/** Claims that differ from an ordinary token, for trying tokens that must be refused. */
export type TokenClaims = Readonly<Record<string, unknown>>

export const localTenant = '11111111-1111-4111-8111-111111111111'
const audience = 'so-ke-hoach-local'
const scope = 'Plan.ReadWrite'
const lifetimeSeconds = 3600
const keyId = 'local'

/**
 * @param options `desk` answers the sign-in page; without one nobody can sign in there and only `sign` makes tokens.
 * @throws Error when asked to listen on anything but loopback, or when the port is taken (`code` EADDRINUSE).
 */
export async function startIssuer(options: {
  readonly hostname?: string
  readonly port?: number
  readonly now: () => Date
  readonly origins?: readonly string[]
  readonly desk?: SignInDesk
}): Promise<Issuer> {
  const { hostname = '127.0.0.1', port = 0, now, origins = [], desk } = options
  if (!isLoopback(hostname)) throw new Error(`the local issuer listens on this machine only, not on ${hostname}`)
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: 'RS256', use: 'sig' }

  const sign = (identity: Identity, claims: TokenClaims = {}, at: Date = now()): Promise<string> => {
    const seconds = Math.floor(at.getTime() / 1000)
    const { objectId: oid, tenant: tid, name, email } = identity
    const known = { oid, tid, name, ...(email !== undefined && { preferred_username: email }) }
    return new SignJWT({ iss: auth.issuer, aud: audience, ver: '2.0', scp: scope, ...known, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: keyId })
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + lifetimeSeconds)
      .sign(privateKey)
  }

  async function answer(request: IncomingMessage): Promise<{ status: number; body?: unknown }> {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    switch (`${request.method} ${pathname}`) {
      case 'GET /.well-known/openid-configuration':
        return { status: 200, body: { issuer: auth.issuer, jwks_uri: auth.jwksUri } }
      case 'GET /discovery/v2.0/keys':
        return { status: 200, body: { keys: [jwk] } }
      case 'GET /sign-in/people':
        return { status: 200, body: { people: (await desk?.people()) ?? [] } }
      case 'POST /sign-in/token': {
        const identity = await desk?.admit(await readPersonId(request))
        if (identity === undefined) return { status: 404 }
        return { status: 200, body: { access_token: await sign(identity), expires_in: lifetimeSeconds } }
      }
      default:
        return { status: 404 }
    }
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ({ status, body }) => send(request, response, status, body, origins),
      (error: unknown) => {
        console.error('local issuer:', error)
        send(request, response, 503, undefined, origins)
      },
    )
  })
  const address = `http://${hostname}:${await listen(server, port, hostname)}`
  const auth: AuthConfig = {
    issuer: `${address}/v2.0`,
    audience,
    jwksUri: `${address}/discovery/v2.0/keys`,
    tenantId: localTenant,
    scope,
    dialect: 'entra',
  }
  return {
    auth,
    address,
    sign,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const maxBodyBytes = 10_000

/** The `person` of a JSON body; `''`, which is nobody, for anything else. */
async function readPersonId(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request as AsyncIterable<Buffer>) {
    text += chunk.toString('utf8')
    if (text.length > maxBodyBytes) return ''
  }
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && 'person' in body) return String(body.person)
    return ''
  } catch (error) {
    if (error instanceof SyntaxError) return ''
    throw error
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: unknown,
  origins: readonly string[],
): void {
  const { origin } = request.headers
  const cors =
    origin !== undefined && origins.includes(origin)
      ? { 'access-control-allow-origin': origin, 'access-control-allow-headers': 'content-type', vary: 'origin' }
      : {}
  if (request.method === 'OPTIONS') {
    response.writeHead(204, cors).end()
    return
  }
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...cors })
  response.end(body === undefined ? '' : JSON.stringify(body))
}
