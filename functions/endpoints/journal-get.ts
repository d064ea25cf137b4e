// GET /api/plans/{plan}/periods/{period}/journal?agency=&from=&before=: everything that was done in a period.
import type { HttpResponseInit } from '@azure/functions'
import { journalQuery } from '../../shared/wire/journal.ts'
import { readParams, readQuery } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { ok } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { readJournal } from '../operations/history/read-journal.ts'
import { periodParams } from './params.ts'

export async function getJournal({ request, store, caller }: Exchange): Promise<HttpResponseInit> {
  const period = readParams(request, periodParams)
  const { agency, from, before } = readQuery(request, journalQuery)
  const result = await readJournal(store, caller, {
    ...period,
    ...(agency !== undefined && { agency }),
    ...(from !== undefined && { from }),
    ...(before !== undefined && { before: Number(before) }),
  })
  return result.kind === 'refused' ? refusal(result) : ok(result.answer)
}
