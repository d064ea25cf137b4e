// POST /api/plans/{plan}/periods/{period}/agencies/{agency}/actions: approve, hand in, accept, lock …
import type { HttpResponseInit } from '@azure/functions'
import { actionRequest } from '../../shared/wire/actions.ts'
import { readBody, readParams } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { act } from '../operations/actions/act.ts'
import { ledgerParams } from './params.ts'

export async function postAction({ request, store, caller, now, note }: Exchange): Promise<HttpResponseInit> {
  const ledger = readParams(request, ledgerParams)
  const { value, digest } = await readBody(request, actionRequest)
  note({ action: value.action })
  const result = await act(store, caller, { ledger, request: value, digest }, now)
  return result.kind === 'refused' ? refusal(result) : ok(result.answer)
}
