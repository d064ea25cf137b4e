// The top of the pane, the same on every screen: which plan, whose report, which period, what is not saved yet, when
// workbook and system last agreed, whether the machine is online. It is what a person trusts when closing the file.

import { useText } from '../app/hooks/use-text.ts'
import type { SessionView } from '../session/session.ts'
import { Drawing } from './Drawing.tsx'
import { Menu, type MenuProps } from './Menu.tsx'

export interface HeadProps extends MenuProps {
  readonly view: Pick<
    SessionView,
    'me' | 'identity' | 'plan' | 'agencyName' | 'period' | 'pending' | 'syncedAt' | 'online'
  >
}

export function Head({ view, screens, current, onGo }: HeadProps) {
  const { text, format } = useText()
  const { me, plan, period, agencyName, identity } = view
  const { role: used = 'lead' } = identity?.purpose ?? {}
  const role = used === 'lead' ? undefined : text.head.roles[used]
  const who = plan ? [agencyName, role].filter(Boolean).join(' · ') : me?.name
  const assigned = period ? text.head.period(format.period(period.id)) : text.head.noPeriod
  const about = plan ? assigned : text.head.noPlan
  return (
    <header className="head">
      <div className="head-top">
        <div className="head-names">
          <p className="head-plan" title={plan?.title}>
            {plan ? text.head.plan(plan.number) : text.product}
          </p>
          {who && <p className="head-agency">{who}</p>}
          <p className="head-period">{about}</p>
        </div>
        <Menu screens={screens} current={current} onGo={onGo} />
      </div>
      <Standing view={view} />
      <p className="head-secrets">{text.head.secrets}</p>
    </header>
  )
}

function Standing({ view }: Pick<HeadProps, 'view'>) {
  const { text, format } = useText()
  const { plan, period, identity, pending, syncedAt, online, me } = view
  const never = identity?.purpose.role === 'lead' ? text.head.neverSynced : text.head.neverRefreshed
  return (
    <div className="standing">
      {plan && period && <Work pending={pending} never={syncedAt === undefined ? never : undefined} />}
      <p className="standing-link">
        <span className={online ? '' : 'is-offline'}>
          <Drawing name={online ? 'Online' : 'Offline'} />
          {online ? text.head.online : text.head.offline}
        </span>
        {!me && <span>{text.head.signedOut}</span>}
        {plan && syncedAt && <span>{text.head.syncedAt(format.moment(syncedAt))}</span>}
      </p>
    </div>
  )
}

interface WorkProps {
  readonly pending: number
  /** What to say where workbook and system have never agreed. */
  readonly never: string | undefined
}

function Work({ pending, never }: WorkProps) {
  const { text } = useText()
  const [look, icon, words] =
    pending > 0
      ? (['is-pending', 'Fill', text.head.pending(pending)] as const)
      : never === undefined
        ? (['is-saved', 'Done', text.head.saved] as const)
        : (['', 'Info', never] as const)
  return (
    <p className={`standing-work ${look}`} role="status">
      <Drawing name={icon} />
      {words}
    </p>
  )
}
