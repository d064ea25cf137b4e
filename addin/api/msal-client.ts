// What we use of Microsoft's library for signing in, and what its failures mean to us. Its classes are not imported here:
// the library is loaded only when somebody signs in.
import type { Configuration } from '@azure/msal-browser'
import type { OwnConfig } from '../../shared/wire/pane-config.ts'
import type { AccessToken } from './entra-sign-in.ts'
import { SignInFailed } from './token.ts'

interface Account {
  readonly homeAccountId: string
}

interface TokenRequest {
  readonly scopes: string[]
  readonly account?: Account
  readonly cacheLookupPolicy?: number
  readonly forceRefresh?: boolean
}

interface TokenResult {
  readonly accessToken: string
  readonly expiresOn: Date | null
}

/** The part of `IPublicClientApplication` that we call. */
export interface MsalClient {
  getAllAccounts(): readonly Account[]
  acquireTokenSilent(request: TokenRequest): Promise<TokenResult>
  acquireTokenPopup(request: TokenRequest): Promise<TokenResult>
}

/**
 * The library's settings for a page of ours that one is sent back to.
 *
 * @param redirectUri address of sign-in.html, known to the issuer
 */
export function msalSettings({ mode, authority, clientId }: OwnConfig, redirectUri: string): Configuration {
  const cache = { cacheLocation: 'localStorage' } as const
  if (mode === 'entra') return { auth: { clientId, authority, redirectUri }, cache }
  const knownAuthorities = [new URL(authority).host]
  return { auth: { clientId, authority, redirectUri, knownAuthorities }, cache, system: { protocolMode: 'OIDC' } }
}

/** @throws SignInFailed */
export async function askMsal(ask: () => Promise<TokenResult>): Promise<AccessToken> {
  try {
    const { accessToken: token, expiresOn } = await ask()
    if (token === '' || expiresOn === null) throw new SignInFailed('refused')
    return { token, until: expiresOn.getTime() }
  } catch (cause) {
    throw cause instanceof SignInFailed ? cause : new SignInFailed(isSilence(cause) ? 'silence' : 'refused', { cause })
  }
}

/**
 * Codes of the library for a network that is not there (`BrowserAuthErrorCodes`, `ClientAuthErrorCodes`). Every other
 * failure is one that asking the person may mend.
 */
const silences = new Set([
  'no_network_connectivity',
  'network_error',
  'post_request_failed',
  'get_request_failed',
  'timed_out',
  'monitor_window_timeout',
  'endpoints_resolution_error',
  'openid_config_error',
])

function isSilence(error: unknown): boolean {
  if (error instanceof TypeError) return true
  return typeof error === 'object' && error !== null && 'errorCode' in error && silences.has(String(error.errorCode))
}
