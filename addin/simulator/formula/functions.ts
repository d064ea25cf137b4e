// The worksheet functions that the simulator calculates. Any other name gives #NAME?, never a wrong number.

import type { Scalar } from '../book/cell.ts'
import { isError } from '../book/cell.ts'
import { fromSerial, toSerial } from '../book/date-serial.ts'
import { EN_US } from '../book/locale.ts'
import { formatText } from '../book/number-format.ts'
import {
  type Blank,
  booleanOf,
  cellsOf,
  compare,
  FormulaError,
  numberOf,
  one,
  type Result,
  scalarOf,
  textOf,
} from './value.ts'

export interface FunctionContext {
  /** Serial of now, with the time of day as fraction. */
  readonly now: () => number
  readonly date1904: boolean
}

type Fn = (args: readonly Result[], context: FunctionContext) => Scalar | Blank

/** Numbers as aggregates take them: text and booleans inside ranges are skipped, errors are not. */
function numbersIn(args: readonly Result[]): number[] {
  return args.flatMap((arg) => {
    if (arg.kind === 'one') return arg.value === undefined ? [] : [numberOf(arg.value)]
    return cellsOf(arg).flatMap((value) => {
      if (isError(value)) throw new FormulaError(value.error)
      return typeof value === 'number' ? [value] : []
    })
  })
}

const argument = (args: readonly Result[], index: number): Scalar | Blank => {
  const arg = args[index]
  if (!arg) throw new FormulaError('#VALUE!')
  const value = scalarOf(arg)
  if (isError(value)) throw new FormulaError(value.error)
  return value
}

const optionalNumber = (args: readonly Result[], index: number, fallback: number): number =>
  args[index] === undefined ? fallback : numberOf(argument(args, index))

const round = (value: number, digits: number, how: (n: number) => number): number =>
  (Math.sign(value) * how(Number(`${Math.abs(value)}e${digits}`))) / 10 ** digits

/** A criterion as COUNTIF takes it: `">5"`, `"Đã*"`, 3. */
export function matcher(criterion: Scalar | Blank): (value: Scalar | Blank) => boolean {
  const text = typeof criterion === 'string' ? criterion : undefined
  const match = text === undefined ? null : /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(text)
  const operator = match?.[1] ?? '='
  const raw = match ? (match[2] ?? '') : criterion
  const asNumber = typeof raw === 'string' && raw.trim() !== '' && Number.isFinite(Number(raw)) ? Number(raw) : raw
  const pattern = typeof asNumber === 'string' ? wildcard(asNumber) : undefined
  const equal = (value: Scalar | Blank): boolean => {
    if (asNumber === '' || asNumber === undefined) return value === undefined || value === ''
    if (pattern) return typeof value === 'string' && pattern.test(value)
    return value !== undefined && !isError(value) && typeof value === typeof asNumber && compare(value, asNumber) === 0
  }
  if (operator === '=') return equal
  if (operator === '<>') return (value) => !equal(value)
  return (value) => {
    if (value === undefined || isError(value) || typeof value !== typeof asNumber) return false
    const order = compare(value, asNumber)
    if (operator === '<') return order < 0
    if (operator === '>') return order > 0
    return operator === '<=' ? order <= 0 : order >= 0
  }
}

/** `*` and `?` as wildcards, `~` before one takes it literally; the whole text must fit, in any case. */
export function wildcard(text: string): RegExp {
  const source = text.replace(/~([*?~])|([*?])|[.+^${}()|[\]\\]/g, (found, literal?: string, wild?: string) => {
    if (literal !== undefined) return `\\${literal}`
    return wild === '*' ? '[\\s\\S]*' : wild === '?' ? '[\\s\\S]' : `\\${found}`
  })
  return new RegExp(`^${source}$`, 'iu')
}

/** Pairs of range and criterion; gives the positions where all of them hold. */
function positionsWhere(args: readonly Result[]): number[] {
  const tests: { values: readonly (Scalar | Blank)[]; test: (value: Scalar | Blank) => boolean }[] = []
  for (let index = 0; index + 1 < args.length; index += 2) {
    const range = args[index]
    if (range) tests.push({ values: cellsOf(range), test: matcher(argument(args, index + 1)) })
  }
  const length = tests[0]?.values.length ?? 0
  if (tests.some(({ values }) => values.length !== length)) throw new FormulaError('#VALUE!')
  return Array.from({ length }, (_, at) => at).filter((at) => tests.every(({ values, test }) => test(values[at])))
}

function sumAt(range: Result | undefined, positions: readonly number[]): number {
  const values = range ? cellsOf(range) : []
  return positions.reduce((sum, at) => {
    const value = values[at]
    return typeof value === 'number' ? sum + value : sum
  }, 0)
}

function exactMatch(needle: Scalar | Blank, haystack: readonly (Scalar | Blank)[]): number {
  const at = haystack.findIndex(matcher(typeof needle === 'string' ? `=${needle}` : needle))
  if (at < 0) throw new FormulaError('#N/A')
  return at
}

function dateOf(args: readonly Result[], context: FunctionContext) {
  return fromSerial(numberOf(argument(args, 0)), context.date1904)
}

const average = (numbers: readonly number[]): number => {
  if (numbers.length === 0) throw new FormulaError('#DIV/0!')
  return numbers.reduce((a, b) => a + b, 0) / numbers.length
}

export const FUNCTIONS: Readonly<Record<string, Fn>> = {
  SUM: (args) => numbersIn(args).reduce((a, b) => a + b, 0),
  PRODUCT: (args) => numbersIn(args).reduce((a, b) => a * b, 1),
  AVERAGE: (args) => average(numbersIn(args)),
  MIN: (args) => Math.min(...numbersIn(args), ...(numbersIn(args).length ? [] : [0])),
  MAX: (args) => Math.max(...numbersIn(args), ...(numbersIn(args).length ? [] : [0])),
  COUNT: (args) => args.flatMap((arg) => cellsOf(arg)).filter((value) => typeof value === 'number').length,
  COUNTA: (args) => args.flatMap((arg) => cellsOf(arg)).filter((value) => value !== undefined).length,
  COUNTBLANK: (args) =>
    args.flatMap((arg) => cellsOf(arg)).filter((value) => value === undefined || value === '').length,
  COUNTIF: (args) => positionsWhere(args).length,
  COUNTIFS: (args) => positionsWhere(args).length,
  SUMIF: (args) => sumAt(args[2] ?? args[0], positionsWhere(args.slice(0, 2))),
  SUMIFS: (args) => sumAt(args[0], positionsWhere(args.slice(1))),
  AND: (args) => args.flatMap(cellsOf).every((value) => value === undefined || booleanOf(value)),
  OR: (args) => args.flatMap(cellsOf).some((value) => value !== undefined && booleanOf(value)),
  NOT: (args) => !booleanOf(argument(args, 0)),
  ABS: (args) => Math.abs(numberOf(argument(args, 0))),
  INT: (args) => Math.floor(numberOf(argument(args, 0))),
  MOD: (args) => {
    const [value, by] = [numberOf(argument(args, 0)), numberOf(argument(args, 1))]
    if (by === 0) throw new FormulaError('#DIV/0!')
    return value - by * Math.floor(value / by)
  },
  POWER: (args) => numberOf(argument(args, 0)) ** numberOf(argument(args, 1)),
  SQRT: (args) => {
    const value = numberOf(argument(args, 0))
    if (value < 0) throw new FormulaError('#NUM!')
    return Math.sqrt(value)
  },
  ROUND: (args) => round(numberOf(argument(args, 0)), optionalNumber(args, 1, 0), Math.round),
  ROUNDUP: (args) => round(numberOf(argument(args, 0)), optionalNumber(args, 1, 0), Math.ceil),
  ROUNDDOWN: (args) => round(numberOf(argument(args, 0)), optionalNumber(args, 1, 0), Math.floor),
  LEN: (args) => textOf(argument(args, 0)).length,
  LEFT: (args) => textOf(argument(args, 0)).slice(0, optionalNumber(args, 1, 1)),
  RIGHT: (args) => textOf(argument(args, 0)).slice(-optionalNumber(args, 1, 1) || Number.POSITIVE_INFINITY),
  MID: (args) => {
    const start = numberOf(argument(args, 1)) - 1
    return textOf(argument(args, 0)).slice(start, start + numberOf(argument(args, 2)))
  },
  TRIM: (args) => textOf(argument(args, 0)).trim().replace(/ +/g, ' '),
  UPPER: (args) => textOf(argument(args, 0)).toUpperCase(),
  LOWER: (args) => textOf(argument(args, 0)).toLowerCase(),
  CONCATENATE: (args) => args.map((_, index) => textOf(argument(args, index))).join(''),
  CONCAT: (args) => args.flatMap(cellsOf).map(textOf).join(''),
  SUBSTITUTE: (args) =>
    textOf(argument(args, 0)).replaceAll(textOf(argument(args, 1)), () => textOf(argument(args, 2))),
  EXACT: (args) => textOf(argument(args, 0)) === textOf(argument(args, 1)),
  FIND: (args) => {
    const start = optionalNumber(args, 2, 1) - 1
    const at = textOf(argument(args, 1)).indexOf(textOf(argument(args, 0)), start)
    if (at < 0) throw new FormulaError('#VALUE!')
    return at + 1
  },
  SEARCH: (args) => {
    const start = optionalNumber(args, 2, 1) - 1
    const at = textOf(argument(args, 1))
      .toLowerCase()
      .indexOf(textOf(argument(args, 0)).toLowerCase(), start)
    if (at < 0) throw new FormulaError('#VALUE!')
    return at + 1
  },
  VALUE: (args) => numberOf(argument(args, 0)),
  TEXT: (args, context) => formatText(argument(args, 0), textOf(argument(args, 1)), EN_US, context.date1904),
  ISBLANK: (args) => args[0] !== undefined && scalarOf(args[0]) === undefined,
  ISNUMBER: (args) => args[0] !== undefined && typeof scalarOf(args[0]) === 'number',
  ISTEXT: (args) => args[0] !== undefined && typeof scalarOf(args[0]) === 'string',
  ISERROR: (args) => args[0] !== undefined && isError(scalarOf(args[0])),
  ISNA: (args) => {
    const value = args[0] && scalarOf(args[0])
    return isError(value) && value.error === '#N/A'
  },
  NA: () => ({ error: '#N/A' }),
  TRUE: () => true,
  FALSE: () => false,
  TODAY: (_, context) => Math.floor(context.now()),
  NOW: (_, context) => context.now(),
  DATE: (args, context) => {
    const [year, month, day] = [0, 1, 2].map((index) => Math.trunc(numberOf(argument(args, index))))
    const first = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, 1))
    const parts = { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: 1 }
    const serial = toSerial(parts, context.date1904)
    if (serial === undefined) throw new FormulaError('#NUM!')
    return serial + (day ?? 1) - 1
  },
  YEAR: (args, context) => dateOf(args, context).year,
  MONTH: (args, context) => dateOf(args, context).month,
  DAY: (args, context) => dateOf(args, context).day,
  ROWS: (args) => (args[0]?.kind === 'grid' ? args[0].grid.length : 1),
  COLUMNS: (args) => (args[0]?.kind === 'grid' ? (args[0].grid[0]?.length ?? 0) : 1),
  INDEX: (args) => {
    const grid = args[0]?.kind === 'grid' ? args[0].grid : [[argument(args, 0)]]
    const isRow = grid.length === 1 && args[2] === undefined
    const row = isRow ? 0 : numberOf(argument(args, 1)) - 1
    const column = isRow ? numberOf(argument(args, 1)) - 1 : optionalNumber(args, 2, 1) - 1
    const line = grid[row]
    if (!line || column < 0 || column >= line.length) throw new FormulaError('#REF!')
    return line[column]
  },
  MATCH: (args) => {
    if (optionalNumber(args, 2, 1) !== 0) throw new FormulaError('#NAME?')
    return exactMatch(argument(args, 0), args[1] ? cellsOf(args[1]) : []) + 1
  },
  VLOOKUP: (args) => {
    const grid = args[1]?.kind === 'grid' ? args[1].grid : []
    if (args[3] === undefined || booleanOf(argument(args, 3))) throw new FormulaError('#NAME?')
    const at = exactMatch(
      argument(args, 0),
      grid.map((row) => row[0]),
    )
    const column = numberOf(argument(args, 2)) - 1
    const row = grid[at]
    if (!row || column < 0 || column >= row.length) throw new FormulaError('#REF!')
    return row[column]
  },
  XLOOKUP: (args) => {
    const haystack = args[1] ? cellsOf(args[1]) : []
    const at = haystack.findIndex(matcher(argument(args, 0)))
    if (at < 0) {
      if (args[3] === undefined) throw new FormulaError('#N/A')
      return argument(args, 3)
    }
    return args[2] ? cellsOf(args[2])[at] : undefined
  },
}

/** Functions that choose which argument to calculate. */
export const LAZY: Readonly<Record<string, (args: readonly (() => Result)[]) => Result>> = {
  IF: ([condition, yes, no]) => {
    if (!condition) throw new FormulaError('#VALUE!')
    if (booleanOf(scalarOf(condition()))) return yes ? yes() : one(true)
    return no ? no() : one(false)
  },
  IFERROR: ([value, fallback]) => {
    try {
      const result = value ? value() : one(undefined)
      if (!isError(scalarOf(result))) return result
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error
    }
    return fallback ? fallback() : one(undefined)
  },
}
