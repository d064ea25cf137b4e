// The server as it runs without Azure: one file, in a process of its own, with settings alone.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundleHost } from '../../../functions/deploy/bundle.ts'
import { startTables, type TableServer } from '../../../functions/local/azurite.ts'
import { type Issuer, localTenant, startIssuer } from '../../../functions/local/issuer.ts'

const first = '44444444-4444-4444-8444-444444444444'
const origin = 'https://so-ke-hoach.example.vn'

let folder: string
let file: string
let tables: TableServer
let issuer: Issuer
const children: ChildProcess[] = []

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-host-'))
  ;[file, tables, issuer] = await Promise.all([
    bundleHost(folder),
    startTables(),
    startIssuer({ now: () => new Date() }),
  ])
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await issuer.close()
  await tables.close()
  rmSync(folder, { recursive: true, force: true })
})

function start(over: Record<string, string> = {}) {
  const { auth } = issuer
  const child = spawn(process.execPath, [file], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      AZURE_FUNCTIONS_ENVIRONMENT: 'Development',
      AUTH_ISSUER: auth.issuer,
      AUTH_AUDIENCE: auth.audience,
      AUTH_JWKS_URI: auth.jwksUri,
      AUTH_TENANT_ID: auth.tenantId,
      AUTH_SCOPE: auth.scope,
      TABLES_CONNECTION_STRING: tables.connectionString,
      FIRST_SECRETARIAT: first,
      HOST_PORT: '0',
      HOST_ORIGINS: origin,
      ...over,
    },
  })
  children.push(child)
  const lines = createInterface({ input: child.stdout })
  return { child, lines }
}

test('it serves by settings alone, logs who did what, and ends in order', async () => {
  const { child, lines } = start()
  const log: Record<string, string>[] = []
  const address = await new Promise<string>((resolve) => {
    lines.on('line', (line) => {
      const entry = JSON.parse(line)
      log.push(entry)
      const found = /listening at (\S+)/.exec(entry.message)?.[1]
      if (found !== undefined) resolve(found)
    })
  })
  const health = await fetch(`${address}/health`, { headers: { origin } })
  expect(await health.json()).toMatchObject({ status: 'ok', parts: { storage: 'ok', issuer: 'ok' } })
  expect(health.headers.get('access-control-allow-origin')).toBe(origin)
  const token = await issuer.sign({ tenant: localTenant, objectId: first, name: 'Người đầu tiên' })
  const me = await fetch(`${address}/me`, { headers: { authorization: `Bearer ${token}` } })
  expect(await me.json()).toMatchObject({ roles: ['secretariat'], name: 'Người đầu tiên' })
  expect((await fetch(`${address}/me`)).status).toBe(401)
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  const did = log.filter((it) => it.function === 'me').map((it) => JSON.parse(it.message ?? ''))
  expect(did).toMatchObject([{ who: first, status: 200 }, { status: 401 }])
})

test('it takes tokens of another issuer that speaks OpenID Connect', async () => {
  const { child, lines } = start({ AUTH_DIALECT: 'oidc', AUTH_TENANT_ID: 'tinh', FIRST_SECRETARIAT: 'can-bo-1' })
  const [line] = await once(lines, 'line')
  const address = /listening at (\S+)/.exec(JSON.parse(line).message)?.[1]
  const token = await issuer.sign(
    { tenant: localTenant, objectId: first, name: 'Cán bộ' },
    { oid: undefined, tid: undefined, sub: 'can-bo-1', scp: undefined, scope: `openid ${issuer.auth.scope}` },
  )
  const me = await fetch(`${address}/me`, { headers: { authorization: `Bearer ${token}` } })
  expect(await me.json()).toMatchObject({ roles: ['secretariat'] })
  child.kill('SIGTERM')
})

test('a start with wrong settings ends with one line that names them', async () => {
  const { child, lines } = start({ AUTH_SCOPE: '', TABLES_CONNECTION_STRING: '' })
  const [[line], [code]] = await Promise.all([once(lines, 'line'), once(child, 'exit')])
  expect(code).toBe(1)
  expect(JSON.parse(line).message).toContain('AUTH_SCOPE is missing; TABLES_ENDPOINT (or TABLES_CONNECTION_STRING)')
})
