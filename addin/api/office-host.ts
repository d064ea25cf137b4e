// What signing in needs of Office, so that it can be tried without.

export interface DialogEvents {
  /** @param origin of the page that sent it; hosts that do not tell let no other page than ours send */
  onMessage(message: string, origin: string | undefined): void
  /** Closed by the person, or a page that could not be loaded. @param code Office's */
  onEnd(code: number): void
}

/** Opens a page in an Office dialog; the answer closes it. Rejects when it cannot be opened. */
export type OpenDialog = (address: string, events: DialogEvents) => Promise<() => void>

export interface OfficeHost {
  isSetSupported(name: string, version: string): boolean
  readonly openDialog: OpenDialog
}
