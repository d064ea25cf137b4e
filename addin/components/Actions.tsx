// The buttons of a screen. A button that cannot be pressed keeps its place in the tab order and says why, below and to
// screen readers; a reason shared by several buttons is written once. They are not Fluent's: those bring the menus and
// callouts of every Fluent button, a sixth of the whole pane.
import { useId } from 'react'
import type { IconName } from '../app/icons.ts'
import { Drawing } from './Drawing.tsx'

export interface Action {
  readonly label: string
  readonly onClick: () => void
  readonly icon?: IconName
  /** The one thing to do next; at most one on a screen. */
  readonly primary?: boolean
  /** Why it cannot be done now; absent when it can. */
  readonly reason?: string | undefined
}

export function Actions({ actions }: { readonly actions: readonly Action[] }) {
  const id = useId()
  const reasons = [...new Set(actions.flatMap(({ reason }) => reason ?? []))]
  const reasonId = (reason: string) => `${id}-${reasons.indexOf(reason)}`
  return (
    <div className="actions">
      {actions.map(({ label, onClick, icon, primary, reason }) => (
        <button
          key={label}
          type="button"
          className={primary ? 'button is-primary' : 'button'}
          aria-disabled={reason === undefined ? undefined : true}
          aria-describedby={reason === undefined ? undefined : reasonId(reason)}
          onClick={reason === undefined ? onClick : undefined}
        >
          {icon && <Drawing name={icon} />}
          {label}
        </button>
      ))}
      {reasons.map((reason) => (
        <p key={reason} id={reasonId(reason)} className="reason">
          {reason}
        </p>
      ))}
    </div>
  )
}
