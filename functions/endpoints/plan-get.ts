// GET /api/plans/{plan}: a plan as published. Its ETag is the revision, which an amendment sends back.
import type { HttpResponseInit } from '@azure/functions'
import { wireVersion } from '../../shared/wire/version.ts'
import { readParams } from '../http/body.ts'
import { etagOf } from '../http/etag.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { readPlan } from '../operations/read-plans.ts'
import { planParams } from './params.ts'

export async function getPlan({ request, store, caller }: Exchange): Promise<HttpResponseInit> {
  const result = await readPlan(store, caller, readParams(request, planParams).plan)
  if (result.kind === 'refused') return refusal(result)
  const { revision, plan, periods } = result
  return ok({ wire: wireVersion, revision, plan, periods }, { etag: etagOf(revision) })
}
