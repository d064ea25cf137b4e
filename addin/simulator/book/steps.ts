// The steps that undo and redo go through, each with the state it left behind.

/** How many steps back a person can go; Excel keeps 100. */
const UNDO_STEPS = 100

/** @typeParam State what a step can be taken back to */
export class Steps<State> {
  private readonly now: () => State
  private readonly goTo: (state: State, left: State) => void
  private back: State[] = []
  private forth: State[] = []
  private isOpen = false

  /** @param goTo brings a state back; `left` is the one it replaces */
  constructor(now: () => State, goTo: (state: State, left: State) => void) {
    this.now = now
    this.goTo = goTo
  }

  /** Before every change: the first one of a step keeps what was there. */
  touch(): void {
    if (this.isOpen) return
    this.isOpen = true
    this.forth = []
    this.back.push(this.now())
    if (this.back.length > UNDO_STEPS) this.back.shift()
  }

  /** Ends one step: one thing a person did, or one batch of an add-in. */
  close(): void {
    this.isOpen = false
  }

  /** Runs a change that is taken back before anybody sees it; nothing of it can be undone. */
  tentatively<T>(work: () => T): T {
    const wasOpen = this.isOpen
    this.isOpen = true
    try {
      return work()
    } finally {
      this.isOpen = wasOpen
    }
  }

  forget(): void {
    this.back = []
    this.forth = []
    this.isOpen = false
  }

  /** Takes back the last step. False when there is none. */
  undo(): boolean {
    return this.move(this.back, this.forth)
  }

  /** Does again what was taken back last, as long as nothing else was done since. */
  redo(): boolean {
    return this.move(this.forth, this.back)
  }

  private move(from: State[], to: State[]): boolean {
    const state = from.pop()
    if (state === undefined) return false
    const left = this.now()
    to.push(left)
    this.goTo(state, left)
    this.isOpen = false
    return true
  }
}
