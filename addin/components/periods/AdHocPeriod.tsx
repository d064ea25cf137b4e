// "Kỳ đột xuất": which document asks for it, about which days, until when, of which bodies and tasks.
import { useState } from 'react'
import type { NamedPeriod } from '../../../shared/domain/due.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../shared/domain/period.ts'
import { useText } from '../../app/hooks/use-text.ts'
import type { PeriodChoices } from '../../session/periods/periods.ts'
import { Actions } from '../Actions.tsx'
import { Asking } from '../Asking.tsx'
import { Field } from '../Field.tsx'
import { Ticks } from './Ticks.tsx'

export interface AdHocPeriodProps {
  readonly choices: PeriodChoices
  readonly reason: string | undefined
  readonly onOpen: (period: NamedPeriod) => void
  readonly onCancel: () => void
}

const days = ['from', 'to', 'cutOff', 'agenciesDue', 'secretariatDue'] as const
type Days = Pick<PeriodSettings, (typeof days)[number]>

const noDays: Days = { from: '', to: '', cutOff: '', agenciesDue: '', secretariatDue: '' }
const shownContent = 60

export function AdHocPeriod({ choices, reason, onOpen, onCancel }: AdHocPeriodProps) {
  const { text } = useText()
  const [document, setDocument] = useState('')
  const [said, setSaid] = useState(noDays)
  const [agencies, setAgencies] = useState<ReadonlySet<AgencyId>>(new Set())
  const [tasks, setTasks] = useState<ReadonlySet<TaskId>>(new Set())
  const words = text.periods
  const settings: PeriodSettings = {
    kind: 'ad-hoc',
    ...said,
    ...(document.trim() !== '' && { document: document.trim() }),
    ...(agencies.size > 0 && { agencies: [...agencies] }),
    ...(tasks.size > 0 && { tasks: [...tasks] }),
  }
  const lacking = whyNot(said, words)
  return (
    <Asking label={words.adHoc} className="card" onCancel={onCancel}>
      <h2>{words.adHoc}</h2>
      <Field label={words.askedBy} value={document} onChange={setDocument} />
      {days.map((day) => (
        <Field
          key={day}
          label={words.days[day]}
          kind="day"
          value={said[day]}
          onChange={(next) => setSaid({ ...said, [day]: next })}
        />
      ))}
      <details>
        <summary>{words.agencies(agencies.size)}</summary>
        <Ticks legend={words.noneIsAll} all={choices.agencies} ticked={agencies} onTick={setAgencies} />
      </details>
      <details>
        <summary>{words.tasks(tasks.size)}</summary>
        <Ticks
          legend={words.noneIsAll}
          all={choices.tasks.map((it) => ({ id: it.id, name: `${it.path} ${it.content.slice(0, shownContent)}` }))}
          ticked={tasks}
          onTick={setTasks}
        />
      </details>
      <Actions
        actions={[
          { label: words.open, reason: reason ?? lacking, onClick: () => onOpen({ id: choices.adHoc, settings }) },
          { label: text.reports.cancel, onClick: onCancel },
        ]}
      />
    </Asking>
  )
}

function whyNot(said: Days, words: { readonly noDays: string; readonly wrongOrder: string }): string | undefined {
  if (days.some((day) => said[day] === '')) return words.noDays
  const isOrdered = said.from <= said.to && said.agenciesDue <= said.secretariatDue
  return isOrdered ? undefined : words.wrongOrder
}
