// How long a cold start waits for the app: loading what is deployed against loading Microsoft's library alone, each in a
// fresh process with the same stand-in for the worker. The server itself is read right after the start, while the host
// prepares the first request; it is told beside the figure.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleFunctions } from '../../../functions/deploy/bundle.ts'
import type { Bench } from '../bench.ts'
import { against, compare } from '../timing.ts'

const rounds = 15
const warmUp = 2

export const bench: Bench = {
  key: 'coldStart',
  title: 'Loading the bundled functions app ÷ loading @azure/functions alone, in a fresh process',
  limits: { '': { most: 2.5 } },
  async run() {
    const folder = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-cold-'))
    try {
      await bundleFunctions(folder)
      const worker = path.join(folder, 'worker.cjs')
      writeFileSync(worker, standIn)
      const library = createRequire(import.meta.url).resolve('@azure/functions')
      const app = path.join(folder, 'index.cjs')
      const server = path.join(folder, 'server.cjs')
      const raw = () => load(worker, library)
      const start = await compare({ ours: () => load(worker, app), raw }, { warmUp, rounds })
      const whole = await compare({ ours: () => load(worker, app, server), raw }, { warmUp, rounds })
      return {
        figures: start.ours / start.raw,
        behind: `${against(start)}; with the server, read right after, ${whole.ours.toFixed(1)} ms`,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** The part of the worker that an app registers with. */
const standIn = `
const Module = require('node:module')
class Disposable { dispose() {} }
const core = {
  version: '4', hostVersion: '4', Disposable, setProgrammingModel() {}, getProgrammingModel() {}, log() {},
  registerFunction: () => new Disposable(), registerHook: () => new Disposable(),
}
const load = Module._load
Module._load = (id, ...rest) => (id === '@azure/functions-core' ? core : load(id, ...rest))
`

const environment = {
  AUTH_ISSUER: 'https://login.example.org/v2.0',
  AUTH_AUDIENCE: 'api',
  AUTH_JWKS_URI: 'https://login.example.org/keys',
  AUTH_TENANT_ID: 'tenant',
  AUTH_SCOPE: 'Plan.ReadWrite',
  TABLES_CONNECTION_STRING: 'UseDevelopmentStorage=true',
}

/** Milliseconds until the files are loaded, as their own process sees it. */
function load(worker: string, ...files: string[]): number {
  const requires = files.map((file) => `require(${JSON.stringify(file)})`).join(';')
  const script = `const start = performance.now();${requires};console.log(performance.now() - start);process.exit()`
  const options = { encoding: 'utf8', env: { PATH: process.env.PATH, ...environment } } as const
  return Number(execFileSync(process.execPath, ['--require', worker, '--eval', script], options))
}
