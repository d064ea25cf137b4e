// Microsoft's own functions host, where it could be installed. Its program is what counts: npm leaves `func` in
// node_modules/.bin also when the download failed, and running that would try the download again.
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { bundleFunctions } from '../deploy/bundle.ts'
import type { HostStart } from './local-stack.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = path.join(
  root,
  'node_modules/azure-functions-core-tools/bin',
  process.platform === 'win32' ? 'func.exe' : 'func',
)

/** Whether the program itself is there, not only npm's link to it. */
export function hasCoreTools(): boolean {
  return existsSync(program)
}

const startMs = 60_000
const stopMs = 10_000

/** Starts `func` on the bundled app, and waits until it answers. */
export const startCoreTools: HostStart = async ({ tables, auth, origins, port }) => {
  const cwd = await bundleFunctions()
  const child = spawn(program, ['start', '--port', String(port), '--cors', origins.join(',')], {
    cwd,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      FUNCTIONS_WORKER_RUNTIME: 'node',
      AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
      // It keeps the place of a timer in blobs, which are not here; what it would finish, whoever repeats it finishes.
      'AzureWebJobs.periodsTimer.Disabled': 'true',
      TABLES_CONNECTION_STRING: tables,
      AUTH_ISSUER: auth.issuer,
      AUTH_AUDIENCE: auth.audience,
      AUTH_JWKS_URI: auth.jwksUri,
      AUTH_TENANT_ID: auth.tenantId,
      AUTH_SCOPE: auth.scope,
    },
  })
  const address = `http://127.0.0.1:${port}/api`
  const close = () => stop(child)
  try {
    await untilAnswering(child, `${address}/health`)
  } catch (error) {
    await close()
    throw error
  }
  return { address, close }
}

async function untilAnswering(child: ChildProcess, address: string): Promise<void> {
  const signal = AbortSignal.timeout(startMs)
  while (!signal.aborted) {
    if (child.exitCode !== null) throw new Error(`func ended with ${child.exitCode}`)
    const response = await fetch(address).catch((error: unknown) => {
      if (error instanceof TypeError) return undefined
      throw error
    })
    if (response?.ok) return
    await pause(200)
  }
  throw new Error(`func did not answer at ${address}`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const late = setTimeout(() => child.kill('SIGKILL'), stopMs)
  await ended
  clearTimeout(late)
}
