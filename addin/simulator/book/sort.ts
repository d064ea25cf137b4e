// Sorting rows or columns of a block. Only visible ones change places; validation, row heights and references stay where they are.

import { offsetReferences } from '../formula/move.ts'
import { type Area, area, contains } from './address.ts'
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
function sortOrder(a: Scalar | undefined, b: Scalar | undefined, matchCase: boolean): number {
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

export interface Sorting {
  /** Each key counts from the area's left, when columns are sorted from its top. */
  readonly keys: readonly SortField[]
  readonly matchCase: boolean
  /** What changes places. */
  readonly by: 'rows' | 'columns'
}

/** Sorts the rows or the columns of an area; hidden ones stay where they are. */
export function sortLines(context: WriteContext, sheet: Sheet, within: Area, { keys, matchCase, by }: Sorting): void {
  assertAllowed(sheet, 'allowSort')
  assertUnlocked(sheet, within)
  context.book.touch()
  const isRows = by === 'rows'
  const [start, count] = isRows ? [within.row, within.rows] : [within.column, within.columns]
  const [side, across] = isRows ? [within.column, within.columns] : [within.row, within.rows]
  const place = (line: number, at: number): readonly [row: number, column: number] => (isRows ? [line, at] : [at, line])
  const isHidden = (line: number): boolean => (isRows ? sheet.isRowHidden(line) : sheet.isColumnHidden(line))
  const shown = Array.from({ length: count }, (_, index) => start + index).filter((line) => !isHidden(line))
  const sortable = shown.map((line) => ({
    line,
    values: keys.map((field) => sortValue(context, sheet, ...place(line, side + field.key), field)),
    cells: Array.from({ length: across }, (_, index) => sheet.cell(...place(line, side + index))),
  }))
  sortable.sort((a, b) => {
    for (const [index, { ascending }] of keys.entries()) {
      const [left, right] = [a.values[index], b.values[index]]
      const order = sortOrder(left, right, matchCase)
      if (order === 0) continue
      const isBlank = left === undefined || right === undefined
      return ascending || isBlank ? order : -order
    }
    return a.line - b.line
  })
  const moved = new Map(sortable.map(({ line }, index) => [line, shown[index] ?? line]))
  reportEdit(context, sheet, within, () => {
    for (const { line, cells } of sortable) {
      const to = moved.get(line) ?? line
      for (const [index, cell] of cells.entries()) {
        const [row, column] = place(to, side + index)
        sheet.put(row, column, offset(cell ?? {}, ...place(to - line, 0)))
      }
    }
    moveComments(sheet, within, by, moved)
  })
  const areas = movedRuns(moved, (first, size) =>
    isRows ? { ...within, row: first, rows: size } : { ...within, column: first, columns: size },
  )
  context.book.report({ kind: 'sorted', sheetId: sheet.id, areas, by })
}

const offset = (cell: Cell, rows: number, columns: number): Cell =>
  cell.formula === undefined ? cell : { ...cell, formula: offsetReferences(cell.formula, rows, columns) }

function moveComments(sheet: Sheet, within: Area, by: Sorting['by'], moved: ReadonlyMap<number, number>): void {
  for (const comment of sheet.data.comments) {
    if (!contains(within, area(comment.row, comment.column))) continue
    if (by === 'rows') comment.row = moved.get(comment.row) ?? comment.row
    else comment.column = moved.get(comment.column) ?? comment.column
  }
}
