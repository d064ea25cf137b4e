// Table and the collections of tables: of the workbook and of a sheet.

import { area, formatArea, MAX_COLUMNS, MAX_ROWS } from '../book/address.ts'
import { invalidArgument, itemNotFound } from '../book/fault.ts'
import { assertUnprotected } from '../book/protection.ts'
import type { Sheet } from '../book/sheet.ts'
import { deleteCells, insertCells } from '../book/shift.ts'
import { addTable, bodyArea, checkTableName, headerArea, resizeTable, syncHeaders, totalArea } from '../book/table.ts'
import { readBoolean, readOptionalBoolean, readText } from './arguments.ts'
import { clearTableFilters, refilterTable, TableAutoFilter } from './filters.ts'
import type { HostContext } from './host-context.ts'
import { readRange } from './range-base.ts'
import { TableSort } from './sorts.ts'
import { TableBase } from './table-base.ts'
import { TableColumnCollection, TableRowCollection } from './table-rows.ts'
import { WireCollection, type WireObject } from './wire-object.ts'

export class Table extends TableBase {
  readonly $type = 'Table'

  override get $scalars() {
    const names =
      'Id Name ShowHeaders ShowTotals Style HighlightFirstColumn HighlightLastColumn ShowBandedRows ShowBandedColumns ShowFilterButton LegacyId'
    return names.split(' ')
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.tableId }
  }

  override get $events() {
    return { DataChanged: 101, SelectionChanged: 100 }
  }

  override get $eventTarget(): string {
    return this.tableId
  }

  get Id(): string {
    return this.table.id
  }

  /** A number in older clients' eyes: the place among all tables ever made. */
  get LegacyId(): string {
    return String(Number.parseInt(this.tableId.slice(-13, -1), 16))
  }

  get Name(): string {
    return this.table.name
  }

  set Name(value: unknown) {
    const name = readText(value, 'name')
    checkTableName(this.context.book, name, this.table)
    this.sheet.touch()
    this.table.name = name
    this.arranged()
  }

  get Style(): string {
    return this.table.style
  }

  set Style(value: unknown) {
    this.setFact('style', readText(value, 'style'))
  }

  get HighlightFirstColumn(): boolean {
    return this.table.highlightFirstColumn
  }

  set HighlightFirstColumn(value: unknown) {
    this.setFact('highlightFirstColumn', readBoolean(value, 'highlightFirstColumn'))
  }

  get HighlightLastColumn(): boolean {
    return this.table.highlightLastColumn
  }

  set HighlightLastColumn(value: unknown) {
    this.setFact('highlightLastColumn', readBoolean(value, 'highlightLastColumn'))
  }

  get ShowBandedRows(): boolean {
    return this.table.showBandedRows
  }

  set ShowBandedRows(value: unknown) {
    this.setFact('showBandedRows', readBoolean(value, 'showBandedRows'))
  }

  get ShowBandedColumns(): boolean {
    return this.table.showBandedColumns
  }

  set ShowBandedColumns(value: unknown) {
    this.setFact('showBandedColumns', readBoolean(value, 'showBandedColumns'))
  }

  get ShowFilterButton(): boolean {
    return this.table.showFilterButton
  }

  set ShowFilterButton(value: unknown) {
    this.setFact('showFilterButton', readBoolean(value, 'showFilterButton'))
  }

  private setFact<K extends keyof TableBase['table']>(key: K, value: TableBase['table'][K]): void {
    assertUnprotected(this.sheet)
    this.sheet.touch()
    this.table[key] = value
    this.arranged()
  }

  private arranged(): void {
    this.context.book.report({ kind: 'arranged', sheetId: this.sheet.id })
  }

  get ShowHeaders(): boolean {
    return this.table.showHeaders
  }

  /** Hiding the header frees its row; showing it again takes the row above, moving cells down when it is in use. */
  set ShowHeaders(value: unknown) {
    const show = readBoolean(value, 'showHeaders')
    const { table, sheet, context } = this
    if (show === table.showHeaders) return
    assertUnprotected(sheet)
    sheet.touch()
    if (!show) {
      sheet.forEachCell({ ...table.area, rows: 1 }, ({ format }, row, column) => {
        sheet.put(row, column, format ? { format } : {})
      })
      table.showHeaders = false
      table.area = { ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 }
    } else {
      const above = { ...table.area, row: table.area.row - 1, rows: 1 }
      const isFree = table.area.row > 0 && sheet.usedArea(above, true) === undefined
      const columns = table.columns.map((column) => column.name)
      if (!isFree) insertCells(context.book, sheet, { ...table.area, rows: 1 }, 'rows')
      const row = table.area.row - 1
      table.area = { ...table.area, row, rows: table.area.rows + 1 }
      table.showHeaders = true
      for (const [index, name] of columns.entries()) {
        sheet.put(row, table.area.column + index, { ...sheet.cell(row, table.area.column + index), value: name })
      }
      syncHeaders(sheet, table)
    }
    this.arranged()
  }

  get ShowTotals(): boolean {
    return this.table.showTotals
  }

  /** A new total row has a label at the left and the count or sum of the last column, as Excel makes it. */
  set ShowTotals(value: unknown) {
    const show = readBoolean(value, 'showTotals')
    const { table, sheet, context } = this
    if (show === table.showTotals) return
    assertUnprotected(sheet)
    sheet.touch()
    const total = totalArea(table)
    if (total) {
      table.showTotals = false
      table.area = { ...table.area, rows: table.area.rows - 1 }
      deleteCells(context.book, sheet, total, 'rows')
    } else {
      const below = { ...table.area, row: table.area.row + table.area.rows, rows: 1 }
      if (sheet.usedArea(below, true)) insertCells(context.book, sheet, below, 'rows')
      table.area = { ...table.area, rows: table.area.rows + 1 }
      table.showTotals = true
      const last = table.columns.at(-1)
      sheet.put(below.row, below.column, { ...sheet.cell(below.row, below.column), value: 'Total' })
      if (last && table.columns.length > 1) {
        const column = below.column + table.columns.length - 1
        const isNumeric = typeof context.calculator.valueAt(sheet, below.row - 1, column) === 'number'
        const formula = `=SUBTOTAL(${isNumeric ? 109 : 103},[${last.name}])`
        sheet.put(below.row, column, { ...sheet.cell(below.row, column), formula })
      }
    }
    this.arranged()
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this)
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this)
  }

  get Sort(): TableSort {
    return new TableSort(this)
  }

  get AutoFilter(): TableAutoFilter {
    return new TableAutoFilter(this)
  }

  get Worksheet(): WireObject {
    return this.context.wire.worksheet(this.sheet)
  }

  GetRange(): WireObject {
    return this.range(this.table.area)
  }

  GetDataBodyRange(): WireObject {
    return this.range(bodyArea(this.table))
  }

  GetHeaderRowRange(): WireObject {
    const header = headerArea(this.table)
    if (!header) throw itemNotFound('the table shows no header')
    return this.range(header)
  }

  GetTotalRowRange(): WireObject {
    const total = totalArea(this.table)
    if (!total) throw itemNotFound('the table shows no totals')
    return this.range(total)
  }

  ClearFilters(): void {
    clearTableFilters(this)
  }

  ReapplyFilters(): void {
    refilterTable(this)
  }

  Resize(newRange: unknown): void {
    assertUnprotected(this.sheet)
    const to = readRange(this.context, this.sheet, newRange)
    if (to.sheet !== this.sheet) throw invalidArgument('newRange')
    resizeTable(this.sheet, this.table, to.area)
    this.arranged()
  }

  /** The cells and their look stay; only the table is gone. */
  ConvertToRange(): WireObject {
    assertUnprotected(this.sheet)
    const { table } = this
    this.removeTable()
    return this.range(table.area)
  }

  Delete(): void {
    assertUnprotected(this.sheet)
    const { area: whole } = this.table
    this.removeTable()
    this.sheet.forEachCell(whole, (_, row, column) => this.sheet.put(row, column, {}))
    this.context.book.report({ kind: 'edited', sheetId: this.sheet.id, area: whole })
  }

  private removeTable(): void {
    const { table, sheet, context } = this
    sheet.touch()
    for (let row = table.area.row; row < table.area.row + table.area.rows; row++) {
      if (sheet.data.rows.get(row)?.filtered) delete sheet.line('rows', row).filtered
    }
    sheet.data.tables = sheet.data.tables.filter((other) => other !== table)
    context.book.report({ kind: 'tableDeleted', sheetId: sheet.id, tableId: table.id, name: table.name })
  }
}

/** All tables of the workbook, or of one sheet. */
export class TableCollection extends WireCollection {
  readonly $type = 'TableCollection'
  private readonly context: HostContext
  private readonly sheet: Sheet | undefined

  constructor(context: HostContext, sheet?: Sheet) {
    super()
    this.context = context
    this.sheet = sheet
  }

  override get $scalars() {
    return ['Count']
  }

  override get $events() {
    return { DataChanged: 101, Added: 102, Deleted: 103 }
  }

  override get $eventTarget(): string {
    return this.sheet?.id ?? 'Workbook'
  }

  private get sheets(): readonly Sheet[] {
    return this.sheet ? [this.sheet] : this.context.book.sheets
  }

  get Count(): number {
    return this.$items().length
  }

  override $items(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.data.tables.map((table) => new Table(this.context, sheet, table.id)))
  }

  override $find(key: unknown): Table | undefined {
    const found = typeof key === 'string' ? this.context.book.findTable(key) : undefined
    if (!found || (this.sheet && found.sheet !== this.sheet)) return undefined
    return new Table(this.context, found.sheet, found.table.id)
  }

  Add(address: unknown, hasHeaders: unknown): Table {
    const home = this.sheet ?? this.context.book.activeSheet
    const target = readRange(this.context, home, address)
    const { sheet } = target
    if (this.sheet && sheet !== this.sheet) throw invalidArgument('the range is on another sheet')
    assertUnprotected(sheet)
    const whole = area(0, 0, MAX_ROWS, MAX_COLUMNS)
    const bounded = target.area.rows === MAX_ROWS || target.area.columns === MAX_COLUMNS
    const over = bounded ? (sheet.usedArea(target.area, true) ?? area(0, 0)) : target.area
    if (bounded && formatArea(over) === formatArea(whole)) throw invalidArgument('address')
    const table = addTable(this.context.book, sheet, over, readOptionalBoolean(hasHeaders, 'hasHeaders', false), () =>
      insertCells(this.context.book, sheet, { ...over, rows: 1 }, 'rows'),
    )
    return new Table(this.context, sheet, table.id)
  }
}
