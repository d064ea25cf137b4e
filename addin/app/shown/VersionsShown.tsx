// The screen of versions with what it needs: whose, and which two points stand beside each other.
import { useCallback, useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { Versions } from '../../panes/Versions.tsx'
import type { Point } from '../../session/past/past.ts'
import type { Session, SessionView } from '../../session/session.ts'
import { useLoaded } from '../hooks/use-loaded.ts'
import type { Verbs } from '../hooks/use-verbs.ts'

export interface VersionsShownProps {
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly agency: AgencyId | undefined
  /** Absent where there is one report only. */
  readonly onAgency: ((agency: AgencyId | undefined) => void) | undefined
  readonly onBack: () => void
}

export function VersionsShown({ session, view, verbs, agency, onAgency, onBack }: VersionsShownProps) {
  const head = view.heads.find(({ id }) => id === agency)
  const last = head?.version ?? 0
  const [before, setBefore] = useState<Point>()
  const [after, setAfter] = useState<Point>('now')
  // What is new since it was last handed in.
  const against = before ?? last
  const compare = useCallback(() => {
    if (agency === undefined) throw new Error('There is no report to compare')
    return session.past.compare(agency, against, after)
  }, [session, agency, against, after])
  const comparison = useLoaded(compare, agency !== undefined && last > 0)
  return (
    <Versions
      head={head}
      agencies={onAgency ? view.heads : []}
      before={against}
      after={after}
      comparison={comparison}
      onAgency={(next) => {
        setBefore(undefined)
        setAfter('now')
        onAgency?.(next)
      }}
      // The same point on both sides would say nothing: the other one takes the place of the one chosen.
      onBefore={(point) => {
        if (point === after) setAfter(against === 'blank' ? 'now' : against)
        setBefore(point)
      }}
      onAfter={(point) => {
        if (point === against) setBefore(after)
        setAfter(point)
      }}
      onGoTo={({ task, field }) => verbs.goTo({ task, field, ...(agency !== undefined && { agency }) })}
      onBack={onBack}
    />
  )
}
