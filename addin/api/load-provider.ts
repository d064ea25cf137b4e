// What speaks to the identity platform here: Excel itself where it can, else a page in a dialog. Loaded when somebody
// signs in, with Microsoft's library.
import { createNestablePublicClientApplication, createStandardPublicClientApplication } from '@azure/msal-browser'
import type { OwnConfig } from '../../shared/wire/pane-config.ts'
import { dialogProvider } from './dialog-sign-in.ts'
import type { TokenProvider } from './entra-sign-in.ts'
import { msalSettings } from './msal-client.ts'
import { nestedAppProvider } from './nested-app.ts'
import type { OfficeHost } from './office-host.ts'

/** @param page address of the pane's page */
export async function loadProvider(
  config: OwnConfig,
  office: OfficeHost,
  page: string,
  now: () => number,
): Promise<TokenProvider> {
  const { mode, authority, clientId, scope } = config
  // Excel knows accounts of Microsoft alone.
  if (mode === 'entra' && office.isSetSupported('NestedAppAuth', '1.1')) {
    return nestedAppProvider(await createNestablePublicClientApplication({ auth: { clientId, authority } }), scope)
  }
  const address = new URL('sign-in.html', page).href
  const client = await createStandardPublicClientApplication(msalSettings(config, address))
  return dialogProvider({ client, scope, openDialog: office.openDialog, page: address, now })
}
