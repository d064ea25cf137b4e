// The name box and the formula bar: where the selected cell's address and content stand, and where long text is edited.
import type { ReactElement } from 'react'
import type { Entry } from '../grid/CellEditor.tsx'
import { useWords } from '../words/use-words.ts'

interface FormulaBarProps {
  readonly address: string
  /** What the selected cell holds, as one edits it. */
  readonly content: string
  readonly entry: Entry | undefined
  onEntry(entry: Entry | undefined): void
  onCommit(): void
  /** Goes to an address typed into the name box. */
  onGoTo(address: string): void
}

export function FormulaBar(props: FormulaBarProps): ReactElement {
  const words = useWords().sheet
  const { address, content, entry, onEntry, onCommit } = props
  return (
    <div className="formula-bar">
      <input
        key={address}
        aria-label={words.nameBox}
        className="name-box"
        defaultValue={address}
        spellCheck={false}
        onKeyDown={(event) => {
          if (event.key === 'Enter') props.onGoTo(event.currentTarget.value)
        }}
      />
      <button type="button" title={words.giveUp} disabled={!entry} onClick={() => onEntry(undefined)}>
        ✕
      </button>
      <button type="button" title={words.enter} disabled={!entry} onClick={onCommit}>
        ✓
      </button>
      <textarea
        aria-label={words.formulaBar}
        rows={2}
        spellCheck={false}
        value={entry?.text ?? content}
        onChange={(event) => onEntry({ text: event.currentTarget.value, mode: 'inside' })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') onEntry(undefined)
          else if ((event.key === 'Enter' && !event.altKey) || event.key === 'Tab') onCommit()
          else return
          event.preventDefault()
        }}
      />
    </div>
  )
}
