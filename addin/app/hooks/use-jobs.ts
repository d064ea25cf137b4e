// Runs what a person asks for, one thing at a time: keeps its result to tell, and what failed to try again.
import { useCallback, useRef, useState } from 'react'
import type { Notice } from '../../components/Status.tsx'
import type { Session, Trouble } from '../../session/session.ts'
import { troubleIn } from '../trouble.ts'
import type { Text } from '../words/text.vi.ts'

/** What came of a job, in the words of whatever language is on. */
export type Outcome = (text: Text) => Notice

/** Does its work and says what came of it; nothing when the screen itself shows it. */
export type Job = () => Promise<Outcome | undefined>

export interface Running {
  readonly outcome: Outcome | undefined
  /** How the last job failed. */
  readonly trouble: Trouble | undefined
  readonly run: (job: Job) => void
  /** Runs what may take long without being a verb of the session: it is shown as such, and ends by its signal. */
  readonly runLong: (job: (signal: AbortSignal) => ReturnType<Job>) => void
  /** Calls off the long job at work; absent where none is. */
  readonly cancel: (() => void) | undefined
  /** Runs the job that failed again; absent where none did. */
  readonly retry: (() => void) | undefined
  /** Signs in, and does again what failed for want of it, where `first` says that the same person is there. */
  readonly runBefore: (first: () => Promise<boolean>) => void
  readonly dismiss: () => void
}

/** Rejects once it is called off: nobody waits for what only comes to be dropped. */
function calledOff(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}

export function useJobs(session: Session): Running {
  const [outcome, setOutcome] = useState<Outcome>()
  const [trouble, setTrouble] = useState<Trouble>()
  const last = useRef<Job>(undefined)

  const dismiss = useCallback(() => {
    setOutcome(undefined)
    setTrouble(undefined)
    session.dismissTrouble()
  }, [session])

  const run = useCallback(
    (job: Job) => {
      last.current = job
      dismiss()
      job().then(
        (result) => setOutcome(() => result),
        (error: unknown) => {
          setTrouble(troubleIn(error))
        },
      )
    },
    [dismiss],
  )

  const retry = useCallback(() => {
    if (last.current) run(last.current)
  }, [run])

  const [cancel, setCancel] = useState<() => void>()
  const runLong = useCallback(
    (job: (signal: AbortSignal) => ReturnType<Job>) =>
      run(async () => {
        const controller = new AbortController()
        setCancel(() => () => controller.abort())
        try {
          return await Promise.race([job(controller.signal), calledOff(controller.signal)])
        } catch (error) {
          if (!controller.signal.aborted) throw error
          return undefined
        } finally {
          setCancel(undefined)
        }
      }),
    [run],
  )

  // Whatever else failed is nobody's wish any more: the message about it may stand there for long.
  const lacksSignIn = trouble?.code === 'not-signed-in'
  const runBefore = useCallback(
    (first: () => Promise<boolean>) => {
      const failed = lacksSignIn ? last.current : undefined
      run(async () => ((await first()) ? failed?.() : undefined))
    },
    [run, lacksSignIn],
  )

  return { outcome, trouble, run, runLong, cancel, retry: trouble && retry, runBefore, dismiss }
}
