// A token for the tables by the identity that Azure gives the machine, so that a deployed app keeps no secret: one request
// to an address inside the machine (Microsoft Learn, "How to use managed identities for App Service and Azure Functions",
// REST endpoint reference). Microsoft's library for it is larger than this whole server, which every cold start would pay.
import * as z from 'zod/mini'

/** `expires_on` is in seconds since 1970, as a text. */
const answer = z.object({ access_token: z.string(), expires_on: z.union([z.string(), z.number()]) })

const patienceMs = 10_000

/** What Azure tells a process about the identity of its machine. */
export interface MachineIdentity {
  /** IDENTITY_ENDPOINT: an address inside the machine. */
  readonly endpoint: string
  /** IDENTITY_HEADER: proves that the request comes from this process. */
  readonly header: string
  /** Which of several identities; without it the machine's own. */
  readonly clientId?: string
}

/** What the SDK asks for a token; it keeps it, and asks again before it ends. */
export interface TokenSource {
  getToken(scopes: string | string[]): Promise<{ readonly token: string; readonly expiresOnTimestamp: number }>
}

/**
 * @throws from `getToken`: Error when the machine gives none; the request to storage then fails and may be repeated
 */
export function machineIdentity({ endpoint, header, clientId }: MachineIdentity, ask: typeof fetch): TokenSource {
  return {
    async getToken(scopes) {
      const [scope = ''] = [scopes].flat()
      const address = new URL(endpoint)
      address.searchParams.set('api-version', '2019-08-01')
      address.searchParams.set('resource', scope.replace(/\/\.default$/, ''))
      if (clientId !== undefined) address.searchParams.set('client_id', clientId)
      const response = await ask(address, {
        headers: { 'x-identity-header': header },
        signal: AbortSignal.timeout(patienceMs),
      })
      if (!response.ok) throw new Error(`the machine's identity answered ${response.status}`)
      const { access_token: token, expires_on: expires } = answer.parse(await response.json())
      return { token, expiresOnTimestamp: Number(expires) * 1000 }
    },
  }
}
