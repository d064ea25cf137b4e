// The menu of the right mouse button: what one does to whole rows, and to marked cells without a keyboard.
import { type KeyboardEvent, type ReactElement, useEffect, useRef } from 'react'

export interface RowMenuChoice {
  readonly label: string
  onChoose(): void
}

interface RowMenuProps {
  readonly left: number
  readonly top: number
  readonly choices: readonly RowMenuChoice[]
  onClose(): void
}

export function RowMenu({ left, top, choices, onClose }: RowMenuProps): ReactElement {
  const menu = useRef<HTMLDivElement>(null)
  useEffect(() => {
    menu.current?.querySelector('button')?.focus()
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) {
      const buttons = [...(menu.current?.querySelectorAll('button') ?? [])]
      const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
      buttons[(at + by + buttons.length) % buttons.length]?.focus()
    } else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className="menu-shade" onPointerDown={onClose} />
      <div ref={menu} role="menu" tabIndex={-1} className="row-menu" style={{ left, top }} onKeyDown={onKeyDown}>
        {choices.map(({ label, onChoose }) => (
          <button
            key={label}
            type="button"
            role="menuitem"
            onClick={() => {
              onClose()
              onChoose()
            }}
          >
            {label}
          </button>
        ))}
      </div>
    </>
  )
}
