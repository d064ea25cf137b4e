// GET /api/plans/{plan}/periods/{period}/workbooks?agencies=&language=: workbooks for agencies without the add-in, in one
// archive; and …/agencies/{agency}/workbook, one of them by itself.
import type { HttpResponseInit } from '@azure/functions'
import { handoutsQuery } from '../../shared/wire/handouts.ts'
import { readParams, readQuery } from '../http/body.ts'
import type { Exchange } from '../http/exchange.ts'
import { file } from '../http/reply.ts'
import { refusal } from '../http/route.ts'
import { archiveOf } from '../operations/handouts/archive.ts'
import { makeHandouts } from '../operations/handouts/make-handouts.ts'
import { ledgerParams, periodParams } from './params.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export async function getHandouts({ request, store, caller, now, extension }: Exchange): Promise<HttpResponseInit> {
  const place = readParams(request, periodParams)
  const { language = 'vi', ...asked } = readQuery(request, handoutsQuery)
  const input = { ...place, ...asked, language, ...(extension && { extension }) }
  const result = await makeHandouts(store, caller, input, now)
  if (result.kind === 'refused') return refusal(result)
  const name = `so-bao-cao-${place.plan}-${place.period}.zip`
  return file(await archiveOf(result.files, true), { type: 'application/zip', name })
}

export async function getHandout({ request, store, caller, now, extension }: Exchange): Promise<HttpResponseInit> {
  const { agency, ...place } = readParams(request, ledgerParams)
  const { language = 'vi' } = readQuery(request, handoutsQuery)
  const input = { ...place, agencies: [agency], language, ...(extension && { extension }) }
  const result = await makeHandouts(store, caller, input, now)
  if (result.kind === 'refused') return refusal(result)
  const [made] = result.files
  if (!made) throw new Error(`No workbook came of ${agency}`)
  return file(made.bytes, { type: xlsx, name: `so-bao-cao-${place.period}-${agency}.xlsx` })
}
