// What the functions host loads: it checks the settings, says which functions there are, and reads the server itself right
// after that, while the host still prepares the first request. A cold start waits for no more than this file.
import { readConfig } from './config.ts'
import { registerHandlers, registerTimers } from './register.ts'

const config = readConfig(process.env)
let reading: Promise<typeof import('./server.ts')> | undefined
let made: ReturnType<typeof import('./server.ts').createServer> | undefined

async function server() {
  reading ??= import('./server.ts')
  const { createServer } = await reading
  made ??= createServer(config)
  return made
}

registerHandlers((name) => async (request, context) => (await server()).routes[name](request, context))
registerTimers((name) => async (timer, context) => (await server()).timers[name](timer, context))
// What fails here fails again at the first request, and is said there.
setImmediate(() => void server().catch(() => undefined))
