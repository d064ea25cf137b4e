// Who sent a request, by a verified bearer token and nothing else: never by a header, a query or the body. The platform
// offers `request.user` and x-ms-client-principal headers, which anybody can forge when its own sign-in is off.
import { createHash } from 'node:crypto'
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import { isId } from '../../shared/domain/ids.ts'
import type { AuthConfig } from '../config.ts'
import { HttpProblem } from './problem.ts'

/** What a token says, once it is believed. */
export interface Identity {
  readonly tenant: string
  /** Stays the same for life, unlike names and e-mails. */
  readonly objectId: string
  readonly name: string
  /** The name one signs in with; for finding an invitation, never for knowing somebody again. */
  readonly email?: string
}

export interface Verify {
  /** @throws HttpProblem `not-signed-in`, `not-allowed` (no scope for this API), `busy` (the issuer is out of reach). */
  (authorization: string | null): Promise<Identity>
  /** Has the issuer's keys, fetching them where they are too old. @throws Error when they cannot be had */
  reachIssuer(): Promise<void>
}

/** As much as the clocks of the issuer and of this machine may differ; Microsoft's own libraries allow the same. */
const clockToleranceSeconds = 300

/** What differs between Microsoft Entra ID's tokens and those of any other issuer that speaks OpenID Connect. */
interface Dialect {
  readonly algorithms: string[]
  readonly required: string[]
  read(payload: JWTPayload, config: AuthConfig): Identity | undefined
  scopes(payload: JWTPayload): unknown
  /** Power Query asks without a token first, and signs in where the answer says. */
  signInAt?(config: AuthConfig): string
}

const dialects: Record<AuthConfig['dialect'], Dialect> = {
  entra: {
    algorithms: ['RS256'],
    required: ['exp', 'iat', 'oid', 'tid'],
    read({ tid, oid, ver, name, preferred_username: email }, { tenantId }) {
      if (typeof tid !== 'string' || typeof oid !== 'string') return undefined
      if (tid !== tenantId || ver !== '2.0') return undefined
      return { tenant: tid, objectId: oid, ...named(name, email) }
    },
    scopes: ({ scp }) => scp,
    signInAt: ({ issuer }) => `${issuer.replace(/\/v2\.0\/?$/, '')}/oauth2/authorize`,
  },
  oidc: {
    algorithms: ['RS256', 'PS256', 'ES256'],
    required: ['exp', 'iat', 'sub'],
    read({ sub, name, email, email_verified: isVerified }, { tenantId }) {
      if (sub === undefined || sub === '') return undefined
      return { tenant: tenantId, objectId: asId(sub), ...named(name, isVerified === true ? email : undefined) }
    },
    scopes: ({ scope, scp }) => scope ?? scp,
  },
}

/** Made once at start: it keeps the issuer's keys in memory and fetches them again when an unknown one appears. */
export function createVerify(config: AuthConfig, now: () => Date): Verify {
  const dialect = dialects[config.dialect]
  const signInAt = dialect.signInAt?.(config)
  const notSignedIn = (cause?: unknown) =>
    new HttpProblem('not-signed-in', { cause, ...(signInAt !== undefined && { signInAt }) })
  let made: ReturnType<typeof createRemoteJWKSet> | undefined
  /** Made for the first request: Node loads its own `fetch` then, which a start need not wait for. */
  const theKeys = () => {
    made ??= createRemoteJWKSet(new URL(config.jwksUri), {
      cooldownDuration: 30_000,
      cacheMaxAge: 600_000,
      timeoutDuration: 5_000,
    })
    return made
  }

  async function verify(authorization: string | null): Promise<Identity> {
    const token = /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) throw notSignedIn()
    const payload = await verified(token)
    const identity = dialect.read(payload, config)
    if (identity === undefined) throw notSignedIn()
    const scopes = dialect.scopes(payload)
    if (typeof scopes !== 'string' || !scopes.split(' ').includes(config.scope)) throw new HttpProblem('not-allowed')
    return identity
  }

  async function verified(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, theKeys(), {
        issuer: config.issuer,
        audience: config.audience,
        algorithms: dialect.algorithms,
        requiredClaims: dialect.required,
        clockTolerance: clockToleranceSeconds,
        currentDate: now(),
      })
      const isOfTheFuture = Number(payload.iat) > now().getTime() / 1000 + clockToleranceSeconds
      if (isOfTheFuture) throw new errors.JWTClaimValidationFailed('issued in the future', payload, 'iat')
      return payload
    } catch (cause) {
      throw isTokenFault(cause) ? notSignedIn(cause) : new HttpProblem('busy', { cause })
    }
  }

  return Object.assign(verify, {
    async reachIssuer() {
      if (!theKeys().fresh) await theKeys().reload()
    },
  })
}

function named(name: unknown, email: unknown): Pick<Identity, 'name' | 'email'> {
  return {
    name: typeof name === 'string' ? name : '',
    ...(typeof email === 'string' && { email: email.toLowerCase() }),
  }
}

/** Issuers choose the form of `sub` themselves; what is no id in our alphabet is told by its digest. */
function asId(sub: string): string {
  return isId(sub) ? sub : `sub-${createHash('sha256').update(sub).digest('hex').slice(0, 48)}`
}

/** Whether the token is to blame; anything else is the issuer out of reach, which says nothing about the token. */
function isTokenFault(error: unknown): boolean {
  return [
    errors.JWTClaimValidationFailed,
    errors.JWTExpired,
    errors.JWTInvalid,
    errors.JWSInvalid,
    errors.JWSSignatureVerificationFailed,
    errors.JOSEAlgNotAllowed,
    errors.JOSENotSupported,
    errors.JWKSNoMatchingKey,
    errors.JWKSMultipleMatchingKeys,
  ].some((fault) => error instanceof fault)
}
