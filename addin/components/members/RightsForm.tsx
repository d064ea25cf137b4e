// Who is invited with what rights, or the rights of a member: names, roles, and agencies where a role is held in one.
import { useId, useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { roles as allRoles, type Role } from '../../../shared/wire/me.ts'
import { email as emailSchema, isAgencyRole, type MembersAnswer, type Rights } from '../../../shared/wire/members.ts'
import { useText } from '../../app/hooks/use-text.ts'
import type { Text } from '../../app/words/text.vi.ts'
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
  const { text } = useText()
  const id = useId()
  const [email, setEmail] = useState(draft?.email ?? '')
  const [name, setName] = useState(draft?.name ?? '')
  const [roles, setRoles] = useState<readonly Role[]>(draft?.roles ?? ['lead', 'hand-in'])
  const [chosen, setChosen] = useState<readonly AgencyId[]>(draft?.agencies ?? [])
  const isOfAgency = roles.some(isAgencyRole)
  const said: Draft = { email, name: name.trim(), roles: [...roles], agencies: isOfAgency ? [...chosen] : [] }
  const lacking = lackOf(said, isInvitation, text)
  return (
    <>
      {isInvitation && (
        <>
          <div className="field">
            <label htmlFor={`${id}-name`}>{text.members.name}</label>
            <input id={`${id}-name`} value={name} onChange={({ currentTarget }) => setName(currentTarget.value)} />
          </div>
          <div className="field">
            <label htmlFor={`${id}-email`}>{text.members.email}</label>
            <input
              id={`${id}-email`}
              type="email"
              value={email}
              // The address is what an invitation is known by: another address is another invitation.
              readOnly={draft !== undefined}
              onChange={({ currentTarget }) => setEmail(currentTarget.value)}
            />
            <p className="note">{text.members.emailHint}</p>
          </div>
        </>
      )}
      <fieldset className="members">
        <legend>{text.members.rights}</legend>
        {allRoles.map((role) => (
          <Tick
            key={role}
            label={text.members.roleHints[role]}
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
            label: isInvitation ? text.members.inviteGo : text.members.changeGo,
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
function lackOf({ email, name, roles, agencies }: Draft, isInvitation: boolean, text: Text): string | undefined {
  if (isInvitation && name === '') return text.members.why.name
  if (isInvitation && !emailSchema.safeParse(email).success) return text.members.why.email
  if (roles.length === 0) return text.members.why.roles
  if (roles.some(isAgencyRole) && agencies.length === 0) return text.members.why.agencies
  return undefined
}
