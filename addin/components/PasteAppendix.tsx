// Where an appendix comes in: pasted, from a file, or from the cells selected in Excel.
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { type ClipboardEvent, useRef, useState } from 'react'
import type { Importing } from '../app/hooks/use-import.ts'
import { useImportingText } from '../app/words/importing.ts'
import { fileKinds } from '../session/importing/material.ts'
import { Screen } from './Screen.tsx'

export interface PasteAppendixProps {
  readonly importing: Pick<Importing, 'draft' | 'setDraft' | 'pasteTable'>
  readonly reason: string | undefined
  readonly onRead: () => void
  readonly onFile: (file: File) => void
  readonly onSelection: () => void
  readonly onSample: () => void
  readonly onBack: () => void
}

export function PasteAppendix(props: PasteAppendixProps) {
  const { reason, onRead, onFile, onSelection, onSample, onBack } = props
  const { draft, setDraft, pasteTable } = props.importing
  const { text } = useImportingText()
  const [tooLong, setTooLong] = useState(false)
  const chooser = useRef<HTMLInputElement>(null)
  const nothing = draft.trim() === '' ? text.why.nothingToRead : undefined
  return (
    <Screen
      title={text.import.title}
      intro={text.import.intro}
      note={text.import.sampleHint}
      onBack={onBack}
      actions={[
        { label: text.import.read, icon: 'Book', primary: true, reason: reason ?? nothing, onClick: onRead },
        { label: text.import.file, reason, onClick: () => chooser.current?.click() },
        { label: text.import.selection, reason, onClick: onSelection },
        { label: text.import.sample, reason, onClick: onSample },
      ]}
    >
      <TextField
        label={text.import.paste}
        placeholder={text.import.placeholder}
        multiline
        resizable={false}
        rows={10}
        spellCheck={false}
        value={draft}
        errorMessage={tooLong ? text.import.tooLong : ''}
        onChange={(_, value = '') => {
          setTooLong(false)
          setDraft(value)
        }}
        onPaste={(event) => {
          const pasted = pasteOf(event)
          setTooLong(pasted.kind === 'too-long')
          if (pasted.kind !== 'usual') event.preventDefault()
          if (pasted.kind === 'long') setDraft(pasted.draft)
          if (pasted.kind === 'table') pasteTable(pasted)
        }}
      />
      <input
        ref={chooser}
        type="file"
        hidden
        accept={fileKinds}
        aria-label={text.import.fileHint}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          // The same file may be chosen again once it has been changed.
          target.value = ''
          if (file) onFile(file)
        }}
      />
    </Screen>
  )
}

/** Characters. From the first on a browser takes seconds to type a paste in; the second is past any appendix. */
const long = 20_000
const tooLongFrom = 5_000_000

type Pasted =
  | { readonly kind: 'usual' | 'too-long' }
  | { readonly kind: 'long'; readonly draft: string }
  | { readonly kind: 'table'; readonly text: string; readonly html: string }

/**
 * What becomes of a paste: a table into the empty field is kept with its markup, a long text is put in at once instead of
 * as typing, one too long for any table is refused.
 */
function pasteOf({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>): Pasted {
  const text = clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
  const html = clipboardData.getData('text/html')
  if (text.length >= tooLongFrom || html.length >= 4 * tooLongFrom) return { kind: 'too-long' }
  const { value, selectionStart, selectionEnd } = currentTarget
  const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  const takesAll = start === 0 && end === value.length
  if (takesAll && text.trim() !== '' && /<table[\s>]/i.test(html)) return { kind: 'table', text, html }
  if (text.length < long) return { kind: 'usual' }
  return { kind: 'long', draft: value.slice(0, start) + text + value.slice(end) }
}
