// The history screen with what it needs: whose report, and the pages of it that were asked for.
import { useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { History } from '../../panes/History.tsx'
import type { Session, SessionView } from '../../session/session.ts'
import { useHistory } from '../hooks/use-history.ts'

export interface HistoryShownProps {
  readonly session: Session
  readonly view: SessionView
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function HistoryShown({ session, view, reason, onBack }: HistoryShownProps) {
  const own = view.identity?.purpose.role === 'lead' ? view.identity.purpose.agency : undefined
  const [chosen, setChosen] = useState<AgencyId>()
  const agency = own ?? chosen ?? view.heads[0]?.id
  const history = useHistory(session, agency)
  return (
    <History
      history={history}
      agency={agency}
      agencies={own === undefined ? view.heads : []}
      reason={reason}
      onAgency={(next) => {
        setChosen(next)
        history.choose(undefined)
      }}
      onBack={onBack}
    />
  )
}
