// What helps with the selected cell: the arrow of its drop-down list, the list, and the words Excel shows beside it.
import type { ReactElement } from 'react'
import { useWords } from '../words/use-words.ts'
import { ListPicker } from './ListPicker.tsx'
import type { Box } from './layout.ts'
import type { Prompt } from './sheet-view.ts'
import { ArrowDown } from './signs.tsx'

/** The widest they get, in pixels. */
const PROMPT_WIDTH = 260

interface CellAidsProps {
  readonly address: string
  readonly box: Box
  /** Width and height of what can be seen: lists and words stay inside. */
  readonly room: { readonly width: number; readonly height: number }
  readonly current: string
  readonly choices: readonly string[] | undefined
  readonly prompt: Prompt | undefined
  readonly isOpen: boolean
  onOpen(open: boolean): void
  onChoose(choice: string): void
}

export function CellAids(props: CellAidsProps): ReactElement {
  const { address, box, room, choices, prompt, isOpen, onOpen } = props
  const words = useWords().grid
  const below = box.top + box.height
  return (
    <>
      {choices && (
        <button
          type="button"
          tabIndex={-1}
          className="list-arrow"
          aria-label={words.openList(address)}
          aria-expanded={isOpen}
          style={{ left: Math.min(box.left + box.width, room.width - 18), top: below - 20 }}
          onPointerDown={(event) => {
            event.preventDefault()
            onOpen(!isOpen)
          }}
        >
          <ArrowDown />
        </button>
      )}
      {choices && isOpen && (
        <ListPicker
          box={box}
          choices={choices}
          current={props.current}
          bottom={room.height}
          onChoose={props.onChoose}
          onClose={() => onOpen(false)}
        />
      )}
      {prompt && !isOpen && (
        <div
          role="note"
          className="prompt"
          style={{ left: Math.max(0, Math.min(box.left + 12, room.width - PROMPT_WIDTH)), top: below + 6 }}
        >
          {prompt.title && <b>{prompt.title}</b>}
          {prompt.message}
        </div>
      )}
    </>
  )
}
