// The functions app's composition root: settings → storage → handlers. Besides the local stack it is the only place that
// reads the clock and makes random ids.
import { randomUUID } from 'node:crypto'
import { createHandlers, createTimers, type Handlers, type Timers } from './app.ts'
import type { Config } from './config.ts'
import type { Deps } from './http/exchange.ts'
import { createRateLimit, usualRates } from './http/rate-limit.ts'
import { createVerify } from './http/token.ts'
import { createTableStore } from './storage/table-store.ts'
import { createWebhook } from './timers/webhook.ts'

export interface Served {
  readonly routes: Handlers
  readonly timers: Timers
}

/** Makes everything and starts nothing: no request goes out before the first one comes in. */
export function createServer({ tables, auth, firstSecretariat, reminders, extension }: Config): Served {
  const now = () => new Date()
  const deps: Deps = {
    store: createTableStore(tables),
    verify: createVerify(auth, now),
    limit: createRateLimit(usualRates, now),
    ...(firstSecretariat !== undefined && { firstSecretariat }),
    ...(extension && { extension }),
    ...(reminders && { webhook: createWebhook(reminders) }),
    now,
    randomId: randomUUID,
  }
  return { routes: createHandlers(deps), timers: createTimers(deps) }
}
