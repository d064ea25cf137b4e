// POST /api/plans/{plan}/periods/{period}/agencies/{agency}/push: an agency's changes.
import type { HttpResponseInit } from '@azure/functions'
import { maxPushBytes, pushRequest } from '../../shared/wire/sync.ts'
import { readBody, readParams } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { push } from '../operations/push/push.ts'
import { ledgerParams } from './params.ts'

export async function pushChanges({ request, store, caller, now, note }: Exchange): Promise<HttpResponseInit> {
  const ledger = readParams(request, ledgerParams)
  const { value, digest } = await readBody(request, pushRequest, maxPushBytes)
  const result = await push(store, caller, { ledger, request: value, digest }, now)
  note({ rows: value.changes.length })
  if (result.kind === 'refused') return refusal(result)
  const { outcomes, replayed } = result.answer
  note({ accepted: outcomes.filter((it) => it.kind === 'accepted').length, replayed })
  return ok(result.answer)
}
