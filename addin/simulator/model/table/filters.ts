// Filters of tables: of one column, and of the whole table.

import { invalidArgument, itemNotFound, notSimulated } from '../../book/fault.ts'
import { applyFilters } from '../../book/filter.ts'
import { assertAllowed } from '../../book/protection.ts'
import type { FilterCriteria } from '../../book/sheet-data.ts'
import { bodyArea, headerArea } from '../../book/table.ts'
import { readArray, readInteger, readObject, readOptionalChoice, readOptionalText, readText } from '../arguments.ts'
import { readColor } from '../format/colors.ts'
import { WireObject } from '../wire-object.ts'
import type { TableBase } from './table-base.ts'

const FILTER_ON = [
  'BottomItems',
  'BottomPercent',
  'CellColor',
  'Dynamic',
  'FontColor',
  'Values',
  'TopItems',
  'TopPercent',
  'Icon',
  'Custom',
] as const

/** Reads `Excel.FilterCriteria`, keeping only what is known. */
export function readCriteria(value: unknown): FilterCriteria {
  const given = readObject(value, 'criteria')
  const filterOn = readOptionalChoice(given.filterOn, FILTER_ON, 'filterOn')
  if (!filterOn) throw invalidArgument('filterOn')
  if (filterOn === 'Icon') throw notSimulated('Filter', `apply (filterOn ${filterOn})`)
  const criterion1 = readOptionalText(given.criterion1, 'criterion1')
  const criterion2 = readOptionalText(given.criterion2, 'criterion2')
  const operator = readOptionalChoice(given.operator, ['And', 'Or'], 'operator')
  const dynamicCriteria = readOptionalText(given.dynamicCriteria, 'dynamicCriteria')
  if (filterOn === 'Dynamic' && dynamicCriteria === undefined) throw invalidArgument('dynamicCriteria')
  const isColor = filterOn === 'CellColor' || filterOn === 'FontColor'
  return {
    filterOn,
    ...(filterOn === 'Values' ? { values: readArray(given.values, 'values') } : {}),
    ...(criterion1 === undefined ? {} : { criterion1 }),
    ...(criterion2 === undefined ? {} : { criterion2 }),
    ...(operator === undefined ? {} : { operator }),
    ...(dynamicCriteria === undefined ? {} : { dynamicCriteria }),
    ...(isColor ? { color: readColor(given.color) } : {}),
  }
}

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
export class Filter extends WireObject {
  readonly $type = 'Filter'

  private readonly owner: TableBase
  private readonly columnId: number

  constructor(owner: TableBase, columnId: number) {
    super()
    this.owner = owner
    this.columnId = columnId
  }

  override get $scalars() {
    return ['Criteria']
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
    this.Apply({ filterOn: 'TopItems', criterion1: String(readInteger(count, 'count')) })
  }

  ApplyTopPercentFilter(percent: unknown): void {
    this.Apply({ filterOn: 'TopPercent', criterion1: String(readInteger(percent, 'percent')) })
  }

  ApplyBottomItemsFilter(count: unknown): void {
    this.Apply({ filterOn: 'BottomItems', criterion1: String(readInteger(count, 'count')) })
  }

  ApplyBottomPercentFilter(percent: unknown): void {
    this.Apply({ filterOn: 'BottomPercent', criterion1: String(readInteger(percent, 'percent')) })
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

export const AUTO_FILTER_SCALARS = ['Enabled', 'IsDataFiltered', 'Criteria']

/** The AutoFilter that comes with a table. */
export class TableAutoFilter extends WireObject {
  readonly $type = 'AutoFilter'

  private readonly owner: TableBase

  constructor(owner: TableBase) {
    super()
    this.owner = owner
  }

  override get $scalars() {
    return AUTO_FILTER_SCALARS
  }

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
    const column = this.owner.table.columns[readInteger(columnIndex, 'columnIndex')]
    if (!column) throw invalidArgument('columnIndex')
    new Filter(this.owner, column.id).Apply(criteria)
  }

  ClearColumnCriteria(columnIndex: unknown): void {
    const column = this.owner.table.columns[readInteger(columnIndex, 'columnIndex')]
    if (!column) throw invalidArgument('columnIndex')
    new Filter(this.owner, column.id).Clear()
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

  GetRange(): WireObject {
    const found = this.GetRangeOrNullObject()
    if (!found) throw itemNotFound()
    return found
  }

  GetRangeOrNullObject(): WireObject | null {
    const { table, sheet, context } = this.owner
    const header = headerArea(table)
    if (!table.showFilterButton || !header) return null
    return context.wire.range(sheet, { ...header, rows: bodyArea(table).rows + 1 })
  }
}
