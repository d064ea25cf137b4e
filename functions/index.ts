// The functions app's composition root: settings → storage → routes. The host loads this file and nothing else; besides
// the local stack it is the only place that reads the clock and makes random ids.
import { randomUUID } from 'node:crypto'
import { registerRoutes } from './app.ts'
import { readConfig } from './config.ts'
import { createRateLimit, usualRates } from './http/rate-limit.ts'
import { createVerify } from './http/token.ts'
import { createTableStore } from './storage/table-store.ts'

const config = readConfig(process.env)
const now = () => new Date()

registerRoutes({
  store: createTableStore(config.tables),
  verify: createVerify(config.auth, now),
  limit: createRateLimit(usualRates, now),
  ...(config.firstSecretariat !== undefined && { firstSecretariat: config.firstSecretariat }),
  now,
  randomId: randomUUID,
})
