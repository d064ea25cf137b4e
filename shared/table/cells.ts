// One cell ↔ one value. Reading keeps what it does not understand as raw text beside an issue, so that nothing typed is
// lost; writing says the number format too, which has to be set before the value ('@' keeps "=…", "-…" and "001" text).
import { isIsoDay, readDay, showDay } from '../domain/calendar.ts'
import { checkIssue } from '../domain/check.ts'
import type { Issue } from '../domain/issue.ts'
import type { Value } from '../domain/report.ts'
import { canonicalOf, canonicalText } from './canonical.ts'
import type { Column } from './columns.ts'
import { type Language, labelOf, readLabel } from './labels.ts'
import { fromSerial, toSerial } from './serial-date.ts'
import { valueIssue, wholePercent } from './value-issue.ts'

/** A cell as Office.js gives it: `values`, `formulas` and `numberFormat` (en-US codes) of one position. */
export interface Cell {
  readonly value: string | number | boolean
  readonly formula?: string | number | boolean
  readonly numberFormat?: string
  /** Whether the workbook counts days from 1904. */
  readonly date1904?: boolean
}

export interface ReadCell {
  /** Canonical, or the raw text where `issue` says why not. */
  readonly value: Value
  readonly issue?: Issue
}

export interface WrittenCell {
  readonly value: string | number
  readonly numberFormat: string
}

export const textFormat = '@'
const dateFormat = 'dd/mm/yyyy'
const percentFormat = '0'

/**
 * Reads a cell of a column. Days are serials or `dd/MM/yyyy`; an ISO day and a choice's code are taken as well, being
 * what a value looks like everywhere else.
 *
 * @example
 * readCell(completedOn, { value: 41628 })                  // { value: '2013-12-20' }
 * readCell(completedOn, { value: '31/02/2013' })          // { value: '31/02/2013', issue: date-unreadable }
 * readCell(progress, { value: 0.5, numberFormat: '0%' })   // { value: 50 }
 */
export function readCell(column: Column, cell: Cell): ReadCell {
  const value = canonicalOf(column.type, readValue(column, cell))
  if (column.source === 'entry' && isFormula(cell)) {
    const text = String(cell.formula)
    return { value, issue: checkIssue('formula-in-text', { field: column.id, text }) }
  }
  const issue = column.source === 'entry' ? valueIssue(column, value) : undefined
  return issue ? { value, issue } : { value }
}

/** A text cell that merely begins with "=" has that text as its formula as well; a formula has a result of its own. */
function isFormula(cell: Cell): boolean {
  return typeof cell.formula === 'string' && cell.formula.startsWith('=') && cell.formula !== cell.value
}

function readValue(column: Column, cell: Cell): Value {
  const { value, numberFormat = 'General', date1904 = false } = cell
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  switch (column.type) {
    case 'date':
      return typeof value === 'number'
        ? (fromSerial(value, date1904) ?? String(value))
        : (readDay(canonicalText(value)) ?? value)
    case 'percent':
      return typeof value === 'number' ? readPercent(value, numberFormat) : readPercentText(value)
    case 'choice': {
      const text = typeof value === 'number' ? showNumber(value, numberFormat, date1904) : value
      const read = column.choices && readLabel(column.choices, text)
      return read?.kind === 'known' ? read.code : text
    }
    case 'text':
      return typeof value === 'number' ? showNumber(value, numberFormat, date1904) : value
    default:
      return column.type satisfies never
  }
}

/** "50%" typed is stored as 0.5 with a per cent format. */
function readPercent(value: number, numberFormat: string): number {
  return isPercentFormat(numberFormat) ? (wholePercent(value) ?? value * 100) : value
}

function readPercentText(text: string): Value {
  const match = /^(\d{1,3})\s*%$/.exec(canonicalText(text))
  return match ? Number(match[1]) : text
}

/** A number that stands in a text cell, as the person saw it: a day, a per cent, else with a decimal comma. */
function showNumber(value: number, numberFormat: string, date1904: boolean): string {
  const day = isDateFormat(numberFormat) ? fromSerial(value, date1904) : undefined
  if (day) return showDay(day)
  const percent = isPercentFormat(numberFormat) ? '%' : ''
  const shown = percent ? Number((value * 100).toPrecision(12)) : value
  return `${String(shown).replace('.', ',')}${percent}`
}

function isPercentFormat(numberFormat: string): boolean {
  return literalsRemoved(numberFormat).includes('%')
}

function isDateFormat(numberFormat: string): boolean {
  return /[dy]/i.test(literalsRemoved(numberFormat))
}

/** Number formats hold literal text in quotes, after a backslash, and colours or locales in brackets. */
function literalsRemoved(numberFormat: string): string {
  return numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
}

/**
 * What to put into a cell of a column, and its number format, to be set before the value. A value that is not of the
 * column's type (raw text kept after an issue) is written as text, so that Excel does not make something else of it.
 */
export function writeCell(
  column: Column,
  value: Value,
  language: Language,
  options: { readonly date1904?: boolean } = {},
): WrittenCell {
  if (value === '') return { value: '', numberFormat: formatOf(column) }
  switch (column.type) {
    case 'date': {
      const serial = isIsoDay(String(value)) ? toSerial(String(value), options.date1904 ?? false) : undefined
      return serial === undefined ? writeText(showDay(String(value))) : { value: serial, numberFormat: dateFormat }
    }
    case 'percent':
      return typeof value === 'number' ? { value, numberFormat: percentFormat } : writeText(value)
    case 'choice':
      return writeText(labelOf(column.choices ?? {}, String(value), language))
    case 'text':
      return writeText(String(value))
    default:
      return column.type satisfies never
  }
}

/** The number format of a column's cells, also of the empty ones. */
export function formatOf(column: Column): string {
  switch (column.type) {
    case 'date':
      return dateFormat
    case 'percent':
      return percentFormat
    case 'choice':
    case 'text':
      return textFormat
    default:
      return column.type satisfies never
  }
}

/** Excel takes one leading apostrophe for its own mark and drops it, hence two. */
function writeText(text: string): WrittenCell {
  return { value: text.startsWith("'") ? `'${text}` : text, numberFormat: textFormat }
}
