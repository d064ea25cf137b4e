// The pages of a history that were asked for so far, newest first; another agency or task begins anew.
import { useCallback, useEffect, useState } from 'react'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { HistoryPage, HistoryStep } from '../../session/past/history.ts'
import type { Session, Trouble } from '../../session/session.ts'
import { troubleIn } from '../trouble.ts'
import { useSignIn } from './use-sign-in.ts'

export interface History {
  /** All pages so far as one; `undefined` before the first is there. */
  readonly page: HistoryPage | undefined
  readonly isLoading: boolean
  readonly trouble: Trouble | undefined
  readonly task: TaskId | undefined
  readonly choose: (task: TaskId | undefined) => void
  /** Asks for the page before; absent at the beginning. */
  readonly more: (() => void) | undefined
  /** Asks again for what failed. */
  readonly again: () => void
}

/** A page may come twice: it is asked for again after a sign-in. */
function joined(shown: readonly HistoryStep[], more: readonly HistoryStep[]): readonly HistoryStep[] {
  return [...shown, ...more.filter(({ seq }) => shown.every((it) => it.seq !== seq))]
}

export function useHistory(session: Session, agency: AgencyId | undefined): History {
  const [task, setTask] = useState<TaskId>()
  const [page, setPage] = useState<HistoryPage>()
  const [trouble, setTrouble] = useState<Trouble>()
  const [isLoading, setLoading] = useState(false)
  const [wanted, setWanted] = useState<{ readonly before?: number }>({})
  const { me } = useSignIn()

  useEffect(() => {
    // Signed out nobody is told anything.
    if (agency === undefined || me === undefined) return
    let left = false
    setLoading(true)
    setTrouble(undefined)
    session.history({ agency, ...(task !== undefined && { task }), ...wanted }).then(
      (next) => {
        if (left) return
        setLoading(false)
        setPage((sofar) =>
          wanted.before === undefined || !sofar ? next : { ...next, steps: joined(sofar.steps, next.steps) },
        )
      },
      (error: unknown) => {
        if (left) return
        setLoading(false)
        setTrouble(troubleIn(error))
      },
    )
    return () => {
      left = true
    }
  }, [session, agency, task, wanted, me])

  const next = page?.next
  return {
    page,
    isLoading,
    trouble,
    task,
    choose: useCallback((chosen: TaskId | undefined) => {
      setTask(chosen)
      setPage(undefined)
      setWanted({})
    }, []),
    more: next === undefined ? undefined : () => setWanted({ before: next }),
    again: () => setWanted((it) => ({ ...it })),
  }
}
