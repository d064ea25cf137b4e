// POST /api/invitations and DELETE /api/invitations/{email}: let somebody in at their first sign-in, or no longer.
import type { HttpResponseInit } from '@azure/functions'
import { invitationRequest } from '../../shared/wire/members.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import { readBody, readParams } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { assertWire } from '../http/wire.ts'
import { invite, withdrawInvitation } from '../operations/manage-members.ts'
import { invitationParams } from './params.ts'

export async function postInvitation({ request, store, caller, now, note }: Exchange): Promise<HttpResponseInit> {
  const { value } = await readBody(request, invitationRequest)
  assertWire(value)
  const { email, name, roles, agencies } = value
  note({ roles: roles.join(' '), agencies: agencies.join(' ') })
  const result = await invite(store, caller, { email, name, roles, agencies }, now)
  return result.kind === 'refused' ? refusal(result) : ok({ wire: wireVersion })
}

export async function deleteInvitation({ request, store, caller }: Exchange): Promise<HttpResponseInit> {
  const { email } = readParams(request, invitationParams)
  const result = await withdrawInvitation(store, caller, email)
  return result.kind === 'refused' ? refusal(result) : ok({ wire: wireVersion })
}
