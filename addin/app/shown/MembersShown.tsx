// The screen of members with what it needs: they are fetched when it comes up and after each change of them.
import { useCallback } from 'react'
import { Members } from '../../panes/Members.tsx'
import type { Session } from '../../session/session.ts'
import { reloadOf, useLastLoaded, useLoaded } from '../hooks/use-loaded.ts'
import type { Verbs } from '../hooks/use-verbs.ts'
import { useMembersWords } from '../words/members.ts'

export interface MembersShownProps {
  readonly session: Session
  readonly verbs: Verbs
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function MembersShown({ session: { members }, verbs, reason, onBack }: MembersShownProps) {
  const { done } = useMembersWords()
  const loaded = useLastLoaded(
    useLoaded(
      useCallback(() => members.list(), [members]),
      true,
    ),
  )
  const act = (deed: () => Promise<void>, told: string, then?: () => void) =>
    verbs.tell(async () => {
      await deed()
      reloadOf(loaded)()
      then?.()
      return [told]
    })
  return (
    <Members
      members={loaded}
      reason={reason}
      onInvite={(invited, then) => act(() => members.invite(invited), done.invite, then)}
      onChange={(change, then) => act(() => members.change(change), done.change, then)}
      onWithdraw={(email) => act(() => members.withdraw(email), done.withdraw)}
      onRemove={(member) => act(() => members.remove(member), done.remove)}
      onBack={onBack}
    />
  )
}
