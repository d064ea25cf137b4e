// What a person does in Excel, apart from any add-in. Addresses are A1; rows and columns are named as people see them.
// Typing is checked by data validation, pasting is not; both obey protection and let tables grow.

import {
  type Area,
  area,
  columnIndex,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  splitSheet,
} from '../book/address.ts'
import { areaFrom } from '../book/book.ts'
import { copyCells } from '../book/copy.ts'
import type { Entry } from '../book/entry.ts'
import { HostFault, invalidArgument, itemNotFound } from '../book/fault.ts'
import { applyFilters } from '../book/filter.ts'
import { assertAllowed, assertUnlocked, assertUnprotected, isLocked } from '../book/protection.ts'
import type { Sheet } from '../book/sheet.ts'
import type { SheetData, TableData } from '../book/sheet-data.ts'
import { copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../book/sheet-order.ts'
import { deleteCells, insertCells } from '../book/shift.ts'
import { sortRows } from '../book/sort.ts'
import { bodyArea, growthFor, resizeTable } from '../book/table.ts'
import { inheritRow } from '../book/table-growth.ts'
import { satisfies, validationAt } from '../book/validation.ts'
import { cellWith, clearCells, entryFor, reportEdit, type WriteContext } from '../book/write.ts'
import { parseFormula } from '../formula/parse.ts'
import { DONE, type Outcome } from './outcome.ts'

const PROTECTED =
  "The cell or chart you're trying to change is on a protected sheet. To make a change, unprotect the sheet."
const NO_MATCH = "This value doesn't match the data validation restrictions defined for this cell."

export class User {
  private readonly context: WriteContext
  private readonly now: () => Date
  private readonly finish: () => void

  /** @param finish closes one step: undo and events */
  constructor(context: WriteContext, now: () => Date, finish: () => void) {
    this.context = context
    this.now = now
    this.finish = finish
  }

  private get book() {
    return this.context.book
  }

  /** One thing done: what Excel refuses becomes a message, as in its boxes. */
  private act(action: () => Outcome | undefined): Outcome {
    try {
      return action() ?? DONE
    } catch (error) {
      if (!(error instanceof HostFault)) throw error
      const message = error.code === 'AccessDenied' ? PROTECTED : error.message
      return { kind: 'refused', code: error.code, title: 'Microsoft Excel', message }
    } finally {
      this.finish()
    }
  }

  private sheet(name: string): Sheet {
    return this.book.sheetNamed(name)
  }

  private place(sheetName: string, address: string): { sheet: Sheet; area: Area } {
    return { sheet: this.sheet(sheetName), area: areaFrom(splitSheet(address).rest) }
  }

  private tableNamed(name: string): { sheet: Sheet; table: TableData } {
    const found = this.book.findTable(name)
    if (!found) throw itemNotFound(`table ${name}`)
    return found
  }

  /**
   * Types into one cell and presses Enter. `type("Báo cáo", "I5", "20/12/2013")` stores a date.
   * @param confirmed answers "Yes" to a validation that only warns
   */
  type(sheetName: string, address: string, text: string, confirmed = false): Outcome {
    return this.act(() => {
      const { sheet, area: at } = this.place(sheetName, address)
      const here = area(at.row, at.column)
      if (isLocked(sheet, here)) throw new HostFault('AccessDenied', PROTECTED, 401)
      const entry = this.readTyped(sheet, at.row, at.column, text)
      const objection = this.check(sheet, at.row, at.column, entry)
      if (objection && (objection.kind === 'refused' || !confirmed)) return objection
      this.write(sheet, here, () => sheet.put(at.row, at.column, cellWith(sheet, at.row, at.column, entry)))
      return undefined
    })
  }

  /** A plain number typed into a cell of percentages means percent. */
  private readTyped(sheet: Sheet, row: number, column: number, text: string): Entry {
    const format = sheet.formatValue(row, column, 'numberFormat')
    const entry = entryFor(this.context, text, format)
    if (entry.kind === 'formula' && !parseFormula(entry.formula)) {
      throw invalidArgument("There's a problem with this formula.")
    }
    const isPlainNumber = entry.kind === 'value' && typeof entry.value === 'number' && !text.includes('%')
    if (!isPlainNumber || !format.includes('%') || Math.abs(Number(entry.value)) < 1) return entry
    return { ...entry, value: Number((Number(entry.value) / 100).toPrecision(15)) }
  }

  private check(sheet: Sheet, row: number, column: number, entry: Entry): Outcome | undefined {
    const validation = validationAt(sheet, row, column)
    if (!validation?.errorAlert.showAlert || entry.kind === 'blank') return undefined
    const { calculator, locale, year } = this.context
    const value = entry.kind === 'formula' ? calculator.evaluate(entry.formula, { sheet, row, column }) : entry.value
    const reading = { locale, year, date1904: this.book.data.date1904 }
    const candidate = { sheet, row, column, value }
    // A rule may look at the cell itself, so it is judged with the new value in place.
    const before = sheet.cell(row, column) ?? {}
    sheet.put(row, column, cellWith(sheet, row, column, entry))
    const isValid = satisfies(validation, candidate, calculator, reading)
    sheet.put(row, column, before)
    if (isValid) return undefined
    const { style, title, message } = validation.errorAlert
    const shown = { title: title || 'Microsoft Excel', message: message || NO_MATCH }
    if (style === 'Stop') return { kind: 'refused', code: 'DataValidation', ...shown }
    return { kind: 'asked', style, ...shown }
  }

  /** Writes, then lets a table grow over what was entered just below or beside it. */
  private write(sheet: Sheet, at: Area, change: () => void): void {
    const growth = growthFor(sheet, at)
    reportEdit(this.context, sheet, at, change)
    if (!growth || !sheet.usedArea(at, true)) return
    const { table, to } = growth
    const before = bodyArea(table)
    resizeTable(sheet, table, to)
    const added = to.rows - before.rows - (table.showHeaders ? 1 : 0)
    if (added > 0) inheritRow(sheet, lastRow(before), { ...to, row: lastRow(before) + 1, rows: added })
  }

  /**
   * Pastes text from elsewhere: every piece is read as if it were typed, but validation is not asked.
   * @param grid rows of cells, or text with tabs and line breaks
   */
  paste(sheetName: string, address: string, grid: readonly (readonly string[])[] | string): Outcome {
    return this.act(() => {
      const rows =
        typeof grid === 'string'
          ? grid
              .replace(/\r?\n$/, '')
              .split(/\r?\n/)
              .map((line) => line.split('\t'))
          : grid
      const { sheet, area: at } = this.place(sheetName, address)
      const to = area(at.row, at.column, rows.length, Math.max(...rows.map((row) => row.length)))
      assertUnlocked(sheet, to)
      const entries = rows.flatMap((cells, r) =>
        cells.map((text, c) => {
          const [row, column] = [at.row + r, at.column + c]
          const entry = entryFor(this.context, text, sheet.formatValue(row, column, 'numberFormat'))
          const isText = entry.kind === 'formula' && !parseFormula(entry.formula)
          return { row, column, entry: isText ? ({ kind: 'value', value: text } as const) : entry }
        }),
      )
      this.write(sheet, to, () => {
        for (const { row, column, entry } of entries) sheet.put(row, column, cellWith(sheet, row, column, entry))
      })
      return undefined
    })
  }

  /** Copies cells within the workbook, with formats and validation, as Ctrl+C and Ctrl+V do. */
  copyPaste(fromSheet: string, from: string, toSheet: string, to: string, valuesOnly = false): Outcome {
    return this.act(() => {
      const target = this.place(toSheet, to)
      const source = this.place(fromSheet, from)
      const type = valuesOnly ? 'Values' : 'All'
      const growth = growthFor(target.sheet, { ...source.area, row: target.area.row, column: target.area.column })
      copyCells(this.context, source, target, { type, skipBlanks: false, transpose: false })
      if (growth) resizeTable(target.sheet, growth.table, growth.to)
      return undefined
    })
  }

  /** Copies the first row of an area into the rows below it, as Ctrl+D does. */
  fillDown(sheetName: string, address: string): Outcome {
    return this.act(() => {
      const { sheet, area: within } = this.place(sheetName, address)
      if (within.rows < 2) return undefined
      const source = { sheet, area: { ...within, rows: 1 } }
      const below = { ...within, row: within.row + 1, rows: within.rows - 1 }
      copyCells(this.context, source, { sheet, area: below }, { type: 'All', skipBlanks: false, transpose: false })
      return undefined
    })
  }

  /** The Delete key: contents go, formats stay. */
  clear(sheetName: string, address: string): Outcome {
    return this.act(() => {
      const { sheet, area: within } = this.place(sheetName, address)
      clearCells(this.context, sheet, within, 'Contents')
      return undefined
    })
  }

  select(sheetName: string, address: string): Outcome {
    return this.act(() => {
      const { sheet, area: at } = this.place(sheetName, address)
      this.book.activate(sheet)
      sheet.data.selection = at
      this.book.report({ kind: 'selected', sheetId: sheet.id, area: at })
      return undefined
    })
  }

  /** Clicks a cell: selects it and tells those who listen for clicks. */
  click(sheetName: string, address: string): Outcome {
    const outcome = this.select(sheetName, address)
    return this.act(() => {
      const { sheet, area: at } = this.place(sheetName, address)
      this.book.report({ kind: 'clicked', sheetId: sheet.id, area: at })
      return outcome
    })
  }

  /** Comes back to this workbook from another window. */
  activateWorkbook(): Outcome {
    return this.act(() => this.book.report({ kind: 'bookActivated' }) as undefined)
  }

  /** Sorts a table by the arrow in a column's header. */
  sortTable(tableName: string, columnName: string, ascending = true): Outcome {
    return this.act(() => {
      const { sheet, table } = this.tableNamed(tableName)
      const key = this.columnKey(table, columnName)
      sheet.touch()
      table.sort = { fields: [{ key, ascending, sortOn: 'Value' }], matchCase: false, method: 'PinYin' }
      sortRows(this.context, sheet, bodyArea(table), table.sort.fields, false)
      return undefined
    })
  }

  /** Ticks values in a column's filter; undefined clears it. Values are texts as shown. */
  filterTable(tableName: string, columnName: string, values: readonly string[] | undefined): Outcome {
    return this.act(() => {
      const { sheet, table } = this.tableNamed(tableName)
      assertAllowed(sheet, 'allowAutoFilter')
      const column = table.columns[this.columnKey(table, columnName)]
      if (!column) return undefined
      sheet.touch()
      if (values) column.filter = { filterOn: 'Values', values }
      else delete column.filter
      applyFilters(
        this.context,
        sheet,
        bodyArea(table),
        table.columns.map(({ filter }) => filter),
      )
      this.book.report({ kind: 'filtered', sheetId: sheet.id, tableId: table.id })
      return undefined
    })
  }

  private columnKey(table: TableData, name: string): number {
    const key = table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase())
    if (key < 0) throw itemNotFound(`column ${name}`)
    return key
  }

  /** @param row number of the first row, as shown at the left */
  insertRows(sheetName: string, row: number, count = 1): Outcome {
    return this.lines(sheetName, area(row - 1, 0, count, MAX_COLUMNS), 'rows', 'insert')
  }

  deleteRows(sheetName: string, row: number, count = 1): Outcome {
    return this.lines(sheetName, area(row - 1, 0, count, MAX_COLUMNS), 'rows', 'delete')
  }

  /** @param column letters of the first column */
  insertColumns(sheetName: string, column: string, count = 1): Outcome {
    return this.lines(sheetName, area(0, columnIndex(column), MAX_ROWS, count), 'columns', 'insert')
  }

  deleteColumns(sheetName: string, column: string, count = 1): Outcome {
    return this.lines(sheetName, area(0, columnIndex(column), MAX_ROWS, count), 'columns', 'delete')
  }

  private lines(sheetName: string, within: Area, axis: 'rows' | 'columns', what: 'insert' | 'delete'): Outcome {
    return this.act(() => {
      const sheet = this.sheet(sheetName)
      const what2 = what === 'insert' ? 'Insert' : 'Delete'
      assertAllowed(sheet, `allow${what2}${axis === 'rows' ? 'Rows' : 'Columns'}`)
      if (what === 'insert') insertCells(this.book, sheet, within, axis)
      else {
        assertUnlocked(sheet, within)
        deleteCells(this.book, sheet, within, axis)
      }
      return undefined
    })
  }

  /** Rows of a table only, as "Delete → Table Rows": cells beside the table stay. Rows count from 1 in the body. */
  deleteTableRows(tableName: string, row: number, count = 1): Outcome {
    return this.act(() => {
      const { sheet, table } = this.tableNamed(tableName)
      assertUnprotected(sheet)
      const body = bodyArea(table)
      deleteCells(this.book, sheet, { ...body, row: body.row + row - 1, rows: count }, 'rows')
      return undefined
    })
  }

  /** @param which `B`, `B:D`, `3` or `3:5` */
  hide(sheetName: string, which: string, hidden = true): Outcome {
    return this.act(() => {
      const sheet = this.sheet(sheetName)
      const within = areaFrom(which.includes(':') ? which : `${which}:${which}`)
      const axis = within.rows === MAX_ROWS ? 'columns' : 'rows'
      assertAllowed(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns')
      const [first, last] = axis === 'rows' ? [within.row, lastRow(within)] : [within.column, lastColumn(within)]
      for (let index = first; index <= last; index++) sheet.line(axis, index).hidden = hidden
      if (axis === 'rows') this.book.report({ kind: 'rowsHidden', sheetId: sheet.id, area: within, hidden })
      else this.book.report({ kind: 'arranged', sheetId: sheet.id })
      return undefined
    })
  }

  addSheet(name: string): Outcome {
    return this.act(() => {
      this.book.activate(this.book.addSheet(name))
      return undefined
    })
  }

  renameSheet(name: string, to: string): Outcome {
    return this.act(() => renameSheet(this.book, this.sheet(name), to) as undefined)
  }

  deleteSheet(name: string): Outcome {
    return this.act(() => deleteSheet(this.book, this.sheet(name)) as undefined)
  }

  copySheet(name: string): Outcome {
    return this.act(() => {
      const source = this.sheet(name)
      copySheet(this.book, source, this.book.sheets.indexOf(source))
      return undefined
    })
  }

  /** @param position from 0 */
  moveSheet(name: string, position: number): Outcome {
    return this.act(() => moveSheet(this.book, this.sheet(name), position) as undefined)
  }

  showSheet(name: string, visibility: SheetData['visibility']): Outcome {
    return this.act(() => showSheet(this.book, this.sheet(name), visibility) as undefined)
  }

  activateSheet(name: string): Outcome {
    return this.act(() => this.book.activate(this.sheet(name)) as undefined)
  }

  /** Fills cells with a colour, as people mark things. */
  colour(sheetName: string, address: string, color: string): Outcome {
    return this.act(() => {
      const { sheet, area: within } = this.place(sheetName, address)
      assertAllowed(sheet, 'allowFormatCells')
      sheet.changeFormat(within, (old) => ({ ...old, fillColor: color.toUpperCase(), fillPattern: 'Solid' }))
      this.book.report({ kind: 'formatted', sheetId: sheet.id, area: within })
      return undefined
    })
  }

  protectSheet(name: string, password?: string): Outcome {
    return this.act(() => {
      const sheet = this.sheet(name)
      assertUnprotected(sheet)
      sheet.touch()
      sheet.data.protection = { options: {}, ...(password ? { password } : {}) }
      this.book.report({ kind: 'protected', sheetId: sheet.id, isProtected: true })
      return undefined
    })
  }

  unprotectSheet(name: string, password?: string): Outcome {
    return this.act(() => {
      const sheet = this.sheet(name)
      const { protection } = sheet.data
      if (protection?.password !== undefined && protection.password !== password) {
        return {
          kind: 'refused',
          code: 'Password',
          title: 'Microsoft Excel',
          message: 'The password you supplied is not correct.',
        }
      }
      sheet.touch()
      delete sheet.data.protection
      this.book.report({ kind: 'protected', sheetId: sheet.id, isProtected: false })
      return undefined
    })
  }

  comment(sheetName: string, address: string, content: string): Outcome {
    return this.act(() => {
      const { sheet, area: at } = this.place(sheetName, address)
      sheet.touch()
      sheet.data.comments.push({
        id: this.book.newId(),
        row: at.row,
        column: at.column,
        content,
        resolved: false,
        authorName: 'User',
        created: this.now().toISOString(),
        replies: [],
      })
      this.book.report({ kind: 'arranged', sheetId: sheet.id })
      return undefined
    })
  }

  /** Ctrl+Z: takes back the last thing done by the person or by an add-in. False when there is nothing. */
  undo(): boolean {
    const isUndone = this.book.undo()
    if (isUndone) this.book.report({ kind: 'restored' })
    this.finish()
    return isUndone
  }
}
