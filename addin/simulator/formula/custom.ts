// Functions of add-ins inside formulas. Real Excel asks the add-in and waits; here the function is called at once.

import type { Scalar } from '../book/cell.ts'
import { FormulaError, type Grid, MISSING, one, type Result } from './value.ts'

/** By name in capitals: `SOKH.HANCHOT`. Arguments are values or grids, so are results. */
export type CustomFunctions = Readonly<Record<string, (...args: never[]) => unknown>>

/** Add-ins get blanks as `""` and ranges as grids, and answer a value, a grid, or an error with Excel's code. */
export function customResult(run: CustomFunctions[string], args: readonly Result[]): Result {
  try {
    const given = (run as (...args: unknown[]) => unknown)(
      ...args.map((arg) => {
        if (arg === MISSING) return undefined
        return arg.kind === 'grid' ? arg.grid.map((row) => row.map((value) => value ?? '')) : (arg.value ?? '')
      }),
    )
    return Array.isArray(given) ? { kind: 'grid', grid: given as Grid } : one(given as Scalar)
  } catch (error) {
    const code = (error as { code?: unknown }).code
    throw new FormulaError(typeof code === 'string' && code.startsWith('#') ? code : '#VALUE!')
  }
}
