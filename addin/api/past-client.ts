// The server's verbs about what was done to reports, typed like the others in client.ts.
import * as z from 'zod/mini'
import type { AgencyId } from '../../shared/domain/ids.ts'
import { type VersionAnswer, versionAnswer } from '../../shared/wire/actions.ts'
import { type JournalAnswer, journalAnswer } from '../../shared/wire/journal.ts'
import { type Answer, type Connection, send } from './http.ts'
import type { Place } from './place.ts'

/** Which part of a period's journal: of one report, or from where the page before ended. */
export interface JournalQuery {
  readonly agency?: AgencyId
  readonly from?: AgencyId
  readonly before?: number
}

export interface PastApi {
  /** Report after report, newest first in each. */
  journal(place: Place, query: JournalQuery): Promise<Answer<JournalAnswer>>
  /** The consolidation of a period as it was handed in: CSV with a byte order mark. */
  consolidation(place: Place): Promise<Answer<Blob>>
  /** A report as it was handed in. */
  version(place: Place, agency: AgencyId, version: number): Promise<Answer<VersionAnswer>>
}

const csv = z.custom<Blob>((it) => it instanceof Blob, 'not a file')

export function createPastApi(connection: Connection): PastApi {
  const periodPath = ({ plan, period }: Place) => `/plans/${plan}/periods/${period}`
  return {
    journal: (place, query) => {
      const given = Object.entries(query).map(([name, value]) => [name, String(value)])
      const path = `${periodPath(place)}/journal?${new URLSearchParams(given)}`
      return send(connection, { method: 'GET', path }, journalAnswer)
    },
    consolidation: (place) => {
      const path = `${periodPath(place)}/consolidation?format=csv`
      return send(connection, { method: 'GET', path, file: 'text/csv; charset=utf-8' }, csv)
    },
    version: (place, agency, version) => {
      const path = `${periodPath(place)}/agencies/${agency}/versions/${version}`
      return send(connection, { method: 'GET', path }, versionAnswer)
    },
  }
}
