// What has to be said before something is done to a report: a reason, a note with its day, a document.
import { useId, useState } from 'react'
import { useText } from '../../app/use-text.ts'
import { Actions } from '../Actions.tsx'

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

const longest = 1_000

export function WordsForm({ label, hint, dayLabel, go, missing, reason, onGo, onCancel }: WordsFormProps) {
  const { text } = useText()
  const id = useId()
  const [words, setWords] = useState('')
  const [day, setDay] = useState('')
  const noDay = dayLabel !== undefined && day === '' ? text.handIn.why.noDay : undefined
  const lacking = words.trim() === '' ? missing : noDay
  return (
    <div className="words-form">
      <div className="field">
        <label htmlFor={`${id}-words`}>{label}</label>
        <textarea
          id={`${id}-words`}
          rows={3}
          maxLength={longest}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      </div>
      {dayLabel !== undefined && (
        <div className="field">
          <label htmlFor={`${id}-day`}>{dayLabel}</label>
          <input
            id={`${id}-day`}
            type="date"
            value={day}
            onChange={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </div>
      )}
      {hint && <p className="note">{hint}</p>}
      <Actions
        actions={[
          { label: go, reason: reason ?? lacking, onClick: () => onGo(words.trim(), day) },
          { label: text.reports.cancel, onClick: onCancel },
        ]}
      />
    </div>
  )
}
