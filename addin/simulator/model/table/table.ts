// A table. Where its cells are is in book/table.ts; its columns and rows are in table-rows.ts.

import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { assertUnprotected } from '../../book/protection.ts'
import type { TableData } from '../../book/sheet-data.ts'
import { bodyArea, checkTableName, headerArea, resizeTable, totalArea } from '../../book/table.ts'
import { showHeaders, showTotals } from '../../book/table-ends.ts'
import { type Check, readBoolean, readText } from '../arguments.ts'
import { type ScalarProperty, scalars, ways } from '../define.ts'
import { readRange } from '../range/range-base.ts'
import { TableSort } from '../range/sorts.ts'
import type { WireObject } from '../wire-object.ts'
import { clearTableFilters, refilterTable, TableAutoFilter } from './filters.ts'
import { TableBase } from './table-base.ts'
import { TableColumnCollection } from './table-columns.ts'
import { TableRowCollection } from './table-rows.ts'

export class Table extends TableBase {
  readonly $type = 'Table'

  override get $events() {
    return { DataChanged: 101, SelectionChanged: 100 }
  }

  override get $eventTarget(): string {
    return this.key
  }

  /** A number in older clients' eyes: the place among all tables ever made. */
  get LegacyId(): string {
    return String(Number.parseInt(this.key.slice(-13, -1), 16))
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

  $setFact<K extends keyof TableData>(key: K, value: TableData[K]): void {
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

  set ShowHeaders(value: unknown) {
    const show = readBoolean(value, 'showHeaders')
    if (show === this.table.showHeaders) return
    assertUnprotected(this.sheet)
    showHeaders(this.context.book, this.sheet, this.table, show)
    this.arranged()
  }

  get ShowTotals(): boolean {
    return this.table.showTotals
  }

  set ShowTotals(value: unknown) {
    const show = readBoolean(value, 'showTotals')
    if (show === this.table.showTotals) return
    assertUnprotected(this.sheet)
    showTotals(this.context, this.sheet, this.table, show)
    this.arranged()
  }

  GetRange(): WireObject {
    return this.$range(this.table.area)
  }

  GetDataBodyRange(): WireObject {
    return this.$range(bodyArea(this.table))
  }

  GetHeaderRowRange(): WireObject {
    const header = headerArea(this.table)
    if (!header) throw itemNotFound('the table shows no header')
    return this.$range(header)
  }

  GetTotalRowRange(): WireObject {
    const total = totalArea(this.table)
    if (!total) throw itemNotFound('the table shows no totals')
    return this.$range(total)
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
    return this.$range(table.area)
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

/** Facts that are set and answered as they are. */
const fact = <K extends keyof TableData>(key: K, read: Check<TableData[K]>): ScalarProperty<Table> => ({
  get: ({ table }) => table[key],
  set: (table, value) => table.$setFact(key, read(value, key)),
})

scalars(Table, {
  Style: fact('style', readText),
  HighlightFirstColumn: fact('highlightFirstColumn', readBoolean),
  HighlightLastColumn: fact('highlightLastColumn', readBoolean),
  ShowBandedRows: fact('showBandedRows', readBoolean),
  ShowBandedColumns: fact('showBandedColumns', readBoolean),
  ShowFilterButton: fact('showFilterButton', readBoolean),
})

ways(Table, {
  Columns: (table) => new TableColumnCollection(table),
  Rows: (table) => new TableRowCollection(table),
  Sort: (table) => new TableSort(table),
  AutoFilter: (table) => new TableAutoFilter(table),
  Worksheet: ({ context, sheet }) => context.wire.worksheet(sheet),
})
