// GET /api/health: whether storage answers. Open to anybody, so it says nothing else.
import type { HttpResponseInit } from '@azure/functions'
import { wireVersion } from '../../shared/wire/version.ts'
import { ok } from '../http/reply.ts'
import type { OpenEndpoint } from '../http/route.ts'
import { checkHealth } from '../operations/check-health.ts'

export const getHealth: OpenEndpoint = async ({ store }): Promise<HttpResponseInit> => {
  await checkHealth(store)
  return ok({ wire: wireVersion, status: 'ok' })
}
