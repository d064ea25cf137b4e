// Where the fill handle leads: the marked block and what follows it, down or to one side, never both at once.
import { type Area, bound, lastColumn, lastRow } from '../../book/address.ts'
import type { Spot } from './layout.ts'

/** `filledTo(A1:B2, D3)` is A1:D2, since D lies further off than row 3. Undefined inside of the block. */
export function filledTo(from: Area, { row, column }: Spot): Area | undefined {
  const down = beyond(row, from.row, lastRow(from))
  const right = beyond(column, from.column, lastColumn(from))
  if (down === 0 && right === 0) return undefined
  const corner = Math.abs(down) >= Math.abs(right) ? { row, column: from.column } : { row: from.row, column }
  return bound(from, { ...corner, rows: 1, columns: 1 })
}

/** How far a place lies before the first line (negative) or behind the last. */
const beyond = (at: number, first: number, last: number): number => Math.min(0, at - first) + Math.max(0, at - last)
