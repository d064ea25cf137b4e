// Values inside a calculation. A range is a grid of scalars where undefined is a blank cell.

import type { Area } from '../book/address.ts'
import { type CellError, isError, type Scalar } from '../book/cell.ts'

export type Blank = undefined
export type Grid = readonly (readonly (Scalar | Blank)[])[]

/** What an expression gives: one value, or the values of a range. */
export type Result =
  | { readonly kind: 'one'; readonly value: Scalar | Blank }
  | {
      readonly kind: 'grid'
      readonly grid: Grid
      /** Where the values stand, when they are cells of a sheet. */
      readonly area?: Area
    }

/** Stops the calculation of a cell; the cell shows this error. */
export class FormulaError extends Error {
  readonly value: CellError

  constructor(error: string) {
    super(error)
    this.value = { error }
  }
}

export const one = (value: Scalar | Blank): Result => ({ kind: 'one', value })

/** An argument that was left out between two commas. */
export const MISSING: Result = one(undefined)

/** A single value where a formula cannot give several: more than one cell is #VALUE!. */
export function scalarOf(result: Result): Scalar | Blank {
  if (result.kind === 'one') return result.value
  const [row] = result.grid
  if (result.grid.length !== 1 || row?.length !== 1) throw new FormulaError('#VALUE!')
  return row[0]
}

/** Applies a function of single values cell by cell; one value stands beside every cell, other sizes give #N/A. */
export function lifted(args: readonly Result[], run: (values: readonly (Scalar | Blank)[]) => Scalar | Blank): Result {
  const grids = args.flatMap((arg) => (arg.kind === 'grid' ? [arg.grid] : []))
  if (grids.length === 0) return one(run(args.map((arg) => (arg.kind === 'one' ? arg.value : undefined))))
  const rows = Math.max(...grids.map((grid) => grid.length))
  const columns = Math.max(...grids.map((grid) => grid[0]?.length ?? 0))
  const valueIn = (arg: Result, row: number, column: number): Scalar | Blank => {
    if (arg.kind === 'one') return arg.value
    const line = arg.grid[arg.grid.length === 1 ? 0 : row]
    const at = line?.length === 1 ? 0 : column
    return line && at < line.length ? line[at] : { error: '#N/A' }
  }
  const cell = (row: number, column: number): Scalar | Blank => {
    try {
      return run(args.map((arg) => valueIn(arg, row, column)))
    } catch (error) {
      if (error instanceof FormulaError) return error.value
      throw error
    }
  }
  return {
    kind: 'grid',
    grid: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => cell(row, column))),
  }
}

/** Passes the first error on instead of running. */
export const withoutErrors =
  (run: (values: readonly (Scalar | Blank)[]) => Scalar | Blank) =>
  (values: readonly (Scalar | Blank)[]): Scalar | Blank => {
    const failed = values.find((value) => isError(value))
    return failed === undefined ? run(values) : failed
  }

export const cellsOf = (result: Result): readonly (Scalar | Blank)[] =>
  result.kind === 'one' ? [result.value] : result.grid.flat()

export function numberOf(value: Scalar | Blank): number {
  if (value === undefined) return 0
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'object') throw new FormulaError(value.error)
  const number = Number(value.trim() === '' ? Number.NaN : value)
  if (!Number.isFinite(number)) throw new FormulaError('#VALUE!')
  return number
}

export function textOf(value: Scalar | Blank): string {
  if (value === undefined) return ''
  if (typeof value === 'object') throw new FormulaError(value.error)
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value)
}

export function booleanOf(value: Scalar | Blank): boolean {
  if (typeof value === 'string') {
    const upper = value.toUpperCase()
    if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE'
  }
  return numberOf(value) !== 0
}

const RANK = { number: 0, string: 1, boolean: 2 }

/** Excel's order: numbers before text before booleans; text without regard to case. Blank equals 0 and "". */
export function compare(a: Scalar | Blank, b: Scalar | Blank): number {
  for (const side of [a, b]) if (typeof side === 'object') throw new FormulaError(side.error)
  const left = a ?? emptyLike(b)
  const right = b ?? emptyLike(a)
  if (typeof left === 'string' && typeof right === 'string') {
    const [x, y] = [left.toLowerCase(), right.toLowerCase()]
    return x < y ? -1 : x > y ? 1 : 0
  }
  const kindOf = (value: Scalar): keyof typeof RANK => typeof value as keyof typeof RANK
  if (kindOf(left) !== kindOf(right)) return RANK[kindOf(left)] - RANK[kindOf(right)]
  return Math.sign(numberOf(left) - numberOf(right))
}

const emptyLike = (other: Scalar | Blank): Scalar =>
  typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0
