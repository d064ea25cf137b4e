// PUT /api/plans/{plan}/periods/{period}: open a period, change the settings of one, or lock all of its
// reports and open them again.
import type { HttpResponseInit } from '@azure/functions'
import { periodRequest } from '../../shared/wire/plan.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import { readBody, readParams } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { assertWire } from '../http/wire.ts'
import { openPeriod, orderPeriod } from '../operations/open-period.ts'
import { refused } from '../operations/result.ts'
import { periodParams } from './params.ts'

export async function putPeriod({ request, store, caller, now, randomId }: Exchange): Promise<HttpResponseInit> {
  const at = readParams(request, periodParams)
  const { value } = await readBody(request, periodRequest)
  assertWire(value)
  const { period: settings, order, seen } = value
  const names = { epoch: randomId(), cursorKey: randomId() }
  const asked =
    settings !== undefined && order === undefined
      ? openPeriod(store, caller, { ...at, settings, ...names, ...(seen !== undefined && { seen }) }, now)
      : order !== undefined && settings === undefined
        ? orderPeriod(store, caller, { ...at, order }, now)
        : refused('malformed-request', [{ pointer: '', detail: 'takes either period or order' }])
  const result = await asked
  return result.kind === 'refused' ? refusal(result) : ok({ wire: wireVersion, period: result.period })
}
