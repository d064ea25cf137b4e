// From a verified identity to a caller with roles: what the members table says of it, and nothing that the token claims.
import { readMember } from '../operations/members.ts'
import type { Caller } from '../operations/rights.ts'
import type { Deps, Exchange } from './exchange.ts'
import { assertRate } from './rate-limit.ts'

/** Somebody signed in whom the members table does not know is a caller without roles. */
export async function callerOf(deps: Deps, { request, now, note }: Omit<Exchange, 'caller'>): Promise<Caller> {
  const identity = await deps.verify(request.headers.get('authorization'))
  const { tenant, objectId, name } = identity
  note({ who: objectId })
  assertRate(deps.limit.ofPerson({ tenant, objectId }))
  const { firstSecretariat } = deps
  const arrival = { ...identity, now, ...(firstSecretariat !== undefined && { firstSecretariat }) }
  const member = await readMember(deps.store, arrival, now)
  const { roles = [], agencies = [] } = member ?? {}
  const caller: Caller = { tenant, objectId, name: member?.name ?? name, roles, agencies }
  assertRate(deps.limit.ofAgencies(caller, request.params.agency))
  return caller
}
