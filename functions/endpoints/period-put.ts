// PUT /api/plans/{plan}/periods/{period}: open a period, or change the settings of one.
import type { HttpResponseInit } from '@azure/functions'
import { periodRequest } from '../../shared/wire/plan.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import { readBody, readParams } from '../http/body.ts'
import { ok } from '../http/reply.ts'
import { type Exchange, refusal } from '../http/route.ts'
import { assertWire } from '../http/wire.ts'
import { openPeriod } from '../operations/open-period.ts'
import { periodParams } from './params.ts'

export async function putPeriod({ request, store, caller, now, randomId }: Exchange): Promise<HttpResponseInit> {
  const { plan, period } = readParams(request, periodParams)
  const { value } = await readBody(request, periodRequest)
  assertWire(value)
  const input = { plan, period, settings: value.period, epoch: randomId() }
  const result = await openPeriod(store, caller, input, now)
  return result.kind === 'refused' ? refusal(result) : ok({ wire: wireVersion, period: result.period })
}
