// The session's verbs about reminders: the server's, in the session's queue and with its failures.
import type { PlanAnswer } from '../../../shared/wire/plan.ts'
import type { Api } from '../../api/client.ts'
import type { Place } from '../../api/place.ts'
import { SessionError } from '../session.ts'
import type { SessionCore } from '../session-core.ts'
import { settingsOf } from './periods.ts'
import type { ReminderVerbs } from './reminders.ts'

export interface ReminderVerbParts {
  readonly api: Api
  readonly core: SessionCore
  /** Stores what the plan now is. */
  readonly follow: (plan: PlanAnswer) => Promise<void>
}

export function reminderVerbs({ api, core, follow }: ReminderVerbParts): ReminderVerbs {
  const { perform, ask, known } = core
  const placeOf = (): Place => {
    const { identity } = known().workbook
    if (!identity?.period) throw new SessionError({ code: 'not-found' })
    return { plan: identity.plan, period: identity.period }
  }
  return {
    list: () => perform(undefined, () => ask(api.reminders.list(placeOf()))),
    remind: (agencies) => perform('period', () => ask(api.reminders.remind(placeOf(), agencies))),
    schedule: (remind) =>
      perform('period', async () => {
        const place = placeOf()
        // As it stands on the server: somebody else may have moved its last day since the last update.
        const { periods } = await ask(api.plan(place.plan))
        const period = periods.find(({ id }) => id === place.period)
        if (!period) throw new SessionError({ code: 'not-found' })
        const settings = settingsOf(period)
        await ask(api.changePeriod(place, settings, { ...settings, remind }))
        await follow(await ask(api.plan(place.plan)))
      }),
  }
}
