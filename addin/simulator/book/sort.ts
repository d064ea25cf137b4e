// Sorting rows of a block. Only visible rows change places; validation, row heights and references stay where they are.

import { offsetReferences } from '../formula/move.ts'
import { type Area, area, lastRow } from './address.ts'
import { type Cell, isError, type Scalar } from './cell.ts'
import { assertAllowed, assertUnlocked } from './protection.ts'
import type { Sheet } from './sheet.ts'
import type { SortField } from './sheet-data.ts'
import { reportEdit, type WriteContext } from './write.ts'

/** Numbers, then text, then booleans, then errors; blanks come last in either direction. */
function rank(value: Scalar | undefined): number {
  if (value === undefined) return 4
  if (isError(value)) return 3
  if (typeof value === 'boolean') return 2
  return typeof value === 'string' ? 1 : 0
}

/** Compares as Excel sorts ascending; text by the rules of Vietnamese. */
export function sortOrder(a: Scalar | undefined, b: Scalar | undefined, matchCase: boolean): number {
  const byKind = rank(a) - rank(b)
  if (byKind !== 0) return byKind
  if (typeof a === 'string' && typeof b === 'string') {
    return a.localeCompare(b, 'vi', { sensitivity: matchCase ? 'variant' : 'accent', caseFirst: 'lower' })
  }
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return Number(a === true) - Number(b === true)
}

/** What a cell is sorted by: its value, or for a colour whether it has it, which comes first. */
function sortValue(
  { calculator }: WriteContext,
  sheet: Sheet,
  row: number,
  column: number,
  { sortOn, color }: SortField,
): Scalar | undefined {
  if (sortOn !== 'CellColor' && sortOn !== 'FontColor') return calculator.valueAt(sheet, row, column)
  return sheet.formatValue(row, column, sortOn === 'CellColor' ? 'fillColor' : 'fontColor') === color ? 0 : 1
}

/** Lines that are somewhere else than before, neighbours as one area. */
function movedRuns(moved: ReadonlyMap<number, number>, areaOf: (first: number, count: number) => Area): Area[] {
  const lines = [...moved].flatMap(([from, to]) => (from === to ? [] : [to])).sort((a, b) => a - b)
  const runs: { first: number; count: number }[] = []
  for (const line of lines) {
    const last = runs.at(-1)
    if (last && last.first + last.count === line) last.count++
    else runs.push({ first: line, count: 1 })
  }
  return runs.map(({ first, count }) => areaOf(first, count))
}

/**
 * Sorts the rows of an area.
 * @param keys column of each field, counted from the area's left
 */
export function sortRows(
  context: WriteContext,
  sheet: Sheet,
  within: Area,
  keys: readonly SortField[],
  matchCase: boolean,
): void {
  assertAllowed(sheet, 'allowSort')
  assertUnlocked(sheet, within)
  context.book.touch()
  const rows = Array.from({ length: within.rows }, (_, index) => within.row + index)
  const visible = rows.filter((row) => !sheet.isRowHidden(row))
  const sortable = visible.map((row) => ({
    row,
    values: keys.map((field) => sortValue(context, sheet, row, within.column + field.key, field)),
    cells: new Map<number, Cell>(),
  }))
  for (const { row, cells } of sortable) {
    sheet.forEachCell({ ...within, row, rows: 1 }, (cell, _, column) => cells.set(column, cell))
  }
  sortable.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const [left, right] = [a.values[index], b.values[index]]
      const order = sortOrder(left, right, matchCase)
      if (order === 0) continue
      const isBlank = left === undefined || right === undefined
      return ascending || isBlank ? order : -order
    }
    return a.row - b.row
  })
  const moved = new Map(sortable.map(({ row }, index) => [row, visible[index] ?? row]))
  reportEdit(context, sheet, within, () => {
    for (const { row: from, cells } of sortable) {
      const to = moved.get(from) ?? from
      for (let column = within.column; column < within.column + within.columns; column++) {
        const cell = cells.get(column)
        if (cell?.formula === undefined) sheet.put(to, column, cell ?? {})
        else sheet.put(to, column, { ...cell, formula: offsetReferences(cell.formula, to - from, 0) })
      }
    }
    for (const comment of sheet.data.comments) {
      const isInside = comment.column >= within.column && comment.column < within.column + within.columns
      if (isInside) comment.row = moved.get(comment.row) ?? comment.row
    }
  })
  const areas = movedRuns(moved, (row, rows) => ({ ...within, row, rows }))
  context.book.report({ kind: 'sorted', sheetId: sheet.id, areas, by: 'rows' })
}

/** Sorts columns by rows: turned by a quarter, sorted, turned back. */
export function sortColumns(
  context: WriteContext,
  sheet: Sheet,
  within: Area,
  keys: readonly SortField[],
  matchCase: boolean,
): void {
  assertAllowed(sheet, 'allowSort')
  assertUnlocked(sheet, within)
  context.book.touch()
  const columns = Array.from({ length: within.columns }, (_, index) => {
    const column = within.column + index
    const cells = new Map<number, Cell>()
    sheet.forEachCell(area(within.row, column, within.rows, 1), (cell, row) => cells.set(row, cell))
    return {
      column,
      cells,
      values: keys.map((field) => sortValue(context, sheet, within.row + field.key, column, field)),
    }
  })
  columns.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const order = sortOrder(a.values[index], b.values[index], matchCase)
      if (order !== 0)
        return ascending || a.values[index] === undefined || b.values[index] === undefined ? order : -order
    }
    return a.column - b.column
  })
  reportEdit(context, sheet, within, () => {
    for (const [index, { cells }] of columns.entries()) {
      for (let row = within.row; row <= lastRow(within); row++) {
        sheet.put(row, within.column + index, cells.get(row) ?? {})
      }
    }
  })
  const moved = new Map(columns.map(({ column }, index) => [column, within.column + index]))
  const areas = movedRuns(moved, (column, count) => ({ ...within, column, columns: count }))
  context.book.report({ kind: 'sorted', sheetId: sheet.id, areas, by: 'columns' })
}
