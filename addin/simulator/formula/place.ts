// What functions that look at places ask of the one who evaluates.

import type { Area } from '../book/address.ts'
import type { Sheet } from '../book/sheet.ts'
import type { Expression } from './parse.ts'
import type { Result } from './value.ts'

/** The cell a formula stands in. */
export interface Place {
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
}

export interface ExpressionReader {
  result(expression: Expression, at: Place): Result
  numberOf(expression: Expression, at: Place): number
  /** The cells an expression stands for, when it is a reference, a name or a table column. */
  reference(expression: Expression, at: Place): { readonly sheet: Sheet; readonly area: Area } | undefined
  cells(sheet: Sheet, area: Area): Result
  applied(name: string, args: readonly Result[]): Result
}
