// The drop-down list of a cell: opened by its arrow or by Alt+Down, chosen from by mouse or keyboard.
import { type KeyboardEvent, type ReactElement, useEffect, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import type { Box } from './layout.ts'

interface ListPickerProps {
  readonly box: Box
  readonly choices: readonly string[]
  readonly current: string
  /** The lowest pixel the list may reach. */
  readonly bottom: number
  onChoose(choice: string): void
  onClose(): void
}

export function ListPicker({ box, choices, current, bottom, onChoose, onClose }: ListPickerProps): ReactElement {
  const words = useWords().grid
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(Math.max(0, choices.indexOf(current)))
  useEffect(() => {
    list.current?.focus()
  }, [])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event
    const last = choices.length - 1
    if (key === 'ArrowDown') setAt(Math.min(at + 1, last))
    else if (key === 'ArrowUp') setAt(Math.max(at - 1, 0))
    else if (key === 'Home') setAt(0)
    else if (key === 'End') setAt(last)
    else if (key === 'Enter' || key === ' ') onChoose(choices[at] ?? current)
    else if (key === 'Escape' || key === 'Tab') onClose()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const below = box.top + box.height
  const height = Math.min(choices.length * 22 + 2, 200)
  const top = below + height <= bottom ? below : Math.max(0, box.top - height)
  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label={words.list}
      aria-activedescendant={`choice-${at}`}
      className="list-picker"
      style={{ left: box.left, top, minWidth: Math.max(box.width, 120), maxHeight: height }}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {choices.map((choice, index) => (
        <div
          key={choice}
          id={`choice-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at}
          onPointerEnter={() => setAt(index)}
          onPointerDown={(event) => {
            event.preventDefault()
            onChoose(choice)
          }}
        >
          {choice}
        </div>
      ))}
    </div>
  )
}
