// Signing in. The rest of the add-in asks for a token before each request and knows no more; how one is come by is
// behind this interface: here from the local issuer, in an organisation from Microsoft Entra ID.
import * as z from 'zod/mini'
import { agencyId } from '../../shared/wire/values.ts'
import type { Person } from '../session/person.ts'

export interface SignIn {
  /** Whom one can choose to be; empty where the organisation's own sign-in decides that. */
  people(): Promise<readonly Person[]>
  /**
   * Signs in without asking anybody, where that can be: called at the start. Left out where there is no such way.
   *
   * @returns whether somebody is signed in now
   */
  resume?(): Promise<boolean>
  /** Called by a click alone; without a person for the one signed in before. @throws SignInFailed */
  signIn(person?: Person): Promise<void>
  signOut(): Promise<void>
  /**
   * A token good for a request now; `undefined` while nobody is signed in.
   *
   * @param disbelieved a token that the server did not take, though it should be good still: another one is got for it
   * @throws SignInFailed when the one at hand has ended and no other could be had
   */
  token(disbelieved?: string): Promise<string | undefined>
}

/** Nobody was signed in: refused by the issuer, or the issuer did not answer. */
export class SignInFailed extends Error {
  readonly reason: 'refused' | 'silence'

  constructor(reason: 'refused' | 'silence', options?: ErrorOptions) {
    super(reason === 'refused' ? 'The issuer refused the sign-in' : 'The issuer does not answer', options)
    this.name = 'SignInFailed'
    this.reason = reason
  }
}

const person = z.object({
  id: z.string(),
  name: z.string(),
  roles: z._default(z.array(z.string()), []),
  agencies: z._default(z.array(agencyId), []),
})
const peopleAnswer = z.object({ people: z.array(person) })
const tokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() })

/** Asked for anew this long before it ends, so that a token does not end on its way. */
const marginMs = 60_000

export interface LocalSignInOptions {
  /** Address of the local issuer. */
  readonly issuer: string
  readonly fetch: typeof fetch
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Signs in with the issuer of one's own machine, which lets one choose who to be. */
export function createLocalSignIn({ issuer, fetch, now }: LocalSignInOptions): SignIn {
  let current: { readonly person: Person; readonly token: string; readonly until: number } | undefined

  async function obtain(chosen: Person): Promise<void> {
    const body = JSON.stringify({ person: chosen.id })
    const headers = { 'content-type': 'application/json' }
    const answer = await ask(fetch, `${issuer}/sign-in/token`, tokenAnswer, { method: 'POST', body, headers })
    current = { person: chosen, token: answer.access_token, until: now() + answer.expires_in * 1_000 - marginMs }
  }

  return {
    async people() {
      const answer = await ask(fetch, `${issuer}/sign-in/people`, peopleAnswer)
      return answer.people
    },
    async signIn(chosen = current?.person) {
      if (!chosen) throw new SignInFailed('refused')
      await obtain(chosen)
    },
    async signOut() {
      current = undefined
    },
    async token(disbelieved) {
      if (current && (now() >= current.until || current.token === disbelieved)) await obtain(current.person)
      return current?.token
    },
  }
}

async function ask<T>(
  get: typeof fetch,
  address: string,
  schema: z.ZodMiniType<T>,
  init: RequestInit = {},
): Promise<T> {
  let response: Response
  try {
    response = await get(address, { ...init, cache: 'no-store' })
  } catch (error) {
    throw new SignInFailed('silence', { cause: error })
  }
  if (response.status === 404) throw new SignInFailed('refused')
  if (!response.ok) throw new SignInFailed('silence')
  return schema.parse(await response.json())
}
