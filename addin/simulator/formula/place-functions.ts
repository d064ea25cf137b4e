// Functions that look at where cells are rather than at their values: ROW, COLUMN, INDIRECT, OFFSET, SUBTOTAL.

import type { Area } from '../book/address.ts'
import type { Sheet } from '../book/sheet.ts'
import { FUNCTIONS } from './functions/all.ts'
import { type Expression, parseFormula } from './parse.ts'
import type { ExpressionReader, Place } from './place.ts'
import { fromR1C1 } from './r1c1.ts'
import { booleanOf, FormulaError, one, type Result, scalarOf, textOf } from './value.ts'

type Found = Result | { readonly kind: 'cells'; readonly sheet: Sheet; readonly area: Area }
type Call = Expression & { readonly kind: 'call' }

const NAMES = ['ROW', 'COLUMN', 'INDIRECT', 'OFFSET', 'SUBTOTAL']

export const isPlaceFunction = (name: string): boolean => NAMES.includes(name)

/** The function behind each number of SUBTOTAL. */
const SUBTOTALS: Readonly<Record<number, string>> = {
  1: 'AVERAGE',
  2: 'COUNT',
  3: 'COUNTA',
  4: 'MAX',
  5: 'MIN',
  6: 'PRODUCT',
  9: 'SUM',
}

export function placeFunction(evaluator: ExpressionReader, { name, args }: Call, at: Place): Found {
  switch (name) {
    case 'INDIRECT':
      return indirect(evaluator, args, at)
    case 'OFFSET':
      return offset(evaluator, args, at)
    case 'SUBTOTAL':
      return subtotal(evaluator, args, at)
    default:
      return position(evaluator, name === 'ROW' ? 'row' : 'column', args[0], at)
  }
}

/** Of a range, one number a row or column. */
function position(evaluator: ExpressionReader, axis: 'row' | 'column', of: Expression | undefined, at: Place): Result {
  if (!of) return one(at[axis] + 1)
  const area = evaluator.reference(of, at)?.area
  if (!area) throw new FormulaError('#VALUE!')
  const numbers = Array.from({ length: area[axis === 'row' ? 'rows' : 'columns'] }, (_, n) => area[axis] + n + 1)
  if (numbers.length === 1) return one(numbers[0])
  return { kind: 'grid', grid: axis === 'row' ? numbers.map((number) => [number]) : [numbers] }
}

function named(evaluator: ExpressionReader, text: string, at: Place): { sheet: Sheet; area: Area } | undefined {
  const expression = parseFormula(text)
  return expression && evaluator.reference(expression, at)
}

/** The second argument, when FALSE, says that the text is in R1C1 notation, counted from the formula's cell. */
function indirect(evaluator: ExpressionReader, [text, style]: readonly Expression[], at: Place): Found {
  const given = text ? textOf(scalarOf(evaluator.result(text, at))) : ''
  const isR1C1 = style !== undefined && !booleanOf(scalarOf(evaluator.result(style, at)))
  const found = named(evaluator, isR1C1 ? fromR1C1(given, at.row, at.column) : given, at)
  if (!found) throw new FormulaError('#REF!')
  return { kind: 'cells', ...found }
}

/** The cell that INDEX picks from a range, where a reference is wanted; no row or 0 means all of them. */
export function indexed(
  evaluator: ExpressionReader,
  [of, ...numbers]: readonly Expression[],
  at: Place,
): { sheet: Sheet; area: Area } | undefined {
  const from = of && evaluator.reference(of, at)
  if (!from) return undefined
  const { area } = from
  const given = numbers.map((number) => (number.kind === 'missing' ? 0 : evaluator.numberOf(number, at)))
  const [row = 0, column = 0] = area.rows === 1 && given.length === 1 ? [1, ...given] : given
  if (row < 0 || row > area.rows || column < 0 || column > area.columns) return undefined
  const rows = row === 0 ? { row: area.row, rows: area.rows } : { row: area.row + row - 1, rows: 1 }
  const columns =
    column === 0 && area.columns > 1
      ? { column: area.column, columns: area.columns }
      : { column: area.column + Math.max(column, 1) - 1, columns: 1 }
  return { sheet: from.sheet, area: { ...rows, ...columns } }
}

function offset(evaluator: ExpressionReader, [of, ...numbers]: readonly Expression[], at: Place): Found {
  const start = of && evaluator.reference(of, at)
  if (!start) throw new FormulaError('#VALUE!')
  const number = (index: number, fallback: number): number => {
    const expression = numbers[index]
    return expression === undefined || expression.kind === 'missing' ? fallback : evaluator.numberOf(expression, at)
  }
  const area: Area = {
    row: start.area.row + number(0, 0),
    column: start.area.column + number(1, 0),
    rows: number(2, start.area.rows),
    columns: number(3, start.area.columns),
  }
  if (area.row < 0 || area.column < 0 || area.rows < 1 || area.columns < 1) throw new FormulaError('#REF!')
  return { kind: 'cells', sheet: start.sheet, area }
}

/** Leaves out rows that a filter hides, and from 101 on also those a person hid. */
function subtotal(evaluator: ExpressionReader, [code, ...ranges]: readonly Expression[], at: Place): Result {
  const number = code ? evaluator.numberOf(code, at) : 0
  const name = SUBTOTALS[number % 100]
  if (name === undefined || !FUNCTIONS[name]) throw new FormulaError('#VALUE!')
  const shown = ranges.map((range): Result => {
    const found = evaluator.reference(range, at)
    if (!found) throw new FormulaError('#VALUE!')
    const { sheet, area } = found
    const result = evaluator.cells(sheet, area)
    const isShown = (row: number): boolean =>
      number > 100 ? !sheet.isRowHidden(row) : sheet.data.rows.get(row)?.filtered !== true
    const grid = result.kind === 'one' ? [[result.value]] : result.grid
    return { kind: 'grid', grid: grid.filter((_, index) => isShown(area.row + index)) }
  })
  return evaluator.applied(name, shown)
}
