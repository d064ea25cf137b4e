// Which documents to print, each with what it will hold, so that nobody prints an empty annex unknowingly.
import { useId } from 'react'
import type { DocumentId } from '../../../shared/printing/document.ts'
import type { SecretariatDocument } from '../../../shared/printing/documents.ts'
import { useText } from '../../app/hooks/use-text.ts'

export interface DocumentChoiceProps {
  readonly documents: readonly { readonly id: SecretariatDocument; readonly holds: string }[]
  readonly chosen: ReadonlySet<DocumentId>
  readonly onChange: (chosen: ReadonlySet<DocumentId>) => void
}

export function DocumentChoice({ documents, chosen, onChange }: DocumentChoiceProps) {
  const { text } = useText()
  const id = useId()
  const toggle = (document: DocumentId, isOn: boolean) => {
    const next = new Set(chosen)
    if (isOn) next.add(document)
    else next.delete(document)
    onChange(next)
  }
  return (
    <fieldset className="fields">
      <legend>{text.print.choose}</legend>
      {documents.map((document) => (
        <div key={document.id} className="tick">
          <input
            id={`${id}-${document.id}`}
            type="checkbox"
            checked={chosen.has(document.id)}
            aria-describedby={`${id}-${document.id}-holds`}
            onChange={({ currentTarget }) => toggle(document.id, currentTarget.checked)}
          />
          <span>
            <label htmlFor={`${id}-${document.id}`}>{text.print.documents[document.id]}</label>
            <span id={`${id}-${document.id}-holds`} className="note tick-holds">
              {document.holds}
            </span>
          </span>
        </div>
      ))}
    </fieldset>
  )
}
