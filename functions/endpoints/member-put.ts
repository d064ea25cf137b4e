// PUT and DELETE /api/members/{member}: change a member's rights, or take them away.
import type { HttpResponseInit } from '@azure/functions'
import { memberRequest } from '../../shared/wire/members.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import { readBody, readParams } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { assertWire } from '../http/wire.ts'
import { changeRights, removeMember } from '../operations/manage-members.ts'
import { memberParams } from './params.ts'

export async function putMember({ request, store, caller, note }: Exchange): Promise<HttpResponseInit> {
  const { member } = readParams(request, memberParams)
  const { value } = await readBody(request, memberRequest)
  assertWire(value)
  note({ roles: value.to.roles.join(' '), agencies: value.to.agencies.join(' ') })
  const result = await changeRights(store, caller, { member, from: value.from, to: value.to })
  return result.kind === 'refused' ? refusal(result) : ok({ wire: wireVersion })
}

export async function deleteMember({ request, store, caller }: Exchange): Promise<HttpResponseInit> {
  const { member } = readParams(request, memberParams)
  const result = await removeMember(store, caller, member)
  return result.kind === 'refused' ? refusal(result) : ok({ wire: wireVersion })
}
