// Signing in where Excel cannot do it for us: our own page in an Office dialog leads to the organisation's sign-in and
// hands the token back; from then on the library renews it from its cache, which dialog and pane share where the host
// allows. Where it does not, the dialog's token serves until it ends.
import * as z from 'zod/mini'
import type { AccessToken, TokenProvider } from './entra-sign-in.ts'
import { askMsal, type MsalClient } from './msal-client.ts'
import type { OpenDialog } from './office-host.ts'
import { SignInFailed } from './token.ts'

/** What the page in the dialog sends, as JSON. */
const sent = z.union([z.object({ token: z.string(), until: z.number() }), z.object({ failed: z.string() })])
export type DialogMessage = z.infer<typeof sent>

/** `CacheLookupPolicy.AccessTokenAndRefreshToken`: no hidden frame, which browsers without foreign cookies refuse. */
const withoutFrame = 2

export interface DialogSignInOptions {
  readonly client: MsalClient
  readonly scope: string
  readonly openDialog: OpenDialog
  /** Address of sign-in.html, of the same origin as the pane. */
  readonly page: string
  readonly now: () => number
}

export function dialogProvider({ client, scope, openDialog, page, now }: DialogSignInOptions): TokenProvider {
  let handed: AccessToken | undefined
  let isForgotten = false
  return {
    async silent(anew) {
      if (anew) handed = undefined
      const [account] = client.getAllAccounts()
      if (account !== undefined && !isForgotten) {
        try {
          return await askMsal(() =>
            client.acquireTokenSilent({
              ...{ scopes: [scope], account },
              ...{ cacheLookupPolicy: withoutFrame, forceRefresh: anew },
            }),
          )
        } catch (error) {
          if (!(error instanceof SignInFailed) || handed === undefined) throw error
        }
      }
      if (handed !== undefined && now() < handed.until) return handed
      throw new SignInFailed('refused')
    },
    async prompt() {
      handed = await askInDialog(openDialog, page)
      isForgotten = false
      return handed
    },
    async forget() {
      handed = undefined
      isForgotten = true
    },
  }
}

async function askInDialog(openDialog: OpenDialog, page: string): Promise<AccessToken> {
  let close = () => {}
  try {
    return await new Promise((resolve, reject) => {
      const refuse = (why: string) => reject(new SignInFailed('refused', { cause: new Error(why) }))
      const onMessage = (text: string, origin: string | undefined) => {
        if (origin !== undefined && origin !== new URL(page).origin) return
        const message = sent.safeParse(parseJson(text)).data
        if (message !== undefined && 'token' in message) resolve(message)
        else refuse(message?.failed ?? 'not a message of ours')
      }
      openDialog(page, { onMessage, onEnd: (code) => refuse(`the dialog ended: ${code}`) }).then(
        (closeIt) => {
          close = closeIt
        },
        (error: unknown) => refuse(String(error)),
      )
    })
  } finally {
    close()
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
