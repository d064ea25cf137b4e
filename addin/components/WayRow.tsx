// A way to go, written large enough to be found and pressed: what it is and what one gets there.
import { useId } from 'react'
import type { IconName } from '../app/icons.ts'
import { Drawing } from './Drawing.tsx'

export interface WayRowProps {
  readonly icon: IconName
  readonly title: string
  readonly hint?: string | undefined
  readonly isMain?: boolean
  /** Why it cannot be pressed now; the list says it once, in sight. */
  readonly reason?: string | undefined
  readonly onClick: () => void
}

export function WayRow({ icon, title, hint, isMain = false, reason, onClick }: WayRowProps) {
  const id = useId()
  const blocked = reason !== undefined && { 'aria-disabled': true, 'aria-describedby': id, title: reason }
  return (
    <button
      type="button"
      className={isMain ? 'row is-main' : 'row'}
      {...blocked}
      onClick={reason === undefined ? onClick : undefined}
    >
      <Drawing name={icon} />
      <span className="row-words">
        <span className="row-title">{title}</span>
        {hint && <span className="row-hint">{hint}</span>}
      </span>
      <span id={id} hidden>
        {reason}
      </span>
      <Drawing name="ChevronRight" />
    </button>
  )
}
