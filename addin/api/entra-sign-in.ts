// The organisation's own sign-in. Silent wherever that can be: at the start, and again before a token ends, also in the
// middle of a send. A person is asked only by `signIn`, which only a click calls, since a window that opens by itself is
// stopped by the browser and frightens people.
import { type SignIn, SignInFailed } from './token.ts'

export interface AccessToken {
  readonly token: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** What speaks to the identity platform: nested-app.ts where Excel signs in for us, dialog-sign-in.ts elsewhere. */
export interface TokenProvider {
  /**
   * @param anew from the platform, not from what is kept of it here
   * @throws SignInFailed `refused` when a person has to be asked, `silence` when nobody answers
   */
  silent(anew: boolean): Promise<AccessToken>
  /** Asks the person, in a window. @throws SignInFailed */
  prompt(): Promise<AccessToken>
  /** Forgets who was signed in, as far as that is ours to forget. */
  forget(): Promise<void>
}

export interface EntraSignInOptions {
  /** Called once, when a token is first needed: the library behind it is larger than the rest of the pane. */
  readonly load: () => Promise<TokenProvider>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A token that ends sooner is renewed first, so that none ends on its way to a server whose clock is a little ahead. */
const marginMs = 5 * 60_000

export function createEntraSignIn({ load, now }: EntraSignInOptions): SignIn {
  let provider: Promise<TokenProvider> | undefined
  let current: AccessToken | undefined
  /** The token that the server did not take. */
  let refused: string | undefined
  let renewing: Promise<AccessToken> | undefined

  function theProvider(): Promise<TokenProvider> {
    if (provider === undefined) {
      provider = load().catch((cause: unknown) => {
        // A part of the program that did not come; it may come the next time.
        provider = undefined
        throw cause instanceof SignInFailed ? cause : new SignInFailed('silence', { cause })
      })
    }
    return provider
  }

  function keep(token: AccessToken): AccessToken {
    current = token
    refused = undefined
    return token
  }

  /** One renewal at a time, however many requests wait for it. */
  function renew(): Promise<AccessToken> {
    if (renewing === undefined) {
      renewing = theProvider()
        .then((it) => it.silent(refused !== undefined))
        .then((token) => {
          // The platform has no other: a person has to sign in again.
          if (token.token === refused) throw new SignInFailed('refused')
          return keep(token)
        })
        .finally(() => {
          renewing = undefined
        })
    }
    return renewing
  }

  return {
    people: async () => [],
    async resume() {
      try {
        await renew()
        return true
      } catch (error) {
        if (!(error instanceof SignInFailed)) throw error
        return false
      }
    },
    async signIn() {
      try {
        await renew()
      } catch (error) {
        if (!(error instanceof SignInFailed) || error.reason !== 'refused') throw error
        keep(await (await theProvider()).prompt())
      }
    },
    async signOut() {
      current = undefined
      if (provider !== undefined) await (await provider).forget()
    },
    async token(disbelieved) {
      if (current === undefined) return undefined
      if (current.token === disbelieved) {
        refused = disbelieved
        current = { ...current, until: 0 }
      }
      if (now() < current.until - marginMs) return current.token
      try {
        return (await renew()).token
      } catch (error) {
        // While nobody answers, what is left of the old one still serves.
        if (error instanceof SignInFailed && error.reason === 'silence' && now() < current.until) return current.token
        throw error
      }
    },
  }
}
