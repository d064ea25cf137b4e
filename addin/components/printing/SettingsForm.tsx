// Heading, number, signature and recipients of what is printed. Kept with the workbook, so that they are set once.
import { useId, useState } from 'react'
import type { PrintSettings } from '../../../shared/printing/print-settings.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { Actions } from '../Actions.tsx'

export interface SettingsFormProps {
  readonly settings: PrintSettings
  readonly reason: string | undefined
  readonly onKeep: (settings: PrintSettings) => void
}

const texts = ['parent', 'office', 'officeCode', 'number', 'date', 'place', 'addressee', 'programme', 'signer'] as const
const lists = ['signedAs', 'recipients'] as const
const sizes = { least: 8, most: 14 } as const
const longest = 1_000

export function SettingsForm({ settings, reason, onKeep }: SettingsFormProps) {
  const { text } = useText()
  const id = useId()
  const [draft, setDraft] = useState(settings)
  const { fields } = text.print
  return (
    <details className="agency-report">
      <summary>{text.print.settings}</summary>
      {texts.map((field) => (
        <div key={field} className="field">
          <label htmlFor={`${id}-${field}`}>{fields[field]}</label>
          <input
            id={`${id}-${field}`}
            type={field === 'date' ? 'date' : 'text'}
            maxLength={longest}
            value={draft[field]}
            onChange={({ currentTarget }) => setDraft({ ...draft, [field]: currentTarget.value })}
          />
        </div>
      ))}
      {lists.map((field) => (
        <div key={field} className="field">
          <label htmlFor={`${id}-${field}`}>{fields[field]}</label>
          <textarea
            id={`${id}-${field}`}
            rows={3}
            maxLength={longest}
            value={draft[field].join('\n')}
            onChange={({ currentTarget }) => setDraft({ ...draft, [field]: currentTarget.value.split('\n') })}
          />
        </div>
      ))}
      <div className="field">
        <label htmlFor={`${id}-size`}>{fields.tableSize}</label>
        <select
          id={`${id}-size`}
          value={draft.tableSize}
          onChange={({ currentTarget }) => setDraft({ ...draft, tableSize: Number(currentTarget.value) })}
        >
          {Array.from({ length: sizes.most - sizes.least + 1 }, (_, index) => sizes.least + index).map((size) => (
            <option key={size}>{size}</option>
          ))}
        </select>
      </div>
      <Actions actions={[{ label: text.print.keep, reason, onClick: () => onKeep(withoutBlanks(draft)) }]} />
    </details>
  )
}

/** Lines left empty while typing are none. */
function withoutBlanks(settings: PrintSettings): PrintSettings {
  const filled = (lines: readonly string[]) => lines.map((line) => line.trim()).filter((line) => line !== '')
  return { ...settings, signedAs: filled(settings.signedAs), recipients: filled(settings.recipients) }
}
