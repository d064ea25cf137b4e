// One sheet into ExcelJS: cells with their formats, rows and columns, merges, tables, views, printing, protection.

import type { CellErrorValue, CellValue, Cell as FileCell, Style, Worksheet } from 'exceljs'
import { area, formatArea, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../book/address.ts'
import { type Cell, type Format, isError, type Scalar } from '../book/cell.ts'
import type { Sheet } from '../book/sheet.ts'
import type { SheetData, TableData } from '../book/sheet-data.ts'
import { charactersToPoints, STANDARD_HEIGHT } from '../book/size.ts'
import { bodyArea } from '../book/table.ts'
import type { Calculator } from '../formula/calculate.ts'
import { toStyle } from './cell-style.ts'
import { toHeaderFooter, toPageSetup } from './page-setup.ts'

/** Points to the file's characters, as `charactersToPoints` counts them. */
const toCharacters = (points: number): number => Math.round(((points - 3.75) / 5.25) * 10_000) / 10_000

export function writeSheet(sheet: Sheet, file: Worksheet, calculator: Calculator): void {
  const { data } = sheet
  file.state = data.visibility === 'Visible' ? 'visible' : data.visibility === 'Hidden' ? 'hidden' : 'veryHidden'
  if (data.tabColor !== '') file.properties.tabColor = { argb: `FF${data.tabColor.slice(1)}` }
  file.properties.defaultRowHeight = STANDARD_HEIGHT
  file.properties.defaultColWidth = toCharacters(charactersToPoints(data.standardWidth))
  file.views = [viewOf(data)]
  Object.assign(file.pageSetup, toPageSetup(data.pageLayout))
  Object.assign(file.headerFooter, toHeaderFooter(data.pageLayout))
  for (const table of data.tables) writeTable(table, file)
  writeLines(data, file)
  writeCells(sheet, file, calculator)
  for (const { row, column, rows, columns } of data.merges) {
    file.mergeCellsWithoutStyle(row + 1, column + 1, row + rows, column + columns)
  }
  for (const { row, column, content, replies } of data.comments) {
    const text = [content, ...replies.map((reply) => reply.content)].join('\n')
    file.getCell(row + 1, column + 1).note = { texts: [{ text }] }
  }
  if (data.autoFilter) file.autoFilter = formatArea(data.autoFilter.area)
  // The typings know only `protect()`, which would hash a password for a second.
  if (data.protection) Object.assign(file, { sheetProtection: protectionOf(data.protection.options) })
}

function viewOf({ frozen, showGridlines, showHeadings, selection }: SheetData): Worksheet['views'][number] {
  const look = { showGridLines: showGridlines, showRowColHeaders: showHeadings }
  const activeCell = formatArea({ ...selection, rows: 1, columns: 1 })
  return frozen
    ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, activeCell, ...look }
    : { state: 'normal', activeCell, ...look }
}

function writeLines(data: SheetData, file: Worksheet): void {
  for (const [index, { size, hidden, level, format }] of data.columns) {
    const column = file.getColumn(index + 1)
    column.width = toCharacters(size ?? charactersToPoints(data.standardWidth))
    if (hidden) column.hidden = true
    if (level) column.outlineLevel = level
    if (format) column.style = toStyle(format)
  }
  for (const [index, { size, hidden, filtered, level }] of data.rows) {
    const row = file.getRow(index + 1)
    // A row without height or cells is left out; a cell that holds nothing keeps it.
    row.getCell(1)
    if (size !== undefined) row.height = size
    if (hidden || filtered) row.hidden = true
    if (level) row.outlineLevel = level
  }
}

function writeCells(sheet: Sheet, file: Worksheet, calculator: Calculator): void {
  const styles = new Map<Format, Partial<Style>>()
  const styleOf = (format: Format): Partial<Style> => {
    const known = styles.get(format) ?? toStyle(format)
    styles.set(format, known)
    return known
  }
  sheet.forEachCell(area(0, 0, MAX_ROWS, MAX_COLUMNS), (cell, row, column) => {
    const target: FileCell = file.getCell(row + 1, column + 1)
    const format = sheet.formatAt(row, column)
    if (Object.keys(format).length > 0) target.style = styleOf(format)
    target.value = contentOf(cell, () => calculator.valueAt(sheet, row, column))
  })
}

function contentOf({ value, formula, hyperlink }: Cell, result: () => Scalar | undefined): CellValue {
  if (formula !== undefined) return { formula: formula.slice(1), result: scalarOf(result()) as string }
  if (hyperlink) {
    const target = hyperlink.address ?? `#${hyperlink.documentReference ?? ''}`
    const tooltip = hyperlink.screenTip
    return { text: String(scalarOf(value) ?? ''), hyperlink: target, ...(tooltip ? { tooltip } : {}) } as CellValue
  }
  return scalarOf(value)
}

const scalarOf = (value: Scalar | undefined): string | number | boolean | CellErrorValue | null =>
  isError(value) ? ({ error: value.error } as CellErrorValue) : (value ?? null)

/** ExcelJS writes the table's own cells, too; what stands in them is written over them afterwards. */
function writeTable(table: TableData, file: Worksheet): void {
  const { area: whole, columns } = table
  const added = file.addTable({
    name: table.name,
    ref: formatArea({ ...whole, rows: 1, columns: 1 }),
    headerRow: table.showHeaders,
    totalsRow: table.showTotals,
    style: {
      theme: (table.style || null) as 'TableStyleLight1',
      showFirstColumn: table.highlightFirstColumn,
      showLastColumn: table.highlightLastColumn,
      showRowStripes: table.showBandedRows,
      showColumnStripes: table.showBandedColumns,
    },
    columns: columns.map(({ name }) => ({ name, filterButton: table.showFilterButton })),
    rows: Array.from({ length: bodyArea(table).rows }, () => columns.map(() => null)),
  })
  // Without a filter button the file has no filter at all.
  if (!table.showFilterButton || !table.showHeaders)
    Reflect.deleteProperty((added as unknown as { table: object }).table, 'autoFilterRef')
  for (let row = whole.row; row <= lastRow(whole); row++) {
    for (let column = whole.column; column <= lastColumn(whole); column++)
      file.getCell(row + 1, column + 1).value = null
  }
}

function protectionOf(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const allowed = Object.entries(options).filter(([name, value]) => name.startsWith('allow') && value === true)
  const mode = options.selectionMode
  return {
    sheet: true,
    ...Object.fromEntries(allowed.map(([name]) => [name.charAt(5).toLowerCase() + name.slice(6), true])),
    objects: options.allowEditObjects === true ? undefined : false,
    scenarios: options.allowEditScenarios === true ? undefined : false,
    ...(mode === 'Unlocked' || mode === 'None' ? { selectLockedCells: false } : {}),
    ...(mode === 'None' ? { selectUnlockedCells: false } : {}),
  }
}
