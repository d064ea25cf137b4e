// The text box in which a person types. It always has the focus of the grid, though it is seen only while a cell is being
// edited: so input methods for Vietnamese, the clipboard and the phone's keyboard work as in any text box.
import { type ClipboardEvent, type KeyboardEvent, type ReactElement, type RefObject, useLayoutEffect } from 'react'
import type { Box } from './layout.ts'
import type { Stroke } from './motion.ts'
import type { Look } from './sheet-view.ts'

/** What is being typed. Typing over a cell ends with an arrow key; editing what it holds keeps the arrows for the caret. */
export interface Entry {
  readonly text: string
  readonly mode: 'over' | 'inside'
}

export interface CellEditorProps {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly box: Box
  readonly look: Look
  /** What a screen reader says of the selected cell. */
  readonly label: string
  /** Id of the selected cell, where it is drawn. */
  readonly activeId: string | undefined
  readonly entry: Entry | undefined
  /** Widest and highest that the box may grow. */
  readonly room: { readonly width: number; readonly height: number }
  onEntry(entry: Entry | undefined): void
  /** Ends the entry, then follows the key; a key that ends nothing is only followed. */
  onCommit(stroke: Stroke): void
  /** A key outside of an entry; true when it meant something. */
  onKey(event: KeyboardEvent<HTMLTextAreaElement>): boolean
  onCopy(event: ClipboardEvent<HTMLTextAreaElement>, cut: boolean): void
  onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void
}

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']

export function CellEditor(props: CellEditorProps): ReactElement {
  const { input, box, look, entry, room, onEntry } = props
  const text = entry?.text
  useLayoutEffect(() => {
    const area = input.current
    if (!area) return
    area.style.width = `${box.width + 1}px`
    area.style.height = `${box.height + 1}px`
    if (text === undefined) return
    const isShort = !text.includes('\n') && !look.wrap
    if (isShort) area.style.width = `${clamp(area.scrollWidth + 4, box.width + 1, room.width)}px`
    area.style.height = `${clamp(area.scrollHeight + 2, box.height + 1, room.height)}px`
  }, [input, text, box.width, box.height, room.width, room.height, look.wrap])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (!entry) {
      if (props.onKey(event)) event.preventDefault()
      return
    }
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (key === 'Escape') onEntry(undefined)
    else if (key === 'Enter' && altKey) insertBreak(event.currentTarget, (to) => onEntry({ ...entry, text: to }))
    else if (key === 'Enter' || key === 'Tab' || (entry.mode === 'over' && ARROWS.includes(key))) {
      props.onCommit({ key, ctrl: ctrlKey || metaKey, shift: shiftKey })
    } else if (key === 'F2') onEntry({ ...entry, mode: entry.mode === 'over' ? 'inside' : 'over' })
    else return
    event.preventDefault()
  }

  return (
    <textarea
      ref={input}
      className={entry ? 'cell-editor open' : 'cell-editor'}
      style={{
        left: box.left - 1,
        top: box.top - 1,
        fontFamily: look.font,
        fontSize: look.fontSize,
        fontWeight: look.bold ? 'bold' : 'normal',
        whiteSpace: look.wrap || text?.includes('\n') ? 'pre-wrap' : 'pre',
      }}
      aria-label={props.label}
      aria-activedescendant={props.activeId}
      spellCheck={false}
      autoComplete="off"
      value={text ?? ''}
      onChange={(event) => onEntry({ text: event.currentTarget.value, mode: entry?.mode ?? 'over' })}
      onKeyDown={onKeyDown}
      onCopy={(event) => entry || props.onCopy(event, false)}
      onCut={(event) => entry || props.onCopy(event, true)}
      onPaste={(event) => entry || props.onPaste(event)}
    />
  )
}

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))

function insertBreak(area: HTMLTextAreaElement, done: (text: string) => void): void {
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
  done(area.value)
}
