// Moving the last days of an open period: what changes with them, and what does not.
import { useState } from 'react'
import type { Period } from '../../../shared/domain/period.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { useMoveDaysWords } from '../../app/words/move-days.ts'
import type { LastDays } from '../../session/periods/periods.ts'
import { Actions } from '../Actions.tsx'
import { Asking } from '../Asking.tsx'
import { Field } from '../Field.tsx'

export interface MoveDaysProps {
  readonly period: Period
  readonly reason: string | undefined
  readonly onMove: (days: LastDays) => void
  readonly onCancel: () => void
}

const days = ['cutOff', 'agenciesDue', 'secretariatDue'] as const

export function MoveDays({ period, reason, onMove, onCancel }: MoveDaysProps) {
  const { text } = useText()
  const words = useMoveDaysWords()
  const [said, setSaid] = useState<LastDays>(period)
  const chosen: LastDays = {
    cutOff: said.cutOff,
    agenciesDue: said.agenciesDue,
    secretariatDue: said.secretariatDue,
  }
  return (
    <Asking label={words.move} onCancel={onCancel}>
      {days.map((day) => (
        <Field
          key={day}
          label={text.periods.days[day]}
          kind="day"
          value={said[day]}
          onChange={(next) => setSaid({ ...said, [day]: next })}
        />
      ))}
      <p className="note">{words.note}</p>
      <Actions
        actions={[
          { label: words.moveIt, reason: reason ?? whyNot(period, chosen, words), onClick: () => onMove(chosen) },
          { label: text.reports.cancel, onClick: onCancel },
        ]}
      />
    </Asking>
  )
}

interface Lacks {
  readonly none: string
  readonly order: string
  readonly same: string
}

function whyNot(period: Period, said: LastDays, words: Lacks): string | undefined {
  if (days.some((day) => said[day] === '')) return words.none
  if (said.secretariatDue < said.agenciesDue) return words.order
  return days.every((day) => said[day] === period[day]) ? words.same : undefined
}
