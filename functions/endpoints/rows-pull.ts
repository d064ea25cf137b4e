// POST /api/plans/{plan}/periods/{period}/pull: what the caller may see and has not seen.
import type { HttpResponseInit } from '@azure/functions'
import { pullRequest } from '../../shared/wire/sync.ts'
import { readBody, readParams } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { assertWire } from '../http/wire.ts'
import { pull } from '../operations/pull/pull.ts'
import { periodParams } from './params.ts'

export async function pullRows({ request, store, caller, randomId }: Exchange): Promise<HttpResponseInit> {
  const { plan, period } = readParams(request, periodParams)
  const { value } = await readBody(request, pullRequest)
  assertWire(value)
  const result = await pull(store, caller, { plan, period, request: value, newEpoch: randomId() })
  return result.kind === 'refused' ? refusal(result) : ok(result.answer)
}
