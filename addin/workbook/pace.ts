// How far a work of many requests is, and whether it shall go on. The add-in does one thing at a time, so there is one
// pace a copy of it: the workbook tells it between two requests, the session shows it and may ask to stop.

/** What is counted, how much of it is done, and whether the rest may be left for later. */
export interface Progress {
  readonly counts: 'rows' | 'cells' | 'sent'
  readonly done: number
  readonly total: number
  readonly mayStop: boolean
}

/** Ends a work between two requests because a person asked for it: what was done stays, what was not is done next time. */
export class Stopped extends Error {
  constructor() {
    super('Stopped on request')
    this.name = 'Stopped'
  }
}

export interface Pace {
  /** Begins a work; what was asked of an earlier one is forgotten. */
  begin(heard: ((progress: Progress) => void) | undefined): void
  /**
   * To be called between two requests.
   *
   * @throws Stopped where that was asked for and may be
   */
  reach(progress: Progress): void
  stop(): void
}

export function createPace(): Pace {
  let listener: ((progress: Progress) => void) | undefined
  let isAsked = false
  return {
    begin: (heard) => {
      listener = heard
      isAsked = false
    },
    reach: (progress) => {
      if (isAsked && progress.mayStop) throw new Stopped()
      listener?.(progress)
    },
    stop: () => {
      isAsked = true
    },
  }
}
