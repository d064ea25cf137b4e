// Whatever people do, in any order, some things hold. A failing seed becomes a case of its own.

import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Area, intersect } from '../../../addin/simulator/book/address.ts'
import type { WorkbookState } from '../../../addin/simulator/book/state.ts'
import { createHost, type Host } from '../../../addin/simulator/host.ts'
import { openExcel } from './open-excel.ts'

const column = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F')
const row = fc.integer({ min: 1, max: 9 })
const count = fc.integer({ min: 1, max: 3 })
const cell = fc.tuple(column, row).map(([letter, number]) => `${letter}${number}`)
const block = fc.tuple(cell, cell).map(([first, last]) => `${first}:${last}`)
const text = fc.constantFrom('x', 'Đã xong', '5', '20/12/2013', '=A1', '=SUM(B2:C4)', "'=1", '', '- không')

type Action = (host: Host) => unknown
const on = 'Sheet1'

const action: fc.Arbitrary<readonly [name: string, act: Action]> = fc.oneof(
  fc.tuple(cell, text).map(([at, typed]) => [`type ${at} ${typed}`, (h: Host) => h.user.type(on, at, typed)] as const),
  fc.tuple(cell, text, text).map(([at, a, b]) => [`paste ${at}`, (h: Host) => h.user.paste(on, at, [[a, b]])] as const),
  block.map((at) => [`clear ${at}`, (h: Host) => h.user.clear(on, at)] as const),
  block.map((at) => [`fill ${at}`, (h: Host) => h.user.fillDown(on, at)] as const),
  fc.tuple(block, cell).map(([a, b]) => [`copy ${a} ${b}`, (h: Host) => h.user.copyPaste(on, a, on, b)] as const),
  fc.tuple(block, cell).map(([a, b]) => [`cut ${a} ${b}`, (h: Host) => h.user.cutPaste(on, a, on, b)] as const),
  fc.tuple(row, count).map(([r, n]) => [`insert rows ${r} ${n}`, (h: Host) => h.user.insertRows(on, r, n)] as const),
  fc.tuple(row, count).map(([r, n]) => [`delete rows ${r} ${n}`, (h: Host) => h.user.deleteRows(on, r, n)] as const),
  column.map((c) => [`insert column ${c}`, (h: Host) => h.user.insertColumns(on, c)] as const),
  column.map((c) => [`delete column ${c}`, (h: Host) => h.user.deleteColumns(on, c)] as const),
  fc.boolean().map((up) => [`sort ${up}`, (h: Host) => h.user.sortTable('Bảng', 'Mã', up)] as const),
  fc
    .constantFrom(['a'], undefined)
    .map((v) => [`filter ${v}`, (h: Host) => h.user.filterTable('Bảng', 'Mã', v)] as const),
  row.map((r) => [`hide ${r}`, (h: Host) => h.user.hide(on, String(r))] as const),
  block.map((at) => [`colour ${at}`, (h: Host) => h.user.colour(on, at, '#FF0000')] as const),
  cell.map((at) => [`comment ${at}`, (h: Host) => h.user.comment(on, at, 'ghi chú')] as const),
)

/** A sheet with a table, rules, a merged block, formulas and a second table, as JSON. */
const start: Promise<WorkbookState> = (async () => {
  const { run, host } = openExcel()
  await run((context, sheet) => {
    sheet.getRange('A2:C5').values = [
      ['Mã', 'Tên', 'Số'],
      ['b', 'hai', 2],
      ['a', 'một', '=C3*2'],
      ['c', 'ba', 3],
    ]
    sheet.tables.add('A2:C5', true).name = 'Bảng'
    sheet.getRange('E7:F8').values = [
      ['Hai', 'Bảng'],
      [1, 2],
    ]
    sheet.tables.add('E7:F8', true)
    sheet.getRange('B3:B5').dataValidation.rule = { list: { inCellDropDown: true, source: '=$E$7:$E$8' } }
    sheet.getRange('C3:C5').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } }
    sheet.getRange('A3:C5').conditionalFormats.add('Custom').custom.rule.formula = '=$C3>1'
    sheet.getRange('E1:F1').merge()
    context.workbook.names.add('Vung', sheet.getRange('A3:C5'))
  })
  return host.save()
})()

function apart(areas: readonly Area[]): boolean {
  return areas.every((a, index) => areas.slice(index + 1).every((b) => intersect(a, b) === undefined))
}

function checkSheet(host: Host): void {
  const [sheet] = host.save().sheets
  if (!sheet) throw new Error('the sheet is gone')
  const { tables, merges, validations } = sheet.data
  expect(apart(tables.map(({ area }) => area))).toBe(true)
  expect(apart(merges)).toBe(true)
  expect(apart(validations.flatMap(({ areas }) => areas))).toBe(true)
  for (const table of tables) {
    expect(table.columns).toHaveLength(table.area.columns)
    expect(table.area.rows).toBeGreaterThan(1)
    const names = table.columns.map(({ name }) => name)
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    const cells = names.map((_, index) => host.view.cell('Sheet1', table.area.row, table.area.column + index).value)
    expect(cells).toEqual(names)
  }
}

it('tables, merged blocks and rules never overlap, and headers are the names of columns', async () => {
  const state = await start
  fc.assert(
    fc.property(fc.array(action, { maxLength: 12 }), (actions) => {
      const host = createHost({ state })
      for (const [, act] of actions) act(host)
      checkSheet(host)
    }),
    { numRuns: 300 },
  )
})

/** What is kept but for the counter of ids, which undo does not turn back, and the selection. */
function shape(host: Host): string {
  const { nextId: _, ...state } = host.save()
  return JSON.stringify(state)
}

it('undoing everything brings the first state back', async () => {
  const state = await start
  fc.assert(
    fc.property(fc.array(action, { maxLength: 8 }), (actions) => {
      const host = createHost({ state })
      const before = shape(host)
      for (const [, act] of actions) act(host)
      while (host.user.undo());
      expect(shape(host)).toBe(before)
    }),
    { numRuns: 200 },
  )
})

it('a workbook saved at any moment opens again as the same', async () => {
  const state = await start
  fc.assert(
    fc.property(fc.array(action, { maxLength: 8 }), (actions) => {
      const host = createHost({ state })
      for (const [, act] of actions) act(host)
      const saved = JSON.stringify(host.save())
      expect(JSON.stringify(createHost({ state: JSON.parse(saved) as WorkbookState }).save())).toBe(saved)
    }),
    { numRuns: 100 },
  )
})
