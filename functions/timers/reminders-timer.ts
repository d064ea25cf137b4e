// Every ten minutes: reminds those who owe a report (operations/reminders). The log gets numbers alone: no address, no
// answer of a gateway, no name.
import type { TimerHandler } from '@azure/functions'
import { remindAll } from '../operations/reminders/remind-all.ts'
import type { Webhook } from '../operations/reminders/send.ts'
import type { Store } from '../storage/store.ts'

export interface RemindersParts {
  readonly store: Store
  readonly webhook?: Webhook
  readonly now: () => Date
}

export function remindersTimer({ store, webhook, now }: RemindersParts): TimerHandler {
  return async (_timer, context) => {
    if (webhook === undefined) return
    const { counts, failures } = await remindAll({ store, webhook, now })
    if (Object.values(counts).some((count) => count > 0)) context.info(JSON.stringify({ did: 'remind', ...counts }))
    // Shown to whoever watches the log; each reminder says why, and is tried again.
    if (counts.failed > 0) context.warn(`${counts.failed} reminders were not taken by the webhook`)
    if (failures.size === 0) return
    // Of an AggregateError the log shows the message alone.
    const reasons = [...failures].map(([where, error]) => `${where}: ${error instanceof Error ? error.message : error}`)
    throw new AggregateError(failures.values(), `could not remind in ${reasons.join('; ')}`)
  }
}
