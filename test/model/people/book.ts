// A workbook in memory behind the add-in's port: what stands in cells and records, and nothing of Excel's looks. It can
// be copied at any moment, which is what saving, an older file and "Save as" come to.
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { FieldId, Value } from '../../../shared/domain/report.ts'
import type { FoundCell, Raw } from '../../../shared/sync/sheet-write.ts'
import { writeCell } from '../../../shared/table/cells.ts'
import { columnOf, type SheetId } from '../../../shared/table/columns.ts'

export interface BookCell {
  value: Raw
  format: string
}

export type BookRow = Map<string, BookCell>

/** What a batch copied aside. */
export interface CopyArea {
  tag: string
  tasks: string[]
  agencies: string[]
  cells: FoundCell[]
}

export interface Spot {
  readonly task: TaskId
  readonly agency: AgencyId
  readonly field: FieldId
}

export function spotKey({ task, agency, field }: Spot): string {
  return `${agency}|${task}|${field}`
}

/** Everything of a file. Plain data, so that a copy is a copy. */
export interface Book {
  /** Of the very hidden sheet; `undefined` while there is none. */
  records: Map<string, string> | undefined
  tables: Map<SheetId, BookRow[]>
  areas: Map<number, CopyArea>
  /** What the last batch overwrote, as Excel's undo has it. */
  overwritten: Overwritten[]
}

export interface Overwritten {
  readonly spot: Spot
  readonly old: BookCell
  readonly wrote: Raw
}

export function emptyBook(): Book {
  return { records: undefined, tables: new Map(), areas: new Map(), overwritten: [] }
}

export function copyOf(book: Book): Book {
  return structuredClone(book)
}

/** The cell of a row known by its keys; `undefined` where the sheet has no such row. */
export function cellAt(book: Book, sheet: SheetId, spot: Spot): BookCell | undefined {
  const row = book.tables.get(sheet)?.find((it) => textIn(it, 'task') === spot.task && isOf(it, sheet, spot.agency))
  return row?.get(spot.field)
}

/** A sheet of one agency has no column that names it. */
function isOf(row: BookRow, sheet: SheetId, agency: AgencyId): boolean {
  return columnOf(sheet, 'agency') === undefined || textIn(row, 'agency') === agency
}

/** What stands in a cell that shows the value. */
export function shownAs(sheet: SheetId, { field }: Spot, value: Value): Raw | undefined {
  const column = columnOf(sheet, field)
  return column && writeCell(column, value, 'vi').value
}

/** Types a value the way it reads on the sheet; nothing where there is no such cell. */
export function typeInto(book: Book, sheet: SheetId, spot: Spot, value: Value): void {
  const cell = cellAt(book, sheet, spot)
  const column = columnOf(sheet, spot.field)
  if (!cell || !column) return
  const written = writeCell(column, value, 'vi')
  cell.value = written.value
  cell.format = written.numberFormat
}

/** Ctrl+Z on one of the cells that were overwritten last, where nothing newer stands; tells whose, and what it shows. */
export function takeBack(book: Book, sheet: SheetId, index: number): { spot: Spot; value: Raw } | undefined {
  const { spot, old, wrote } = book.overwritten[index % Math.max(1, book.overwritten.length)] ?? {}
  const cell = spot && cellAt(book, sheet, spot)
  if (!spot || !old || !cell || cell.value !== wrote) return undefined
  Object.assign(cell, old)
  return { spot, value: old.value }
}

/** Sorts as people do: by what a column shows, rows with all their cells. */
export function sortBy(book: Book, sheet: SheetId, column: string, descending: boolean): void {
  const rows = book.tables.get(sheet)
  rows?.sort((a, b) => {
    const order = textIn(a, column).localeCompare(textIn(b, column))
    return descending ? -order : order
  })
}

export function textIn(row: BookRow, column: string): string {
  return String(row.get(column)?.value ?? '')
}
