// Where the tables are, as settings name it.
import type { TokenSource } from './machine-identity.ts'

export type TablesAddress =
  | { readonly kind: 'connection-string'; readonly value: string }
  | { readonly kind: 'endpoint'; readonly url: string; readonly identity: MachineIdentity }
  /** Entered by a person at a console, with a token of their own. */
  | { readonly kind: 'token'; readonly url: string; readonly source: TokenSource }

/** What Azure tells a process about the identity of its machine. */
export interface MachineIdentity {
  /** IDENTITY_ENDPOINT: an address inside the machine. */
  readonly endpoint: string
  /** IDENTITY_HEADER: proves that the request comes from this process. */
  readonly header: string
  /** Which of several identities; without it the machine's own. */
  readonly clientId?: string
}
