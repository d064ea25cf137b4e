// Who may use the system (table Members): a person of a tenant by object id, which never changes, unlike an e-mail.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/wire/me.ts'
import { memberKey } from '../keys.ts'
import type { Entity } from '../store.ts'
import { readJson, text } from './properties.ts'

export interface Member {
  readonly tenant: string
  readonly objectId: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly agencies: readonly AgencyId[]
}

export function toMemberEntity(member: Member): Entity {
  const { tenant, objectId, name, roles, agencies } = member
  return {
    ...memberKey(tenant, objectId),
    properties: { name, roles: JSON.stringify(roles), agencies: JSON.stringify(agencies) },
  }
}

export function fromMemberEntity(entity: Entity): Member {
  return {
    tenant: entity.partition,
    objectId: entity.row,
    name: text(entity, 'name'),
    roles: readJson(entity, 'roles'),
    agencies: readJson(entity, 'agencies'),
  }
}
