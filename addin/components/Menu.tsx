// The way to the other screens: a button and, below it, the list it opens. A plain disclosure, since a menu that floats
// needs a room that a pane 320 px wide does not have.
import { useId, useRef, useState } from 'react'
import { useText } from '../app/hooks/use-text.ts'
import type { ScreenId } from '../app/screens.ts'
import { Drawing } from './Drawing.tsx'

export interface MenuProps {
  readonly screens: readonly ScreenId[]
  readonly current: ScreenId
  readonly onGo: (screen: ScreenId) => void
}

export function Menu({ screens, current, onGo }: MenuProps) {
  const { text } = useText()
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <nav
      className="menu"
      aria-label={text.head.menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        setOpen(false)
        opener.current?.focus()
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget && !currentTarget.contains(relatedTarget)) setOpen(false)
      }}
    >
      <button
        ref={opener}
        type="button"
        className="menu-opener"
        aria-label={text.head.menu}
        title={text.head.menu}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Drawing name="Menu" />
      </button>
      <ul id={id} hidden={!isOpen}>
        {screens.map((screen) => (
          <li key={screen}>
            <button
              type="button"
              aria-current={screen === current ? 'page' : undefined}
              onClick={() => {
                setOpen(false)
                // What is hidden loses the focus, and a screen may take a while to come.
                opener.current?.focus()
                onGo(screen)
              }}
            >
              {text.screens[screen]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
