// Which way of signing in serves here: by settings, and by what this Excel can do.
import type { Config, OwnConfig } from './config.ts'
import { dialogProvider, type OpenDialog } from './dialog-sign-in.ts'
import { createEntraSignIn, type TokenProvider } from './entra-sign-in.ts'
import { msalSettings } from './msal-client.ts'
import { nestedAppProvider } from './nested-app.ts'
import { createLocalSignIn, type SignIn } from './token.ts'

/** What of Office decides it. */
export interface OfficeHost {
  isSetSupported(name: string, version: string): boolean
  readonly openDialog: OpenDialog
}

export interface ChooseOptions {
  readonly config: Config
  readonly office: OfficeHost
  /** Address of the pane's page. */
  readonly page: string
  readonly fetch: typeof fetch
  readonly now: () => number
}

export function chooseSignIn({ config, office, page, fetch, now }: ChooseOptions): SignIn {
  if (config.mode === 'local') return createLocalSignIn({ issuer: config.issuer, fetch, now })
  return createEntraSignIn({ load: () => loadProvider(config, office, page, now), now })
}

async function loadProvider(
  config: OwnConfig,
  office: OfficeHost,
  page: string,
  now: () => number,
): Promise<TokenProvider> {
  const { mode, authority, clientId, scope } = config
  const msal = await import('@azure/msal-browser')
  // Excel knows accounts of Microsoft alone.
  if (mode === 'entra' && office.isSetSupported('NestedAppAuth', '1.1')) {
    const client = await msal.createNestablePublicClientApplication({ auth: { clientId, authority } })
    return nestedAppProvider(client, scope)
  }
  const address = new URL('sign-in.html', page).href
  const client = await msal.createStandardPublicClientApplication(msalSettings(config, address))
  return dialogProvider({ client, scope, openDialog: office.openDialog, page: address, now })
}
