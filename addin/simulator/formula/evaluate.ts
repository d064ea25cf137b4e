// What an expression gives at a place: a value, or the values of a range. Nothing is remembered here; see calculate.ts.

import { type Area, bound, intersect, parseArea, splitSheet } from '../book/address.ts'
import type { Book } from '../book/book.ts'
import type { Scalar } from '../book/cell.ts'
import type { Sheet } from '../book/sheet.ts'
import { type CustomFunctions, customResult } from './custom.ts'
import { FUNCTIONS } from './functions/all.ts'
import { CHOICES } from './functions/choices.ts'
import type { FunctionContext } from './functions/define.ts'
import { binary, unary } from './operators.ts'
import { type Expression, parseFormula } from './parse.ts'
import type { ExpressionReader, Place } from './place.ts'
import { indexed, isPlaceFunction, placeFunction } from './place-functions.ts'
import { structuredArea, tableAround } from './structured.ts'
import {
  type Blank,
  FormulaError,
  lifted,
  MISSING,
  numberOf,
  one,
  type Result,
  scalarOf,
  withoutErrors,
} from './value.ts'

/** Where an evaluator reads cells. */
export interface Cells {
  valueAt(sheet: Sheet, row: number, column: number): Scalar | Blank
  /** The cells that the formula of a cell has spilled into, with its own. */
  spillFrom(sheet: Sheet, row: number, column: number): Area | undefined
}

export class Evaluator implements ExpressionReader {
  private readonly book: Book
  private readonly now: () => number
  private readonly custom: CustomFunctions
  private readonly source: Cells

  constructor(book: Book, now: () => number, custom: CustomFunctions, source: Cells) {
    this.book = book
    this.now = now
    this.custom = custom
    this.source = source
  }

  /** The cells an expression stands for, when it is a reference, a name or a table column. */
  reference(expression: Expression, at: Place): { sheet: Sheet; area: Area } | undefined {
    if (expression.kind === 'reference') {
      const { sheet: name, rest } = splitSheet(expression.text)
      const found = parseArea(rest)
      const sheet = name === undefined ? at.sheet : this.book.findSheet(name)
      return found && sheet ? { sheet, area: found } : undefined
    }
    if (expression.kind === 'range') return this.between(expression, at)
    if (expression.kind === 'structured') return structuredArea(this.book, expression.text, at)
    if (expression.kind === 'unary' && expression.operator === '#') return this.spillOf(expression.of, at)
    if (expression.kind === 'call') {
      if (expression.name === 'INDEX') return indexed(this, expression.args, at)
      const found = isPlaceFunction(expression.name) ? placeFunction(this, expression, at) : undefined
      return found?.kind === 'cells' ? found : undefined
    }
    if (expression.kind !== 'name') return undefined
    const { sheet: scope, rest } = splitSheet(expression.name)
    const name = this.book.findName(rest, scope === undefined ? at.sheet : this.book.findSheet(scope))
    if (name) {
      const named = parseFormula(name.formula)
      return named && this.reference(named, at)
    }
    const found = this.book.findTable(expression.name)
    return found ? structuredArea(this.book, `${expression.name}[#Data]`, at) : undefined
  }

  /** All cells from one reference to another; both must be on one sheet. */
  private between({ from, to }: Expression & { kind: 'range' }, at: Place): { sheet: Sheet; area: Area } | undefined {
    const [first, last] = [this.reference(from, at), this.reference(to, at)]
    if (!first || first.sheet !== last?.sheet) return undefined
    return { sheet: first.sheet, area: bound(first.area, last.area) }
  }

  /** `A1#`: all that the formula of A1 has spilled. */
  private spillOf(expression: Expression, at: Place): { sheet: Sheet; area: Area } | undefined {
    const start = this.reference(expression, at)
    const area = start && this.source.spillFrom(start.sheet, start.area.row, start.area.column)
    return start && area && { sheet: start.sheet, area }
  }

  result(expression: Expression, at: Place): Result {
    switch (expression.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return one(expression.value)
      case 'error':
        throw new FormulaError(expression.value)
      case 'missing':
        return MISSING
      case 'array':
        return {
          kind: 'grid',
          grid: expression.rows.map((row) => row.map((cell) => scalarOf(this.result(cell, at)))),
        }
      case 'reference':
      case 'range':
      case 'structured': {
        const found = this.reference(expression, at)
        if (!found) throw new FormulaError('#REF!')
        return this.cells(found.sheet, found.area)
      }
      case 'name':
        return this.named(expression, at)
      case 'call':
        return this.call(expression, at)
      case 'unary':
        return this.unary(expression, at)
      case 'binary': {
        const { operator, left, right } = expression
        const sides = [left, right].map((side) => this.operand(side, at))
        return lifted(
          sides,
          withoutErrors(([a, b]) => binary(operator, a, b)),
        )
      }
      default:
        return expression satisfies never
    }
  }

  private unary({ operator, of }: Expression & { kind: 'unary' }, at: Place): Result {
    if (operator === '#') {
      const found = this.spillOf(of, at)
      if (!found) throw new FormulaError('#REF!')
      return this.cells(found.sheet, found.area)
    }
    if (operator === '@') return narrowed(this.argument(of, at), at)
    return lifted(
      [this.operand(of, at)],
      withoutErrors(([value]) => unary(operator, value)),
    )
  }

  private named(expression: Expression & { kind: 'name' }, at: Place): Result {
    const found = this.reference(expression, at)
    if (found) return this.cells(found.sheet, found.area)
    const constant = this.book.findName(expression.name, at.sheet)
    if (!constant) throw new FormulaError('#NAME?')
    const named = parseFormula(constant.formula)
    return named ? this.argument(named, at) : one({ error: '#NAME?' })
  }

  /** Whole columns are read as far as the sheet is used. */
  cells(sheet: Sheet, wanted: Area): Result {
    const used = sheet.usedArea(wanted, true)
    const read =
      wanted.rows * wanted.columns > 100_000
        ? used &&
          intersect(wanted, {
            ...wanted,
            rows: used.row + used.rows - wanted.row,
            columns: used.column + used.columns - wanted.column,
          })
        : wanted
    const here = read ?? { ...wanted, rows: 1, columns: 1 }
    if (here.rows === 1 && here.columns === 1) return one(this.source.valueAt(sheet, here.row, here.column))
    const grid = Array.from({ length: here.rows }, (_, r) =>
      Array.from({ length: here.columns }, (_, c) => this.source.valueAt(sheet, here.row + r, here.column + c)),
    )
    return { kind: 'grid', grid, area: here }
  }

  private call(expression: Expression & { kind: 'call' }, at: Place): Result {
    const name = expression.name.replace(/^_XLFN\.(_XLWS\.)?/, '')
    const choice = CHOICES[name]
    const { args } = expression
    if (choice)
      return choice(args.map((arg) => (arg.kind === 'missing' ? undefined : () => this.operand(arg, at, true))))
    if (isPlaceFunction(name)) {
      const found = placeFunction(this, { ...expression, name }, at)
      return found.kind === 'cells' ? this.cells(found.sheet, found.area) : found
    }
    const isEach = FUNCTIONS[name]?.kind === 'each'
    return this.applied(
      name,
      args.map((arg) => (isEach ? this.operand(arg, at) : this.argument(arg, at))),
    )
  }

  /** Calls a worksheet function, or an add-in's, by its name in capitals. */
  applied(name: string, args: readonly Result[]): Result {
    const definition = FUNCTIONS[name]
    const context: FunctionContext = { now: this.now, date1904: this.book.data.date1904 }
    if (definition?.kind === 'each') {
      const run = (values: readonly (Scalar | Blank)[]): Scalar | Blank => definition.run(values, context)
      return lifted(args, definition.seesErrors ? run : withoutErrors(run))
    }
    if (definition) {
      const given = definition.run(args, context)
      return typeof given === 'object' && 'kind' in given ? given : one(given)
    }
    const custom = this.custom[name]
    if (!custom) throw new FormulaError('#NAME?')
    return customResult(custom, args)
  }

  /** An error inside an argument stays a value, so that ISERROR can see it. */
  argument(expression: Expression, at: Place): Result {
    try {
      return this.result(expression, at)
    } catch (error) {
      if (error instanceof FormulaError) return one(error.value)
      throw error
    }
  }

  /** An argument that stands for single values: inside a table a range is narrowed to the formula's own row. */
  private operand(expression: Expression, at: Place, mayThrow = false): Result {
    const result = mayThrow ? this.result(expression, at) : this.argument(expression, at)
    return result.kind === 'grid' && result.area && tableAround(at) ? narrowed(result, at) : result
  }

  /** A number an expression gives. */
  numberOf(expression: Expression, at: Place): number {
    return numberOf(scalarOf(this.result(expression, at)))
  }
}

/** Implicit intersection: of a column the cell in the formula's row, of a row the one in its column. */
export function narrowed(result: Result, at: Place): Result {
  if (result.kind === 'one') return result
  const { grid, area: where } = result
  if (!where) return one(grid[0]?.[0])
  const [row, column] = [at.row - where.row, at.column - where.column]
  if (where.columns === 1 && row >= 0 && row < where.rows) return one(grid[row]?.[0])
  if (where.rows === 1 && column >= 0 && column < where.columns) return one(grid[0]?.[column])
  return one({ error: '#VALUE!' })
}
