// Runs what a person asks for, one thing at a time: keeps its result to tell, and what failed to try again.
import { useCallback, useRef, useState } from 'react'
import type { Notice } from '../components/Status.tsx'
import { type Session, SessionError, type Trouble } from './session.ts'

/** Does its work and says what came of it; nothing when the screen itself shows it. */
export type Job = () => Promise<Notice | undefined>

export interface Running {
  readonly notice: Notice | undefined
  /** A failure the session did not put into words: a bug, told all the same. */
  readonly trouble: Trouble | undefined
  readonly run: (job: Job) => void
  /** Runs the last job again. */
  readonly retry: () => void
  readonly dismiss: () => void
}

export function useJobs(session: Session): Running {
  const [notice, setNotice] = useState<Notice>()
  const [trouble, setTrouble] = useState<Trouble>()
  const last = useRef<Job>(undefined)

  const dismiss = useCallback(() => {
    setNotice(undefined)
    setTrouble(undefined)
    session.dismissTrouble()
  }, [session])

  const run = useCallback(
    (job: Job) => {
      last.current = job
      dismiss()
      job().then(setNotice, (error: unknown) => {
        // What the session put into words stands in its view; anything else is a bug, and is told all the same.
        if (error instanceof SessionError) return
        console.error(error)
        setTrouble({ code: 'unexpected', reference: String(error).slice(0, 200) })
      })
    },
    [dismiss],
  )

  const retry = useCallback(() => {
    if (last.current) run(last.current)
  }, [run])

  return { notice, trouble, run, retry, dismiss }
}
