// The secretariat's list of reports: what waits for it first, then who is still to hand in.

import type { AgencyId } from '../../shared/domain/ids.ts'
import type { HeadState } from '../../shared/domain/period.ts'
import { useText } from '../app/hooks/use-text.ts'
import { AgencyReport } from '../components/reports/AgencyReport.tsx'
import { Screen } from '../components/Screen.tsx'
import type { HeadView, SessionView } from '../session/session.ts'
import type { Deed } from '../sync/deeds.ts'

export interface ReportsProps {
  readonly view: Pick<SessionView, 'heads' | 'behalf'>
  readonly reason: string | undefined
  readonly onAct: (deed: Deed, agency: AgencyId) => void
  readonly onBehalf: (agency: AgencyId, source: string | undefined) => void
  readonly onRefresh: () => void
  readonly onBack: () => void
}

const order: readonly HeadState[] = ['submitted', 'returned', 'open', 'accepted', 'locked']

export function Reports({ view, reason, onAct, onBehalf, onRefresh, onBack }: ReportsProps) {
  const { text } = useText()
  const { behalf } = view
  // Who is asked nothing any more is here for what it handed in before.
  const heads = view.heads.filter((it) => it.exemption !== 'not-asked' || it.submission?.official)
  return (
    <Screen
      title={text.reports.title}
      intro={text.reports.intro}
      actions={[{ label: text.handIn.refresh, icon: 'Refresh', primary: true, reason, onClick: onRefresh }]}
      onBack={onBack}
    >
      {heads.length === 0 ? <p className="counts">{text.reports.none}</p> : <Counts heads={heads} />}
      {order.map((state) => {
        const those = heads.filter((head) => head.state === state)
        if (those.length === 0) return null
        return (
          <section key={state}>
            <h2>
              {text.reports.groups[state]} ({those.length})
            </h2>
            {those.map((head) => (
              <AgencyReport
                key={head.id}
                head={head}
                behalf={behalf.get(head.id)}
                reason={reason}
                onAct={(deed) => onAct(deed, head.id)}
                onBehalf={(source) => onBehalf(head.id, source)}
              />
            ))}
          </section>
        )
      })}
    </Screen>
  )
}

/** Of those whose report is expected: no open set, nobody whose tasks went to others. */
function Counts({ heads }: { readonly heads: readonly HeadView[] }) {
  const { text } = useText()
  const expected = heads.filter(({ exemption }) => exemption === undefined)
  const received = expected.filter(({ submission }) => submission?.official)
  const countOf = (state: HeadState) => expected.filter((head) => head.state === state).length
  const late = received.filter(({ submission }) => submission?.late).length
  const more = text.reports.more(late, countOf('accepted'), countOf('returned'))
  return (
    <div className="card is-figure">
      <p className="figure">{text.reports.counts(received.length, expected.length)}</p>
      {more && <p className="note">{more}</p>}
    </div>
  )
}
