// From a verified identity to a caller with roles: what the members table says of it, and nothing that the token claims.
import { readMember } from '../operations/members.ts'
import type { Caller } from '../operations/rights.ts'
import { assertRate } from './rate-limit.ts'
import type { Deps, Exchange } from './route.ts'

/** Somebody signed in whom the members table does not know is a caller without roles. */
export async function callerOf(deps: Deps, { request, now, note }: Omit<Exchange, 'caller'>): Promise<Caller> {
  const { tenant, objectId, name } = await deps.verify(request.headers.get('authorization'))
  note({ who: objectId })
  assertRate(deps.limit.ofPerson({ tenant, objectId }))
  const member = await readMember(deps.store, { tenant, objectId }, now)
  const { roles = [], agencies = [] } = member ?? {}
  const caller: Caller = { tenant, objectId, name: member?.name ?? name, roles, agencies }
  assertRate(deps.limit.ofAgencies(caller, request.params.agency))
  return caller
}
