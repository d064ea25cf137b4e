// What has to be said before something is done to a report: a reason, a note with its day, a document.
import { useState } from 'react'
import { useText } from '../../app/hooks/use-text.ts'
import { Actions } from '../Actions.tsx'
import { Asking } from '../Asking.tsx'
import { Field } from '../Field.tsx'

export interface WordsFormProps {
  readonly label: string
  readonly hint?: string
  /** Asks for a day as well. */
  readonly dayLabel?: string
  readonly go: string
  /** Why it cannot be done without words. */
  readonly missing: string
  readonly reason: string | undefined
  /** `day` is an ISO day, or `''` where none was asked for. */
  readonly onGo: (words: string, day: string) => void
  readonly onCancel: () => void
}

export function WordsForm({ label, hint, dayLabel, go, missing, reason, onGo, onCancel }: WordsFormProps) {
  const { text } = useText()
  const [words, setWords] = useState('')
  const [day, setDay] = useState('')
  const noDay = dayLabel !== undefined && day === '' ? text.handIn.why.noDay : undefined
  const lacking = words.trim() === '' ? missing : noDay
  return (
    <Asking label={go} onCancel={onCancel}>
      <Field label={label} kind="lines" value={words} onChange={setWords} />
      {dayLabel !== undefined && <Field label={dayLabel} kind="day" value={day} onChange={setDay} />}
      {hint && <p className="note">{hint}</p>}
      <Actions
        actions={[
          { label: go, reason: reason ?? lacking, onClick: () => onGo(words.trim(), day) },
          { label: text.reports.cancel, onClick: onCancel },
        ]}
      />
    </Asking>
  )
}
