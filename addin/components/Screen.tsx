// One screen of the pane: a title, what it is about, and its actions always in sight at the foot. Its title takes the
// focus when the screen comes up, so that a keyboard or a screen reader starts at its top.
import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '../app/hooks/use-text.ts'
import { type Action, Actions } from './Actions.tsx'
import { Drawing } from './Drawing.tsx'

export interface ScreenProps {
  readonly title: string
  readonly intro?: string
  readonly actions?: readonly Action[]
  /** Said under the buttons. */
  readonly note?: string
  /** Shown on screens that one came to from another. */
  readonly onBack?: (() => void) | undefined
  readonly children?: ReactNode
}

export function Screen({ title, intro, actions = [], note, onBack, children }: ScreenProps) {
  const { text } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // Only for someone who is in the pane and not in its menu: no focus is taken from a cell being typed in.
    const isElsewhere = !document.hasFocus() || document.querySelector('nav [aria-expanded="true"]') !== null
    if (!isElsewhere) heading.current?.focus({ preventScroll: true })
  }, [])
  return (
    <main className="screen">
      <div className="screen-body" data-is-scrollable="true">
        {onBack && (
          <button type="button" className="back" onClick={onBack}>
            <Drawing name="Back" />
            {text.back}
          </button>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {intro && <p className="intro">{intro}</p>}
        {children}
      </div>
      {actions.length > 0 && (
        <div className="screen-foot">
          <Actions actions={actions} />
          {note && <p className="note">{note}</p>}
        </div>
      )}
    </main>
  )
}
