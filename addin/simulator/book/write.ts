// Putting contents into cells as Excel does: text is read as an entry, headers stay text, protection is obeyed, the change is reported.
// Data validation is not asked here: it holds for what a person types, not for pasting nor for add-ins.

import type { Calculator } from '../formula/calculate.ts'
import { parseFormula } from '../formula/parse.ts'
import { type Area, area, contains, isWholeColumns, isWholeRows } from './address.ts'
import type { Book } from './book.ts'
import type { Cell, Scalar } from './cell.ts'
import { type Entry, readEntry } from './entry.ts'
import { invalidArgument } from './fault.ts'
import type { Locale } from './locale.ts'
import { assertUnlocked } from './protection.ts'
import type { Sheet } from './sheet.ts'
import { syncHeaders, tablesIn } from './table.ts'

/** What may stand in a grid that is written: `null` leaves the cell alone, `""` clears it. */
export type Input = string | number | boolean | null

export interface WriteContext {
  readonly book: Book
  readonly calculator: Calculator
  readonly locale: Locale
  /** For dates without a year. */
  readonly year: number
}

/** Reads an input for one cell, in the cell's own number format. */
export function entryFor(context: WriteContext, input: Exclude<Input, null>, numberFormat: string): Entry {
  if (typeof input === 'string') {
    return readEntry(input, {
      locale: context.locale,
      numberFormat,
      date1904: context.book.data.date1904,
      year: context.year,
    })
  }
  if (numberFormat === '@') return { kind: 'value', value: typeof input === 'number' ? String(input) : input }
  return { kind: 'value', value: input }
}

/** Writes a grid of the area's size. Every input is read before the first cell changes, so a bad one changes nothing. */
export function writeGrid(
  context: WriteContext,
  sheet: Sheet,
  to: Area,
  input: (row: number, column: number) => Input,
): void {
  assertUnlocked(sheet, to)
  const cells: { row: number; column: number; cell: Cell }[] = []
  for (let r = 0; r < to.rows; r++) {
    for (let c = 0; c < to.columns; c++) {
      const value = input(r, c)
      if (value === null) continue
      const [row, column] = [to.row + r, to.column + c]
      if (isHiddenByMerge(sheet, row, column)) continue
      const entry = entryFor(context, value, sheet.formatValue(row, column, 'numberFormat'))
      if (entry.kind === 'formula' && !parseFormula(entry.formula)) {
        throw invalidArgument(`the formula ${entry.formula}`)
      }
      cells.push({ row, column, cell: cellWith(sheet, row, column, entry) })
    }
  }
  reportEdit(context, sheet, to, () => {
    for (const { row, column, cell } of cells) sheet.put(row, column, cell)
  })
}

/** In a merged block only the first cell holds anything. */
export function isHiddenByMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.data.merges.some(
    (merge) => contains(merge, area(row, column)) && (merge.row !== row || merge.column !== column),
  )
}

/** The cell after an entry: contents replaced, format kept but for a General cell that gets a date or a percentage. */
export function cellWith(sheet: Sheet, row: number, column: number, entry: Entry): Cell {
  const old = sheet.cell(row, column)
  const base: Cell = old?.format ? { format: old.format } : {}
  if (entry.kind === 'blank') return base
  if (entry.kind === 'formula') return { ...base, formula: entry.formula }
  const isGeneral = sheet.formatValue(row, column, 'numberFormat') === 'General'
  const format =
    entry.numberFormat !== undefined && isGeneral
      ? { format: { ...sheet.formatAt(row, column), numberFormat: entry.numberFormat } }
      : {}
  return { ...base, ...format, value: entry.value, ...(entry.prefixed ? { prefixed: true } : {}) }
}

/** Runs a change of contents, keeps table headers in step and reports it, with the values of a single cell. */
export function reportEdit(context: WriteContext, sheet: Sheet, at: Area, change: () => void): void {
  const { book, calculator } = context
  const isSingle = at.rows === 1 && at.columns === 1
  const before: Scalar | undefined = isSingle ? calculator.valueAt(sheet, at.row, at.column) : undefined
  const oldFormulas = formulasIn(sheet, at)
  change()
  for (const table of tablesIn(sheet, at)) syncHeaders(sheet, table)
  const after = isSingle ? calculator.valueAt(sheet, at.row, at.column) : undefined
  const formulas = changedFormulas(oldFormulas, formulasIn(sheet, at))
  book.report({
    kind: 'edited',
    sheetId: sheet.id,
    area: at,
    ...(isSingle ? { cell: { before, after } } : {}),
    ...(formulas.length > 0 ? { formulas } : {}),
  })
}

type Formulas = ReadonlyMap<string, { readonly row: number; readonly column: number; readonly formula: string }>

function formulasIn(sheet: Sheet, within: Area): Formulas {
  const found = new Map<string, { row: number; column: number; formula: string }>()
  sheet.forEachCell(within, ({ formula }, row, column) => {
    if (formula !== undefined) found.set(`${row},${column}`, { row, column, formula })
  })
  return found
}

function changedFormulas(before: Formulas, after: Formulas): { row: number; column: number; before: string }[] {
  const changed: { row: number; column: number; before: string }[] = []
  for (const [key, { row, column, formula }] of before) {
    if (after.get(key)?.formula !== formula) changed.push({ row, column, before: formula })
  }
  for (const [key, { row, column }] of after) if (!before.has(key)) changed.push({ row, column, before: '' })
  return changed
}

/** What `clear` removes. */
export type ClearWhat = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks'

export function clearCells(context: WriteContext, sheet: Sheet, within: Area, what: ClearWhat): void {
  assertUnlocked(sheet, within)
  const { book } = context
  book.touch()
  const isContents = what === 'All' || what === 'Contents'
  const isFormats = what === 'All' || what === 'Formats'
  const change = (): void => {
    sheet.forEachCell(within, ({ value, formula, format, prefixed, hyperlink }, row, column) => {
      const kept: Cell = {
        ...(isContents || value === undefined ? {} : { value }),
        ...(isContents || formula === undefined ? {} : { formula }),
        ...(isContents || prefixed === undefined ? {} : { prefixed }),
        ...(isFormats || format === undefined ? {} : { format }),
        ...(what !== 'Contents' && what !== 'Formats' ? {} : hyperlink === undefined ? {} : { hyperlink }),
      }
      sheet.put(row, column, kept)
    })
    if (!isFormats) return
    if (isWholeColumns(within) && isWholeRows(within)) delete sheet.data.format
    clearLineFormats(sheet, within)
  }
  if (isContents) reportEdit(context, sheet, within, change)
  else {
    change()
    book.report({ kind: 'formatted', sheetId: sheet.id, area: within })
  }
}

/** Takes the formats of whole rows or columns away; for a part of them it puts plain cells in their place. */
function clearLineFormats(sheet: Sheet, within: Area): void {
  const { rows, columns } = sheet.data
  for (const [index, line] of columns) {
    if (isWholeColumns(within) && index >= within.column && index < within.column + within.columns) delete line.format
  }
  for (const [index, line] of rows) {
    if (isWholeRows(within) && index >= within.row && index < within.row + within.rows) delete line.format
  }
  if (isWholeColumns(within) || isWholeRows(within)) return
  for (let row = within.row; row < within.row + within.rows; row++) {
    for (let column = within.column; column < within.column + within.columns; column++) {
      if (Object.keys(sheet.formatAt(row, column)).length > 0) {
        sheet.put(row, column, { ...sheet.cell(row, column), format: {} })
      }
    }
  }
}
