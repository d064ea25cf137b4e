// Where the tables are, as settings name it.

export type TablesAddress =
  | { readonly kind: 'connection-string'; readonly value: string }
  /** Entered with the machine's own identity, or with the one of `clientId`. */
  | { readonly kind: 'endpoint'; readonly url: string; readonly clientId?: string }
