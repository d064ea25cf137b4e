// The header and the total row of a table, which come and go.

import type { Book } from './book.ts'
import type { Sheet } from './sheet.ts'
import type { TableData } from './sheet-data.ts'
import { deleteCells, insertCells } from './shift.ts'
import { syncHeaders, totalArea } from './table.ts'
import type { WriteContext } from './write.ts'

/** Hiding the header frees its row; showing it again takes the row above, moving cells down when it is in use. */
export function showHeaders(book: Book, sheet: Sheet, table: TableData, show: boolean): void {
  sheet.touch()
  if (!show) {
    sheet.forEachCell({ ...table.area, rows: 1 }, ({ format }, row, column) => {
      sheet.put(row, column, format ? { format } : {})
    })
    table.showHeaders = false
    table.area = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 }
    return
  }
  const above = { ...table.area, row: table.area.row - 1, rows: 1 }
  const isFree = table.area.row > 0 && sheet.usedArea(above, true) === undefined
  const columns = table.columns.map((column) => column.name)
  if (!isFree) insertCells(book, sheet, { ...table.area, rows: 1 }, 'rows')
  const row = table.area.row - 1
  table.area = { ...table.area, row, rows: table.area.rows + 1 }
  table.showHeaders = true
  for (const [index, name] of columns.entries()) {
    sheet.put(row, table.area.column + index, { ...sheet.cell(row, table.area.column + index), value: name })
  }
  syncHeaders(sheet, table)
}

/** A new total row has a label at the left and the count or sum of the last column, as Excel makes it. */
export function showTotals(
  { book, calculator }: Pick<WriteContext, 'book' | 'calculator'>,
  sheet: Sheet,
  table: TableData,
  show: boolean,
): void {
  sheet.touch()
  const total = totalArea(table)
  if (!show) {
    if (!total) return
    table.showTotals = false
    table.area = { ...table.area, rows: table.area.rows - 1 }
    deleteCells(book, sheet, total, 'rows')
    return
  }
  const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 }
  if (sheet.usedArea(below, true)) insertCells(book, sheet, below, 'rows')
  table.area = { ...table.area, rows: table.area.rows + 1 }
  table.showTotals = true
  const last = table.columns.at(-1)
  sheet.put(below.row, below.column, { ...sheet.cell(below.row, below.column), value: 'Total' })
  if (!last || table.columns.length < 2) return
  const column = below.column + table.columns.length - 1
  const isNumeric = typeof calculator.valueAt(sheet, below.row - 1, column) === 'number'
  const formula = `=SUBTOTAL(${isNumeric ? 109 : 103},[${last.name}])`
  sheet.put(below.row, column, { ...sheet.cell(below.row, column), formula })
}
