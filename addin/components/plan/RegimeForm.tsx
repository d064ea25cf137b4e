// How a plan is reported on: how often, until when, who approves. Folded away; what it begins with is usual.
import { useId, useState } from 'react'
import type { Regime } from '../../../shared/domain/plan.ts'
import { useRegimeWords } from '../../app/words/regime.ts'
import { Field } from '../Field.tsx'
import { SelectField } from '../settle/SelectField.tsx'

export interface RegimeFormProps {
  readonly regime: Regime
  readonly note?: string
  /** `undefined` while what is filled in is no regime. */
  readonly onChange: (regime: Regime | undefined) => void
}

const periods = ['year', 'half', 'quarter', 'month'] as const
const weekends = ['keep', 'next-working-day', 'previous-working-day'] as const
const flags = ['leaderApproval', 'showDrafts'] as const

export function RegimeForm({ regime, note, onChange }: RegimeFormProps) {
  const words = useRegimeWords()
  const id = useId()
  const [said, setSaid] = useState({ ...regime, dueDay: String(regime.dueDay), soonDays: String(regime.soonDays) })
  const say = (more: Partial<typeof said>) => {
    const next = { ...said, ...more }
    setSaid(next)
    const [dueDay, soonDays] = [wholeIn(next.dueDay, 1, 31), wholeIn(next.soonDays, 0, 366)]
    onChange(dueDay === undefined || soonDays === undefined ? undefined : { ...next, dueDay, soonDays })
  }
  return (
    <details className="card">
      <summary>{words.title}</summary>
      {note && <p className="note">{note}</p>}
      <SelectField
        label={words.every}
        value={said.every}
        options={periods.map((it) => [it, words.periods[it]])}
        onChange={(every) => say({ every })}
      />
      <Field label={words.dueDay} value={said.dueDay} longest={2} onChange={(dueDay) => say({ dueDay })} />
      <SelectField
        label={words.ends}
        value={said.dueDayEnds}
        options={(['before', 'on'] as const).map((it) => [it, words.dayEnds[it](said.dueDay)])}
        onChange={(dueDayEnds) => say({ dueDayEnds })}
      />
      <SelectField
        label={words.weekend}
        value={said.weekend}
        options={weekends.map((it) => [it, words.weekends[it]])}
        onChange={(weekend) => say({ weekend })}
      />
      <Field label={words.soonDays} value={said.soonDays} longest={3} onChange={(soonDays) => say({ soonDays })} />
      {flags.map((flag) => (
        <label key={flag} className="tick" htmlFor={`${id}-${flag}`}>
          <input
            id={`${id}-${flag}`}
            type="checkbox"
            checked={said[flag]}
            onChange={({ currentTarget }) => say({ [flag]: currentTarget.checked })}
          />
          {words[flag]}
        </label>
      ))}
    </details>
  )
}

function wholeIn(text: string, least: number, most: number): number | undefined {
  const number = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN
  return least <= number && number <= most ? number : undefined
}
