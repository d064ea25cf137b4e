// GET /api/plans/{plan}/periods/{period}/consolidation?format=&figures=: every obligation and the counts, for Power Query
// and others; as CSV the rows alone.
import type { HttpResponseInit } from '@azure/functions'
import { consolidationQuery } from '../../shared/wire/consolidation.ts'
import { readParams, readQuery } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { file, ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { toCsv } from '../operations/consolidation/csv.ts'
import { readConsolidation } from '../operations/consolidation/read-consolidation.ts'
import { periodParams } from './params.ts'

export async function getConsolidation({ request, store, caller, now }: Exchange): Promise<HttpResponseInit> {
  const { plan, period } = readParams(request, periodParams)
  const { format, figures = 'official' } = readQuery(request, consolidationQuery)
  const result = await readConsolidation(store, caller, { plan, period, figures }, now)
  if (result.kind === 'refused') return refusal(result)
  if (format !== 'csv') return ok(result.answer)
  return file(toCsv(result.answer), { type: 'text/csv; charset=utf-8', name: `tong-hop-${plan}-${period}.csv` })
}
