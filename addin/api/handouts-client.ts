// The server's workbooks for agencies without the add-in. They come as files, not as JSON.
import * as z from 'zod/mini'
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/table/labels.ts'
import { type Answer, type Connection, send } from './http.ts'
import type { Place } from './place.ts'

export interface HandoutsApi {
  /** An archive of a workbook for each agency named; of all that report where none is. */
  archive(place: Place, agencies: readonly AgencyId[], language: Language): Promise<Answer<Blob>>
  /** The workbook of one agency. */
  one(place: Place, agency: AgencyId, language: Language): Promise<Answer<Blob>>
}

const blob = z.custom<Blob>((it) => it instanceof Blob, 'not a file')

export function createHandoutsApi(connection: Connection): HandoutsApi {
  const periodPath = ({ plan, period }: Place) => `/plans/${plan}/periods/${period}`
  return {
    archive: (place, agencies, language) => {
      const query = new URLSearchParams({
        ...(agencies.length > 0 && { agencies: agencies.join(',') }),
        language,
      })
      const path = `${periodPath(place)}/workbooks?${query}`
      return send(connection, { method: 'GET', path, file: 'application/zip' }, blob)
    },
    one: (place, agency, language) => {
      const path = `${periodPath(place)}/agencies/${agency}/workbook?language=${language}`
      const file = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
      return send(connection, { method: 'GET', path, file }, blob)
    },
  }
}
