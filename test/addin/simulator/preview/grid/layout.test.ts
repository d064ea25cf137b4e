// A sheet of 100 rows of 20 pixels and ten columns of 50, two rows and one column frozen, scrolled by 300 and 400.
import { expect, test } from 'vitest'
import {
  boxOf,
  dragSpotAt,
  fitsFrozen,
  layoutOf,
  rowsInSight,
  scrollTo,
  spotAt,
} from '../../../../../addin/simulator/preview/grid/layout.ts'
import type { SheetView } from '../../../../../addin/simulator/preview/grid/sheet-view.ts'

const view: SheetView = {
  name: 'Báo cáo',
  rows: 100,
  columns: 10,
  frozenRows: 2,
  frozenColumns: 1,
  gridlines: true,
  headings: true,
  merges: [],
  folds: [],
  charts: [],
  rowHeight: () => 20,
  columnWidth: () => 50,
  cell: () => {
    throw new Error('The layout looks at no cell')
  },
  choices: () => undefined,
  prompt: () => undefined,
}
const layout = layoutOf(view)
const scroll = { left: 300, top: 400, width: 400, height: 500 }

test('the headings and the frozen lines stay', () => {
  expect([layout.headWidth, layout.headHeight, layout.pinnedWidth, layout.pinnedHeight]).toEqual([44, 20, 94, 60])
})

test.each([
  ['wide and high', 400, 500, { rows: true, columns: true }],
  ['low', 400, 119, { rows: false, columns: true }],
  ['narrow', 213, 500, { rows: true, columns: false }],
  ['not measured yet', 0, 0, { rows: true, columns: true }],
])('frozen lines stay where others can be seen beside them: in a window that is %s', (_, width, height, fits) => {
  expect(fitsFrozen(layout, { ...scroll, width, height })).toEqual(fits)
})

test.each([
  ['the corner', 10, 10, { row: -1, column: -1 }],
  ['a column letter', 200, 10, { row: -1, column: 9 }],
  ['a row number', 10, 100, { row: 24, column: -1 }],
  ['a frozen cell', 50, 45, { row: 1, column: 0 }],
  ['a cell that scrolls', 150, 100, { row: 24, column: 8 }],
])('%s lies under its point', (_, x, y, spot) => {
  expect(spotAt(x, y, layout, scroll)).toEqual(spot)
})

test.each([
  ['in a cell', 150, 100, scroll, { row: 24, column: 8 }],
  ['in a frozen cell', 50, 45, scroll, { row: 1, column: 0 }],
  ['below', 150, 900, scroll, { row: 45, column: 8 }],
  ['above', 150, -300, scroll, { row: 20, column: 8 }],
  ['to the left', 10, 100, { ...scroll, left: 60 }, { row: 24, column: 1 }],
  ['to the right', 2_000, 100, { ...scroll, left: 60 }, { row: 24, column: 8 }],
  ['above, with nothing scrolled', 150, 5, { ...scroll, top: 0 }, { row: 0, column: 8 }],
])('a drag that is held %s reaches as far as the next cell', (_, x, y, scrolled, spot) => {
  expect(dragSpotAt(x, y, layout, scrolled)).toEqual(spot)
})

test('a cell is drawn where its point is', () => {
  const box = boxOf({ row: 24, column: 8, rows: 1, columns: 2 }, view, layout, scroll)
  expect(box).toEqual({ left: 144, top: 100, width: 100, height: 20 })
  expect(spotAt(box.left, box.top, layout, scroll)).toEqual({ row: 24, column: 8 })
})

test.each([
  ['one in sight', { row: 24, column: 8 }, { left: 300, top: 400 }],
  ['one above', { row: 10, column: 8 }, { left: 300, top: 160 }],
  ['one below', { row: 60, column: 8 }, { left: 300, top: 740 }],
  ['one to the left', { row: 24, column: 2 }, { left: 50, top: 400 }],
  ['a frozen one', { row: 0, column: 0 }, { left: 300, top: 400 }],
])('going to %s scrolls no further than needed', (_, spot, to) => {
  expect(scrollTo(spot, view, layout, scroll)).toEqual(to)
})

test('only rows in sight and some around are drawn', () => {
  expect(rowsInSight(view, layout, { left: 0, top: 0, width: 400, height: 500 })).toEqual({ from: 2, to: 40 })
  expect(rowsInSight(view, layout, { ...scroll, top: 1_000 })).toEqual({ from: 37, to: 90 })
})

test('a merged block that begins above what is in sight is drawn from its start', () => {
  const merged = { ...view, merges: [{ row: 30, column: 3, rows: 20, columns: 1 }] }
  expect(rowsInSight(merged, layout, { ...scroll, top: 1_000 }).from).toBe(30)
})
