// GET /api/plans: the published plans with their periods.
import type { HttpResponseInit } from '@azure/functions'
import { wireVersion } from '../../shared/wire/version.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { listPlans } from '../operations/read-plans.ts'

export async function getPlans({ store, caller }: Exchange): Promise<HttpResponseInit> {
  return ok({ wire: wireVersion, plans: await listPlans(store, caller) })
}
