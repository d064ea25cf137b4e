// "Thành viên": who may use the system and for which agencies, who is invited, and the form for both.
import { useState } from 'react'
import type { InvitationShown, MemberShown, MembersAnswer } from '../../shared/wire/members.ts'
import type { Members as Loaded } from '../app/hooks/use-members.ts'
import { useText } from '../app/hooks/use-text.ts'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { Invitation } from '../components/members/Invitation.tsx'
import { Member } from '../components/members/Member.tsx'
import { type Draft, RightsForm } from '../components/members/RightsForm.tsx'
import { Screen } from '../components/Screen.tsx'

export interface MembersProps {
  readonly members: Loaded
  readonly reason: string | undefined
  readonly onBack: () => void
}

/** What the form is open for. */
type Open =
  | { readonly kind: 'invite'; readonly invitation?: InvitationShown }
  | { readonly kind: 'change'; readonly member: MemberShown }

export function Members({ members, reason, onBack }: MembersProps) {
  const { text } = useText()
  const [open, setOpen] = useState<Open>()
  const { loaded, isBusy, trouble, act } = members
  const blocked = isBusy ? text.why.busy : reason
  if (loaded.kind !== 'ready') {
    const again = { label: text.retry, icon: 'Refresh', primary: true, reason, onClick: reloadOf(loaded) } as const
    return (
      <Screen
        title={text.members.title}
        {...(loaded.kind === 'loading' && { intro: text.busy.list })}
        actions={loaded.kind === 'failed' ? [again] : []}
        onBack={onBack}
      >
        {loaded.kind === 'failed' && <LoadFailure missing={text.members.missing} trouble={loaded.trouble} />}
      </Screen>
    )
  }
  const { value } = loaded
  const failure = trouble && <LoadFailure missing={text.members.failed} trouble={trouble} />

  if (open !== undefined) {
    const send = async (draft: Draft) => {
      const isDone = await act((verbs) => deedOf(open, draft, verbs))
      if (isDone) setOpen(undefined)
    }
    const draft = open.kind === 'change' ? open.member : open.invitation
    return (
      <Screen
        title={open.kind === 'change' ? text.members.changeTitle : text.members.inviteTitle}
        intro={open.kind === 'change' ? open.member.name : text.members.inviteIntro}
        onBack={() => setOpen(undefined)}
      >
        {failure}
        <RightsForm
          agencies={value.agencies}
          draft={draft}
          isInvitation={open.kind === 'invite'}
          reason={blocked}
          onSend={(sent) => void send(sent)}
        />
      </Screen>
    )
  }
  const invite = {
    label: text.members.invite,
    icon: 'Person',
    primary: true,
    reason: blocked,
    onClick: () => setOpen({ kind: 'invite' }),
  } as const
  return (
    <Screen title={text.members.title} intro={text.members.intro} actions={[invite]} onBack={onBack}>
      {failure}
      <section>
        <h2>{text.members.present(value.members.length)}</h2>
        {value.members.map((member) => (
          <Member
            key={member.id}
            member={member}
            nameOf={namesOf(value)}
            reason={blocked}
            onChange={() => setOpen({ kind: 'change', member })}
            onRemove={() => void act((verbs) => verbs.remove(member.id))}
          />
        ))}
      </section>
      {value.invitations.length > 0 && (
        <section>
          <h2>{text.members.invited(value.invitations.length)}</h2>
          {value.invitations.map((invitation) => (
            <Invitation
              key={invitation.email}
              invitation={invitation}
              nameOf={namesOf(value)}
              reason={blocked}
              onChange={() => setOpen({ kind: 'invite', invitation })}
              onWithdraw={() => void act((verbs) => verbs.withdraw(invitation.email))}
            />
          ))}
        </section>
      )}
    </Screen>
  )
}

type Verbs = Parameters<Parameters<Loaded['act']>[0]>[0]

function deedOf(open: Open, { email, name, roles, agencies }: Draft, verbs: Verbs): Promise<void> {
  if (open.kind === 'invite') return verbs.invite({ email, name, roles, agencies })
  const { id, roles: before, agencies: of } = open.member
  return verbs.change({ member: id, from: { roles: before, agencies: of }, to: { roles, agencies } })
}

/** An agency that no plan has any more is told by its id. */
function namesOf({ agencies }: MembersAnswer): (id: string) => string {
  return (id) => agencies.find((it) => it.id === id)?.name ?? id
}

function reloadOf(loaded: Loaded['loaded']): () => void {
  return loaded.kind === 'loading' ? () => {} : loaded.reload
}
