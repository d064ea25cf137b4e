// One invitation that nobody has used yet.
import type { InvitationShown } from '../../../shared/wire/members.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { useMembersWords } from '../../app/words/members.ts'
import { Actions } from '../Actions.tsx'
import { RightsLines } from './RightsLines.tsx'

export interface InvitationProps {
  readonly invitation: InvitationShown
  readonly nameOf: (agency: string) => string
  readonly reason: string | undefined
  readonly onChange: () => void
  readonly onWithdraw: () => void
}

export function Invitation({ invitation, nameOf, reason, onChange, onWithdraw }: InvitationProps) {
  const { format } = useText()
  const words = useMembersWords()
  return (
    <details className="agency-report">
      <summary>
        <span className="agency-name">{invitation.name}</span>
      </summary>
      <RightsLines rights={invitation} nameOf={nameOf} />
      <p className="note">{invitation.email}</p>
      <p className="note">{words.invitedAt(format.moment(invitation.at))}</p>
      <Actions
        actions={[
          { label: words.change, reason, onClick: onChange },
          { label: words.withdraw, reason, onClick: onWithdraw },
        ]}
      />
    </details>
  )
}
