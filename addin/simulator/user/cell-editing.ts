// The time in which a person types in a cell and Excel answers no add-in.

export class CellEditing {
  private current: { readonly ended: Promise<void>; readonly end: () => void } | undefined

  /** Undefined when nobody is typing. */
  get ended(): Promise<void> | undefined {
    return this.current?.ended
  }

  /** The answer ends it. */
  begin(): () => void {
    if (!this.current) {
      let end = (): void => undefined
      const ended = new Promise<void>((resolve) => {
        end = resolve
      })
      this.current = { ended, end }
    }
    return () => {
      this.current?.end()
      this.current = undefined
    }
  }
}
