// Somebody the secretariat lets in (table Members, beside the members): found by e-mail once, at the first sign-in, which
// binds it to an object id. A bound invitation stays, so that the same address cannot let in a second person.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { Role } from '../../../shared/wire/me.ts'
import type { Entity, Key } from '../store.ts'
import { maybeText, readJson, text } from './properties.ts'

export interface Invitation {
  readonly tenant: string
  /** In small letters, of the alphabet of shared/wire/members.ts. */
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly agencies: readonly AgencyId[]
  /** UTC. */
  readonly at: string
  /** Object id of the member who invited. */
  readonly by: string
  /** Object id of whoever signed in with it. */
  readonly boundTo?: string
}

const prefix = 'i|'

export function invitationKey(tenant: string, email: string): Key {
  return { partition: tenant, row: `${prefix}${email}` }
}

/** Members and invitations share a partition, so that one transaction binds them. */
export function isInvitation(entity: Entity): boolean {
  return entity.row.startsWith(prefix)
}

export function toInvitationEntity(invitation: Invitation): Entity {
  const { tenant, email, name, roles, agencies, at, by, boundTo } = invitation
  return {
    ...invitationKey(tenant, email),
    properties: {
      name,
      roles: JSON.stringify(roles),
      agencies: JSON.stringify(agencies),
      at,
      by,
      ...(boundTo !== undefined && { boundTo }),
    },
  }
}

export function fromInvitationEntity(entity: Entity): Invitation {
  const boundTo = maybeText(entity, 'boundTo')
  return {
    tenant: entity.partition,
    email: entity.row.slice(prefix.length),
    name: text(entity, 'name'),
    roles: readJson(entity, 'roles'),
    agencies: readJson(entity, 'agencies'),
    at: text(entity, 'at'),
    by: text(entity, 'by'),
    ...(boundTo !== undefined && { boundTo }),
  }
}
