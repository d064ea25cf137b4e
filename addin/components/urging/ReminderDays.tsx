// On which days before and after the last one the calendar reminds: numbers with commas between them.
import { useState } from 'react'
import { type Reminding, remindingLimits } from '../../../shared/domain/reminding.ts'
import { useUrgeWords } from '../../app/words/urge.ts'
import { Actions } from '../Actions.tsx'
import { Field } from '../Field.tsx'

export interface ReminderDaysProps {
  readonly reminding: Reminding
  readonly reason: string | undefined
  readonly onKeep: (reminding: Reminding) => void
}

export function ReminderDays({ reminding, reason, onKeep }: ReminderDaysProps) {
  const words = useUrgeWords()
  const [before, setBefore] = useState(reminding.before.join(', '))
  const [after, setAfter] = useState(reminding.after.join(', '))
  const days = { before: readDays(before, 0), after: readDays(after, 1) }
  const keep = () => {
    if (days.before && days.after) onKeep({ before: days.before, after: days.after })
  }
  const lacking = days.before && days.after ? undefined : words.whyNot.days
  return (
    <details className="agency-report">
      <summary>{words.schedule}</summary>
      <Field label={words.before} value={before} longest={100} onChange={setBefore} />
      <Field label={words.after} value={after} longest={100} onChange={setAfter} />
      <p className="note">{words.hours}</p>
      <Actions actions={[{ label: words.keep, reason: reason ?? lacking, onClick: keep }]} />
    </details>
  )
}

/** @returns `undefined` for what is no list of days within limits; an empty one is a list */
function readDays(text: string, least: number): number[] | undefined {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '')
  const days = parts.map(Number)
  const isSound = parts.every((part) => /^\d{1,2}$/.test(part)) && days.length <= remindingLimits.count
  return isSound && days.every((day) => least <= day && day <= remindingLimits.days) ? days : undefined
}
