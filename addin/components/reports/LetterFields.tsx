// Number, date, signer and office of the signed report; all may stay empty until the letter is issued.
import type { Letter } from '../../../shared/domain/submission.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { Field } from '../Field.tsx'

export interface LetterFieldsProps {
  readonly letter: Letter
  readonly onChange: (letter: Letter) => void
}

const parts = ['number', 'date', 'signer', 'office'] as const

export function LetterFields({ letter, onChange }: LetterFieldsProps) {
  const { text } = useText()
  return (
    <fieldset className="fields">
      <legend>{text.letter.legend}</legend>
      {parts.map((part) => (
        <Field
          key={part}
          label={text.letter[part]}
          kind={part === 'date' ? 'day' : 'text'}
          value={letter[part]}
          onChange={(next) => onChange({ ...letter, [part]: next })}
        />
      ))}
      <p className="note">{text.handIn.letterHint}</p>
    </fieldset>
  )
}
