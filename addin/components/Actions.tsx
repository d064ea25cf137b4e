// The buttons of a screen. A button that cannot be pressed keeps its place in the tab order and says why, below and to
// screen readers; a reason shared by several buttons is written once.
import { DefaultButton, PrimaryButton } from 'office-ui-fabric-react/lib/Button'
import { useId } from 'react'
import type { IconName } from '../app/icons.ts'

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
      {actions.map(({ label, onClick, icon, primary, reason }) => {
        const Button = primary ? PrimaryButton : DefaultButton
        const blocked = reason === undefined ? {} : { 'aria-describedby': reasonId(reason) }
        return (
          <Button
            key={label}
            className={primary ? 'action-primary' : 'action'}
            text={label}
            {...(icon && { iconProps: { iconName: icon } })}
            disabled={reason !== undefined}
            allowDisabledFocus
            onClick={reason === undefined ? onClick : undefined}
            {...blocked}
          />
        )
      })}
      {reasons.map((reason) => (
        <p key={reason} id={reasonId(reason)} className="reason">
          {reason}
        </p>
      ))}
    </div>
  )
}
