// One sheet out of ExcelJS. Dates come as JavaScript dates and go back to Excel's numbers; of text with several looks
// only the text is kept.

import type { CellValue, Cell as FileCell, Worksheet } from 'exceljs'
import { parseArea } from '../book/address.ts'
import type { Book } from '../book/book.ts'
import type { Cell, Format, Scalar } from '../book/cell.ts'
import { readEntry } from '../book/entry.ts'
import { EN_US } from '../book/locale.ts'
import { PROTECTION_OPTIONS } from '../book/protection.ts'
import type { Sheet } from '../book/sheet.ts'
import type { Line } from '../book/sheet-data.ts'
import { charactersToPoints } from '../book/size.ts'
import { colorFrom, fromStyle } from './cell-style.ts'
import { fromHeaderFooter, fromPageSetup } from './page-setup.ts'
import { readTable } from './read-table.ts'

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const

export function readSheet(file: Worksheet, sheet: Sheet, book: Book): void {
  const { data } = sheet
  data.visibility = VISIBILITIES[file.state ?? 'visible']
  data.tabColor = colorFrom(file.properties.tabColor) ?? ''
  readViews(file, sheet)
  readCells(file, sheet, book.data.date1904)
  readLines(file, sheet)
  data.merges = ((file.model as { merges?: readonly string[] }).merges ?? []).flatMap((text) => parseArea(text) ?? [])
  data.pageLayout = { ...fromPageSetup(file.pageSetup), ...fromHeaderFooter(file.headerFooter) }
  const filtered = typeof file.autoFilter === 'string' ? parseArea(file.autoFilter) : undefined
  if (filtered) data.autoFilter = { area: filtered, criteria: Array.from({ length: filtered.columns }, () => null) }
  for (const table of file.getTables()) {
    const read = readTable(table as unknown as Parameters<typeof readTable>[0], sheet, book)
    if (read) data.tables.push(read)
  }
  const protection = (file as unknown as { sheetProtection?: Readonly<Record<string, unknown>> | null }).sheetProtection
  if (protection?.sheet) data.protection = { options: optionsFrom(protection) }
}

function readViews(file: Worksheet, { data }: Sheet): void {
  const view = file.views?.[0]
  if (!view) return
  data.showGridlines = view.showGridLines !== false
  data.showHeadings = view.showRowColHeaders !== false
  if (view.state === 'frozen') data.frozen = { rows: view.ySplit ?? 0, columns: view.xSplit ?? 0 }
  const selected = view.activeCell === undefined ? undefined : parseArea(view.activeCell)
  if (selected) data.selection = selected
}

/** Characters of the file, to the quarter of a point. */
const toPoints = (characters: number): number => Math.round((characters * 5.25 + 3.75) * 4) / 4

function readLines(file: Worksheet, { data }: Sheet): void {
  const standard = charactersToPoints(data.standardWidth)
  const keep = (lines: Map<number, Line>, index: number, line: Line): void => {
    if (Object.keys(line).length > 0) lines.set(index, line)
  }
  for (const column of file.columns ?? []) {
    const { number = 0, width, hidden, outlineLevel } = column
    const format = fromStyle(column.style ?? {})
    const size = width === undefined ? undefined : toPoints(width)
    keep(data.columns, number - 1, {
      ...(size === undefined || size === standard ? {} : { size }),
      ...(hidden ? { hidden: true } : {}),
      ...(outlineLevel ? { level: outlineLevel } : {}),
      ...(Object.keys(format).length > 0 ? { format } : {}),
    })
  }
  file.eachRow({ includeEmpty: true }, ({ height, hidden, outlineLevel }, number) => {
    keep(data.rows, number - 1, {
      ...(height === undefined ? {} : { size: height }),
      ...(hidden ? { hidden: true } : {}),
      ...(outlineLevel ? { level: outlineLevel } : {}),
    })
  })
}

function readCells(file: Worksheet, sheet: Sheet, date1904: boolean): void {
  const formats = new Map<object, Format>()
  const formatOf = (style: FileCell['style']): Format => {
    const known = formats.get(style) ?? fromStyle(style)
    formats.set(style, known)
    return known
  }
  file.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (cell) => {
      const [at, column] = [cell.fullAddress.row - 1, cell.fullAddress.col - 1]
      const format = formatOf(cell.style)
      const isMain = cell.master === cell
      sheet.put(at, column, {
        ...(isMain ? contentFrom(cell, format, date1904) : {}),
        ...(Object.keys(format).length > 0 ? { format } : {}),
      })
    })
  })
}

function contentFrom(cell: FileCell, format: Format, date1904: boolean): Cell {
  if (cell.formula) return { formula: `=${cell.formula}` }
  const link =
    typeof cell.value === 'object' && cell.value !== null && 'hyperlink' in cell.value ? cell.value : undefined
  const value = scalarFrom(link ? link.text : cell.value, date1904)
  if (value === undefined) return {}
  const numberFormat = format.numberFormat ?? 'General'
  const isPlain = (text: string): boolean => {
    const entry = readEntry(text, { locale: EN_US, numberFormat, date1904, year: 2000 })
    return entry.kind === 'value' && entry.value === text
  }
  const prefixed = typeof value === 'string' && !isPlain(value) ? { prefixed: true as const } : {}
  return { value, ...prefixed, ...(link ? { hyperlink: linkFrom(link as unknown as Link) } : {}) }
}

interface Link {
  readonly hyperlink: string
  readonly tooltip?: string
  readonly text: unknown
}

function linkFrom({ hyperlink, tooltip, text }: Link): Record<string, string> {
  const target = hyperlink.startsWith('#') ? { documentReference: hyperlink.slice(1) } : { address: hyperlink }
  return { textToDisplay: String(text), ...(tooltip ? { screenTip: tooltip } : {}), ...target }
}

function scalarFrom(value: CellValue, date1904: boolean): Scalar | undefined {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date)
    return Math.round((value.getTime() / 86_400_000 + (date1904 ? 24_107 : 25_569)) * 1e8) / 1e8
  if (typeof value !== 'object') return value
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  return 'error' in value ? { error: value.error } : undefined
}

/** `formatCells` of the file is `allowFormatCells` of Office.js. */
function optionsFrom(file: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const options = PROTECTION_OPTIONS.map((option) => {
    const name = option.charAt(5).toLowerCase() + option.slice(6)
    const isObject = option === 'allowEditObjects' || option === 'allowEditScenarios'
    const isAllowed = isObject
      ? file[option === 'allowEditObjects' ? 'objects' : 'scenarios'] !== false
      : file[name] === true
    return [option, isAllowed] as const
  })
  const selectionMode =
    file.selectUnlockedCells === false ? 'None' : file.selectLockedCells === false ? 'Unlocked' : 'Normal'
  return { ...Object.fromEntries(options), ...(selectionMode === 'Normal' ? {} : { selectionMode }) }
}
