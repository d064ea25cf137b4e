// Rows of a table, told by their place among its data.

import { area } from '../../book/address.ts'
import { toWireValue } from '../../book/cell.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { assertAllowed, assertUnprotected } from '../../book/protection.ts'
import { deleteCells } from '../../book/shift.ts'
import { bodyArea } from '../../book/table.ts'
import { addTableRows } from '../../book/table-growth.ts'
import { writeGrid } from '../../book/write.ts'
import { readArray, readInteger, readOptionalBoolean, readOptionalInteger } from '../arguments.ts'
import { COUNT, scalars } from '../define.ts'
import { Part, PartCollection } from '../host-object.ts'
import { readGrid, readInput } from '../range/grid.ts'
import type { WireObject } from '../wire-object.ts'
import type { TableBase } from './table-base.ts'

export class TableRow extends Part<TableBase> {
  readonly $type = 'TableRow'

  private readonly index: number

  constructor(owner: TableBase, index: number) {
    super(owner)
    this.index = index
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
    return this.owner.$range(this.row)
  }

  Delete(): void {
    assertAllowed(this.owner.sheet, 'allowDeleteRows')
    deleteCells(this.owner.context.book, this.owner.sheet, this.row, 'rows')
  }
}

/** By place. */
export class TableRowCollection extends PartCollection<TableBase, number, TableRow> {
  readonly $type = 'TableRowCollection'

  protected override $keys(): readonly number[] {
    return Array.from({ length: this.GetCount() }, (_, index) => index)
  }

  protected override $item(index: number): TableRow {
    return new TableRow(this.owner, index)
  }

  override GetCount(): number {
    return bodyArea(this.owner.table).rows
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

scalars(TableRowCollection, COUNT)
