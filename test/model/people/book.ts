// A workbook in memory behind the add-in's port: what stands in cells and records, and nothing of Excel's looks. It can
// be copied at any moment, which is what saving, an older file and "Save as" come to.
import type { AgencyId, PeriodId, TaskId } from '../../../shared/domain/ids.ts'
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
  /** Whose cells its sheets hold. */
  period: PeriodId
  /** Of the very hidden sheet; `undefined` while there is none. */
  records: Map<string, string> | undefined
  tables: Map<SheetId, BookRow[]>
  areas: Map<number, CopyArea>
  /** What the last batch overwrote, as Excel's undo has it. */
  overwritten: Overwritten[]
  /** When each cell and record was last written, in the order of all writing there is. */
  written: Map<string, number>
}

export interface Overwritten {
  readonly spot: Spot
  readonly old: BookCell
  readonly wrote: Raw
}

export function emptyBook(period: PeriodId): Book {
  return { period, records: undefined, tables: new Map(), areas: new Map(), overwritten: [], written: new Map() }
}

export function copyOf(book: Book): Book {
  return structuredClone(book)
}

let time = 0

/** Notes that a cell or a record was written now. */
export function noteWritten(book: Book, id: string): void {
  time += 1
  book.written.set(id, time)
}

export const recordId = (key: string) => `record ${key}`
export const cellId = (sheet: SheetId, row: BookRow, column: string) =>
  ['cell', sheet, textIn(row, 'agency'), textIn(row, 'task'), column].join(' ')

/**
 * What co-authoring comes to: of each cell and record the copy that was written last stays, in both.
 *
 * @param what `cells`: the records are still on their way
 */
export function propagate(one: Book, other: Book, what: 'all' | 'cells'): void {
  for (const id of new Set([...one.written.keys(), ...other.written.keys()])) {
    if (what === 'cells' && !id.startsWith('cell ')) continue
    const [here = 0, there = 0] = [one.written.get(id), other.written.get(id)]
    if (here === there) continue
    const [from, to] = here > there ? [one, other] : [other, one]
    to.written.set(id, Math.max(here, there))
    if (id.startsWith('record ')) carryRecord(from, to, id.slice('record '.length))
    else carryCell(from, to, id)
  }
}

function carryRecord(from: Book, to: Book, key: string): void {
  const text = from.records?.get(key)
  to.records ??= new Map()
  if (text === undefined) to.records.delete(key)
  else to.records.set(key, text)
}

function carryCell(from: Book, to: Book, id: string): void {
  for (const [sheet, rows] of from.tables) {
    for (const row of rows) {
      for (const [column, cell] of row) {
        if (cellId(sheet, row, column) !== id) continue
        const there = to.tables.get(sheet)?.find((it) => cellId(sheet, it, column) === id)
        there?.set(column, { ...cell })
      }
    }
  }
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
  const row = book.tables.get(sheet)?.find((it) => it.get(spot.field) === cell)
  if (row) noteWritten(book, cellId(sheet, row, spot.field))
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
