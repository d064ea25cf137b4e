// Breaks every rule on purpose, and keeps what is right from being refused.
import { describe, expect, it } from 'vitest'
import { checkOfficeRules } from './office-rules.ts'
import { parseSource } from './source.ts'

const brokenRules = (path: string, code: string) =>
  checkOfficeRules(parseSource(path, code)).map((problem) => /\(([\w-]+)\)/.exec(problem)?.[1])

const broken: [rule: string, path: string, code: string][] = [
  ['office-rooms', 'addin/sync/engine.ts', 'Excel.run(go)'],
  ['office-rooms', 'addin/panes/Report.tsx', 'export const read = (range: Excel.Range) => <p>{range.address}</p>'],
  ['office-rooms', 'addin/app/compose.ts', 'const { host } = await globalThis.Office.onReady()'],
  ['office-rooms', 'functions/http/reply.ts', 'Office.onReady()'],
  ['sync-in-loop', 'addin/workbook/sheets.ts', 'for (const row of rows) { row.delete(); await context.sync() }'],
  ['sync-in-loop', 'addin/workbook/sheets.ts', 'for (let i = 0; i < 3; i++) await range.context.sync()'],
  ['sync-in-loop', 'addin/workbook/sheets.ts', 'for (const key in sheets) await context.sync()'],
  ['sync-in-loop', 'addin/workbook/sheets.ts', 'while (more) await context.sync()'],
  ['sync-in-loop', 'addin/commands/refresh.ts', 'do { await context.sync() } while (more)'],
  [
    'sync-in-loop',
    'addin/workbook/sheets.ts',
    'await Promise.all(rows.map(async (row) => { row.delete(); await context.sync() }))',
  ],
  ['sync-in-loop', 'addin/workbook/sheets.ts', 'rows.forEach(function () { contexts[0].sync() })'],
  ['empty-load', 'addin/workbook/sheets.ts', 'range.load()'],
  ['empty-load', 'addin/workbook/sheets.ts', "sheet.getRange().load('')"],
  ['empty-load', 'addin/workbook/sheets.ts', "range.load('*')"],
  ['trusted-caller', 'functions/http/caller.ts', "request.headers.get('X-MS-Client-Principal-Id')"],
  ['trusted-caller', 'functions/http/caller.ts', 'const who = request.user'],
  ['trusted-caller', 'functions/http/caller.ts', 'const who = context.req.user'],
  ['clock-and-ids', 'shared/domain/deadline.ts', 'const today = new Date()'],
  ['clock-and-ids', 'functions/operations/push.ts', 'const now = Date.now()'],
  ['clock-and-ids', 'addin/sync/engine.ts', 'const id = crypto.randomUUID()'],
  ['chance', 'shared/sync/merge.ts', 'const first = Math.random() < 0.5'],
  ['settings', 'functions/http/caller.ts', 'const issuer = process.env.TOKEN_ISSUER'],
]

const allowed: [path: string, code: string][] = [
  [
    'addin/workbook/sheets.ts',
    'await Excel.run(async (context) => { for (const row of rows) row.delete(); await context.sync() })',
  ],
  [
    'addin/workbook/sheets.ts',
    "const names = (await context.sync(), rows).map((row) => row.name); range.load('values,address')",
  ],
  ['addin/workbook/chunks.ts', 'for (const chunk of chunks) { write(chunk); await context.sync() }'],
  ['addin/commands/refresh.ts', "Office.actions.associate('refresh', refresh)"],
  ['addin/taskpane.tsx', 'await Office.onReady()'],
  ['addin/simulator/page.ts', 'Office.onReady(); for (const book of books) await book.context.sync()'],
  ['functions/http/caller.ts', 'const who = token.user'],
  ['functions/server.ts', 'const clock = () => new Date()'],
  ['functions/operations/retry.ts', 'await pause(Math.random() * 20)'],
  ['functions/config.ts', 'const config = readConfig(process.env)'],
  ['addin/app/compose.ts', 'const newId = () => crypto.randomUUID()'],
  ['shared/domain/deadline.ts', 'const day = new Date(Date.UTC(2013, 9, 1))'],
]

describe('rules for single expressions', () => {
  it.each(broken)('%s refuses in %s: %s', (rule, path, code) => {
    expect(brokenRules(path, code)).toContain(rule)
  })

  it.each(allowed)('allows in %s: %s', (path, code) => {
    expect(brokenRules(path, code)).toEqual([])
  })

  it('names the line and the reason', () => {
    expect(checkOfficeRules(parseSource('addin/workbook/sheets.ts', 'const a = 1\n\nrange.load()'))).toEqual([
      'addin/workbook/sheets.ts:3 (empty-load) loads every property of the object: name those you read',
    ])
  })
})
