// The screen of members with what it needs.
import { Members } from '../../panes/Members.tsx'
import type { Session } from '../../session/session.ts'
import { useMembers } from '../hooks/use-members.ts'

export interface MembersShownProps {
  readonly session: Session
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function MembersShown({ session, reason, onBack }: MembersShownProps) {
  return <Members members={useMembers(session)} reason={reason} onBack={onBack} />
}
