// The mark in the data folder: who has it open, and whether the last to have it ended by itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lastRun, markEnded, markRunning } from '../../../functions/local/running.ts'

let dataDir: string
let server: Server
let port: number
beforeEach(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-data-'))
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

test('a folder that nobody has opened, or that was closed, is at an end', async () => {
  expect(await lastRun(dataDir)).toEqual({ kind: 'ended' })
  expect(await lastRun(path.join(dataDir, 'not-there'))).toEqual({ kind: 'ended' })
  markRunning(dataDir, port)
  markEnded(dataDir)
  expect(await lastRun(dataDir)).toEqual({ kind: 'ended' })
})

test('a folder is in use while its process lives and its tables answer', async () => {
  markRunning(dataDir, port)
  expect(await lastRun(dataDir)).toEqual({ kind: 'running', pid: process.pid })
})

const deadPid = 2 ** 22 + 1
test.each([
  ['its process is gone', () => JSON.stringify({ pid: deadPid, port })],
  // A process id alone proves nothing: after a restart of the machine it can be somebody else's.
  ['its process id is another program’s by now', () => JSON.stringify({ pid: process.pid, port: 1 })],
  ['the mark was cut off while it was written', () => '{"pid":'],
  ['the mark says nothing', () => '{}'],
])('the last run broke off when %s', async (_, mark) => {
  writeFileSync(path.join(dataDir, 'running.json'), mark())
  expect(await lastRun(dataDir)).toEqual({ kind: 'broken-off' })
})
