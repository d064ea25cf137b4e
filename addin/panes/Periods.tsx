// "Kỳ báo cáo": the periods of the plan and what is done with one as a whole: open the next or an ad hoc one, move its last
// days, lock it with exceptions, open it again, put it away.
import { useState } from 'react'
import type { NamedPeriod } from '../../shared/domain/due.ts'
import type { PeriodId } from '../../shared/domain/ids.ts'
import type { Period } from '../../shared/domain/period.ts'
import { periodKindLabels } from '../../shared/table/labels.ts'
import type { PeriodOrder } from '../../shared/wire/plan.ts'
import { useText } from '../app/hooks/use-text.ts'
import { useMoveDaysWords } from '../app/words/move-days.ts'
import { type Action, Actions } from '../components/Actions.tsx'
import { Asking } from '../components/Asking.tsx'
import { AdHocPeriod } from '../components/periods/AdHocPeriod.tsx'
import { LockPeriod } from '../components/periods/LockPeriod.tsx'
import { MoveDays } from '../components/periods/MoveDays.tsx'
import { WordsForm } from '../components/reports/WordsForm.tsx'
import { Screen } from '../components/Screen.tsx'
import type { LastDays, PeriodChoices } from '../session/periods/periods.ts'

export interface PeriodsProps {
  readonly choices: PeriodChoices | undefined
  /** The period this workbook shows. */
  readonly current: PeriodId | undefined
  readonly reason: string | undefined
  readonly onOpen: (period: NamedPeriod) => void
  readonly onMove: (seen: Period, days: LastDays) => void
  readonly onOrder: (period: PeriodId, order: PeriodOrder) => void
  /** Lets this workbook show another period. */
  readonly onShow: (period: PeriodId) => void
  readonly onBack: () => void
}

export function Periods(props: PeriodsProps) {
  const { choices, reason, onOpen } = props
  const { text, format } = useText()
  const [isAdHoc, setAdHoc] = useState(false)
  if (choices === undefined) {
    return (
      <Screen title={text.periods.title} onBack={props.onBack}>
        <p className="counts">{text.head.noPeriod}</p>
      </Screen>
    )
  }
  const { periods, next } = choices
  const actions: readonly Action[] = [
    {
      label: text.periods.next(format.period(next.id)),
      icon: 'Send',
      primary: true,
      reason,
      onClick: () => onOpen(next),
    },
    { label: text.periods.adHoc, reason, onClick: () => setAdHoc(true) },
  ]
  return (
    <Screen
      title={text.periods.title}
      intro={text.periods.intro}
      actions={isAdHoc ? [] : actions}
      note={text.periods.nextNote(format.day(next.settings.agenciesDue))}
      onBack={props.onBack}
    >
      {isAdHoc && (
        <AdHocPeriod
          choices={choices}
          reason={reason}
          onOpen={(period) => {
            setAdHoc(false)
            onOpen(period)
          }}
          onCancel={() => setAdHoc(false)}
        />
      )}
      {periods.map((period) => (
        <PeriodCard key={period.id} {...props} choices={choices} period={period} />
      ))}
    </Screen>
  )
}

type Asked = 'move' | 'lock' | 'unlock' | 'archive'

interface PeriodCardProps extends PeriodsProps {
  readonly choices: PeriodChoices
  readonly period: Period
}

function PeriodCard({ choices, period, current, reason, onMove, onOrder, onShow }: PeriodCardProps) {
  const { text, format, language } = useText()
  const [asking, setAsking] = useState<Asked>()
  const words = text.periods
  const moving = useMoveDaysWords()
  const order = (asked: PeriodOrder) => {
    setAsking(undefined)
    onOrder(period.id, asked)
  }
  const ask = (what: Asked, label: string): Action => ({ label, reason, onClick: () => setAsking(what) })
  const actions = [
    period.id !== current && { label: words.show, reason, onClick: () => onShow(period.id) },
    period.state === 'open' && ask('move', moving.move),
    period.state === 'open' && ask('lock', words.lock),
    period.state === 'locked' && ask('unlock', words.unlock),
    period.state === 'locked' && ask('archive', words.archive),
  ].filter((it): it is Action => it !== false)
  return (
    <section className="card">
      <h2>{format.period(period.id)}</h2>
      <p className="note">
        {periodKindLabels[period.kind][language]} · {words.states[period.state]}
        {period.id === current && ` · ${words.here}`}
      </p>
      <p>{words.due(format.day(period.agenciesDue))}</p>
      {period.document !== undefined && <p>{words.document(period.document)}</p>}
      {asking === undefined && <Actions actions={actions} />}
      {asking === 'move' && (
        <MoveDays
          period={period}
          reason={reason}
          onMove={(days) => {
            setAsking(undefined)
            onMove(period, days)
          }}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'lock' && (
        <LockPeriod
          agencies={choices.agencies}
          reason={reason}
          onLock={(except) => order({ to: 'locked', except: [...except] })}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'unlock' && (
        <WordsForm
          label={text.reports.why}
          missing={text.handIn.why.noReason}
          go={words.unlock}
          reason={reason}
          onGo={(why) => order({ to: 'open', reason: why })}
          onCancel={() => setAsking(undefined)}
        />
      )}
      {asking === 'archive' && (
        <Asking label={words.archive} onCancel={() => setAsking(undefined)}>
          <p>{words.archiveNote}</p>
          <Actions
            actions={[
              { label: words.archive, reason, onClick: () => order({ to: 'archived' }) },
              { label: text.reports.cancel, onClick: () => setAsking(undefined) },
            ]}
          />
        </Asking>
      )}
    </section>
  )
}
