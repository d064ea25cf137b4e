// A labelled box to write in: one line, several, or a day.
import { useId } from 'react'

export interface FieldProps {
  readonly label: string
  readonly kind?: 'text' | 'lines' | 'day'
  /** A day is an ISO day, or `''`. */
  readonly value: string
  /** Characters, at most. */
  readonly longest?: number
  readonly onChange: (value: string) => void
}

export function Field({ label, kind = 'text', value, longest = 1_000, onChange }: FieldProps) {
  const id = useId()
  const shared = {
    id,
    value,
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(currentTarget.value),
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {kind === 'lines' && <textarea rows={3} maxLength={longest} {...shared} />}
      {kind === 'text' && <input type="text" maxLength={longest} {...shared} />}
      {kind === 'day' && <input type="date" {...shared} />}
    </div>
  )
}
