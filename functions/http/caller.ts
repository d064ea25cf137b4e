// From a verified identity to a caller with roles: what the members table says of it, and nothing that the token claims.
import type { HttpRequest } from '@azure/functions'
import { readMember } from '../operations/members.ts'
import type { Caller } from '../operations/rights.ts'
import type { Store } from '../storage/store.ts'
import type { Verify } from './token.ts'

/** Somebody signed in whom the members table does not know is a caller without roles. */
export async function callerOf(request: HttpRequest, verify: Verify, store: Store, now: Date): Promise<Caller> {
  const { tenant, objectId, name } = await verify(request.headers.get('authorization'))
  const member = await readMember(store, { tenant, objectId }, now)
  return {
    tenant,
    objectId,
    name: member?.name ?? name,
    roles: member?.roles ?? [],
    agencies: member?.agencies ?? [],
  }
}
