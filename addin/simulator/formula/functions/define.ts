// How worksheet functions are written down. `each` is for one value and is applied to every cell of a range it is
// given, as Excel's dynamic arrays do; `whole` takes ranges as they are.

import { isError, type Scalar } from '../../book/cell.ts'
import { type Blank, cellsOf, FormulaError, MISSING, numberOf, type Result, scalarOf } from '../value.ts'

export interface FunctionContext {
  /** Serial of now, with the time of day as fraction. */
  readonly now: () => number
  readonly date1904: boolean
}

export type Value = Scalar | Blank
type EachRun = (args: readonly Value[], context: FunctionContext) => Value
type WholeRun = (args: readonly Result[], context: FunctionContext) => Value | Result

export type Definition =
  | { readonly kind: 'each'; readonly run: EachRun; readonly seesErrors: boolean }
  | { readonly kind: 'whole'; readonly run: WholeRun; readonly givesArray: boolean }

export type Definitions = Readonly<Record<string, Definition>>

export const each = (run: EachRun): Definition => ({ kind: 'each', run, seesErrors: false })
/** For ISERROR and its like, which are told of errors instead of passing them on. */
export const eachSeeing = (run: EachRun): Definition => ({ kind: 'each', run, seesErrors: true })
export const whole = (run: WholeRun): Definition => ({ kind: 'whole', run, givesArray: false })
export const array = (run: WholeRun): Definition => ({ kind: 'whole', run, givesArray: true })

/** A function of numbers, such as ABS; a missing argument is undefined. */
export const ofNumbers = (run: (...numbers: number[]) => number): Definition =>
  each((args) => {
    const value = run(...args.map(numberOf))
    if (!Number.isFinite(value)) throw new FormulaError('#NUM!')
    return value
  })

/** One value of an argument; an error in it is passed on. */
export function argument(args: readonly Result[], index: number): Value {
  const arg = args[index]
  if (!arg) throw new FormulaError('#VALUE!')
  const value = scalarOf(arg)
  if (isError(value)) throw new FormulaError(value.error)
  return value
}

/** Whether an argument is there at all: `SUM(1,)` has two, the second is not given. */
export const isGiven = (args: readonly Result[], index: number): boolean =>
  args[index] !== undefined && args[index] !== MISSING

export const optionalNumber = (args: readonly Result[], index: number, fallback: number): number =>
  isGiven(args, index) ? numberOf(argument(args, index)) : fallback

/** Numbers as aggregates take them: text and booleans inside ranges are skipped, errors are not. */
export function numbersIn(args: readonly Result[]): number[] {
  return args.flatMap((arg) => {
    if (arg.kind === 'one') return arg.value === undefined ? [] : [numberOf(arg.value)]
    return cellsOf(arg).flatMap((value) => {
      if (isError(value)) throw new FormulaError(value.error)
      return typeof value === 'number' ? [value] : []
    })
  })
}

export const gridOf = (arg: Result | undefined): readonly (readonly Value[])[] =>
  arg === undefined ? [] : arg.kind === 'grid' ? arg.grid : [[arg.value]]
