// Something a screen asks for when it comes up: on its way, here, or failed with a way to ask again.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Trouble } from '../../session/session.ts'
import { troubleIn } from '../trouble.ts'
import { useSignIn } from './use-sign-in.ts'

export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: T; readonly reload: () => void }
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly reload: () => void }

/**
 * Loads while `wanted`, and again on `reload` and after each sign-in; an answer that comes after the screen is gone is dropped.
 * `load` must stay the same function from render to render.
 */
export function useLoaded<T>(load: () => Promise<T>, wanted: boolean): Loaded<T> {
  const [round, setRound] = useState(0)
  const { me } = useSignIn()
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' })
  const reload = useCallback(() => setRound((it) => it + 1), [])
  useEffect(() => {
    if (!wanted) return
    let left = false
    const settle = (next: Loaded<T>) => {
      if (!left) setLoaded(next)
    }
    setLoaded({ kind: 'loading' })
    // Read so that `reload` loads again, and whoever signs in.
    void [round, me]
    load().then(
      (value) => settle({ kind: 'ready', value, reload }),
      (error: unknown) => settle({ kind: 'failed', trouble: troubleIn(error), reload }),
    )
    return () => {
      left = true
    }
  }, [load, wanted, round, me, reload])
  return loaded
}

/** What was there last while it is loaded again: what is open on the screen stays open, and in its place. */
export function useLastLoaded<T>(loaded: Loaded<T>): Loaded<T> {
  const last = useRef(loaded)
  if (loaded.kind !== 'loading') last.current = loaded
  return last.current
}

/** Loads again what was loaded; nothing where that is on its way. */
export function reloadOf(loaded: Loaded<unknown>): () => void {
  return loaded.kind === 'loading' ? () => {} : loaded.reload
}
