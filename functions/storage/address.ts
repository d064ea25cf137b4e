// Where the tables are, as settings name it.
import type { MachineIdentity, TokenSource } from './machine-identity.ts'

export type TablesAddress =
  | { readonly kind: 'connection-string'; readonly value: string }
  | { readonly kind: 'endpoint'; readonly url: string; readonly identity: MachineIdentity }
  /** Entered by a person at a console, with a token of their own. */
  | { readonly kind: 'token'; readonly url: string; readonly source: TokenSource }
