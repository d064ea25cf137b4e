// Starting and stopping everything on one machine: one clear line when it cannot be, and no data lost.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type LocalStack, startLocalStack } from '../../../functions/local/local-stack.ts'
import { markRunning } from '../../../functions/local/running.ts'
import { readFlags, StartRefused, startLocal } from '../../../functions/local/start.ts'
import type { PullAnswer } from '../../../shared/wire/sync.ts'
import { periodId, planId, samplePlan, settings } from '../support/sample-plan.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-data-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** A server on a port of its own, as another program would have. */
async function takePort() {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, close: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}

async function freePort(): Promise<number> {
  const { port, close } = await takePort()
  await close()
  return port
}

async function freePorts() {
  return { web: await freePort(), api: await freePort(), tables: await freePort(), issuer: await freePort() }
}

describe('a start is refused in one line', () => {
  test.each(['web', 'api', 'tables', 'issuer'] as const)('when the port for %s is taken', async (name) => {
    const other = await takePort()
    const ports = { ...(await freePorts()), [name]: other.port }
    const start = startLocal({ dataDir, open: false, ports })
    await expect(start).rejects.toBeInstanceOf(StartRefused)
    await expect(start).rejects.toThrow(new RegExp(`^Cổng ${other.port} .*--${name}-port \\d+.*$`))
    // What had been started before is stopped again, and the folder is free.
    expect(existsSync(path.join(dataDir, 'running.json'))).toBe(false)
    await other.close()
  })

  test('when the same data is open already', async () => {
    const stack = await startLocalStack({ dataDir })
    const start = startLocal({ dataDir, open: false, ports: await freePorts() })
    await expect(start).rejects.toBeInstanceOf(StartRefused)
    await expect(start).rejects.toThrow(/^Chương trình đang chạy sẵn .*It is running already, on the same data\.$/)
    // The first goes on.
    expect((await fetch(`${stack.api}/health`)).status).toBe(200)
    await stack.close()
  })

  test.each([
    [['--web-port', 'abc'], /--web-port abc/],
    [['--api-port', '0'], /--api-port 0/],
    [['--tables-port', '70000'], /--tables-port 70000/],
    [['--port', '3000'], /--web-port, --api-port/],
    [['--issuer-port'], /--issuer-port/],
  ])('when it is called with %j', (args, line) => {
    expect(() => readFlags(args)).toThrow(StartRefused)
    expect(() => readFlags(args)).toThrow(line)
  })
})

test('flags choose ports and whether the browser is opened', () => {
  expect(readFlags([])).toEqual({ ports: {} })
  expect(readFlags(['--no-open', '--web-port', '4000', '--issuer-port', '4001'])).toEqual({
    ports: { web: 4000, issuer: 4001 },
    open: false,
  })
  expect(readFlags(['--data', '/tmp/other'])).toEqual({ ports: {}, dataDir: path.resolve('/tmp/other') })
})

test('data in a folder is there again at the next start, and cursors go on', async () => {
  const first = await startLocalStack({ dataDir })
  await publish(first)
  const before = await pull(first)
  await first.close()
  const second = await startLocalStack({ dataDir })
  expect((await pull(second)).rows).toEqual(before.rows)
  expect(await pull(second, before.cursor)).toMatchObject({ full: false, rows: [], epoch: before.epoch })
  await second.close()
})

test('after a stop that broke off, every period has a new epoch, so that nothing lost goes unseen', async () => {
  const first = await startLocalStack({ dataDir })
  await publish(first)
  const before = await pull(first)
  await first.close()
  markRunning(dataDir, 1)

  const second = await startLocalStack({ dataDir })
  const after = await pull(second, before.cursor)
  expect(after).toMatchObject({ full: true, rows: before.rows })
  expect(after.epoch).not.toBe(before.epoch)
  await second.close()
})

// On Windows one program cannot send another Ctrl+C: it would end it on the spot.
test.runIf(process.platform !== 'win32')(
  'Ctrl+C on npm start stops with everything on disk, also when it is pressed twice',
  async () => {
    const ports = await freePorts()
    const flags = Object.entries(ports).flatMap(([name, port]) => [`--${name}-port`, String(port)])
    const start = path.join(import.meta.dirname, '../../../functions/local/start.ts')
    const child = spawn(process.execPath, ['--import', 'tsx', start, '--no-open', '--data', dataDir, ...flags])
    const ended = once(child, 'exit')
    let said = ''
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (text) => (said += text))
      child.stdout.on('data', (text) => {
        said += text
        if (said.includes('Ctrl+C stops')) resolve()
      })
      ended.then(() => reject(new Error(said)))
    })
    expect((await fetch(`http://127.0.0.1:${ports.api}/api/health`)).status).toBe(200)
    expect((await fetch(`http://127.0.0.1:${ports.web}/preview.html`)).status).toBe(200)
    expect(await (await fetch(`http://127.0.0.1:${ports.web}/config.json`)).json()).toEqual({
      api: `http://127.0.0.1:${ports.api}/api`,
      issuer: `http://127.0.0.1:${ports.issuer}`,
      mode: 'local',
    })
    child.kill('SIGINT')
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    expect(said).toContain('everything is saved')
    expect(existsSync(path.join(dataDir, 'running.json'))).toBe(false)
  },
)

async function send(stack: LocalStack, method: string, address: string, body: unknown): Promise<Response> {
  const token = await stack.tokenFor({ roles: ['secretariat'], name: 'Cơ quan tổng hợp' })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'if-none-match': '*' }
  return fetch(stack.api + address, { method, headers, body: JSON.stringify(body) })
}

async function publish(stack: LocalStack): Promise<void> {
  const published = await send(stack, 'PUT', `/plans/${planId}`, { wire: 1, plan: samplePlan() })
  const opened = await send(stack, 'PUT', `/plans/${planId}/periods/${periodId}`, { wire: 1, period: settings })
  expect([published.status, opened.status]).toEqual([201, 200])
}

async function pull(stack: LocalStack, cursor?: string): Promise<PullAnswer> {
  const body = { wire: 1, ...(cursor === undefined ? {} : { cursor }) }
  const response = await send(stack, 'POST', `/plans/${planId}/periods/${periodId}/pull`, body)
  expect(response.status).toBe(200)
  return (await response.json()) as PullAnswer
}
