// The screen of urging with what it needs: who owes a report as the workbook has it, and the server's log of reminders.
import { useCallback } from 'react'
import { Urge } from '../../panes/Urge.tsx'
import type { Session, SessionView } from '../../session/session.ts'
import { reloadOf, useLastLoaded, useLoaded } from '../hooks/use-loaded.ts'
import type { Verbs } from '../hooks/use-verbs.ts'
import { useUrgeWords } from '../words/urge.ts'

export interface UrgeShownProps {
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function UrgeShown({ session, view, verbs, reason, onBack }: UrgeShownProps) {
  const words = useUrgeWords()
  const { syncedAt, identity } = view
  const load = useCallback(() => {
    // Read so that what came down is counted anew.
    void syncedAt
    return session.figures()
  }, [session, syncedAt])
  const figures = useLastLoaded(useLoaded(load, true))
  const reminders = useLastLoaded(
    useLoaded(
      useCallback(() => session.reminders.list(), [session]),
      true,
    ),
  )
  const reload = reloadOf(reminders)
  return (
    <Urge
      figures={figures}
      reminders={reminders}
      isUrging={identity?.purpose.role === 'secretariat'}
      reason={reason}
      onDownload={(letter, title) => verbs.hands.download('docx', [letter], title)}
      onSheet={(letter) => verbs.hands.makeSheets([letter])}
      onRemind={(agencies) =>
        verbs.tell(async () => {
          const reminded = await session.reminders.remind(agencies)
          reload()
          return words.reminded(reminded.agencies.length, reminded.already.length)
        })
      }
      onSchedule={(reminding) =>
        verbs.tell(async () => {
          await session.reminders.schedule(reminding)
          reload()
          return [words.kept]
        })
      }
      onOpen={({ agency, rows }) => {
        const [first] = rows
        if (first?.task !== undefined) verbs.goTo({ task: first.task, agency, field: undefined })
      }}
      onBack={onBack}
    />
  )
}
