// Where an area goes when rows, columns or a block of cells are inserted or deleted.

import { type Area, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from './address.ts'

/** Cells inserted (`count` > 0) or deleted (`count` < 0) at an index, over all or part of the other axis. */
export interface Shift {
  readonly axis: 'rows' | 'columns'
  readonly at: number
  readonly count: number
  /** First and last index on the other axis; the whole axis for entire rows or columns. */
  readonly from: number
  readonly to: number
}

export const isWhole = (shift: Shift): boolean =>
  shift.from === 0 && shift.to === (shift.axis === 'rows' ? MAX_COLUMNS : MAX_ROWS) - 1

/** The shift of inserting or deleting the cells of an area. */
export function shiftOf(cells: Area, axis: Shift['axis'], kind: 'insert' | 'delete'): Shift {
  const count = axis === 'rows' ? cells.rows : cells.columns
  return {
    axis,
    at: axis === 'rows' ? cells.row : cells.column,
    count: kind === 'insert' ? count : -count,
    from: axis === 'rows' ? cells.column : cells.row,
    to: axis === 'rows' ? lastColumn(cells) : lastRow(cells),
  }
}

/** Start and length after the shift; undefined when all of it was deleted. */
export function moveSpan(start: number, length: number, { at, count }: Shift): [number, number] | undefined {
  if (count > 0) {
    if (start >= at) return [start + count, length]
    return start + length > at ? [start, length + count] : [start, length]
  }
  const end = at - count
  const cut = Math.max(0, Math.min(start + length, end) - Math.max(start, at))
  if (cut === length) return undefined
  const movedBack = Math.max(0, Math.min(start, end) - at)
  return [start - movedBack, length - cut]
}

/** An area moves only when all of its width lies in the shifted part; undefined when it was deleted whole. */
export function moveArea(a: Area, shift: Shift): Area | undefined {
  const isRows = shift.axis === 'rows'
  const [low, high] = isRows ? [a.column, lastColumn(a)] : [a.row, lastRow(a)]
  if (low < shift.from || high > shift.to) return a
  const size = isRows ? MAX_ROWS : MAX_COLUMNS
  const [start, length] = isRows ? [a.row, a.rows] : [a.column, a.columns]
  if (length === size) return a
  const moved = moveSpan(start, length, shift)
  if (!moved) return undefined
  const kept = Math.min(moved[1], size - moved[0])
  if (kept <= 0) return undefined
  return isRows ? { ...a, row: moved[0], rows: kept } : { ...a, column: moved[0], columns: kept }
}
