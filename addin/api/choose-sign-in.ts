// Which way of signing in serves here, as the settings say.
import type { Config } from '../../shared/wire/pane-config.ts'
import { createEntraSignIn } from './entra-sign-in.ts'
import type { OfficeHost } from './office-host.ts'
import { createLocalSignIn, type SignIn } from './token.ts'

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
  const load = async () => (await import('./load-provider.ts')).loadProvider(config, office, page, now)
  return createEntraSignIn({ load, now })
}
