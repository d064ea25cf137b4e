// Grids of cell values as they come in: one value for all cells, or exactly the range's size.

import type { Area } from '../../book/address.ts'
import { HostFault, invalidArgument } from '../../book/fault.ts'
import type { Input } from '../../book/write.ts'

export const sizeMismatch = (): HostFault =>
  new HostFault(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    400,
  )

/** A single value for all cells, or a grid of exactly the range's size. */
export function readGrid<T>(
  value: unknown,
  at: Area,
  readCell: (cell: unknown) => T,
): (row: number, column: number) => T {
  if (!Array.isArray(value)) {
    const single = readCell(value)
    return () => single
  }
  const rows = value.map((row): readonly T[] => {
    if (!Array.isArray(row)) throw sizeMismatch()
    return row.map(readCell)
  })
  if (rows.length !== at.rows || rows.some((row) => row.length !== at.columns)) throw sizeMismatch()
  return (row, column) => rows[row]?.[column] as T
}

/** What a cell may be given. */
export function readInput(value: unknown): Input {
  if (value === null || value === undefined) return null
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value === 'number' && Number.isFinite(value)) return value
  throw invalidArgument('a cell takes text, a number, a boolean or null')
}
