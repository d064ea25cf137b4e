// The screen of periods with what it needs.
import { Periods } from '../../panes/Periods.tsx'
import type { Session, SessionView } from '../../session/session.ts'
import type { Verbs } from '../hooks/use-verbs.ts'

export interface PeriodsShownProps {
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function PeriodsShown({ session, view, verbs, reason, onBack }: PeriodsShownProps) {
  const { identity } = view
  return (
    <Periods
      choices={session.periods.choices()}
      current={identity?.period}
      reason={reason}
      onOpen={verbs.openPeriod}
      onOrder={verbs.orderPeriod}
      onShow={(period) => {
        if (identity) verbs.open(identity.plan, period, identity.purpose)
      }}
      onBack={onBack}
    />
  )
}
