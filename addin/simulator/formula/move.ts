// Keeps references in formulas right when cells move: by insertion and deletion, by copying, by renaming a sheet.

import {
  type Area,
  columnName,
  contains,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quoteSheet,
  splitSheet,
} from '../book/address.ts'
import { tokenise } from './tokens.ts'

/** Rewrites every reference of a formula; `change` returns the new text. A text that is no formula stays. */
function mapReferences(formula: string, change: (text: string) => string): string {
  const tokens = tokenise(formula.slice(1))
  if (!formula.startsWith('=') || !tokens) return formula
  return `=${tokens.map((token) => (token.kind === 'reference' ? change(token.text) : token.text)).join('')}`
}

interface Dollars {
  readonly column1: boolean
  readonly row1: boolean
  readonly column2: boolean
  readonly row2: boolean
}

function dollarsOf(rest: string): Dollars {
  const [first = '', second = first] = rest.split(':')
  const column = (corner: string): boolean => /^\$[A-Za-z]/.test(corner)
  const row = (corner: string): boolean => /\$\d/.test(corner)
  return { column1: column(first), row1: row(first), column2: column(second), row2: row(second) }
}

function format(area: Area, dollars: Dollars, isRange: boolean): string {
  const sign = (has: boolean): string => (has ? '$' : '')
  const column1 = sign(dollars.column1) + columnName(area.column)
  const column2 = sign(dollars.column2) + columnName(lastColumn(area))
  const row1 = sign(dollars.row1) + (area.row + 1)
  const row2 = sign(dollars.row2) + (lastRow(area) + 1)
  if (isWholeColumns(area)) return `${column1}:${column2}`
  if (isWholeRows(area)) return `${row1}:${row2}`
  return isRange ? `${column1}${row1}:${column2}${row2}` : column1 + row1
}

const prefix = (sheet: string | undefined): string => (sheet === undefined ? '' : `${quoteSheet(sheet)}!`)

/**
 * Moves the references to one sheet.
 * @param home name of the sheet that holds the formula
 * @param changed name of the sheet whose cells move
 * @param move where an area goes, undefined when it is deleted
 */
export function moveReferences(
  formula: string,
  home: string,
  changed: string,
  move: (area: Area) => Area | undefined,
): string {
  return mapReferences(formula, (text) => {
    const { sheet, rest } = splitSheet(text)
    const area = parseArea(rest)
    if (!area || (sheet ?? home).toLowerCase() !== changed.toLowerCase()) return text
    const moved = move(area)
    if (!moved) return `${prefix(sheet)}#REF!`
    return prefix(sheet) + format(moved, dollarsOf(rest), rest.includes(':'))
  })
}

/** As copying a formula does: relative parts move, parts with `$` stay. */
export function offsetReferences(formula: string, rows: number, columns: number): string {
  return mapReferences(formula, (text) => {
    const { sheet, rest } = splitSheet(text)
    const area = parseArea(rest)
    if (!area) return text
    const dollars = dollarsOf(rest)
    const wrap = (index: number, by: number, isFixed: boolean, size: number): number =>
      isFixed ? index : (((index + by) % size) + size) % size
    const isRows = isWholeRows(area)
    const isColumns = isWholeColumns(area)
    const row1 = isColumns ? area.row : wrap(area.row, rows, dollars.row1, MAX_ROWS)
    const row2 = isColumns ? lastRow(area) : wrap(lastRow(area), rows, dollars.row2, MAX_ROWS)
    const column1 = isRows ? area.column : wrap(area.column, columns, dollars.column1, MAX_COLUMNS)
    const column2 = isRows ? lastColumn(area) : wrap(lastColumn(area), columns, dollars.column2, MAX_COLUMNS)
    const moved: Area = { row: row1, column: column1, rows: row2 - row1 + 1, columns: column2 - column1 + 1 }
    return prefix(sheet) + format(moved, dollars, rest.includes(':'))
  })
}

export function renameSheetInFormula(formula: string, before: string, after: string): string {
  return mapReferences(formula, (text) => {
    const { sheet, rest } = splitSheet(text)
    return sheet?.toLowerCase() === before.toLowerCase() ? prefix(after) + rest : text
  })
}

/** Cells that were cut and pasted. */
export interface Relocation {
  /** Names of the sheets. */
  readonly from: string
  readonly to: string
  readonly area: Area
  readonly rows: number
  readonly columns: number
}

/**
 * References to cells that moved follow them, to another sheet as well.
 * @param home name of the sheet the formula stood on
 * @param nextHome name of the sheet it will stand on
 */
export function relocateReferences(
  formula: string,
  home: string,
  nextHome: string,
  { from, to, area: moved, rows, columns }: Relocation,
): string {
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()
  const onSheet = (name: string, named: boolean): string => prefix(named || !same(name, nextHome) ? name : undefined)
  return mapReferences(formula, (text) => {
    const { sheet, rest } = splitSheet(text)
    const area = parseArea(rest)
    if (!area) return text
    const name = sheet ?? home
    if (!same(name, from) || !contains(moved, area)) return onSheet(name, sheet !== undefined) + rest
    const next = { ...area, row: area.row + rows, column: area.column + columns }
    return onSheet(to, sheet !== undefined && same(from, to)) + format(next, dollarsOf(rest), rest.includes(':'))
  })
}
