// "Các kế hoạch": every plan with its periods and how they stand, which of them this workbook holds, and a way to open
// another one here.
import { Fragment } from 'react'
import type { PeriodId, PlanId } from '../../shared/domain/ids.ts'
import type { Period } from '../../shared/domain/period.ts'
import { periodKindLabels } from '../../shared/table/labels.ts'
import type { PlanSummary } from '../../shared/wire/plan.ts'
import type { Loaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { usePlansWords } from '../app/words/plans.ts'
import { Actions } from '../components/Actions.tsx'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { Screen } from '../components/Screen.tsx'
import type { Identity } from '../session/session.ts'

export interface PlansProps {
  readonly plans: Loaded<readonly PlanSummary[]>
  /** What this workbook holds. */
  readonly identity: Identity | undefined
  readonly reason: string | undefined
  readonly onOpen: (plan: PlanId, period: PeriodId) => void
  readonly onBack: () => void
}

export function Plans(props: PlansProps) {
  const { plans, onBack } = props
  const { text, format } = useText()
  const words = usePlansWords()
  const reload = plans.kind === 'loading' ? undefined : plans.reload
  return (
    <Screen
      title={words.title}
      intro={words.intro}
      note={words.openNote}
      actions={reload ? [{ label: text.start.again, icon: 'Refresh', onClick: reload }] : []}
      onBack={onBack}
    >
      {plans.kind === 'loading' && <p className="intro">{text.busy.list}</p>}
      {plans.kind === 'failed' && <LoadFailure missing={text.start.missing} trouble={plans.trouble} />}
      {plans.kind === 'ready' &&
        plans.value.map((plan) => (
          <Fragment key={plan.id}>
            <h2>{text.head.plan(plan.number)}</h2>
            <p className="note">
              {plan.title}. {text.start.published(format.moment(plan.publishedAt))}{' '}
              {plan.revision > 1 && words.revision(plan.revision)}
            </p>
            {[...plan.periods]
              .sort((a, b) => b.to.localeCompare(a.to))
              .map((period) => (
                <PeriodCard key={period.id} {...props} plan={plan.id} period={period} />
              ))}
          </Fragment>
        ))}
    </Screen>
  )
}

interface PeriodCardProps extends PlansProps {
  readonly plan: PlanId
  readonly period: Period
}

function PeriodCard({ plan, period, identity, reason, onOpen }: PeriodCardProps) {
  const { text, format, language } = useText()
  const words = usePlansWords()
  const name = format.period(period.id)
  const isHere = identity?.plan === plan && identity.period === period.id
  const isOfSome = period.tasks !== undefined || period.agencies !== undefined
  return (
    <section className="card">
      <p className="card-title">{name}</p>
      <p className="note">
        {periodKindLabels[period.kind][language]} · {text.periods.states[period.state]}
      </p>
      <p>{words.due(format.day(period.agenciesDue))}</p>
      {isOfSome && <p className="note">{words.asked(period.tasks?.length ?? 0, period.agencies?.length ?? 0)}</p>}
      {isHere ? (
        <p className="counts">{words.here}</p>
      ) : (
        <Actions actions={[{ label: words.open(name), reason, onClick: () => onOpen(plan, period.id) }]} />
      )}
    </section>
  )
}
