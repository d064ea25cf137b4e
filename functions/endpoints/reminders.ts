// GET and POST /api/plans/{plan}/periods/{period}/reminders: what was sent and what waits; remind some today.
import type { HttpResponseInit } from '@azure/functions'
import { remindRequest } from '../../shared/wire/reminders.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import { readBody, readParams } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { assertWire } from '../http/wire.ts'
import { readReminders, remindToday } from '../operations/reminders/ask-reminders.ts'
import { periodParams } from './params.ts'

export async function getReminders({ request, store, caller, isReminding }: Exchange): Promise<HttpResponseInit> {
  const result = await readReminders(store, caller, readParams(request, periodParams), isReminding)
  return result.kind === 'refused' ? refusal(result) : ok(result.answer)
}

export async function postReminders(exchange: Exchange): Promise<HttpResponseInit> {
  const { request, store, caller, now, isReminding: isSending, note } = exchange
  const of = readParams(request, periodParams)
  const { value } = await readBody(request, remindRequest)
  assertWire(value)
  const result = await remindToday(store, caller, { ...of, agencies: value.agencies, isSending }, now)
  if (result.kind === 'refused') return refusal(result)
  note({ reminded: result.agencies.length })
  return ok({ wire: wireVersion, agencies: result.agencies, already: result.already })
}
