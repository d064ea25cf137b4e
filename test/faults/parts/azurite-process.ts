// Azurite as Microsoft delivers it: its own program, on a folder, stopped with the SIGINT that its documentation asks for.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { listen } from '../../../functions/host/listen.ts'

const program = createRequire(import.meta.url).resolve('azurite/dist/src/table/main.js')

/** The emulator's published account, the same on every machine; no secret. */
const account = 'devstoreaccount1'
const key = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=='

export interface Azurite {
  readonly port: number
  start(): Promise<void>
  /** Returns once everything is on disk. */
  stop(): Promise<void>
}

/** @param folder keeps the tables from one start to the next */
export async function azuriteOn(folder: string): Promise<Azurite> {
  const port = await freePort()
  let running: ChildProcess | undefined
  return {
    port,
    async start() {
      const child = spawn(
        process.execPath,
        [program, '--location', folder, '--tablePort', String(port), '--skipApiVersionCheck', '--disableTelemetry'],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      running = child
      await new Promise<void>((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`Azurite ended with ${code}`)))
        child.stdout.on('data', (text) => {
          if (String(text).includes('successfully started')) resolve()
        })
      })
    },
    async stop() {
      if (running === undefined) return
      const ended = once(running, 'exit')
      running.kill('SIGINT')
      await ended
      running = undefined
    },
  }
}

/** @param port of Azurite, or of whatever stands before it */
export function connectionTo(port: number): string {
  const endpoint = `http://127.0.0.1:${port}/${account}`
  return `DefaultEndpointsProtocol=http;AccountName=${account};AccountKey=${key};TableEndpoint=${endpoint};`
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server, 0, '127.0.0.1')
  await new Promise((resolve) => server.close(resolve))
  return port
}
