// The functions app as it is deployed: loaded by plain Node in a folder where nothing else is installed.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleFunctions } from '../../../functions/deploy/bundle.ts'
import { routes, timers } from '../../../functions/routes.ts'

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-bundle-'))
  await bundleFunctions(folder)
  // The part of Microsoft's worker that an app registers with, and a look at what was registered.
  writeFileSync(
    path.join(folder, 'worker.cjs'),
    `const Module = require('node:module')
     const found = []
     class Disposable { dispose() {} }
     const core = {
       version: '4', hostVersion: '4', Disposable, setProgrammingModel() {}, getProgrammingModel() {}, log() {},
       registerHook: () => new Disposable(),
       registerFunction({ name, bindings }) {
         const trigger = Object.values(bindings).find((it) => it.direction === 'in')
         found.push({ ...trigger, name })
         return new Disposable()
       },
     }
     const load = Module._load
     Module._load = (id, ...rest) => (id === '@azure/functions-core' ? core : load(id, ...rest))
     require('./' + require('./package.json').main)
     const { createServer } = require('./server.cjs')
     console.log(JSON.stringify({ found, server: typeof createServer }))`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const settings = {
  AUTH_ISSUER: 'https://login.example.org/v2.0',
  AUTH_AUDIENCE: 'api',
  AUTH_JWKS_URI: 'https://login.example.org/keys',
  AUTH_TENANT_ID: 'tenant',
  AUTH_SCOPE: 'Plan.ReadWrite',
  TABLES_CONNECTION_STRING: 'UseDevelopmentStorage=true',
}

function load(environment: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['worker.cjs'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...environment },
  })
  return { status, stdout, stderr }
}

test('it loads with nothing else installed, and registers every function with its method and address', () => {
  const { status, stdout, stderr } = load(settings)
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  const { found, server } = JSON.parse(stdout)
  expect(server).toBe('function')
  const told = found.map((it: Record<string, unknown>) => {
    const { name, type, methods, route, authLevel, schedule } = it
    return { name, type, methods, route, authLevel, schedule }
  })
  const http = Object.entries(routes).map(([name, [method, route]]) => {
    return { name, type: 'httpTrigger', methods: [method], route, authLevel: 'anonymous' }
  })
  const byClock = Object.entries(timers).map(([name, schedule]) => {
    return { name: `${name}Timer`, type: 'timerTrigger', schedule }
  })
  expect(told).toEqual([...http, ...byClock])
})

test('a start with missing settings fails and names them all', () => {
  const { status, stderr } = load({ AUTH_ISSUER: settings.AUTH_ISSUER })
  expect(status).not.toBe(0)
  for (const name of Object.keys(settings).filter((it) => it.startsWith('AUTH_') && it !== 'AUTH_ISSUER')) {
    expect(stderr).toContain(`${name} is missing`)
  }
  expect(stderr).toContain('TABLES_ENDPOINT (or TABLES_CONNECTION_STRING) is missing')
})

test('lines of who did what are not thinned out when there are many', () => {
  const { logging } = JSON.parse(readFileSync(path.join(folder, 'host.json'), 'utf8'))
  expect(logging.applicationInsights.samplingSettings.excludedTypes.split(';')).toEqual(
    expect.arrayContaining(['Request', 'Exception', 'Trace']),
  )
})

test('nothing of the workshop and no secret is in it', () => {
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.cjs') && name !== 'worker.cjs')
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n')
  // The emulator's published account is not among these: Microsoft's client knows it by itself.
  for (const never of ['so-ke-hoach-local', 'azurite/dist', 'PRIVATE KEY-----', 'startIssuer']) {
    expect(text).not.toContain(never)
  }
})
