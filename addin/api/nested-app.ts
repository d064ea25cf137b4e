// Signing in through Excel itself (Nested App Authentication): the host already knows who is at the keyboard and gives a
// token for our API without a window, or with one of its own. Asked for at run time, since older hosts lack it (Microsoft
// Learn, "Enable SSO in an Office Add-in with nested app authentication").
import type { TokenProvider } from './entra-sign-in.ts'
import { askMsal, type MsalClient } from './msal-client.ts'

/** @param scope what the token has to be good for */
export function nestedAppProvider(client: MsalClient, scope: string): TokenProvider {
  const scopes = [scope]
  return {
    silent: (anew) => askMsal(() => client.acquireTokenSilent({ scopes, forceRefresh: anew })),
    // Within a nested app this is the host's own window, not the browser's.
    prompt: () => askMsal(() => client.acquireTokenPopup({ scopes })),
    // Who is signed in to Excel is not ours to change.
    forget: async () => {},
  }
}
