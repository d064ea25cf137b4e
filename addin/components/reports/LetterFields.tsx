// Number, date, signer and office of the signed report; all may stay empty until the letter is issued.
import { useId } from 'react'
import type { Letter } from '../../../shared/domain/submission.ts'
import { useText } from '../../app/use-text.ts'

export interface LetterFieldsProps {
  readonly letter: Letter
  readonly onChange: (letter: Letter) => void
}

const parts = ['number', 'date', 'signer', 'office'] as const
const longest = 1_000

export function LetterFields({ letter, onChange }: LetterFieldsProps) {
  const { text } = useText()
  const id = useId()
  return (
    <fieldset className="fields">
      <legend>{text.letter.legend}</legend>
      {parts.map((part) => (
        <div key={part} className="field">
          <label htmlFor={`${id}-${part}`}>{text.letter[part]}</label>
          <input
            id={`${id}-${part}`}
            type={part === 'date' ? 'date' : 'text'}
            value={letter[part]}
            maxLength={longest}
            onChange={({ currentTarget }) => onChange({ ...letter, [part]: currentTarget.value })}
          />
        </div>
      ))}
      <p className="note">{text.handIn.letterHint}</p>
    </fieldset>
  )
}
