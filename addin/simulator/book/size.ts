// Widths and heights in points. Without fonts, text is measured by counting characters of Calibri 11.

import type { Calculator } from '../formula/calculate.ts'
import { area, contains, MAX_COLUMNS, MAX_ROWS } from './address.ts'
import type { Book } from './book.ts'
import type { Locale } from './locale.ts'
import { formatText } from './number-format.ts'
import type { Sheet } from './sheet.ts'

export const STANDARD_HEIGHT = 15

/** One character is 7 pixels of 0.75 points, with 5 pixels beside the text. */
const CHARACTER = 5.25
const PADDING = 3.75

/** `charactersToPoints(8.43)` is 48: 64 pixels. */
export const charactersToPoints = (characters: number): number => Math.round(characters * CHARACTER + PADDING)

export function columnWidth(sheet: Sheet, column: number): number {
  if (sheet.isColumnHidden(column)) return 0
  return sheet.data.columns.get(column)?.size ?? charactersToPoints(sheet.data.standardWidth)
}

export function rowHeight(sheet: Sheet, row: number): number {
  if (sheet.isRowHidden(row)) return 0
  return sheet.data.rows.get(row)?.size ?? STANDARD_HEIGHT
}

/** Points from the sheet's edge to the start of a row or column. Only lines that were touched differ from the standard. */
export function offsetOf(sheet: Sheet, axis: 'rows' | 'columns', index: number): number {
  const size = axis === 'rows' ? rowHeight : columnWidth
  const standard = axis === 'rows' ? STANDARD_HEIGHT : charactersToPoints(sheet.data.standardWidth)
  let offset = index * standard
  for (const line of sheet.data[axis].keys()) if (line < index) offset += size(sheet, line) - standard
  return offset
}

export interface Measure {
  readonly book: Book
  readonly calculator: Calculator
  readonly locale: Locale
}

/** The text a cell shows in the person's region. */
export function shownText({ book, calculator, locale }: Measure, sheet: Sheet, row: number, column: number): string {
  const format = sheet.formatValue(row, column, 'numberFormat')
  return formatText(calculator.valueAt(sheet, row, column), format, locale, book.data.date1904)
}

/** The width that shows the longest line of the column; undefined, the standard, for a blank one. */
export function fitColumn(measure: Measure, sheet: Sheet, column: number): number | undefined {
  let longest = 0
  sheet.forEachCell(area(0, column, MAX_ROWS, 1), (_, row) => {
    const lines = shownText(measure, sheet, row, column).split('\n')
    longest = Math.max(longest, ...lines.map((line) => line.length))
  })
  return longest === 0 ? undefined : Math.min(1342, charactersToPoints(longest))
}

/** The height that shows every wrapped line of the row; merged cells do not count, as in Excel. */
export function fitRow(measure: Measure, sheet: Sheet, row: number): number | undefined {
  let height = 0
  sheet.forEachCell(area(row, 0, 1, MAX_COLUMNS), (_, __, column) => {
    if (sheet.data.merges.some((merge) => contains(merge, area(row, column)))) return
    const text = shownText(measure, sheet, row, column)
    if (text === '') return
    const points = sheet.formatValue(row, column, 'fontSize')
    const perLine = Math.max(1, Math.floor((columnWidth(sheet, column) - PADDING) / (CHARACTER * (points / 11))))
    const lines = sheet.formatValue(row, column, 'wrapText')
      ? text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
      : 1
    height = Math.max(height, lines * (points / 11) * STANDARD_HEIGHT)
  })
  return height === 0 ? undefined : Math.min(409.5, height)
}
