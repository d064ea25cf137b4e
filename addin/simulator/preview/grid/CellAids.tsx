// What helps with the selected cell: the arrow of its drop-down list, the list, and the words Excel shows beside it.
import type { ReactElement } from 'react'
import { ListPicker } from './ListPicker.tsx'
import type { Box } from './layout.ts'
import type { Prompt } from './sheet-view.ts'
import { ArrowDown } from './signs.tsx'

interface CellAidsProps {
  readonly address: string
  readonly box: Box
  /** The lowest pixel the list may reach. */
  readonly bottom: number
  readonly current: string
  readonly choices: readonly string[] | undefined
  readonly prompt: Prompt | undefined
  readonly isOpen: boolean
  onOpen(open: boolean): void
  onChoose(choice: string): void
}

export function CellAids(props: CellAidsProps): ReactElement {
  const { address, box, choices, prompt, isOpen, onOpen } = props
  const below = box.top + box.height
  return (
    <>
      {choices && (
        <button
          type="button"
          tabIndex={-1}
          className="list-arrow"
          aria-label={`Mở danh sách của ô ${address}`}
          aria-expanded={isOpen}
          style={{ left: box.left + box.width, top: below - 20 }}
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
          bottom={props.bottom}
          onChoose={props.onChoose}
          onClose={() => onOpen(false)}
        />
      )}
      {prompt && !isOpen && (
        <div role="note" className="prompt" style={{ left: box.left + 12, top: below + 6 }}>
          {prompt.title && <b>{prompt.title}</b>}
          {prompt.message}
        </div>
      )}
    </>
  )
}
