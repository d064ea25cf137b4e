// The page in the Office dialog (see api/dialog-sign-in.ts): on to the organisation's sign-in, and back with a token for
// the pane. It is loaded twice: first to go there, then as the address that one comes back to.
import { createStandardPublicClientApplication } from '@azure/msal-browser'
import { loadConfig } from './api/config.ts'
import type { DialogMessage } from './api/dialog-sign-in.ts'
import { askMsal, msalSettings } from './api/msal-client.ts'

async function start(): Promise<void> {
  const [config] = await Promise.all([loadConfig(fetch, './config.json'), Office.onReady()])
  if (config.mode === 'local') throw new Error('one’s own machine has no sign-in of an organisation')
  const redirectUri = location.origin + location.pathname
  const client = await createStandardPublicClientApplication(msalSettings(config, redirectUri))
  const result = await client.handleRedirectPromise()
  if (result === null) await client.acquireTokenRedirect({ scopes: [config.scope], prompt: 'select_account' })
  else tell(await askMsal(async () => result))
}

/** Nobody but the pane may read it. */
function tell(message: DialogMessage): void {
  Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: location.origin })
}

start().catch((error: unknown) => {
  const code = typeof error === 'object' && error !== null && 'errorCode' in error ? String(error.errorCode) : ''
  tell({ failed: code || String(error) })
})
