// Filters of tables and sheets: which rows pass, and hiding those that do not.

import { matcher } from '../formula/functions/criteria.ts'
import { compare } from '../formula/value.ts'
import { type Area, lastRow, subtractAll } from './address.ts'
import { isError } from './cell.ts'
import { fromSerial } from './date-serial.ts'
import { dynamicTest } from './dynamic-filter.ts'
import { notSimulated } from './fault.ts'
import { formatText } from './number-format.ts'
import type { Sheet } from './sheet.ts'
import type { FilterCriteria } from './sheet-data.ts'
import type { Measure } from './size.ts'

/** A test for one row of the filtered column. */
type RowTest = (row: number) => boolean

/** Hides the body rows that fail a criterion of their column and shows the others. */
export function applyFilters(
  measure: Measure,
  sheet: Sheet,
  body: Area,
  criteria: readonly (FilterCriteria | null | undefined)[],
): void {
  const tests = criteria.flatMap((criterion, index): RowTest[] =>
    criterion ? [rowTest(measure, sheet, { ...body, column: body.column + index, columns: 1 }, criterion)] : [],
  )
  sheet.touch()
  for (let row = body.row; row <= lastRow(body); row++) {
    const passes = tests.every((test) => test(row))
    if (!passes) sheet.line('rows', row).filtered = true
    else if (sheet.data.rows.get(row)?.filtered) delete sheet.line('rows', row).filtered
  }
}

/** What of an area a person's action reaches, from top to bottom: rows that a filter hides are left out. */
export function unfiltered(sheet: Sheet, within: Area): Area[] {
  let rest = [within]
  for (const [row, { filtered }] of sheet.data.rows) {
    if (filtered) rest = subtractAll(rest, { ...within, row, rows: 1 })
  }
  return rest.sort((a, b) => a.row - b.row)
}

function rowTest(measure: Measure, sheet: Sheet, column: Area, criterion: FilterCriteria): RowTest {
  const { calculator, locale, book } = measure
  const valueAt = (row: number) => calculator.valueAt(sheet, row, column.column)
  const textAt = (row: number): string => {
    const format = sheet.formatValue(row, column.column, 'numberFormat')
    return formatText(valueAt(row), format, locale, book.data.date1904)
  }
  switch (criterion.filterOn) {
    case 'Values':
      return valuesTest(criterion.values ?? [], textAt, valueAt, book.data.date1904)
    case 'Custom': {
      const first = matcher(criterion.criterion1)
      const second = criterion.criterion2 === undefined ? undefined : matcher(criterion.criterion2)
      const isOr = criterion.operator === 'Or'
      const passes = (value: Parameters<typeof first>[0]): boolean => {
        if (!second) return first(value)
        return isOr ? first(value) || second(value) : first(value) && second(value)
      }
      return (row) => passes(valueAt(row))
    }
    case 'CellColor':
      return (row) => sheet.formatValue(row, column.column, 'fillColor') === criterion.color?.toUpperCase()
    case 'FontColor':
      return (row) => sheet.formatValue(row, column.column, 'fontColor') === criterion.color?.toUpperCase()
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return extremesTest(criterion, column, valueAt)
    case 'Dynamic': {
      const context = { numbers: numbersOf(column, valueAt), today: calculator.now(), date1904: book.data.date1904 }
      const passes = dynamicTest(criterion.dynamicCriteria ?? '', context)
      return (row) => {
        const value = valueAt(row)
        return typeof value === 'number' && passes(value)
      }
    }
    default:
      throw notSimulated('Filter', `apply (filterOn ${criterion.filterOn})`)
  }
}

function valuesTest(
  values: readonly unknown[],
  textAt: (row: number) => string,
  valueAt: (row: number) => unknown,
  date1904: boolean,
): RowTest {
  const texts = new Set(values.filter((value) => typeof value === 'string').map((value) => value.toLowerCase()))
  const dates = values.flatMap((value) =>
    typeof value === 'object' && value !== null && 'date' in value
      ? [value as { date: string; specificity: string }]
      : [],
  )
  const matchesDate = (serial: number): boolean => {
    const { year, month, day } = fromSerial(serial, date1904)
    const iso = [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
    return dates.some(({ date, specificity }) => {
      const length = specificity === 'Year' ? 4 : specificity === 'Month' ? 7 : 10
      return iso.slice(0, length) === date.slice(0, length)
    })
  }
  return (row) => {
    if (texts.has(textAt(row).toLowerCase())) return true
    const value = valueAt(row)
    return dates.length > 0 && typeof value === 'number' && matchesDate(value)
  }
}

const numbersOf = (column: Area, valueAt: (row: number) => unknown): number[] =>
  Array.from({ length: column.rows }, (_, index) => valueAt(column.row + index)).filter(
    (value): value is number => typeof value === 'number',
  )

function extremesTest(criterion: FilterCriteria, column: Area, valueAt: (row: number) => unknown): RowTest {
  const numbers = numbersOf(column, valueAt)
  const isTop = criterion.filterOn.startsWith('Top')
  numbers.sort((a, b) => (isTop ? b - a : a - b))
  const wanted = Number(criterion.criterion1)
  const isPercent = criterion.filterOn.endsWith('Percent')
  const count = isPercent ? Math.max(1, Math.floor((numbers.length * wanted) / 100)) : wanted
  const limit = numbers[Math.min(count, numbers.length) - 1]
  return (row) => {
    const value = valueAt(row)
    if (typeof value !== 'number' || limit === undefined || isError(value)) return false
    return isTop ? compare(value, limit) >= 0 : compare(value, limit) <= 0
  }
}
