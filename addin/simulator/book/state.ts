// A whole workbook as plain JSON, for saving and reopening. Formats are listed once and pointed at.

import { area, MAX_COLUMNS, MAX_ROWS } from './address.ts'
import type { Book } from './book.ts'
import type { BookData } from './book-data.ts'
import type { Cell, Format, Scalar } from './cell.ts'
import { Sheet } from './sheet.ts'
import { type Line, newSheetData, type SheetData } from './sheet-data.ts'

interface CellState {
  readonly v?: Scalar
  readonly f?: string
  /** Index into the sheet's formats. */
  readonly s?: number
  readonly q?: true
  readonly h?: Readonly<Record<string, string>>
}

export interface SheetState {
  readonly id: string
  readonly data: Omit<SheetData, 'rows' | 'columns'>
  readonly rows: readonly (readonly [number, Line])[]
  readonly columns: readonly (readonly [number, Line])[]
  readonly formats: readonly Format[]
  /** Row, column, contents; sorted. */
  readonly cells: readonly (readonly [number, number, CellState])[]
}

/** What `host.save()` gives and `createHost({ state })` takes. Plain JSON. */
export interface WorkbookState {
  readonly version: 1
  readonly nextId: number
  readonly activeId: string
  readonly book: BookData
  readonly sheets: readonly SheetState[]
}

function toSheetState(sheet: Sheet): SheetState {
  const { rows, columns, ...data } = structuredClone(sheet.data)
  const formats: Format[] = []
  const known = new Map<string, number>()
  const byIdentity = new Map<Format, number>()
  const indexOf = (format: Format): number => {
    const quick = byIdentity.get(format)
    if (quick !== undefined) return quick
    const key = JSON.stringify(Object.entries(format).sort(([a], [b]) => (a < b ? -1 : 1)))
    const index = known.get(key) ?? formats.push(format) - 1
    known.set(key, index)
    byIdentity.set(format, index)
    return index
  }
  const cells: [number, number, Cell][] = []
  sheet.forEachCell(area(0, 0, MAX_ROWS, MAX_COLUMNS), (cell, row, column) => cells.push([row, column, cell]))
  cells.sort(([row1, column1], [row2, column2]) => row1 - row2 || column1 - column2)
  const sorted = (lines: ReadonlyMap<number, Line>): [number, Line][] =>
    [...lines].filter(([, line]) => Object.keys(line).length > 0).sort(([a], [b]) => a - b)
  return {
    id: sheet.id,
    data,
    rows: sorted(rows),
    columns: sorted(columns),
    cells: cells.map(([row, column, { value, formula, format, prefixed, hyperlink }]) => [
      row,
      column,
      {
        ...(value === undefined ? {} : { v: value }),
        ...(formula === undefined ? {} : { f: formula }),
        ...(format === undefined ? {} : { s: indexOf(format) }),
        ...(prefixed ? { q: true } : {}),
        ...(hyperlink ? { h: hyperlink } : {}),
      },
    ]),
    formats,
  }
}

export const toState = (book: Book): WorkbookState => ({
  version: 1,
  nextId: book.nextId,
  activeId: book.activeId,
  book: structuredClone(book.data),
  sheets: book.sheets.map(toSheetState),
})

/** Fills an empty book. The state is copied, so one state can open many books. */
export function fromState(state: WorkbookState, book: Book): void {
  if (state.version !== 1) throw new Error(`Simulated host: unknown version of a workbook state: ${state.version}`)
  book.data = { ...book.data, ...structuredClone(state.book) }
  book.nextId = state.nextId
  book.sheets = state.sheets.map((saved) => {
    const { id, data, rows, columns, formats, cells } = structuredClone(saved)
    const sheet = new Sheet(id, data.name, book.touch)
    for (const [row, column, { v, f, s, q, h }] of cells) {
      const format = s === undefined ? undefined : formats[s]
      sheet.put(row, column, {
        ...(v === undefined ? {} : { value: v }),
        ...(f === undefined ? {} : { formula: f }),
        ...(format === undefined ? {} : { format }),
        ...(q ? { prefixed: true } : {}),
        ...(h ? { hyperlink: h } : {}),
      })
    }
    // A state of an earlier day may lack what sheets have learned since.
    sheet.data = { ...newSheetData(data.name), ...data, rows: new Map(rows), columns: new Map(columns) }
    return sheet
  })
  book.activeId = state.activeId
  book.steps.forget()
}
