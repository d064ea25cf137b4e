// PUT /api/plans/{plan}: publish (If-None-Match: *) or amend (If-Match: "revision").
import type { HttpResponseInit } from '@azure/functions'
import { publishRequest } from '../../shared/wire/plan.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import { readBody, readParams } from '../http/body.ts'
import { etagOf, preconditionOf } from '../http/etag.ts'
import type { Exchange } from '../http/exchange.ts'
import { problem } from '../http/problem.ts'
import { answer } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { assertWire } from '../http/wire.ts'
import { publishPlan } from '../operations/publish-plan.ts'
import { readPlan } from '../operations/read-plans.ts'
import { planParams } from './params.ts'

/** A plan of some hundred tasks with long texts; the real ones are far below. */
const maxPlanBytes = 8 * 1024 * 1024

export async function putPlan({ request, store, caller, now }: Exchange): Promise<HttpResponseInit> {
  const { plan: id } = readParams(request, planParams)
  const seen = preconditionOf(request)
  const { value } = await readBody(request, publishRequest, maxPlanBytes)
  assertWire(value)
  if (value.plan.id !== id) {
    return problem('malformed-request', { errors: [{ pointer: '/plan/id', detail: 'is not the plan of the address' }] })
  }
  const { plan: sent, amendment } = value
  const result = await publishPlan(store, caller, { plan: sent, seen, ...(amendment && { amendment }) }, now)
  if (result.kind === 'refused') return refusal(result)
  const read = await readPlan(store, caller, id)
  if (read.kind === 'refused') return refusal(read)
  const { revision, plan, periods } = read
  return answer(result.created ? 201 : 200, { wire: wireVersion, revision, plan, periods }, { etag: etagOf(revision) })
}
