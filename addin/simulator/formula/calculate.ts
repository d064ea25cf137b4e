// Calculates formulas when somebody looks, and remembers the result until the workbook changes.
// No spilling: a formula whose result is a range shows #VALUE!. Circular references show 0, as Excel does.

import { type Area, intersect, parseArea, splitSheet } from '../book/address.ts'
import type { Book } from '../book/book.ts'
import type { Scalar } from '../book/cell.ts'
import { isError } from '../book/cell.ts'
import type { Sheet } from '../book/sheet.ts'
import { FUNCTIONS, type FunctionContext, LAZY } from './functions.ts'
import { type Expression, parseFormula } from './parse.ts'
import { structuredArea } from './structured.ts'
import { type Blank, booleanOf, compare, FormulaError, numberOf, one, type Result, scalarOf, textOf } from './value.ts'

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

export interface Place {
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
}

export class Calculator {
  private readonly book: Book
  /** Serial of this moment, for TODAY and NOW and whatever follows the day. */
  readonly now: () => number
  private readonly parsed = new Map<string, Expression | undefined>()
  private known = new Map<string, Scalar | Blank>()
  private knownVersion = -1
  private readonly busy = new Set<string>()

  constructor(book: Book, now: () => number) {
    this.book = book
    this.now = now
  }

  /** The value of a cell: what it holds, or what its formula gives. */
  valueAt(sheet: Sheet, row: number, column: number): Scalar | Blank {
    const cell = sheet.cell(row, column)
    if (cell?.formula === undefined) return cell?.value
    if (this.knownVersion !== this.book.version) {
      this.known = new Map()
      this.knownVersion = this.book.version
    }
    const key = `${sheet.id}!${row},${column}`
    if (this.known.has(key)) return this.known.get(key)
    if (this.busy.has(key)) return 0
    this.busy.add(key)
    try {
      const value = this.evaluate(cell.formula, { sheet, row, column }) ?? 0
      this.known.set(key, value)
      return value
    } finally {
      this.busy.delete(key)
    }
  }

  /** The value of a formula as if it stood in a cell; errors are values. */
  evaluate(formula: string, at: Place): Scalar | Blank {
    if (!this.parsed.has(formula)) this.parsed.set(formula, parseFormula(formula))
    const expression = this.parsed.get(formula)
    if (!expression) return { error: '#NAME?' }
    try {
      return scalarOf(this.result(expression, at))
    } catch (error) {
      if (error instanceof FormulaError) return error.value
      throw error
    }
  }

  /** The cells a formula that is one reference, name or table column stands for. */
  areaOf(formula: string, at: Place): { readonly sheet: Sheet; readonly area: Area } | undefined {
    const expression = parseFormula(formula)
    return expression && this.reference(expression, at)
  }

  private reference(expression: Expression, at: Place): { sheet: Sheet; area: Area } | undefined {
    if (expression.kind === 'reference') {
      const { sheet: name, rest } = splitSheet(expression.text)
      const area = parseArea(rest)
      const sheet = name === undefined ? at.sheet : this.book.findSheet(name)
      return area && sheet ? { sheet, area } : undefined
    }
    if (expression.kind === 'structured') return structuredArea(this.book, expression.text, at)
    if (expression.kind !== 'name') return undefined
    const { sheet: scope, rest } = splitSheet(expression.name)
    const name = this.book.findName(rest, scope === undefined ? at.sheet : this.book.findSheet(scope))
    if (name) return this.areaOf(name.formula, at)
    const found = this.book.findTable(expression.name)
    return found ? structuredArea(this.book, `${expression.name}[#Data]`, at) : undefined
  }

  private result(expression: Expression, at: Place): Result {
    switch (expression.kind) {
      case 'number':
      case 'text':
      case 'boolean':
        return one(expression.value)
      case 'error':
        throw new FormulaError(expression.value)
      case 'missing':
        return one(undefined)
      case 'array':
        return {
          kind: 'grid',
          grid: expression.rows.map((row) => row.map((cell) => scalarOf(this.result(cell, at)))),
        }
      case 'reference':
      case 'structured': {
        const found = this.reference(expression, at)
        if (!found) throw new FormulaError('#REF!')
        return this.cells(found.sheet, found.area)
      }
      case 'name':
        return this.named(expression, at)
      case 'call':
        return this.call(expression.name, expression.args, at)
      case 'unary':
        return this.unary(expression.operator, this.result(expression.of, at))
      case 'binary':
        return one(this.binary(expression, at))
      default:
        return expression satisfies never
    }
  }

  private named(expression: Expression & { kind: 'name' }, at: Place): Result {
    const found = this.reference(expression, at)
    if (found) return this.cells(found.sheet, found.area)
    const constant = this.book.findName(expression.name, at.sheet)
    if (!constant) throw new FormulaError('#NAME?')
    return one(this.evaluate(constant.formula, at))
  }

  /** Whole columns are read as far as the sheet is used. */
  private cells(sheet: Sheet, area: Area): Result {
    const used = sheet.usedArea(area, true)
    const read =
      area.rows * area.columns > 100_000
        ? used &&
          intersect(area, {
            ...area,
            rows: used.row + used.rows - area.row,
            columns: used.column + used.columns - area.column,
          })
        : area
    const rows = read?.rows ?? 1
    const columns = read?.columns ?? 1
    const grid = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.valueAt(sheet, area.row + r, area.column + c)),
    )
    return { kind: 'grid', grid }
  }

  private call(name: string, args: readonly Expression[], at: Place): Result {
    const plain = name.replace(/^_XLFN\./, '')
    const lazy = LAZY[plain]
    if (lazy) return lazy(args.map((arg) => () => this.result(arg, at)))
    if (plain === 'SUBTOTAL') return this.subtotal(args, at)
    const own = this.placeFunction(plain, args, at)
    if (own !== undefined) return one(own)
    const fn = FUNCTIONS[plain]
    if (!fn) throw new FormulaError('#NAME?')
    const context: FunctionContext = { now: this.now, date1904: this.book.data.date1904 }
    const value = fn(
      args.map((arg) => this.argument(arg, at)),
      context,
    )
    if (isError(value)) throw new FormulaError(value.error)
    return one(value)
  }

  /** An error inside an argument stays a value, so that ISERROR can see it. */
  private argument(expression: Expression, at: Place): Result {
    try {
      return this.result(expression, at)
    } catch (error) {
      if (error instanceof FormulaError) return one(error.value)
      throw error
    }
  }

  /** Leaves out rows that a filter hides, and from 101 on also those a person hid. */
  private subtotal([code, ...ranges]: readonly Expression[], at: Place): Result {
    const number = code ? numberOf(scalarOf(this.result(code, at))) : 0
    const name = SUBTOTALS[number % 100]
    const fn = name === undefined ? undefined : FUNCTIONS[name]
    if (!fn) throw new FormulaError('#VALUE!')
    const shown = ranges.map((range): Result => {
      const found = this.reference(range, at)
      if (!found) throw new FormulaError('#VALUE!')
      const { sheet, area } = found
      const result = this.cells(sheet, area)
      if (result.kind === 'one') return result
      const isShown = (row: number): boolean =>
        number > 100 ? !sheet.isRowHidden(row) : sheet.data.rows.get(row)?.filtered !== true
      return { kind: 'grid', grid: result.grid.filter((_, index) => isShown(area.row + index)) }
    })
    return one(fn(shown, { now: this.now, date1904: this.book.data.date1904 }))
  }

  /** ROW and COLUMN, which need the place rather than the values. */
  private placeFunction(name: string, args: readonly Expression[], at: Place): number | undefined {
    if (name !== 'ROW' && name !== 'COLUMN') return undefined
    const [first] = args
    const area = first && this.reference(first, at)?.area
    if (first && !area) throw new FormulaError('#VALUE!')
    return (name === 'ROW' ? (area?.row ?? at.row) : (area?.column ?? at.column)) + 1
  }

  private unary(operator: string, operand: Result): Result {
    if (operator === '@' || operator === '+') return operand
    if (operator === '#') throw new FormulaError('#REF!')
    const value = numberOf(scalarOf(operand))
    return one(operator === '%' ? value / 100 : -value)
  }

  private binary({ operator, left, right }: Expression & { kind: 'binary' }, at: Place): Scalar {
    const a = scalarOf(this.result(left, at))
    const b = scalarOf(this.result(right, at))
    if (operator === '&') return textOf(a) + textOf(b)
    if (['+', '-', '*', '/', '^'].includes(operator)) return arithmetic(operator, numberOf(a), numberOf(b))
    const order = compare(a, b)
    switch (operator) {
      case '=':
        return order === 0
      case '<>':
        return order !== 0
      case '<':
        return order < 0
      case '>':
        return order > 0
      case '<=':
        return order <= 0
      default:
        return order >= 0
    }
  }

  /** A condition, as custom validation and conditional formats have: errors count as not met. */
  isTrue(formula: string, at: Place): boolean {
    const value = this.evaluate(formula, at)
    if (isError(value)) return false
    return typeof value === 'string' ? value.toUpperCase() === 'TRUE' : booleanOf(value)
  }
}

function arithmetic(operator: string, a: number, b: number): number {
  const value = operator === '+' ? a + b : operator === '-' ? a - b : operator === '*' ? a * b : a
  if (operator === '/') {
    if (b === 0) throw new FormulaError('#DIV/0!')
    return a / b
  }
  if (operator === '^') return a ** b
  return value
}
