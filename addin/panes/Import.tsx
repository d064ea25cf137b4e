// From a signed appendix to a workbook: paste it, see what was read (doubts first), make the sheets. Nothing is written
// before "Tạo sổ".
import { TextField } from 'office-ui-fabric-react/lib/TextField'
import { type ClipboardEvent, useId, useState } from 'react'
import type { Appendix } from '../../shared/appendix/appendix.ts'
import { hasErrors, type Issue } from '../../shared/domain/issue.ts'
import type { Text } from '../app/text.vi.ts'
import { useText } from '../app/use-text.ts'
import { AppendixSummary } from '../components/AppendixSummary.tsx'
import { AppendixView } from '../components/AppendixView.tsx'
import { Screen } from '../components/Screen.tsx'

export interface ImportProps {
  /** What was pasted; kept while the person looks elsewhere. */
  readonly draft: string
  readonly appendix: Appendix | undefined
  /** Names of the bodies that were read, to choose the secretariat from. */
  readonly bodies: readonly string[]
  readonly secretariat: string
  readonly issueWords: (issue: Issue) => string
  readonly reason: string | undefined
  readonly onDraft: (draft: string) => void
  readonly onRead: () => void
  readonly onSample: () => void
  readonly onSecretariat: (name: string) => void
  readonly onMake: () => void
  /** Back to the text. */
  readonly onAgain: () => void
  readonly onBack: () => void
}

export function Import(props: ImportProps) {
  return props.appendix ? <Read {...props} appendix={props.appendix} /> : <Paste {...props} />
}

function Paste({ draft, reason, onDraft, onRead, onSample, onBack }: ImportProps) {
  const { text } = useText()
  const [tooLong, setTooLong] = useState(false)
  const nothing = draft.trim() === '' ? text.why.nothingToRead : undefined
  return (
    <Screen
      title={text.import.title}
      intro={text.import.intro}
      note={text.import.sampleHint}
      onBack={onBack}
      actions={[
        { label: text.import.read, icon: 'Book', primary: true, reason: reason ?? nothing, onClick: onRead },
        { label: text.import.sample, reason, onClick: onSample },
      ]}
    >
      <TextField
        label={text.import.paste}
        placeholder={text.import.placeholder}
        multiline
        resizable={false}
        rows={12}
        spellCheck={false}
        value={draft}
        errorMessage={tooLong ? text.import.tooLong : ''}
        onChange={(_, value = '') => {
          setTooLong(false)
          onDraft(value)
        }}
        onPaste={(event) => {
          const pasted = pasteOf(event)
          setTooLong(pasted.kind === 'too-long')
          if (pasted.kind !== 'usual') event.preventDefault()
          if (pasted.kind === 'long') onDraft(pasted.draft)
        }}
      />
    </Screen>
  )
}

/** Characters. From the first on a browser takes seconds to type a paste in; the second is past any appendix. */
const long = 20_000
const tooLongFrom = 5_000_000

type Pasted = { readonly kind: 'usual' | 'too-long' } | { readonly kind: 'long'; readonly draft: string }

/** What becomes of a paste: a long one is put in at once instead of as typing, one too long for any table is refused. */
function pasteOf(event: ClipboardEvent<HTMLTextAreaElement | HTMLInputElement>): Pasted {
  const text = event.clipboardData.getData('text/plain')
  if (text.length >= tooLongFrom) return { kind: 'too-long' }
  if (text.length < long) return { kind: 'usual' }
  const { value, selectionStart, selectionEnd } = event.currentTarget
  const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length]
  return { kind: 'long', draft: value.slice(0, start) + text + value.slice(end) }
}

function Read(props: ImportProps & { readonly appendix: Appendix }) {
  const { appendix, secretariat, issueWords, reason, onMake, onAgain } = props
  const { text } = useText()
  return (
    <Screen
      title={text.import.title}
      onBack={onAgain}
      actions={[
        {
          label: text.import.make,
          icon: 'Table',
          primary: true,
          reason: reason ?? whyNot(appendix, secretariat, text.why),
          onClick: onMake,
        },
        { label: text.import.again, reason, onClick: onAgain },
      ]}
    >
      <AppendixSummary appendix={appendix} />
      {appendix.tasks.length > 0 && <SecretariatField {...props} />}
      <AppendixView appendix={appendix} issueWords={issueWords} />
    </Screen>
  )
}

function whyNot({ tasks, issues }: Appendix, secretariat: string, why: Text['why']): string | undefined {
  if (tasks.length === 0) return why.nothingRead
  if (hasErrors(issues)) return why.readErrors
  return secretariat.trim() === '' ? why.noSecretariat : undefined
}

function SecretariatField({ bodies, secretariat, onSecretariat }: ImportProps) {
  const { text } = useText()
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>{text.import.secretariat}</label>
      <input
        id={id}
        list={`${id}-bodies`}
        aria-describedby={`${id}-hint`}
        value={secretariat}
        onChange={(event) => onSecretariat(event.target.value)}
      />
      <datalist id={`${id}-bodies`}>
        {bodies.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p id={`${id}-hint`} className="note">
        {text.import.secretariatHint}
      </p>
    </div>
  )
}
