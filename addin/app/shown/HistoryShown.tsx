// What was done and what was handed in: the history, with ways to its sheet and to the versions.
import { useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { History } from '../../panes/History.tsx'
import { Journal } from '../../panes/Journal.tsx'
import type { Session, SessionView } from '../../session/session.ts'
import { useHistory } from '../hooks/use-history.ts'
import { useText } from '../hooks/use-text.ts'
import type { Verbs } from '../hooks/use-verbs.ts'
import { usePastWords } from '../words/past.ts'
import { VersionsShown } from './VersionsShown.tsx'

export interface HistoryShownProps {
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function HistoryShown({ session, view, verbs, reason, onBack }: HistoryShownProps) {
  const { format } = useText()
  const { journal } = usePastWords()
  const own = view.identity?.purpose.role === 'lead' ? view.identity.purpose.agency : undefined
  const [chosen, setChosen] = useState<AgencyId>()
  const [part, setPart] = useState<'history' | 'journal' | 'versions'>('history')
  const agency = own ?? chosen ?? view.heads[0]?.id
  const history = useHistory(session, agency)
  const choose = (next: AgencyId | undefined) => {
    setChosen(next)
    history.choose(undefined)
  }
  const back = () => setPart('history')

  switch (part) {
    case 'history':
      return (
        <History
          history={history}
          agency={agency}
          agencies={own === undefined ? view.heads : []}
          reason={reason}
          onAgency={choose}
          onJournal={() => setPart('journal')}
          onVersions={() => setPart('versions')}
          onBack={onBack}
        />
      )
    case 'journal':
      return (
        <Journal
          own={own}
          agencies={view.heads}
          reason={reason}
          onMake={(how, wish) =>
            verbs.hands.journal(how, wish, (lines, most) => journal.tooLong(format.number(lines), format.number(most)))
          }
          onBack={back}
        />
      )
    case 'versions':
      return (
        <VersionsShown
          session={session}
          view={view}
          verbs={verbs}
          agency={agency}
          onAgency={own === undefined ? choose : undefined}
          onBack={back}
        />
      )
    default:
      return part satisfies never
  }
}
