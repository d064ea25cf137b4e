// The server's verbs about reminders, typed like the others in client.ts.
import type { AgencyId } from '../../shared/domain/ids.ts'
import { type RemindAnswer, type RemindersAnswer, remindAnswer, remindersAnswer } from '../../shared/wire/reminders.ts'
import { wireVersion } from '../../shared/wire/version.ts'
import { type Answer, type Connection, send } from './http.ts'
import type { Place } from './place.ts'

export interface RemindersApi {
  list(place: Place): Promise<Answer<RemindersAnswer>>
  /** Reminds those who owe a report, today; sent again it is the same reminder. */
  remind(place: Place, agencies: readonly AgencyId[]): Promise<Answer<RemindAnswer>>
}

export function createRemindersApi(connection: Connection): RemindersApi {
  const pathOf = ({ plan, period }: Place) => `/plans/${plan}/periods/${period}/reminders`
  return {
    list: (place) => send(connection, { method: 'GET', path: pathOf(place) }, remindersAnswer),
    remind: (place, agencies) => {
      const body = JSON.stringify({ wire: wireVersion, agencies })
      return send(connection, { method: 'POST', path: pathOf(place), body }, remindAnswer)
    },
  }
}
