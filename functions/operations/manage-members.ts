// The secretariat sees to who may do what: list, invite, change rights, move to another agency, remove. Everything is
// written over what was seen; the last of the secretariat stays, or nobody could let anybody in.
import { isOpenSet } from '../../shared/domain/ids.ts'
import { type InvitationShown, isAgencyRole, type MemberShown, type Rights } from '../../shared/wire/members.ts'
import {
  fromInvitationEntity,
  invitationKey,
  isInvitation,
  toInvitationEntity,
} from '../storage/entities/invitation.ts'
import { fromMemberEntity, toMemberEntity } from '../storage/entities/member.ts'
import { memberKey } from '../storage/keys.ts'
import type { Entity, Store } from '../storage/store.ts'
import { writeOver } from '../storage/write-over.ts'
import { type Refused, refused } from './result.ts'
import { untilWon } from './retry.ts'
import { type Caller, mayManage } from './rights.ts'

export type Done = { readonly kind: 'done' }
const done: Done = { kind: 'done' }

export interface Listed {
  readonly kind: 'listed'
  readonly members: readonly MemberShown[]
  readonly invitations: readonly InvitationShown[]
}

/** @returns members by name, and the invitations that nobody has used; refused: `not-allowed`. */
export async function listMembers(store: Store, caller: Caller): Promise<Listed | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const entities = await store.list('Members', caller.tenant)
  const members = entities
    .filter((it) => !isInvitation(it))
    .map((entity): MemberShown => {
      const { objectId: id, tenant: _, roles, agencies, ...rest } = fromMemberEntity(entity)
      return { id, ...rest, roles: [...roles], agencies: [...agencies] }
    })
  const invitations = entities.filter(isInvitation).map(fromInvitationEntity)
  return {
    kind: 'listed',
    members: members.sort((a, b) => a.name.localeCompare(b.name, 'vi')),
    invitations: invitations
      .filter((it) => it.boundTo === undefined)
      .map(({ email, name, roles, agencies, at }) => ({ email, name, roles: [...roles], agencies: [...agencies], at })),
  }
}

export interface Invited extends Rights {
  readonly email: string
  readonly name: string
}

/** @returns refused: `not-allowed`, `malformed-request`, `already-member`, `busy`. */
export async function invite(store: Store, caller: Caller, invited: Invited, now: Date): Promise<Done | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const fault = faultOf(invited, '')
  if (fault !== undefined) return fault
  const { tenant, objectId: by } = caller
  const { email, name, roles, agencies } = invited
  const entity = toInvitationEntity({ tenant, email, name, roles, agencies, at: now.toISOString(), by })
  const result = await untilWon(async () => {
    const stored = await store.get('Members', invitationKey(tenant, email))
    const boundTo = stored && fromInvitationEntity(stored).boundTo
    // Whoever was removed may be invited again.
    if (boundTo !== undefined && (await store.get('Members', memberKey(tenant, boundTo))) !== undefined) {
      return refused('already-member')
    }
    return (await writeOver(store, 'Members', entity, stored)) ? done : undefined
  })
  return result ?? refused('busy')
}

/** Takes back an invitation that nobody has used. @returns refused: `not-allowed`, `already-member`, `busy`. */
export async function withdrawInvitation(store: Store, caller: Caller, email: string): Promise<Done | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const key = invitationKey(caller.tenant, email)
  const result = await untilWon(async () => {
    const stored = await store.get('Members', key)
    if (stored === undefined) return done
    if (fromInvitationEntity(stored).boundTo !== undefined) return refused('already-member')
    return (await store.remove('Members', key, stored.etag)).kind === 'removed' ? done : undefined
  })
  return result ?? refused('busy')
}

export interface RightsChange {
  readonly member: string
  readonly from: Rights
  readonly to: Rights
}

/** @returns refused: `not-allowed`, `not-found`, `malformed-request`, `member-changed`, `last-secretariat`, `busy`. */
export async function changeRights(store: Store, caller: Caller, change: RightsChange): Promise<Done | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const { member: id, from, to } = change
  const fault = faultOf(to, '/to')
  if (fault !== undefined) return fault
  const result = await untilWon(async () => {
    const stored = await store.get('Members', memberKey(caller.tenant, id))
    if (stored === undefined) return refused('not-found')
    const member = fromMemberEntity(stored)
    if (isSame(member, to)) return done
    if (!isSame(member, from)) return refused('member-changed')
    const { roles, agencies } = to
    const entity = toMemberEntity({ ...member, roles, agencies })
    const isLeaving = member.roles.includes('secretariat') && !to.roles.includes('secretariat')
    if (isLeaving) return leaveSecretariat(store, entity, stored.etag)
    return (await store.replace('Members', entity, stored.etag)).kind === 'written' ? done : undefined
  })
  return result ?? refused('busy')
}

/** @returns refused: `not-allowed`, `last-secretariat`, `busy`. */
export async function removeMember(store: Store, caller: Caller, id: string): Promise<Done | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const key = memberKey(caller.tenant, id)
  const result = await untilWon(async () => {
    const stored = await store.get('Members', key)
    if (stored === undefined) return done
    const member = fromMemberEntity(stored)
    if (member.roles.includes('secretariat')) {
      // A transaction removes nothing: the rights go in it, and then the member.
      const left = await leaveSecretariat(store, toMemberEntity({ ...member, roles: [], agencies: [] }), stored.etag)
      return left === done ? undefined : left
    }
    return (await store.remove('Members', key, stored.etag)).kind === 'removed' ? done : undefined
  })
  return result ?? refused('busy')
}

/**
 * Writes a member who is of the secretariat no more, in one transaction with somebody who still is: of two who send each
 * other away at the same time, one finds the other changed.
 *
 * @returns `undefined` when others were first
 */
async function leaveSecretariat(store: Store, leaving: Entity, etag: string): Promise<Done | Refused | undefined> {
  const others = (await store.list('Members', leaving.partition)).filter((it) => it.row !== leaving.row)
  const staying = others.find((it) => !isInvitation(it) && fromMemberEntity(it).roles.includes('secretariat'))
  if (staying === undefined) return refused('last-secretariat')
  const committed = await store.transact('Members', [
    { kind: 'replace', entity: leaving, etag },
    { kind: 'replace', entity: toMemberEntity(fromMemberEntity(staying)), etag: staying.etag },
  ])
  return committed.kind === 'committed' ? done : undefined
}

/** Roles in an agency need one, and an open set has no members. */
function faultOf({ roles, agencies }: Rights, pointer: string): Refused | undefined {
  const isOfAgency = roles.some(isAgencyRole)
  if (isOfAgency !== agencies.length > 0) {
    const detail = isOfAgency ? 'these roles are held in an agency' : 'agencies go with a role in them'
    return refused('malformed-request', [{ pointer: `${pointer}/agencies`, detail }])
  }
  if (!agencies.some(isOpenSet)) return undefined
  return refused('malformed-request', [{ pointer: `${pointer}/agencies`, detail: 'an open set has no members' }])
}

function isSame(a: { readonly [K in keyof Rights]: readonly string[] }, b: Rights): boolean {
  const sorted = (list: readonly string[]) => [...new Set(list)].sort().join(' ')
  return sorted(a.roles) === sorted(b.roles) && sorted(a.agencies) === sorted(b.agencies)
}
