// A sheet of the simulated workbook as the grid shows it, with letters ten pixels wide.
import { expect, test } from 'vitest'
import { area } from '../../../../addin/simulator/book/address.ts'
import { Book } from '../../../../addin/simulator/book/book.ts'
import { VI_VN } from '../../../../addin/simulator/book/locale.ts'
import type { Sheet } from '../../../../addin/simulator/book/sheet.ts'
import { addTable } from '../../../../addin/simulator/book/table.ts'
import { changeValidation } from '../../../../addin/simulator/book/validation.ts'
import { Calculator } from '../../../../addin/simulator/formula/calculate.ts'
import type { SheetView } from '../../../../addin/simulator/preview/grid/sheet-view.ts'
import { viewOfSheet } from '../../../../addin/simulator/preview/view-of-sheet.ts'
import { View } from '../../../../addin/simulator/view.ts'

function viewAfter(arrange: (sheet: Sheet, book: Book) => void): SheetView {
  const book = new Book()
  const sheet = book.addSheet('Báo cáo')
  arrange(sheet, book)
  const view = new View(book, new Calculator(book, () => 45_000), VI_VN)
  return viewOfSheet(view, sheet.id, (text) => text.length * 10)
}

test.each([
  ['text', { value: 'Quyết định' }, 'Quyết định', 'text'],
  ['a number as people here write it', { value: 34.5, format: { numberFormat: '#,##0.0' } }, '34,5', 'number'],
  ['a date', { value: 41_628, format: { numberFormat: 'dd/mm/yyyy' } }, '20/12/2013', 'number'],
  ['the result of a formula', { formula: '=1+2' }, '3', 'number'],
  ['an error', { value: { error: '#N/A' } }, '#N/A', 'error'],
  [
    'a date that is too long for its column',
    { value: 41_628, format: { numberFormat: 'dddd, dd/mm/yyyy' } },
    '#######',
    'number',
  ],
])('shows %s', (_, cell, text, kind) => {
  const view = viewAfter((sheet) => {
    sheet.put(0, 0, cell)
    if (text === '20/12/2013') sheet.line('columns', 0).size = 90
  })
  expect(view.cell(0, 0)).toMatchObject({ text, kind })
})

test('a column is as wide as it was made, the standard width, or gone', () => {
  const view = viewAfter((sheet) => {
    sheet.line('columns', 0).size = 75
    sheet.line('columns', 1).hidden = true
  })
  expect([0, 1, 2].map((column) => view.columnWidth(column))).toEqual([100, 0, 64])
})

test('a row is as high as its wrapped text, or as it was made, or gone', () => {
  const long = 'một hai ba bốn'
  const view = viewAfter((sheet) => {
    for (const row of [0, 1, 2, 3]) sheet.put(row, 0, { value: long, format: { wrapText: row !== 3 } })
    sheet.put(1, 0, { value: 'một' })
    sheet.line('rows', 1).size = 30
    sheet.line('rows', 2).filtered = true
  })
  expect([0, 1, 2, 3, 4].map((row) => view.rowHeight(row))).toEqual([77, 40, 0, 22, 20])
})

test('drawn borders leave wrapped text less room than gridlines do', () => {
  const edge = { style: 'Continuous', weight: 'Medium', color: '#000000' } as const
  const heightWith = (format: object): number =>
    viewAfter((sheet) => {
      sheet.put(0, 0, { value: 'một hai', format: { wrapText: true, ...format } })
      sheet.line('columns', 0).size = 58.5
    }).rowHeight(0)
  expect(heightWith({ borderLeft: edge, borderRight: edge })).toBeGreaterThan(heightWith({}))
})

test('a table paints its header and its bands, and the cell’s own colours win', () => {
  const view = viewAfter((sheet, book) => {
    addTable(book, sheet, area(0, 0, 4, 2), true, () => {})
    sheet.put(1, 1, { format: { fillColor: '#FFF8E1', fillPattern: 'Solid', fontColor: '#C00000' } })
  })
  expect(view.cell(0, 0)).toMatchObject({
    look: { fill: '#4472C4', color: '#ffffff', bold: true },
    filter: { active: false },
  })
  expect(view.cell(1, 0).look).toMatchObject({ fill: '#dae3f3', color: '#000000', bold: false })
  expect(view.cell(2, 0).look.fill).toBeUndefined()
  expect(view.cell(1, 1).look).toMatchObject({ fill: '#FFF8E1', color: '#C00000' })
})

test('a list of cells is offered in its order without blanks, with the words beside it', () => {
  const view = viewAfter((sheet, book) => {
    const lists = book.addSheet('_so')
    for (const [row, value] of [
      [0, 'Chưa thực hiện'],
      [1, 'Đang thực hiện'],
      [3, 'Đã trình, chờ ban hành'],
    ] as const) {
      lists.put(row, 0, { value })
    }
    changeValidation(sheet, area(1, 0, 5, 1), {
      rule: { list: { inCellDropDown: true, source: '=_so!$A$1:$A$4' } },
      prompt: { showPrompt: true, title: 'Tình trạng', message: 'Chọn trong danh sách.' },
    })
  })
  expect(view.choices(1, 0)).toEqual(['Chưa thực hiện', 'Đang thực hiện', 'Đã trình, chờ ban hành'])
  expect(view.prompt(1, 0)).toMatchObject({ title: 'Tình trạng', message: 'Chọn trong danh sách.' })
  expect([view.choices(0, 0), view.prompt(0, 0)]).toEqual([undefined, undefined])
})

test('grouped columns fold away together', () => {
  const view = viewAfter((sheet) => {
    sheet.put(0, 6, { value: 'Đồng bộ' })
    for (const column of [1, 2, 5]) Object.assign(sheet.line('columns', column), { level: 1, hidden: column !== 5 })
  })
  expect(view.folds).toEqual([
    { from: 1, to: 2, folded: true },
    { from: 5, to: 5, folded: false },
  ])
})

test('a note of a cell is shown with it', () => {
  const view = viewAfter((sheet) => {
    sheet.data.comments.push({
      id: '1',
      row: 2,
      column: 1,
      content: 'Xem lại',
      resolved: false,
      authorName: 'Lan',
      replies: [],
    })
  })
  expect([view.cell(2, 1).note, view.cell(1, 1).note]).toEqual(['Xem lại', undefined])
})
