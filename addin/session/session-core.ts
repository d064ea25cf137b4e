// What all verbs of a session share: what is known, who is told when it changes, and the queue in which verbs wait for
// each other.
import type { Answer } from '../api/http.ts'
import type { Pace } from '../workbook/pace.ts'
import { blankIdentity } from './ledger/workbook-identity.ts'
import { SessionError, type SessionView, type Verb } from './session.ts'
import { type Known, viewOf } from './session-view.ts'
import { expectValue, troubleOf } from './trouble.ts'

export interface SessionCore {
  known(): Known
  view(): SessionView
  subscribe(listener: () => void): () => void
  show(change: Partial<Known>): void
  /** Runs some work when all before it is done. With a verb, its start, end and failure are shown. */
  perform<T>(verb: Verb | undefined, work: () => Promise<T>): Promise<T>
  /** The value of an answer. @throws SessionError for any other */
  ask<T>(answer: Promise<Answer<T>>): Promise<T>
}

/** @param pace tells how far the work of a verb is */
export function createSessionCore(pace: Pace): SessionCore {
  let known: Known = {
    me: undefined,
    workbook: blankIdentity,
    look: undefined,
    news: [],
    planRepairs: [],
    readOnly: false,
    online: true,
    busy: undefined,
    trouble: undefined,
  }
  let view = viewOf(known)
  let queue: Promise<unknown> = Promise.resolve()
  const listeners = new Set<() => void>()

  const show = (change: Partial<Known>) => {
    known = { ...known, ...change }
    view = viewOf(known)
    for (const listener of listeners) listener()
  }

  return {
    known: () => known,
    view: () => view,
    show,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    perform: (verb, work) => {
      const done = queue.then(async () => {
        if (verb) show({ busy: { verb }, trouble: undefined })
        pace.begin(verb && ((progress) => show({ busy: { verb, progress } })))
        try {
          return await work()
        } catch (error) {
          const trouble = troubleOf(error)
          if (verb) show({ trouble })
          throw error instanceof SessionError ? error : new SessionError(trouble, { cause: error })
        } finally {
          if (verb) show({ busy: undefined })
        }
      })
      // The next one runs whatever became of this one, whose failure is its caller's.
      queue = done.catch(() => undefined)
      return done
    },
    ask: async (answer) => {
      const heard = await answer
      show({ online: heard.kind !== 'silence' })
      return expectValue(heard)
    },
  }
}
