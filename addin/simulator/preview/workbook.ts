// What the window of a workbook shows and what a person can do in it. Everything here happens at once; it is add-ins
// that the host answers later.
import type { Area } from '../book/address.ts'
import type { Spot } from './grid/layout.ts'
import type { SheetView } from './grid/sheet-view.ts'
import type { Alert } from './window/AlertDialog.tsx'
import type { FilterChoice } from './window/FilterMenu.tsx'

export interface Workbook {
  /** Calls back after every change; the answer stops it. */
  subscribe(listener: () => void): () => void
  /** A new object whenever something that is shown changed. */
  snapshot(): Snapshot
  /** What a cell holds as one edits it. */
  editText(place: Place): string
  /** Puts text into a cell as typing does. `despite` passes over a warning. */
  type(place: Place, text: string, despite?: boolean): Outcome
  select(area: Area): void
  clear(area: Area): Outcome
  /** As text for the clipboard. Cells that are cut go when they are pasted, and stay where anything is changed before. */
  take(area: Area, isCut: boolean): string
  /** Takes the frame away from what was copied or cut. */
  leaveTaken(): void
  /** A larger area that the block fits into several times is filled with it. */
  paste(at: Area, text: string): Outcome
  /** Copies the first row of an area into the rows below it, or its first column to the right. */
  repeat(area: Area, to: 'down' | 'right'): Outcome
  /** Carries a block on as Excel's fill handle does: copies, series of numbers and dates. */
  fill(from: Area, to: Area): Outcome
  /** Puts blank rows above a row. */
  insertRows(row: number, count: number): Outcome
  deleteRows(row: number, count: number): Outcome
  undo(): void
  redo(): void
  activateSheet(id: string): void
  addSheet(): void
  /** The values of a table's column, for its menu; `column` counts from the sheet's edge. */
  filterChoices(row: number, column: number): readonly FilterChoice[]
  sort(row: number, column: number, ascending: boolean): Outcome
  filter(row: number, column: number, texts: readonly string[] | undefined): Outcome
  fold(from: number, to: number, folded: boolean): void
  /** @param pixels at 100 % */
  resizeColumn(column: number, pixels: number): Outcome
  /** Makes a column as wide as what it holds. */
  fitColumn(column: number): Outcome
  /** The next cell in sight of a reader that holds this text, whatever its case: row by row, then from the other end. */
  find(text: string, from: Spot, by: 1 | -1): Spot | undefined
}

/** One cell, on whatever sheet. */
export interface Place {
  readonly sheetId: string
  readonly row: number
  readonly column: number
}

export interface Snapshot {
  readonly sheetId: string
  readonly view: SheetView
  readonly selected: Area
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly color: string }[]
  /** Sum and count over the marked cells, as the status bar tells them. */
  /** What was copied or cut on this sheet and waits to be pasted. */
  readonly taken: Area | undefined
  readonly tally: { readonly filled: number; readonly numbers: number; readonly sum: number }
}

export type Outcome = { readonly kind: 'done' } | { readonly kind: 'refused'; readonly alert: Alert }
