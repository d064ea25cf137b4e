// The screen of periods with what it needs.
import { Periods } from '../../panes/Periods.tsx'
import type { Session, SessionView } from '../../session/session.ts'
import type { Verbs } from '../hooks/use-verbs.ts'
import { useMoveDaysWords } from '../words/move-days.ts'

export interface PeriodsShownProps {
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function PeriodsShown({ session, view, verbs, reason, onBack }: PeriodsShownProps) {
  const { identity } = view
  const words = useMoveDaysWords()
  return (
    <Periods
      choices={session.periods.choices()}
      current={identity?.period}
      reason={reason}
      onOpen={verbs.openPeriod}
      onMove={(seen, days) =>
        verbs.tell(async () => {
          await session.periods.move(seen, days)
          return [words.done]
        })
      }
      onOrder={verbs.orderPeriod}
      onShow={(period) => {
        if (identity) verbs.open(identity.plan, period, identity.purpose)
      }}
      onBack={onBack}
    />
  )
}
