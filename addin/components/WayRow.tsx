// A way to go, written large enough to be found and pressed: what it is and what one gets there.
import type { IconName } from '../app/icons.ts'
import { Drawing } from './Drawing.tsx'

export interface WayRowProps {
  readonly icon: IconName
  readonly title: string
  readonly hint?: string | undefined
  readonly isMain?: boolean
  readonly isBlocked?: boolean
  readonly onClick: () => void
}

export function WayRow({ icon, title, hint, isMain = false, isBlocked = false, onClick }: WayRowProps) {
  return (
    <button type="button" className={isMain ? 'row is-main' : 'row'} disabled={isBlocked} onClick={onClick}>
      <Drawing name={icon} />
      <span className="row-words">
        <span className="row-title">{title}</span>
        {hint && <span className="row-hint">{hint}</span>}
      </span>
      <Drawing name="ChevronRight" />
    </button>
  )
}
