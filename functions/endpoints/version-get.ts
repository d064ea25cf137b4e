// GET /api/plans/{plan}/periods/{period}/agencies/{agency}/versions/{version}: a report as it was handed in.
import type { HttpResponseInit } from '@azure/functions'
import { readParams } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { readVersion } from '../operations/history/read-version.ts'
import { versionParams } from './params.ts'

export async function getVersion({ request, store, caller }: Exchange): Promise<HttpResponseInit> {
  const { version, ...ledger } = readParams(request, versionParams)
  const result = await readVersion(store, caller, ledger, Number(version))
  return result.kind === 'refused' ? refusal(result) : ok(result.answer)
}
