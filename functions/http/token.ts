// Who sent a request, by a verified bearer token and nothing else: never by a header, a query or the body. The platform
// offers `request.user` and x-ms-client-principal headers, which anybody can forge when its own sign-in is off.
import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose'
import type { AuthConfig } from '../config.ts'
import { HttpProblem } from './problem.ts'

/** What a token says, once it is believed. */
export interface Identity {
  readonly tenant: string
  /** Stays the same for life, unlike names and e-mails. */
  readonly objectId: string
  readonly name: string
}

/** @throws HttpProblem `not-signed-in`, `not-allowed` (no scope for this API), `busy` (the issuer is out of reach). */
export type Verify = (authorization: string | null) => Promise<Identity>

const clockToleranceSeconds = 60

/** Made once at start: it keeps the issuer's keys in memory and fetches them again when an unknown one appears. */
export function createVerify(config: AuthConfig, now: () => Date): Verify {
  const keys = createRemoteJWKSet(new URL(config.jwksUri), {
    cooldownDuration: 30_000,
    cacheMaxAge: 600_000,
    timeoutDuration: 5_000,
  })
  return async (authorization) => {
    const token = /^Bearer ([^\s]+)$/i.exec(authorization ?? '')?.[1]
    if (token === undefined) throw new HttpProblem('not-signed-in')
    const payload = await verified(token)
    const { tid, oid, ver, scp, name } = payload
    if (typeof tid !== 'string' || typeof oid !== 'string') throw new HttpProblem('not-signed-in')
    if (tid !== config.tenantId || ver !== '2.0') throw new HttpProblem('not-signed-in')
    const scopes = typeof scp === 'string' ? scp.split(' ') : []
    if (!scopes.includes(config.scope)) throw new HttpProblem('not-allowed')
    return { tenant: tid, objectId: oid, name: typeof name === 'string' ? name : '' }
  }

  async function verified(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: config.issuer,
        audience: config.audience,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat', 'oid', 'tid'],
        clockTolerance: clockToleranceSeconds,
        currentDate: now(),
      })
      return payload
    } catch (cause) {
      throw new HttpProblem(isTokenFault(cause) ? 'not-signed-in' : 'busy', { cause })
    }
  }
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
