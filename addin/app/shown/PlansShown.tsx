// The screen of plans with what it needs.
import { useCallback } from 'react'
import { Plans } from '../../panes/Plans.tsx'
import type { Session, SessionView } from '../../session/session.ts'
import { useLoaded } from '../hooks/use-loaded.ts'
import type { Verbs } from '../hooks/use-verbs.ts'

export interface PlansShownProps {
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function PlansShown({ session, view: { identity }, verbs, reason, onBack }: PlansShownProps) {
  const plans = useLoaded(
    useCallback(() => session.plans(), [session]),
    true,
  )
  return (
    <Plans
      plans={plans}
      identity={identity}
      reason={reason}
      onOpen={(plan, period) => {
        if (identity) verbs.open(plan, period, identity.purpose)
      }}
      onBack={onBack}
    />
  )
}
