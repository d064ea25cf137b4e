// What an empty workbook can become, by what this person may do: a plan's own workbook, an agency's report, the overview.
import type { Period } from '../../shared/domain/period.ts'
import type { Me } from '../../shared/wire/me.ts'
import type { PlanSummary } from '../../shared/wire/plan.ts'
import type { Loaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { Screen } from '../components/Screen.tsx'
import { Teaching } from '../components/Teaching.tsx'
import { WayRow } from '../components/WayRow.tsx'
import type { Purpose } from '../sync/ledger-sheet.ts'

export interface StartProps {
  readonly me: Me
  readonly plans: Loaded<readonly PlanSummary[]>
  readonly reason: string | undefined
  readonly onMake: () => void
  readonly onOpen: (plan: PlanSummary, period: Period, purpose: Purpose) => void
}

export function Start({ me, plans, reason, onMake, onOpen }: StartProps) {
  const { text } = useText()
  const makes = me.roles.includes('secretariat')
  const purposes = purposesOf(me)
  // With one agency the person's own name says whose report it is.
  const reportOf = (agency: string) =>
    text.start.report(me.agencies.length > 1 ? (me.agencyNames?.[agency] ?? agency) : '')
  const reload = plans.kind === 'loading' ? undefined : plans.reload
  const again = { label: text.start.again, icon: 'Refresh', onClick: reload ?? (() => {}) } as const
  if (purposes.length === 0) {
    return (
      <Screen title={text.start.title}>
        <Teaching title={text.start.noRight} hint={text.start.noRightHint} />
      </Screen>
    )
  }
  return (
    <Screen title={text.start.title} intro={text.start.intro} actions={reload ? [again] : []}>
      {reason && <p className="reason">{reason}</p>}
      {makes && (
        <WayRow
          icon="Book"
          title={text.start.make}
          hint={text.start.makeHint}
          isMain
          reason={reason}
          onClick={onMake}
        />
      )}
      {plans.kind === 'loading' && <p className="intro">{text.busy.list}</p>}
      {plans.kind === 'failed' && <LoadFailure missing={text.start.missing} trouble={plans.trouble} />}
      {plans.kind === 'ready' && plans.value.length === 0 && (
        <Teaching title={text.start.noPlans} hint={makes ? undefined : text.start.noPlansHint} />
      )}
      {plans.kind === 'ready' &&
        plans.value.length > 0 &&
        purposes.map((purpose) => (
          <PurposeWays
            key={purpose.role === 'lead' ? purpose.agency : purpose.role}
            title={purpose.role === 'lead' ? reportOf(purpose.agency) : text.start.consolidation}
            hint={purpose.role === 'lead' ? text.start.reportHint : text.start.overviewHints[purpose.role]}
            plans={plans.value}
            reason={reason}
            isMain={purpose.role === 'lead' && !makes}
            onOpen={(plan, period) => onOpen(plan, period, purpose)}
          />
        ))}
    </Screen>
  )
}

interface PurposeWaysProps {
  readonly title: string
  readonly hint: string
  readonly plans: readonly PlanSummary[]
  readonly reason: string | undefined
  readonly isMain: boolean
  readonly onOpen: (plan: PlanSummary, period: Period) => void
}

/** One purpose with a row for each period that is open for it, the latest first. */
function PurposeWays({ title, hint, plans, reason, isMain, onOpen }: PurposeWaysProps) {
  const { text, format } = useText()
  const isTwice = ({ id, number }: PlanSummary) => plans.some((it) => it.id !== id && it.number === number)
  const hintOf = (plan: PlanSummary) =>
    isTwice(plan) ? `${text.start.published(format.moment(plan.publishedAt))} ${plan.title}` : plan.title
  return (
    <section>
      <h2>{title}</h2>
      <p className="note">{hint}</p>
      {plans.flatMap((plan) =>
        [...plan.periods]
          .sort((a, b) => b.to.localeCompare(a.to))
          .map((period) => (
            <WayRow
              key={`${plan.id} ${period.id}`}
              icon="Table"
              title={text.start.inPeriod(text.head.plan(plan.number), format.period(period.id))}
              hint={hintOf(plan)}
              isMain={isMain}
              reason={reason}
              onClick={() => onOpen(plan, period)}
            />
          )),
      )}
    </section>
  )
}

/** Who sees the whole of a plan, each with what that role may write. */
const overviewRoles = ['secretariat', 'provincial-office', 'viewer'] as const

/** Who fills in, who hands in and who approves a report, each in its workbook. */
const agencyRoles = ['lead', 'hand-in', 'leader'] as const

function purposesOf({ roles, agencies }: Me): Purpose[] {
  const isOfAgency = agencyRoles.some((role) => roles.includes(role))
  const reports = isOfAgency ? agencies.map((agency): Purpose => ({ role: 'lead', agency })) : []
  const overviews = overviewRoles.filter((role) => roles.includes(role)).map((role): Purpose => ({ role }))
  return [...overviews, ...reports]
}
