// The mark that running tables leave in their folder. It keeps a second process off the same files, and tells the next
// start when the last one did not end by itself: the tables are then up to seconds older than what clients were told.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'

export type LastRun =
  | { readonly kind: 'ended' }
  | { readonly kind: 'running'; readonly pid: number }
  | { readonly kind: 'broken-off' }

/** Somebody else has the tables of this folder open. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse'
  readonly dataDir: string
  readonly pid: number

  constructor(dataDir: string, pid: number) {
    super(`the data in ${dataDir} is in use by process ${pid}`)
    this.dataDir = dataDir
    this.pid = pid
  }
}

interface Mark {
  readonly pid: number
  readonly port: number
}

function markFile(dataDir: string): string {
  return path.join(dataDir, 'running.json')
}

/** What became of the last start on this folder. */
export async function lastRun(dataDir: string): Promise<LastRun> {
  const mark = readMark(dataDir)
  if (mark === undefined) return { kind: 'ended' }
  // A process id alone proves nothing: after a restart of the machine it can be somebody else's.
  const isThere = isAlive(mark.pid) && (await isListening(mark.port))
  return isThere ? { kind: 'running', pid: mark.pid } : { kind: 'broken-off' }
}

/** @param port of the tables. */
export function markRunning(dataDir: string, port: number): void {
  mkdirSync(dataDir, { recursive: true })
  const mark: Mark = { pid: process.pid, port }
  writeFileSync(markFile(dataDir), JSON.stringify(mark))
}

/** Called once everything is written to disk. */
export function markEnded(dataDir: string): void {
  rmSync(markFile(dataDir), { force: true })
}

function readMark(dataDir: string): Mark | undefined {
  let text: string
  try {
    text = readFileSync(markFile(dataDir), 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
  try {
    const { pid, port } = JSON.parse(text)
    return { pid: Number(pid), port: Number(port) }
  } catch (error) {
    // Broken off while the mark itself was being written.
    if (error instanceof SyntaxError) return { pid: 0, port: 0 }
    throw error
  }
}

function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false
    // It is there, but not ours.
    if (hasCode(error, 'EPERM')) return true
    throw error
  }
}

function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
