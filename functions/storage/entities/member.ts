// Who may use the system (table Members): a person of a tenant by object id, which never changes, unlike an e-mail.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/wire/me.ts'
import { memberKey } from '../keys.ts'
import type { Entity } from '../store.ts'
import { maybeText, readJson, text } from './properties.ts'

export interface Member {
  readonly tenant: string
  readonly objectId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly agencies: readonly AgencyId[]
  /** The address of the invitation that let it in; for people to read, nobody is known by it. */
  readonly email?: string
  /** ISO day in Vietnam of the last request. */
  readonly lastSeen?: string
}

export function toMemberEntity(member: Member): Entity {
  const { tenant, objectId, name, roles, agencies, email, lastSeen } = member
  return {
    ...memberKey(tenant, objectId),
    properties: {
      name,
      roles: JSON.stringify(roles),
      agencies: JSON.stringify(agencies),
      ...(email !== undefined && { email }),
      ...(lastSeen !== undefined && { lastSeen }),
    },
  }
}

export function fromMemberEntity(entity: Entity): Member {
  const email = maybeText(entity, 'email')
  const lastSeen = maybeText(entity, 'lastSeen')
  return {
    tenant: entity.partition,
    objectId: entity.row,
    name: text(entity, 'name'),
    roles: readJson(entity, 'roles'),
    agencies: readJson(entity, 'agencies'),
    ...(email !== undefined && { email }),
    ...(lastSeen !== undefined && { lastSeen }),
  }
}
