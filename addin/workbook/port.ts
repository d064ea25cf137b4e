// What the add-in asks of a workbook, without a word of Excel. Everything above is written and tested against this;
// excel-workbook.ts is the one implementation, and addresses, proxies and requests stay below it.
import type { FoundCell, Raw, SheetWrite } from '../../shared/sync/sheet-write.ts'
import type { SheetId } from '../../shared/table/columns.ts'

/** A workbook, or a sheet of it, does not have what the add-in made: it was deleted, or was never there. */
export class SheetMissing extends Error {
  /** The sheet meant, where it is one of ours. */
  readonly sheet: SheetId | undefined

  constructor(what: string, { sheet, ...options }: ErrorOptions & { readonly sheet?: SheetId } = {}) {
    super(`The workbook has no ${what}`, options)
    this.name = 'SheetMissing'
    this.sheet = sheet
  }
}

/** The table was made a plain range: its cells are there, and cannot be told to be ours. */
export class TableLost extends SheetMissing {
  constructor(sheet: SheetId, options?: ErrorOptions) {
    super(`table of ${sheet}, which is a plain range now`, { ...options, sheet })
    this.name = 'TableLost'
  }
}

/** A person protected the sheet, or the workbook that it should be added to, so that nothing can be written. */
export class SheetProtected extends Error {
  /** One of ours, or what was to be printed. */
  readonly sheet: string

  constructor(sheet: string, options?: ErrorOptions) {
    super(`The sheet of ${sheet} is protected`, options)
    this.name = 'SheetProtected'
    this.sheet = sheet
  }
}

/** The workbook has a sheet of the name that the add-in keeps its records under, and it is somebody else's. */
export class NotOurs extends Error {
  constructor(sheet: string, options?: ErrorOptions) {
    super(`The sheet ${sheet} is not the add-in's`, options)
    this.name = 'NotOurs'
  }
}

/** Records of the very hidden sheet by key. Keys and texts are the add-in's own. */
export interface RecordStore {
  /**
   * `undefined` in a workbook that has no such sheet. Asks Excel for all of it only when another copy has written.
   *
   * @throws NotOurs
   */
  read(): Promise<ReadonlyMap<string, string> | undefined>
  /** Writes in order, each record whole or not at all; `undefined` removes. Makes the sheet where there is none. */
  write(changes: readonly RecordChange[]): Promise<void>
}

export type RecordChange = readonly [key: string, text: string | undefined]

/** One table as it stood at one moment. */
export interface TableCells {
  /** Row of the sheet of the first data row, from 1. */
  readonly firstRow: number
  /** Column ids that are on the sheet. */
  readonly columns: ReadonlySet<string>
  /** What people read above each of them, where that is known. */
  readonly headers?: ReadonlyMap<string, string>
  readonly rows: readonly TableRow[]
  readonly date1904: boolean
}

export interface TableRow {
  /** Row of the table, from 0. */
  readonly position: number
  readonly cells: Readonly<Record<string, TableCell>>
}

export interface TableCell {
  readonly value: Raw
  /** The formula's text, else the same as `value`. */
  readonly formula: Raw
  readonly numberFormat: string
}

export interface NewCell {
  readonly value: Raw
  readonly numberFormat: string
}

/** What to put into a row as it was read, over what it showed there; the number format is set before the value. */
export interface CellWrite extends NewCell {
  readonly row: TableRow
  readonly column: string
}

/** A new row by column id; a column that is not named stays empty. */
export type NewRow = Readonly<Record<string, NewCell>>

export type Overwritten =
  /** What stood in the planned cells, batch by batch, cell by cell. `agency` is empty where the sheet has no such column. */
  | { readonly kind: 'written'; readonly found: readonly (readonly FoundCell[])[] }
  /** The table has fewer rows or columns than when it was read; nothing was written from there on. */
  | { readonly kind: 'shrunk' }

/** A cell to be shown as wrong or doubtful. */
export interface Mark {
  readonly row: TableRow
  readonly column: string
  readonly level: 'error' | 'warning'
}

/** A mark that is shown, and the fill that the cell had before. */
export interface MarkedCell extends Mark {
  readonly was: string
}

export interface SheetHead {
  /** Lines above the table, the first one a title. */
  readonly lines: readonly string[]
  /** The ISO day as of which the sheet's values are worked out. */
  readonly today?: string
}

export interface Workbook {
  readonly store: RecordStore
  /**
   * `undefined` where the table is not in the workbook.
   *
   * @throws TableLost
   */
  readTable(sheet: SheetId): Promise<TableCells | undefined>
  /**
   * Makes the sheet with its table and rows; one that holds our table already is made anew.
   *
   * @param between done when the table that was there is gone and the new one is not there yet: what is recorded then of
   * whose cells the sheet holds is at no moment wrong
   */
  makeSheet(sheet: SheetId, head: SheetHead, rows: readonly NewRow[], between?: () => Promise<void>): Promise<void>
  /**
   * Adds rows at the end of the table; what stands below moves down. False where the table was moved just then: then some
   * cells of them may be missing.
   */
  appendRows(sheet: SheetId, rows: readonly NewRow[]): Promise<boolean>
  /** Copies each batch's cells aside, then overwrites them, in one request a batch. */
  overwrite(sheet: SheetId, batches: readonly SheetWrite[]): Promise<Overwritten>
  /**
   * Writes cells that are nobody's entries, each in its own row, wherever that is by now. False where a row is gone, or
   * shows something else than was read: that stays.
   */
  rewrite(sheet: SheetId, cells: readonly CellWrite[]): Promise<boolean>
  /** What an earlier `overwrite` of the batch copied aside, or `undefined` when it never came to that. */
  copiesOf(batch: SheetWrite): Promise<readonly FoundCell[] | undefined>
  /** Shows these marks and takes away the `old` ones, and no colour that is not ours; gives back what is shown now. */
  mark(sheet: SheetId, marks: readonly Mark[], old: readonly MarkedCell[]): Promise<readonly MarkedCell[]>
  /** Activates the sheet and selects a cell; a whole row where no column is named. */
  select(sheet: SheetId, position: number, column: string | undefined): Promise<void>
  /** What the selected cells show, whatever sheet they are in; rows and columns beyond what is used are left out. */
  readSelection(): Promise<readonly (readonly string[])[]>
  /** Calls back after somebody changed something in the sheet: "look again", no more. */
  watch(sheet: SheetId, lookAgain: () => void): Promise<() => Promise<void>>
}

/** Columns to be put back, each with its cells from the first row of the table to the last. */
export interface NewColumn {
  readonly column: string
  readonly cells: readonly NewCell[]
}

/** What puts right that which people do to our sheets. Nothing of it is done unasked. */
export interface Mending {
  /** Makes a table again of what was one. False where its header cannot be found any more. */
  restoreTable(sheet: SheetId): Promise<boolean>
  /**
   * Puts columns back where they belong among ours, each cell beside its row as that was read; what stands to the right
   * moves on. False where the rows were moved just then: nothing has come in.
   */
  insertColumns(sheet: SheetId, columns: readonly NewColumn[], rows: readonly TableRow[]): Promise<boolean>
  /** Writes what stands above columns, by their ids. */
  writeHeaders(sheet: SheetId, headers: ReadonlyMap<string, string>): Promise<void>
  /** Takes the protection away. False where that needs a password. */
  unprotect(sheet: SheetId): Promise<boolean>
  /** Whether the file was opened for reading only, so that nothing done in it is kept. */
  isReadOnly(): Promise<boolean>
}
