// How a ribbon button speaks to a person: it has no words of its own, so it asks the pane to show a screen or an outcome.
// What is asked before the pane is drawn waits for it.

import type { Outcome } from './hooks/use-jobs.ts'
import type { ScreenId } from './screens.ts'

export interface Summon {
  readonly screen?: ScreenId
  readonly outcome?: Outcome
}

export interface Summons {
  call(summon: Summon): void
  /** Hears every summon, and the last one that nobody heard; the answer stops it. */
  subscribe(listener: (summon: Summon) => void): () => void
}

export function createSummons(): Summons {
  const listeners = new Set<(summon: Summon) => void>()
  let unheard: Summon | undefined
  return {
    call: (summon) => {
      if (listeners.size === 0) unheard = summon
      for (const listener of listeners) listener(summon)
    },
    subscribe: (listener) => {
      listeners.add(listener)
      if (unheard) listener(unheard)
      unheard = undefined
      return () => listeners.delete(listener)
    },
  }
}
