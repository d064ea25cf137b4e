// Looks for text on the sheet. The browser's own search would find only the rows that are drawn.
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'

interface FindBarProps {
  /** Goes to the next place of a text or the one before; false where there is none. */
  onFind(text: string, by: 1 | -1): boolean
  onClose(): void
}

export function FindBar({ onFind, onClose }: FindBarProps): ReactElement {
  const words = useWords().find
  const field = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const [isMissing, setMissing] = useState(false)
  useEffect(() => {
    field.current?.focus()
  }, [])
  const find = (by: 1 | -1): void => setMissing(text !== '' && !onFind(text, by))
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && event.target === field.current) find(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    <search className="find-bar" onKeyDown={onKeyDown}>
      <input
        ref={field}
        aria-label={words.title}
        placeholder={words.title}
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setMissing(false)
        }}
      />
      <button type="button" onClick={() => find(-1)}>
        {words.previous}
      </button>
      <button type="button" onClick={() => find(1)}>
        {words.next}
      </button>
      <button type="button" aria-label={words.close} onClick={onClose}>
        ✕
      </button>
      <span role="status">{isMissing ? words.none : ''}</span>
    </search>
  )
}
