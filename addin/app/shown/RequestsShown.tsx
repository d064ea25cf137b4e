// The screen of requests with what it needs: the figures as they stand, anew after each answer.
import { useCallback } from 'react'
import { Requests } from '../../panes/Requests.tsx'
import type { Session, SessionView } from '../../session/session.ts'
import { reloadOf, useLastLoaded, useLoaded } from '../hooks/use-loaded.ts'
import type { Verbs } from '../hooks/use-verbs.ts'
import { useRequestsWords } from '../words/requests.ts'

export interface RequestsShownProps {
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function RequestsShown({ session, view, verbs, reason, onBack }: RequestsShownProps) {
  const words = useRequestsWords()
  const { syncedAt, pending, identity } = view
  const load = useCallback(() => {
    // Read so that what came down or was typed is counted anew.
    void [syncedAt, pending]
    return session.figures()
  }, [session, syncedAt, pending])
  const figures = useLastLoaded(useLoaded(load, true))
  const reload = reloadOf(figures)
  return (
    <Requests
      figures={figures}
      role={identity?.purpose.role === 'provincial-office' ? 'provincial-office' : 'secretariat'}
      reason={reason}
      onAnswer={({ task, agency }, values) =>
        verbs.tell(async () => {
          const { pending: left } = await session.answer({ task: task.id, agency }, values)
          reload()
          return [left === 0 ? words.done : words.kept(left)]
        })
      }
      onOpen={({ task, agency }, field) => verbs.goTo({ task: task.id, agency, field })}
      onRefresh={verbs.refresh}
      onBack={onBack}
    />
  )
}
