// Filters of tables: of one column, and of the whole table.

import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { applyFilters } from '../../book/filter.ts'
import { assertAllowed } from '../../book/protection.ts'
import { bodyArea, headerArea } from '../../book/table.ts'
import { readInteger, readText } from '../arguments.ts'
import { Part } from '../host-object.ts'
import type { WireObject } from '../wire-object.ts'
import { readCriteria } from './filter-criteria.ts'
import type { TableBase } from './table-base.ts'

/** Applies a table's filters anew and says so. */
export function refilterTable({ context, sheet, table }: TableBase): void {
  assertAllowed(sheet, 'allowAutoFilter')
  applyFilters(
    context,
    sheet,
    bodyArea(table),
    table.columns.map((column) => column.filter),
  )
  context.book.report({ kind: 'filtered', sheetId: sheet.id, tableId: table.id })
}

export function clearTableFilters(owner: TableBase): void {
  assertAllowed(owner.sheet, 'allowAutoFilter')
  owner.sheet.touch()
  for (const column of owner.table.columns) delete column.filter
  refilterTable(owner)
}

/** The filter of one column of a table. */
export class Filter extends Part<TableBase> {
  readonly $type = 'Filter'

  private readonly columnId: number

  constructor(owner: TableBase, columnId: number) {
    super(owner)
    this.columnId = columnId
  }

  private get column() {
    const found = this.owner.table.columns.find((column) => column.id === this.columnId)
    if (!found) throw itemNotFound('the column was deleted')
    return found
  }

  get Criteria(): unknown {
    return this.column.filter ?? null
  }

  Apply(criteria: unknown): void {
    const read = readCriteria(criteria)
    assertAllowed(this.owner.sheet, 'allowAutoFilter')
    this.owner.sheet.touch()
    this.column.filter = read
    refilterTable(this.owner)
  }

  ApplyValuesFilter(values: unknown): void {
    this.Apply({ filterOn: 'Values', values })
  }

  ApplyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown): void {
    this.Apply({ filterOn: 'Custom', criterion1, criterion2, operator })
  }

  ApplyCellColorFilter(color: unknown): void {
    this.Apply({ filterOn: 'CellColor', color: readText(color, 'color') })
  }

  ApplyFontColorFilter(color: unknown): void {
    this.Apply({ filterOn: 'FontColor', color: readText(color, 'color') })
  }

  ApplyTopItemsFilter(count: unknown): void {
    this.applyCount('TopItems', count)
  }

  ApplyTopPercentFilter(percent: unknown): void {
    this.applyCount('TopPercent', percent)
  }

  ApplyBottomItemsFilter(count: unknown): void {
    this.applyCount('BottomItems', count)
  }

  ApplyBottomPercentFilter(percent: unknown): void {
    this.applyCount('BottomPercent', percent)
  }

  private applyCount(filterOn: string, count: unknown): void {
    this.Apply({ filterOn, criterion1: String(readInteger(count, filterOn)) })
  }

  ApplyDynamicFilter(criteria: unknown): void {
    this.Apply({ filterOn: 'Dynamic', dynamicCriteria: readText(criteria, 'criteria') })
  }

  Clear(): void {
    assertAllowed(this.owner.sheet, 'allowAutoFilter')
    this.owner.sheet.touch()
    delete this.column.filter
    refilterTable(this.owner)
  }
}

/** The AutoFilter that comes with a table. */
export class TableAutoFilter extends Part<TableBase> {
  readonly $type = 'AutoFilter'

  get Enabled(): boolean {
    return this.owner.table.showFilterButton
  }

  get IsDataFiltered(): boolean {
    return this.owner.table.columns.some((column) => column.filter !== undefined)
  }

  get Criteria(): unknown {
    return this.owner.table.columns.map((column) => column.filter ?? null)
  }

  /** The range names the table whose column is meant; it is the owner. */
  Apply(_range: unknown, columnIndex: unknown, criteria: unknown): void {
    if (columnIndex === null || columnIndex === undefined) return
    this.filterAt(columnIndex).Apply(criteria)
  }

  ClearColumnCriteria(columnIndex: unknown): void {
    this.filterAt(columnIndex).Clear()
  }

  private filterAt(columnIndex: unknown): Filter {
    const column = this.owner.table.columns[readInteger(columnIndex, 'columnIndex')]
    if (!column) throw invalidArgument('columnIndex')
    return new Filter(this.owner, column.id)
  }

  ClearCriteria(): void {
    clearTableFilters(this.owner)
  }

  /** Shows all rows and takes the buttons away. */
  Remove(): void {
    clearTableFilters(this.owner)
    this.owner.table.showFilterButton = false
  }

  Reapply(): void {
    refilterTable(this.owner)
  }

  GetRangeOrNullObject(): WireObject | null {
    const { table, sheet, context } = this.owner
    const header = headerArea(table)
    if (!table.showFilterButton || !header) return null
    return context.wire.range(sheet, { ...header, rows: bodyArea(table).rows + 1 })
  }
}
