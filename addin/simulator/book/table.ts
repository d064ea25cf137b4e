// Excel tables as data: where header, body and totals lie, making, resizing and renaming them.

import { type Area, formatArea, intersect, lastColumn, lastRow, overlaps } from './address.ts'
import type { Book } from './book.ts'
import { toWireValue } from './cell.ts'
import { invalidArgument, invalidOperation, itemAlreadyExists } from './fault.ts'
import type { Sheet } from './sheet.ts'
import type { TableColumnData, TableData } from './sheet-data.ts'

export const headerArea = (table: TableData): Area | undefined =>
  table.showHeaders ? { ...table.area, rows: 1 } : undefined

export const totalArea = (table: TableData): Area | undefined =>
  table.showTotals ? { ...table.area, row: lastRow(table.area), rows: 1 } : undefined

/** The data rows: at least one, Excel keeps an empty row in a table without data. */
export function bodyArea(table: TableData): Area {
  const above = table.showHeaders ? 1 : 0
  const below = table.showTotals ? 1 : 0
  return { ...table.area, row: table.area.row + above, rows: table.area.rows - above - below }
}

export const columnOf = (of: Area, index: number): Area => ({ ...of, column: of.column + index, columns: 1 })

/** A name no other column of the table has: `Cột`, `Cột2`, … */
function uniqueColumnName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  let name = wanted
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${wanted}${n}`
  return name
}

/** What Excel calls a column without a name: `Column1`, `Column2`, … */
function defaultColumnName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  let n = 1
  while (used.has(`column${n}`)) n++
  return `Column${n}`
}

export const newTableColumn = (columns: readonly TableColumnData[]): TableColumnData => ({
  id: Math.max(0, ...columns.map((column) => column.id)) + 1,
  name: defaultColumnName(columns.map((column) => column.name)),
})

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u

/** Excel's rules for names of tables and of defined names, which share one space. */
export function checkTableName(book: Book, name: string, except?: TableData): void {
  const isCellAddress = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[rRcC]$/.test(name)
  if (!TABLE_NAME.test(name) || isCellAddress) throw invalidArgument(`table name ${JSON.stringify(name)}`)
  const taken = book.findTable(name)
  if ((taken && taken.table !== except) || book.findName(name)) throw itemAlreadyExists(`name ${name}`)
}

/** Makes a table over an area. Without headers a header row is put in above, moving the cells down. */
export function addTable(book: Book, sheet: Sheet, over: Area, hasHeaders: boolean, moveDown: () => void): TableData {
  if (sheet.data.tables.some((table) => overlaps(table.area, over))) {
    throw invalidArgument(`a table cannot overlap another: ${formatArea(over)}`)
  }
  if (sheet.data.merges.some((merge) => overlaps(merge, over))) throw invalidOperation('merged cells in a table')
  sheet.touch()
  const isHeaderOnly = hasHeaders && over.rows === 1
  let whole = over
  if (!hasHeaders) {
    moveDown()
    whole = { ...over, rows: over.rows + 1 }
  } else if (isHeaderOnly) whole = { ...over, rows: 2 }
  const id = book.newId()
  let n = 1
  while (book.findTable(`Table${n}`) || book.findName(`Table${n}`)) n++
  const table: TableData = {
    id,
    name: `Table${n}`,
    area: whole,
    ...(isHeaderOnly ? { isWaiting: true } : {}),
    columns: [],
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
  }
  sheet.data.tables.push(table)
  syncHeaders(sheet, table)
  book.report({ kind: 'tableAdded', sheetId: sheet.id, tableId: id })
  return table
}

/**
 * Makes column names and header cells agree after cells were written: header cells are text,
 * a blank one gets a name, doubles get a number.
 */
export function syncHeaders(sheet: Sheet, table: TableData): void {
  const header = headerArea(table)
  if (!header) return
  const before = table.columns
  const texts = Array.from({ length: table.area.columns }, (_, index) => {
    const value = toWireValue(sheet.cell(header.row, header.column + index)?.value)
    return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
  })
  table.columns = []
  for (const [index, text] of texts.entries()) {
    const column = header.column + index
    const cell = sheet.cell(header.row, column)
    const earlier = table.columns.map(({ name }) => name)
    const name = text === '' ? defaultColumnName([...earlier, ...texts]) : uniqueColumnName(text, earlier)
    table.columns.push({ ...(before[index] ?? newTableColumn([...before, ...table.columns])), name })
    if (cell?.value === name && cell.formula === undefined) continue
    const { formula: _, prefixed: __, ...rest } = cell ?? {}
    sheet.put(header.row, column, { ...rest, value: name })
  }
}

/** Changes a table's area in place: columns at the right come or go, headers are named. */
export function resizeTable(sheet: Sheet, table: TableData, to: Area): void {
  const clash = sheet.data.tables.some((other) => other !== table && overlaps(other.area, to))
  if (clash) throw invalidArgument(`a table cannot overlap another: ${formatArea(to)}`)
  if (to.row !== table.area.row || !overlaps(table.area, to)) {
    throw invalidArgument('the header row must stay where it is')
  }
  const least = (table.showHeaders ? 1 : 0) + (table.showTotals ? 1 : 0) + 1
  if (to.rows < least) throw invalidArgument('a table needs at least one data row')
  sheet.touch()
  const shiftLeft = to.column - table.area.column
  const kept = shiftLeft >= 0 ? table.columns.slice(shiftLeft) : table.columns
  const before: TableColumnData[] = []
  for (let n = shiftLeft; n < 0; n++) before.push(newTableColumn([...table.columns, ...before]))
  table.columns = [...before, ...kept].slice(0, to.columns)
  while (table.columns.length < to.columns) table.columns.push(newTableColumn(table.columns))
  table.area = to
  syncHeaders(sheet, table)
}

/**
 * The table a new entry at this cell belongs to although it stands just outside: directly below
 * the last row of a table without totals, or directly to the right. Excel then lets the table grow, but on a
 * protected sheet.
 */
export function growthFor(sheet: Sheet, entered: Area): { table: TableData; to: Area } | undefined {
  if (sheet.data.protection) return undefined
  for (const table of sheet.data.tables) {
    const { area: old } = table
    const isBelow = !table.showTotals && entered.row === lastRow(old) + 1
    if (isBelow && entered.column >= old.column && lastColumn(entered) <= lastColumn(old)) {
      const to = { ...old, rows: old.rows + entered.rows }
      if (isFree(sheet, table, { ...old, row: lastRow(old) + 1, rows: entered.rows })) return { table, to }
    }
    const isRight = entered.column === lastColumn(old) + 1
    if (isRight && entered.row >= old.row && lastRow(entered) <= lastRow(old)) {
      const to = { ...old, columns: old.columns + entered.columns }
      if (isFree(sheet, table, { ...old, column: lastColumn(old) + 1, columns: entered.columns })) return { table, to }
    }
  }
  return undefined
}

/** Nothing but this table may be in the way, and the cells beside must be blank. */
function isFree(sheet: Sheet, table: TableData, added: Area): boolean {
  if (sheet.data.tables.some((other) => other !== table && overlaps(other.area, added))) return false
  if (sheet.data.merges.some((merge) => overlaps(merge, added))) return false
  return sheet.usedArea(added, true) === undefined
}

/** Tables whose rows or columns an area touches. */
export const tablesIn = (sheet: Sheet, within: Area): TableData[] =>
  sheet.data.tables.filter((table) => intersect(table.area, within) !== undefined)
