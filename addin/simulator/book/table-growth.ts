// Tables that get rows and columns: by an add-in, or because somebody typed next to them.

import { type Area, lastColumn, lastRow, overlaps } from './address.ts'
import type { Book } from './book.ts'
import { insertDeleteConflict } from './fault.ts'
import type { Sheet } from './sheet.ts'
import type { TableColumnData, TableData } from './sheet-data.ts'
import { insertCells } from './shift.ts'
import { bodyArea, newTableColumn, resizeTable } from './table.ts'
import { changeValidation, validationAt } from './validation.ts'

/**
 * Puts blank rows into a table; cells below it move down only when something is in the way.
 * @param at index in the body, its length for the end
 * @returns the index of the first new row
 */
export function addTableRows(book: Book, sheet: Sheet, table: TableData, at: number, count: number): number {
  const body = bodyArea(table)
  const isWaiting = table.isWaiting && body.rows === 1 && sheet.usedArea(body, true) === undefined
  if (!isWaiting) return insertTableRows(book, sheet, table, at, count)
  sheet.touch()
  delete table.isWaiting
  if (count > 1) insertTableRows(book, sheet, table, 1, count - 1)
  return 0
}

function insertTableRows(book: Book, sheet: Sheet, table: TableData, at: number, count: number): number {
  const body = bodyArea(table)
  const isEnd = at >= body.rows
  const place: Area = { ...body, row: body.row + Math.min(at, body.rows), rows: count }
  if (isEnd && !table.showTotals && !isOccupied(sheet, table, place)) {
    resizeTable(sheet, table, { ...table.area, rows: table.area.rows + count })
    book.report({ kind: 'shifted', sheetId: sheet.id, area: place, shift: 'RowInserted', direction: 'None' })
  } else if (isEnd) {
    insertCells(book, sheet, place, 'rows')
    const grown = sheet.data.tables.find((other) => other.id === table.id)
    if (grown && !table.showTotals) resizeTable(sheet, table, { ...table.area, rows: table.area.rows + count })
  } else insertCells(book, sheet, place, 'rows')
  const model = at > 0 ? body.row + Math.min(at, body.rows) - 1 : body.row + count
  inheritRow(sheet, model, place)
  return Math.min(at, body.rows)
}

function isOccupied(sheet: Sheet, table: TableData, place: Area): boolean {
  if (sheet.data.tables.some((other) => other !== table && overlaps(other.area, place))) return true
  return sheet.usedArea(place, true) !== undefined || sheet.data.merges.some((merge) => overlaps(merge, place))
}

/** New rows take formats and validation of a row that was there. */
export function inheritRow(sheet: Sheet, from: number, to: Area): void {
  sheet.touch()
  for (let column = to.column; column <= lastColumn(to); column++) {
    const format = sheet.cell(from, column)?.format
    const rule = validationAt(sheet, from, column)
    for (let row = to.row; format && row <= lastRow(to); row++) {
      sheet.put(row, column, { ...sheet.cell(row, column), format })
    }
    if (!rule) continue
    const { areas: _, anchor, ...facts } = rule
    const below = { ...to, column, columns: 1 }
    changeValidation(sheet, below, facts)
    const made = validationAt(sheet, to.row, column)
    if (made) made.anchor = anchor
  }
}

/** Inserts a blank column into a table, moving what is to the right of it within the table's rows. */
export function addTableColumn(book: Book, sheet: Sheet, table: TableData, at: number): TableColumnData {
  const { area: whole } = table
  if (at > table.columns.length) throw insertDeleteConflict('there is no such column')
  const place: Area = { ...whole, column: whole.column + at, columns: 1 }
  const isEnd = at === table.columns.length
  const isFree = sheet.usedArea(place, true) === undefined
  if (!isEnd || !isFree) insertCells(book, sheet, place, 'columns')
  // Cells put before the first column move the table along instead of widening it.
  if (isEnd || at === 0) resizeTable(sheet, table, { ...whole, columns: whole.columns + 1 })
  const added = table.columns[at] ?? newTableColumn(table.columns)
  book.report({ kind: 'arranged', sheetId: sheet.id })
  return added
}
