// The functions app's composition root: settings → storage → handlers. Besides the local stack it is the only place that
// reads the clock and makes random ids.
import { randomUUID } from 'node:crypto'
import { createHandlers, type Handlers } from './app.ts'
import type { Config } from './config.ts'
import { createRateLimit, usualRates } from './http/rate-limit.ts'
import { createVerify } from './http/token.ts'
import { createTableStore } from './storage/table-store.ts'

export function createServer({ tables, auth, firstSecretariat }: Config): Handlers {
  const now = () => new Date()
  return createHandlers({
    store: createTableStore(tables),
    verify: createVerify(auth, now),
    limit: createRateLimit(usualRates, now),
    ...(firstSecretariat !== undefined && { firstSecretariat }),
    now,
    randomId: randomUUID,
  })
}
