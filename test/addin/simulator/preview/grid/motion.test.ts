// Row 1 and column A are frozen; column B is hidden; rows 1–3 of column A are filled, rows 6–7 again; C1:D2 is merged.
import { expect, test } from 'vitest'
import { type Area, formatArea, parseArea } from '../../../../../addin/simulator/book/address.ts'
import { axis } from '../../../../../addin/simulator/preview/grid/axis.ts'
import {
  cellSelection,
  clickSelection,
  type Ground,
  move,
  type Stroke,
} from '../../../../../addin/simulator/preview/grid/motion.ts'
import type { Selection } from '../../../../../addin/simulator/preview/grid/sheet-view.ts'

const areaAt = (address: string): Area => {
  const area = parseArea(address)
  if (!area) throw new Error(`${address} is no address`)
  return area
}
const merges = [areaAt('C1:D2')]
const filled = new Set([0, 1, 2, 5, 6])
const ground: Ground = {
  rows: axis(20, () => 20),
  columns: axis(6, (column) => (column === 1 ? 0 : 50)),
  merges,
  frozenRows: 1,
  frozenColumns: 1,
  page: 5,
  isBlank: (row, column) => column !== 0 || !filled.has(row),
}

/** `A2` is a cell, `A1:C3@B2` a marked block with the active cell B2. */
function selection(text: string): Selection {
  const [area = '', active = area] = text.split('@')
  const cell = areaAt(active.split(':')[0] ?? '')
  return { area: areaAt(area), row: cell.row, column: cell.column }
}
function written({ area, row, column }: Selection): string {
  const active = formatArea({ row, column, rows: 1, columns: 1 })
  const whole = formatArea(area)
  return whole.split(':')[0] === active ? whole : `${whole}@${active}`
}
const stroke = (text: string): Stroke => ({
  key: text.split('+').at(-1) ?? '',
  ctrl: text.includes('Ctrl+'),
  shift: text.includes('Shift+'),
})

test.each([
  ['A1', 'ArrowDown', 'A2'],
  ['A1', 'ArrowUp', 'A1'],
  ['A5', 'ArrowRight', 'C5'],
  ['C5', 'ArrowLeft', 'A5'],
  ['A1', 'ArrowRight', 'C1:D2'],
  ['C1:D2', 'ArrowRight', 'E1'],
  ['C1:D2', 'ArrowDown', 'C3'],
  ['A1:A3', 'ArrowDown', 'A2'],
  ['A1', 'Shift+ArrowDown', 'A1:A2'],
  ['A1:A4', 'Shift+ArrowDown', 'A1:A5'],
  ['A1:A5@A5', 'Shift+ArrowDown', 'A2:A5@A5'],
  ['A1', 'Ctrl+ArrowDown', 'A3'],
  ['A3', 'Ctrl+ArrowDown', 'A6'],
  ['A7', 'Ctrl+ArrowDown', 'A20'],
  ['A20', 'Ctrl+ArrowUp', 'A7'],
  ['E5', 'Home', 'C5'],
  ['E5', 'Ctrl+Home', 'C1:D2'],
  ['E12', 'Ctrl+End', 'A7'],
  ['A1', 'PageDown', 'A6'],
  ['A18', 'PageDown', 'A20'],
  ['A4', 'PageUp', 'A1'],
  ['A3', 'Enter', 'A4'],
  ['A3', 'Shift+Enter', 'A2'],
  ['A3', 'Tab', 'C3'],
  ['E3:F4', 'Enter', 'E3:F4@E4'],
  ['E3:F4@E4', 'Enter', 'E3:F4@F3'],
  ['E3:F4@F4', 'Enter', 'E3:F4'],
  ['E3:F4', 'Shift+Tab', 'E3:F4@F4'],
  ['E1', 'Shift+ArrowLeft', 'C1:E2@E1'],
  ['C3:C4@C4', 'Shift+ArrowUp', 'C1:D4@C4'],
  ['C3:D4', 'Ctrl+ ', 'C:D@C3'],
  ['C3:D4@D4', 'Shift+ ', '3:4@D4'],
])('from %s, %s goes to %s', (from, key, to) => {
  const moved = move(selection(from), stroke(key), ground)
  expect(moved && written(moved)).toBe(to)
})

test('a letter moves nothing', () => {
  expect(move(selection('A1'), stroke('b'), ground)).toBeUndefined()
})

test.each([
  ['a cell', { row: 4, column: 4 }, false, 'E5'],
  ['a merged cell', { row: 1, column: 3 }, false, 'C1:D2'],
  ['a cell with Shift', { row: 4, column: 0 }, true, 'A2:A5'],
  ['a cell beyond a merged block with Shift', { row: 4, column: 4 }, true, 'A1:E5'],
  ['a column letter', { row: -1, column: 4 }, false, 'E:E'],
  ['a column letter with Shift', { row: -1, column: 4 }, true, 'A:E'],
  ['a row number', { row: 4, column: -1 }, false, '5:5'],
])('a click on %s, coming from A2, marks it', (_, spot, shift, marked) => {
  const { area } = clickSelection(cellSelection(1, 0, merges), spot, shift, merges)
  expect(formatArea(area)).toBe(marked)
})
