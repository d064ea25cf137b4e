// GET /api/members: who may use the system, and who is invited.
import type { HttpResponseInit } from '@azure/functions'
import type { MembersAnswer } from '../../shared/wire/members.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { listAgencies } from '../operations/agency-names.ts'
import { listMembers } from '../operations/manage-members.ts'

export async function getMembers({ store, caller }: Exchange): Promise<HttpResponseInit> {
  const result = await listMembers(store, caller)
  if (result.kind === 'refused') return refusal(result)
  const { members, invitations } = result
  const agencies = await listAgencies(store)
  return ok({
    wire: wireVersion,
    members: [...members],
    invitations: [...invitations],
    agencies,
  } satisfies MembersAnswer)
}
