// Who is invited with what rights, or the rights of a member: names, roles, and agencies where a role is held in one.
import { useId, useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { roles as allRoles, type Role } from '../../../shared/wire/me.ts'
import { email as emailSchema, isAgencyRole, type MembersAnswer, type Rights } from '../../../shared/wire/members.ts'
import { type MembersWords, useMembersWords } from '../../app/words/members.ts'
import { Actions } from '../Actions.tsx'
import { AgencyTicks } from './AgencyTicks.tsx'
import { Tick } from './Tick.tsx'

export interface Draft extends Rights {
  readonly email: string
  readonly name: string
}

export interface RightsFormProps {
  readonly agencies: MembersAnswer['agencies']
  /** What the form begins with. */
  readonly draft: (Rights & { readonly name: string; readonly email?: string }) | undefined
  readonly isInvitation: boolean
  readonly reason: string | undefined
  readonly onSend: (draft: Draft) => void
}

export function RightsForm({ agencies, draft, isInvitation, reason, onSend }: RightsFormProps) {
  const words = useMembersWords()
  const id = useId()
  const [email, setEmail] = useState(draft?.email ?? '')
  const [name, setName] = useState(draft?.name ?? '')
  const [roles, setRoles] = useState<readonly Role[]>(draft?.roles ?? ['lead', 'hand-in'])
  const [chosen, setChosen] = useState<readonly AgencyId[]>(draft?.agencies ?? [])
  const isOfAgency = roles.some(isAgencyRole)
  const said: Draft = { email, name: name.trim(), roles: [...roles], agencies: isOfAgency ? [...chosen] : [] }
  const lacking = lackOf(said, isInvitation, words)
  return (
    <>
      {isInvitation && (
        <>
          <div className="field">
            <label htmlFor={`${id}-name`}>{words.name}</label>
            <input id={`${id}-name`} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
          </div>
          <div className="field">
            <label htmlFor={`${id}-email`}>{words.email}</label>
            <input
              id={`${id}-email`}
              type="email"
              value={email}
              // The address is what an invitation is known by: another address is another invitation.
              readOnly={draft !== undefined}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            />
            <p className="note">{words.emailHint}</p>
          </div>
        </>
      )}
      <fieldset className="members">
        <legend>{words.rights}</legend>
        {allRoles.map((role) => (
          <Tick
            key={role}
            label={words.roleHints[role]}
            isOn={roles.includes(role)}
            onChange={(isOn) => setRoles(toggled(roles, role, isOn))}
          />
        ))}
      </fieldset>
      {isOfAgency && (
        <AgencyTicks
          agencies={agencies}
          chosen={chosen}
          onTick={(agency, isOn) => setChosen(toggled(chosen, agency, isOn))}
        />
      )}
      <Actions
        actions={[
          {
            label: isInvitation ? words.inviteGo : words.changeGo,
            primary: true,
            reason: reason ?? lacking,
            onClick: () => onSend({ ...said, email: emailSchema.safeParse(email).data ?? email }),
          },
        ]}
      />
    </>
  )
}

function toggled<T>(list: readonly T[], it: T, isOn: boolean): readonly T[] {
  return isOn ? [...list, it] : list.filter((other) => other !== it)
}

/** Why it cannot be sent yet. */
function lackOf(
  { email, name, roles, agencies }: Draft,
  isInvitation: boolean,
  words: MembersWords,
): string | undefined {
  if (isInvitation && name === '') return words.why.name
  if (isInvitation && !emailSchema.safeParse(email).success) return words.why.email
  if (roles.length === 0) return words.why.roles
  if (roles.some(isAgencyRole) && agencies.length === 0) return words.why.agencies
  return undefined
}
