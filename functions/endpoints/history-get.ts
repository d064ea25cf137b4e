// GET /api/plans/{plan}/periods/{period}/agencies/{agency}/history?before=&task=: who changed what, newest first.
import type { HttpResponseInit } from '@azure/functions'
import { historyQuery } from '../../shared/wire/history.ts'
import { readParams, readQuery } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { readHistory } from '../operations/history/read-history.ts'
import { ledgerParams } from './params.ts'

export async function getHistory({ request, store, caller }: Exchange): Promise<HttpResponseInit> {
  const ledger = readParams(request, ledgerParams)
  const { before, task } = readQuery(request, historyQuery)
  const input = {
    ledger,
    ...(before === undefined ? {} : { before: Number(before) }),
    ...(task === undefined ? {} : { task }),
  }
  const result = await readHistory(store, caller, input)
  return result.kind === 'refused' ? refusal(result) : ok(result.answer)
}
