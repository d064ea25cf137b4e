// Losing everything and getting it back, on real tables: the same entities again, a broken file that costs nothing, and
// what people saved between the back-up and the loss (E1).
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startTables } from '../../../functions/local/azurite.ts'
import { BackUpBroken, backUp } from '../../../functions/operations/back-up.ts'
import { NotEmpty, restore } from '../../../functions/operations/restore.ts'
import { type Stored, tableNames, type WholeTables } from '../../../functions/storage/store.ts'
import { openWholeTables } from '../../../functions/storage/table-scan.ts'
import { homeAffairs } from '../support/sample-plan.ts'
import { change, clerk, now, openWorld, secretariat, type World } from '../support/world.ts'

let world: World
let whole: WholeTables
beforeEach(async () => {
  world = await openWorld()
  whole = openWholeTables({ kind: 'connection-string', value: world.tables })
})
afterEach(() => world.close())

const who = clerk(homeAffairs)

async function linesOf(over: Partial<World> = {}): Promise<string[]> {
  const found: string[] = []
  for await (const line of backUp(over.store ?? world.store, whole, now)) found.push(line)
  return found
}

async function* from(lines: readonly string[]): AsyncIterable<string> {
  yield* lines
}

const put = (lines: readonly string[], replace = false) =>
  restore({ store: world.store, whole, randomId: () => crypto.randomUUID() }, from(lines), replace)

/** All there is, without the etags and the epochs that a restore renews. */
async function everything(): Promise<string[]> {
  const found: string[] = []
  for (const table of tableNames) {
    for await (const { partition, row, properties } of whole.scan(table)) {
      const { epoch: _, epochSeq: __, ...rest } = properties
      found.push(JSON.stringify({ table, partition, row, rest }))
    }
  }
  return found
}

async function loseEverything(): Promise<void> {
  for (const table of tableNames) await whole.clear(table)
  expect(await everything()).toEqual([])
}

test('everything that was lost is back as it was, in a new epoch', async () => {
  await world.edit(who, homeAffairs, change('I-1', 1, { result: ['', 'Đã rà soát 21.914 hồ sơ\n“xong”'] }))
  const before = await everything()
  const lines = await linesOf()
  await loseEverything()
  expect(await put(lines)).toBe(before.length)
  expect(await everything()).toEqual(before)
  const pulled = await world.pull(secretariat)
  expect(pulled.epoch).not.toBe(world.epoch)
  expect(pulled.rows.find((it) => it.task === 'I-1')?.values.result).toContain('21.914')
})

test('what was saved after the back-up is in no table any more; whoever has it is told to look again, and saves it anew', async () => {
  const cursor = (await world.pull(who)).cursor
  const lines = await linesOf()
  const saved = await world.edit(who, homeAffairs, change('I-1', 1, { result: ['', 'Lưu sau khi sao lưu'] }))
  const seen = await world.pull(who, cursor)
  await loseEverything()
  await put(lines)
  // The workbook still holds what it saved, on a base the server does not know.
  const stale = await world.push(who, homeAffairs, world.request([change('I-1', 2, { reason: ['', 'Chậm'] })]))
  expect(stale).toMatchObject({ kind: 'refused', problem: 'epoch-changed' })
  const pulled = await world.pull(who, seen.cursor)
  expect(pulled).toMatchObject({ full: true })
  const row = pulled.rows.find((it) => it.task === 'I-1')
  expect(row?.values.result ?? '').toBe('')
  const again = change('I-1', row?.seq ?? 0, { result: ['', 'Lưu sau khi sao lưu'] })
  const pushed = await world.push(who, homeAffairs, world.request([again], { epoch: pulled.epoch }))
  expect(pushed).toMatchObject({ kind: 'pushed', answer: { outcomes: [{ kind: 'accepted' }] } })
  expect(saved.outcomes[0]?.kind).toBe('accepted')
})

test('tables that hold something are not mixed with a back-up, but emptied when that is asked for', async () => {
  const lines = await linesOf()
  await expect(put(lines)).rejects.toBeInstanceOf(NotEmpty)
  const before = await everything()
  await world.edit(who, homeAffairs, change('I-1', 1, { result: ['', 'Sau'] }))
  await put(lines, true)
  expect(await everything()).toEqual(before)
  // Whoever died half-way starts over.
  await put(lines, true)
  expect(await everything()).toEqual(before)
})

describe('a file that is not whole costs nothing:', () => {
  test.each<[string, (lines: string[]) => string[]]>([
    ['cut off', (lines) => lines.slice(0, -1)],
    ['a line missing', (lines) => lines.toSpliced(3, 1)],
    ['a line cut in the middle', (lines) => lines.with(3, (lines[3] ?? '').slice(0, -9))],
    ['something behind its end', (lines) => [...lines, lines[3] ?? '']],
    ['of another version', (lines) => lines.with(0, '{"kind":"so-ke-hoach-backup","version":9,"at":""}')],
    ['empty', () => []],
  ])('%s', async (_, spoil) => {
    const lines = await linesOf()
    const before = await everything()
    await expect(put(spoil(lines), true)).rejects.toBeInstanceOf(BackUpBroken)
    expect(await everything()).toEqual(before)
  })
})

test('a report that is saved while it is being backed up is not torn', async () => {
  let isSaved = false
  const scan: WholeTables['scan'] = async function* (table) {
    const found: Stored[] = []
    for await (const entity of whole.scan(table)) found.push(entity)
    for (const entity of found) {
      // Somebody saves between the reading of the head and of the rows.
      if (table === 'Ledger' && entity.row === 'h' && entity.partition.endsWith(homeAffairs) && !isSaved) {
        isSaved = true
        await world.edit(who, homeAffairs, change('I-1', 1, { result: ['', '1'] }))
      }
      yield entity
    }
  }
  const lines: string[] = []
  for await (const line of backUp(world.store, { ...whole, scan }, now)) lines.push(line)
  await loseEverything()
  await put(lines)
  const pulled = await world.pull(who)
  expect(pulled.rows.find((it) => it.task === 'I-1')).toMatchObject({ seq: 2, values: { result: '1' } })
  const next = change('I-1', 2, { result: ['1', 'xong'] })
  const pushed = await world.push(who, homeAffairs, world.request([next], { epoch: pulled.epoch }))
  expect(pushed).toMatchObject({ kind: 'pushed', answer: { outcomes: [{ kind: 'accepted' }] } })
})

test('at the console a compressed file goes from one store into another', async () => {
  const other = await startTables()
  const folder = mkdtempSync(path.join(tmpdir(), 'so-ke-hoach-backup-'))
  const file = path.join(folder, 'so.jsonl.gz')
  const run = (script: string, connection: string, ...args: string[]) => {
    const cwd = path.join(import.meta.dirname, '../../..')
    const env = { ...process.env, TABLES_CONNECTION_STRING: connection }
    return promisify(execFile)(process.execPath, ['--import', 'tsx', `functions/deploy/${script}.ts`, ...args], {
      cwd,
      env,
    })
  }
  try {
    const before = await everything()
    expect((await run('backup', world.tables, '--to', file)).stdout).toContain(`${before.length} mục`)
    expect((await run('restore', other.connectionString, '--from', file)).stdout).toContain(`${before.length} mục`)
    await expect(run('restore', other.connectionString, '--from', file)).rejects.toMatchObject({
      stderr: expect.stringContaining('--replace'),
    })
    // What its person can mend is said in a line, and nothing half done is left.
    const nowhere = other.connectionString.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:1')
    const said = async (connection: string) => (await run('backup', connection, '--to', file).catch((it) => it)).stderr
    expect(await Promise.all([said(''), said(nowhere)])).toEqual([
      'settings: TABLES_ENDPOINT (or TABLES_CONNECTION_STRING) is missing\n',
      'connect ECONNREFUSED 127.0.0.1:1\n',
    ])
    expect(readdirSync(folder)).toEqual(['so.jsonl.gz'])
  } finally {
    await other.close()
    rmSync(folder, { recursive: true })
  }
})
