// "Thành viên": who may use the system and for which agencies, who is invited, and the form for both.
import { useState } from 'react'
import type { InvitationShown, MemberShown, MembersAnswer } from '../../shared/wire/members.ts'
import { type Loaded, reloadOf } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { useMembersWords } from '../app/words/members.ts'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { Invitation } from '../components/members/Invitation.tsx'
import { Member } from '../components/members/Member.tsx'
import { RightsForm } from '../components/members/RightsForm.tsx'
import { Screen } from '../components/Screen.tsx'
import type { Invited, RightsChange } from '../session/members/members.ts'

export interface MembersProps {
  readonly members: Loaded<MembersAnswer>
  readonly reason: string | undefined
  /** @param then what is done once it stands on the system */
  readonly onInvite: (invited: Invited, then: () => void) => void
  readonly onChange: (change: RightsChange, then: () => void) => void
  readonly onWithdraw: (email: string) => void
  readonly onRemove: (member: string) => void
  readonly onBack: () => void
}

/** What the form is open for. */
type Open =
  | { readonly kind: 'invite'; readonly invitation?: InvitationShown }
  | { readonly kind: 'change'; readonly member: MemberShown }

export function Members({ members, reason, onBack, ...on }: MembersProps) {
  const { text } = useText()
  const words = useMembersWords()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  if (members.kind !== 'ready') {
    const again = { label: text.retry, icon: 'Refresh', primary: true, reason, onClick: reloadOf(members) } as const
    return (
      <Screen
        title={words.title}
        {...(members.kind === 'loading' && { intro: text.busy.list })}
        actions={members.kind === 'failed' ? [again] : []}
        onBack={onBack}
      >
        {members.kind === 'failed' && <LoadFailure missing={words.missing} trouble={members.trouble} />}
      </Screen>
    )
  }
  const { value } = members

  if (open !== undefined) {
    const draft = open.kind === 'change' ? open.member : open.invitation
    return (
      <Screen
        key={open.kind}
        title={open.kind === 'change' ? words.changeTitle : words.inviteTitle}
        intro={open.kind === 'change' ? open.member.name : words.inviteIntro}
        onBack={close}
      >
        <RightsForm
          agencies={value.agencies}
          draft={draft}
          isInvitation={open.kind === 'invite'}
          reason={reason}
          onSend={({ email, name, roles, agencies }) => {
            if (open.kind === 'invite') return on.onInvite({ email, name, roles, agencies }, close)
            const { id, roles: before, agencies: of } = open.member
            on.onChange({ member: id, from: { roles: before, agencies: of }, to: { roles, agencies } }, close)
          }}
        />
      </Screen>
    )
  }
  const invite = {
    label: words.invite,
    icon: 'Person',
    primary: true,
    reason,
    onClick: () => setOpen({ kind: 'invite' }),
  } as const
  return (
    <Screen title={words.title} intro={words.intro} actions={[invite]} onBack={onBack}>
      <section>
        <h2>{words.present(value.members.length)}</h2>
        {value.members.map((member) => (
          <Member
            key={member.id}
            member={member}
            nameOf={namesOf(value)}
            reason={reason}
            onChange={() => setOpen({ kind: 'change', member })}
            onRemove={() => on.onRemove(member.id)}
          />
        ))}
      </section>
      {value.invitations.length > 0 && (
        <section>
          <h2>{words.invited(value.invitations.length)}</h2>
          {value.invitations.map((invitation) => (
            <Invitation
              key={invitation.email}
              invitation={invitation}
              nameOf={namesOf(value)}
              reason={reason}
              onChange={() => setOpen({ kind: 'invite', invitation })}
              onWithdraw={() => on.onWithdraw(invitation.email)}
            />
          ))}
        </section>
      )}
    </Screen>
  )
}

/** An agency that no plan has any more is told by its id. */
function namesOf({ agencies }: MembersAnswer): (id: string) => string {
  return (id) => agencies.find((it) => it.id === id)?.name ?? id
}
