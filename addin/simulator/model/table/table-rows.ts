// Columns and rows of a table.

import { area } from '../../book/address.ts'
import { toWireValue } from '../../book/cell.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { assertAllowed, assertUnprotected } from '../../book/protection.ts'
import { deleteCells } from '../../book/shift.ts'
import { bodyArea, columnOf, headerArea, totalArea } from '../../book/table.ts'
import { addTableColumn, addTableRows } from '../../book/table-growth.ts'
import { writeGrid } from '../../book/write.ts'
import {
  readArray,
  readInteger,
  readOptionalBoolean,
  readOptionalInteger,
  readOptionalText,
  readText,
} from '../arguments.ts'
import { readGrid, readInput } from '../range/grid.ts'
import { WireCollection, WireObject } from '../wire-object.ts'
import { Filter } from './filters.ts'
import type { TableBase } from './table-base.ts'

export class TableColumn extends WireObject {
  readonly $type = 'TableColumn'

  private readonly owner: TableBase
  private readonly columnId: number

  constructor(owner: TableBase, columnId: number) {
    super()
    this.owner = owner
    this.columnId = columnId
  }

  override get $scalars() {
    return ['Id', 'Index', 'Values', 'Name']
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

  get Filter(): Filter {
    return new Filter(this.owner, this.columnId)
  }

  GetRange(): WireObject {
    return this.owner.context.wire.range(this.owner.sheet, this.whole)
  }

  GetDataBodyRange(): WireObject {
    return this.owner.context.wire.range(this.owner.sheet, columnOf(bodyArea(this.owner.table), this.Index))
  }

  GetHeaderRowRange(): WireObject {
    const header = headerArea(this.owner.table)
    if (!header) throw itemNotFound('the table shows no header')
    return this.owner.context.wire.range(this.owner.sheet, columnOf(header, this.Index))
  }

  GetTotalRowRange(): WireObject {
    const total = totalArea(this.owner.table)
    if (!total) throw itemNotFound('the table shows no totals')
    return this.owner.context.wire.range(this.owner.sheet, columnOf(total, this.Index))
  }

  Delete(): void {
    const { context, sheet, table } = this.owner
    if (table.columns.length === 1) throw invalidArgument('a table keeps one column')
    assertUnprotected(sheet)
    deleteCells(context.book, sheet, this.whole, 'columns')
  }
}

export class TableColumnCollection extends WireCollection {
  readonly $type = 'TableColumnCollection'

  private readonly owner: TableBase

  constructor(owner: TableBase) {
    super()
    this.owner = owner
  }

  override get $scalars() {
    return ['Count']
  }

  get Count(): number {
    return this.owner.table.columns.length
  }

  override $items(): readonly TableColumn[] {
    return this.owner.table.columns.map((column) => new TableColumn(this.owner, column.id))
  }

  /** By name, in any case, or by id. */
  override $find(key: unknown): TableColumn | undefined {
    const name = typeof key === 'string' ? key.toLowerCase() : undefined
    const found = this.owner.table.columns.find((column) => column.id === key || column.name.toLowerCase() === name)
    return found && new TableColumn(this.owner, found.id)
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

export class TableRow extends WireObject {
  readonly $type = 'TableRow'

  private readonly owner: TableBase
  private readonly index: number

  constructor(owner: TableBase, index: number) {
    super()
    this.owner = owner
    this.index = index
  }

  override get $scalars() {
    return ['Index', 'Values']
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { _Index: this.index }
  }

  private get row() {
    const body = bodyArea(this.owner.table)
    if (this.index < 0 || this.index >= body.rows) throw itemNotFound('the row was deleted')
    return { ...body, row: body.row + this.index, rows: 1 }
  }

  get Index(): number {
    return this.index
  }

  get Values(): unknown {
    const { context, sheet } = this.owner
    const { row, column, columns } = this.row
    return [Array.from({ length: columns }, (_, c) => toWireValue(context.calculator.valueAt(sheet, row, column + c)))]
  }

  set Values(value: unknown) {
    writeGrid(this.owner.context.writing, this.owner.sheet, this.row, readGrid(value, this.row, readInput))
  }

  GetRange(): WireObject {
    return this.owner.context.wire.range(this.owner.sheet, this.row)
  }

  Delete(): void {
    assertAllowed(this.owner.sheet, 'allowDeleteRows')
    deleteCells(this.owner.context.book, this.owner.sheet, this.row, 'rows')
  }
}

export class TableRowCollection extends WireCollection {
  readonly $type = 'TableRowCollection'

  private readonly owner: TableBase

  constructor(owner: TableBase) {
    super()
    this.owner = owner
  }

  override get $scalars() {
    return ['Count']
  }

  get Count(): number {
    return bodyArea(this.owner.table).rows
  }

  override $items(): readonly TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.owner, index))
  }

  override $find(): undefined {
    return undefined
  }

  override GetItemAt(index: unknown): TableRow {
    const at = readInteger(index, 'index')
    if (at < 0 || at >= this.Count) throw itemNotFound(`row ${at}`)
    return new TableRow(this.owner, at)
  }

  /** Answers the first of the rows that were added. */
  Add(index: unknown, values: unknown, alwaysInsert: unknown): TableRow {
    const { context, sheet, table } = this.owner
    const grid = values === null || values === undefined ? [[]] : Array.isArray(values) ? values : [[values]]
    const rows = grid.length
    const at = readOptionalInteger(index, 'index') ?? -1
    const body = bodyArea(table)
    if (at > body.rows) throw invalidArgument('index')
    assertUnprotected(sheet)
    readOptionalBoolean(alwaysInsert, 'alwaysInsert', true)
    const first = addTableRows(context.book, sheet, table, at < 0 ? body.rows : at, rows)
    const target = area(bodyArea(table).row + first, body.column, rows, body.columns)
    if (values !== null && values !== undefined) {
      writeGrid(context.writing, sheet, target, readGrid(values, target, readInput))
    }
    return new TableRow(this.owner, first)
  }

  DeleteRowsAt(index: unknown, count: unknown): void {
    const first = readInteger(index, 'index')
    const size = readOptionalInteger(count, 'count') ?? 1
    const body = bodyArea(this.owner.table)
    if (first < 0 || size < 1 || first + size > body.rows) throw invalidArgument('index')
    assertAllowed(this.owner.sheet, 'allowDeleteRows')
    deleteCells(this.owner.context.book, this.owner.sheet, { ...body, row: body.row + first, rows: size }, 'rows')
  }

  DeleteRows(rows: unknown): void {
    const indexes = readArray(rows, 'rows').map((row) =>
      row instanceof TableRow ? row.Index : readInteger(row, 'row'),
    )
    for (const index of [...new Set(indexes)].sort((a, b) => b - a)) this.DeleteRowsAt(index, 1)
  }
}
