// Columns of a table, told by an id that stays when they move.

import { toWireValue } from '../../book/cell.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { assertUnprotected } from '../../book/protection.ts'
import { deleteCells } from '../../book/shift.ts'
import { bodyArea, columnOf, headerArea, totalArea } from '../../book/table.ts'
import { addTableColumn } from '../../book/table-growth.ts'
import { writeGrid } from '../../book/write.ts'
import { readArray, readOptionalInteger, readOptionalText, readText } from '../arguments.ts'
import { COUNT, scalars, ways } from '../define.ts'
import { Part, PartCollection } from '../host-object.ts'
import { readGrid, readInput } from '../range/grid.ts'
import type { WireObject } from '../wire-object.ts'
import { Filter } from './filters.ts'
import type { TableBase } from './table-base.ts'

export class TableColumn extends Part<TableBase> {
  readonly $type = 'TableColumn'

  readonly columnId: number

  constructor(owner: TableBase, columnId: number) {
    super(owner)
    this.columnId = columnId
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.columnId }
  }

  get Id(): number {
    return this.columnId
  }

  get Index(): number {
    const index = this.owner.table.columns.findIndex((column) => column.id === this.columnId)
    if (index < 0) throw itemNotFound('the column was deleted')
    return index
  }

  get Name(): string {
    return this.owner.table.columns[this.Index]?.name ?? ''
  }

  set Name(value: unknown) {
    const { context, sheet, table } = this.owner
    const name = readText(value, 'name')
    const header = headerArea(table)
    if (header) writeGrid(context.writing, sheet, columnOf(header, this.Index), () => `'${name}`)
  }

  private get whole() {
    return columnOf(this.owner.table.area, this.Index)
  }

  /** With header and total cells. */
  get Values(): unknown {
    const { context, sheet } = this.owner
    const { row, column, rows } = this.whole
    return Array.from({ length: rows }, (_, r) => [toWireValue(context.calculator.valueAt(sheet, row + r, column))])
  }

  set Values(value: unknown) {
    const { context, sheet } = this.owner
    writeGrid(context.writing, sheet, this.whole, readGrid(value, this.whole, readInput))
  }

  GetRange(): WireObject {
    return this.owner.$range(this.whole)
  }

  GetDataBodyRange(): WireObject {
    return this.owner.$range(columnOf(bodyArea(this.owner.table), this.Index))
  }

  GetHeaderRowRange(): WireObject {
    const header = headerArea(this.owner.table)
    if (!header) throw itemNotFound('the table shows no header')
    return this.owner.$range(columnOf(header, this.Index))
  }

  GetTotalRowRange(): WireObject {
    const total = totalArea(this.owner.table)
    if (!total) throw itemNotFound('the table shows no totals')
    return this.owner.$range(columnOf(total, this.Index))
  }

  Delete(): void {
    const { context, sheet, table } = this.owner
    if (table.columns.length === 1) throw invalidArgument('a table keeps one column')
    assertUnprotected(sheet)
    deleteCells(context.book, sheet, this.whole, 'columns')
  }
}

ways(TableColumn, { Filter: ({ owner, columnId }) => new Filter(owner, columnId) })

/** By id. */
export class TableColumnCollection extends PartCollection<TableBase, number, TableColumn> {
  readonly $type = 'TableColumnCollection'

  protected override $keys(): readonly number[] {
    return this.owner.table.columns.map(({ id }) => id)
  }

  protected override $item(id: number): TableColumn {
    return new TableColumn(this.owner, id)
  }

  /** By name, in any case, or by id. */
  protected override $keyOf(wanted: unknown): number | undefined {
    const name = typeof wanted === 'string' ? wanted.toLowerCase() : undefined
    return this.owner.table.columns.find((column) => column.id === wanted || column.name.toLowerCase() === name)?.id
  }

  Add(index: unknown, values: unknown, name: unknown): TableColumn {
    const { context, sheet, table } = this.owner
    assertUnprotected(sheet)
    const at = readOptionalInteger(index, 'index') ?? -1
    const column = addTableColumn(context.book, sheet, table, at < 0 ? table.columns.length : at)
    const title = readOptionalText(name, 'name')
    const added = new TableColumn(this.owner, column.id)
    if (values !== null && values !== undefined) {
      const whole = columnOf(table.area, added.Index)
      const given = readArray(values, 'values')
      const isWhole = given.length === whole.rows
      const target = isWhole ? whole : columnOf(bodyArea(table), added.Index)
      writeGrid(context.writing, sheet, target, readGrid(values, target, readInput))
    }
    if (title !== undefined) added.Name = title
    return added
  }
}

scalars(TableColumnCollection, COUNT)
