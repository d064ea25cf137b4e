// The server without Azure: one's own machine or a closed network, behind a reverse proxy that ends https. `npm run build`
// makes one file of it, dist/host/serve.cjs, which Node runs with nothing else installed; DEPLOY tells how.
import { readConfig, readHostConfig } from '../config.ts'
import { registerHandlers, registerTimers } from '../register.ts'
import { createServer } from '../server.ts'
import { startHost } from './host.ts'
import type { Log } from './invocation.ts'

/** One JSON line each, for journald and whatever reads it. What is below a warning goes there too: who did what. */
const log: Log = (level, did, message) => {
  console.log(JSON.stringify({ at: new Date().toISOString(), level, function: did, message }))
}

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const { address, port, origins } = readHostConfig(process.env)
  const { routes, timers } = createServer(config)
  const register = () => {
    registerHandlers((name) => routes[name])
    registerTimers((name) => timers[name])
  }
  const host = await startHost({ register, hostname: address, port, origins, log })
  log('information', 'host', `listening at ${host.address}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      host.close().then(
        () => process.exit(0),
        (error: unknown) => {
          log('error', 'host', String(error))
          process.exit(1)
        },
      )
    })
  }
}

main().catch((error: unknown) => {
  log('critical', 'host', error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})
