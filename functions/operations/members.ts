// Who a verified person is here, and how somebody becomes a member: by an invitation to the name they sign in with, once;
// from then on the object id alone counts. Asked for with every request, so an answer may be a minute old: a change of
// rights takes that long to reach every server.
import { dayInVietnam } from '../../shared/domain/calendar.ts'
import { email as emailSchema } from '../../shared/wire/members.ts'
import {
  fromInvitationEntity,
  invitationKey,
  isInvitation,
  toInvitationEntity,
} from '../storage/entities/invitation.ts'
import { fromMemberEntity, type Member, toMemberEntity } from '../storage/entities/member.ts'
import { memberKey } from '../storage/keys.ts'
import type { Store, Stored } from '../storage/store.ts'
import { keptFor } from './kept.ts'

/** Somebody at the door, as a verified token says. */
export interface Arrival {
  readonly tenant: string
  readonly objectId: string
  readonly name: string
  readonly email?: string
  readonly now: Date
  /** Object id of the person whom the settings make the first member of the secretariat. */
  readonly firstSecretariat?: string
}

/** The member, or `undefined` for somebody who was never let in, which is asked anew each time. */
export const readMember = keptFor<Arrival, Member | undefined>(
  ({ tenant, objectId }) => `${tenant}|${objectId}`,
  async (store, arrival) => {
    const stored = await store.get('Members', memberKey(arrival.tenant, arrival.objectId))
    if (stored !== undefined) return seen(store, stored, arrival.now)
    return (await admitInvited(store, arrival)) ?? (await admitFirst(store, arrival))
  },
)

/** Notes the day, once a day. That somebody else wrote meanwhile does not matter. */
async function seen(store: Store, stored: Stored, now: Date): Promise<Member> {
  const member = fromMemberEntity(stored)
  const today = dayInVietnam(now.toISOString())
  if (member.lastSeen === today) return member
  const noted: Member = { ...member, lastSeen: today }
  await store.replace('Members', toMemberEntity(noted), stored.etag)
  return noted
}

/** One transaction makes the member and binds the invitation: two sign-ins at once make one member. */
async function admitInvited(store: Store, arrival: Arrival): Promise<Member | undefined> {
  const { tenant, objectId, name, now } = arrival
  const email = emailSchema.safeParse(arrival.email).data
  if (email === undefined) return undefined
  const stored = await store.get('Members', invitationKey(tenant, email))
  if (stored === undefined) return undefined
  const invitation = fromInvitationEntity(stored)
  // By another request of the same person, a moment ago, perhaps.
  if (invitation.boundTo !== undefined) return invitation.boundTo === objectId ? standing(store, arrival) : undefined
  const { roles, agencies } = invitation
  const lastSeen = dayInVietnam(now.toISOString())
  const member: Member = { tenant, objectId, name: name || invitation.name, roles, agencies, email, lastSeen }
  const bound = toInvitationEntity({ ...invitation, boundTo: objectId })
  const result = await store.transact('Members', [
    { kind: 'create', entity: toMemberEntity(member) },
    { kind: 'replace', entity: bound, etag: stored.etag },
  ])
  return result.kind === 'committed' ? member : standing(store, arrival)
}

/** As long as nobody is of the secretariat, so that the setting cannot bring back who was removed. */
async function admitFirst(store: Store, arrival: Arrival): Promise<Member | undefined> {
  const { tenant, objectId, name, now, firstSecretariat } = arrival
  if (firstSecretariat !== objectId || (await hasSecretariat(store, tenant))) return undefined
  const lastSeen = dayInVietnam(now.toISOString())
  const member: Member = { tenant, objectId, name, roles: ['secretariat'], agencies: [], lastSeen }
  const result = await store.create('Members', toMemberEntity(member))
  return result.kind === 'written' ? member : standing(store, arrival)
}

/** What became of a race: the member, if it was the same person on both sides. */
async function standing(store: Store, { tenant, objectId }: Arrival): Promise<Member | undefined> {
  const stored = await store.get('Members', memberKey(tenant, objectId))
  return stored === undefined ? undefined : fromMemberEntity(stored)
}

async function hasSecretariat(store: Store, tenant: string): Promise<boolean> {
  const members = (await store.list('Members', tenant)).filter((it) => !isInvitation(it)).map(fromMemberEntity)
  return members.some((it) => it.roles.includes('secretariat'))
}
