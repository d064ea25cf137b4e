// The functions host in a process of its own, so that it can be killed as a machine is. It is told by message where
// storage is, tells where it listens, and asks its parent nothing more.
import { createHandlers } from '../../../functions/app.ts'
import type { AuthConfig } from '../../../functions/config.ts'
import { startHost } from '../../../functions/host/host.ts'
import { unlimited } from '../../../functions/http/rate-limit.ts'
import { createVerify } from '../../../functions/http/token.ts'
import { registerHandlers } from '../../../functions/register.ts'
import { createTableStore } from '../../../functions/storage/table-store.ts'

export interface HostSettings {
  readonly tables: string
  readonly auth: AuthConfig
  /** The moment that it is and stays, in UTC. */
  readonly now: string
  /** Milliseconds that storage may take. */
  readonly patience?: number
}

async function serve(settings: HostSettings): Promise<void> {
  const now = () => new Date(settings.now)
  const store = createTableStore({ kind: 'connection-string', value: settings.tables }, settings.patience)
  const verify = createVerify(settings.auth, now)
  const handlers = createHandlers({ store, verify, limit: unlimited, now, randomId: () => crypto.randomUUID() })
  const host = await startHost({ register: () => registerHandlers((name) => handlers[name]) })
  process.send?.(host.address)
}

process.on('disconnect', () => process.exit())
process.once('message', (settings: HostSettings) => void serve(settings))
