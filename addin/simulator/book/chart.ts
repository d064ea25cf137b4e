// Charts as records: what they show and how they were set. Nothing is drawn here.

import type { Calculator } from '../formula/calculate.ts'
import { type Area, referenceTo } from './address.ts'
import type { Sheet } from './sheet.ts'
import type { ChartSeriesData } from './sheet-data.ts'

/**
 * Series as Excel reads them from a block: the first row and column are names when they hold text,
 * and series run along the longer side unless it is said.
 */
export function seriesOf(
  calculator: Calculator,
  sheet: Sheet,
  source: Area,
  seriesBy: 'Auto' | 'Columns' | 'Rows',
): ChartSeriesData[] {
  const byColumns = seriesBy === 'Auto' ? source.rows >= source.columns : seriesBy === 'Columns'
  const isText = (row: number, column: number): boolean => {
    const value = calculator.valueAt(sheet, source.row + row, source.column + column)
    return typeof value === 'string' || value === undefined
  }
  const hasHead = source.rows > 1 && isText(0, source.columns - 1)
  const hasSide = source.columns > 1 && isText(source.rows - 1, 0)
  const body: Area = {
    row: source.row + (hasHead ? 1 : 0),
    column: source.column + (hasSide ? 1 : 0),
    rows: source.rows - (hasHead ? 1 : 0),
    columns: source.columns - (hasSide ? 1 : 0),
  }
  const [hasNames, hasCategories] = byColumns ? [hasHead, hasSide] : [hasSide, hasHead]
  const categories: Area = byColumns
    ? { ...body, column: source.column, columns: 1 }
    : { ...body, row: source.row, rows: 1 }
  return Array.from({ length: byColumns ? body.columns : body.rows }, (_, index): ChartSeriesData => {
    const values: Area = byColumns
      ? { ...body, column: body.column + index, columns: 1 }
      : { ...body, row: body.row + index, rows: 1 }
    const name: Area = byColumns
      ? { ...values, row: source.row, rows: 1 }
      : { ...values, column: source.column, columns: 1 }
    return {
      name: hasNames ? referenceTo(sheet, name) : `Series${index + 1}`,
      values: referenceTo(sheet, values),
      categories: hasCategories ? referenceTo(sheet, categories) : '',
      facts: {},
    }
  })
}
