// GET /api/health: which part is ill. Open to anybody, so it says nothing else; why it is ill stands in the log.
import type { HttpResponseInit } from '@azure/functions'
import { wireVersion } from '../../shared/wire/version.ts'
import type { OpenEndpoint } from '../http/exchange.ts'
import { problem } from '../http/problem.ts'
import { ok } from '../http/reply.ts'
import { describeForLog } from '../http/request-log.ts'
import { checkHealth, type PartHealth } from '../operations/check-health.ts'

export const getHealth: OpenEndpoint = async ({ store, reachIssuer, note }): Promise<HttpResponseInit> => {
  const { storage, issuer } = await checkHealth(store, reachIssuer)
  const parts = { storage: told('storage', storage, note), issuer: told('issuer', issuer, note) }
  if (parts.storage === 'ok' && parts.issuer === 'ok') return ok({ wire: wireVersion, status: 'ok', parts })
  return problem(parts.storage === 'ok' ? 'busy' : 'storage-unavailable', { parts })
}

function told(part: string, health: PartHealth, note: (facts: Record<string, string>) => void): 'ok' | 'ill' {
  if (health.kind === 'well') return 'ok'
  note({ [part]: describeForLog(health.because) })
  return 'ill'
}
