// RangeView: the visible part of a range, without hidden rows and columns.

import { addressOn, area } from '../../book/address.ts'
import { readArray } from '../arguments.ts'
import { scalars, ways } from '../define.ts'
import { PartCollection } from '../host-object.ts'
import { readProperty, writeProperty } from '../members.ts'
import { WireObject } from '../wire-object.ts'
import { sizeMismatch } from './grid.ts'
import type { RangeBase } from './range-base.ts'

export class RangeView extends WireObject {
  readonly $type = 'RangeView'

  readonly range: RangeBase
  /** Place among the rows of the whole view; 0 for the view itself. */
  private readonly index: number
  readonly visibleRows: readonly number[]

  constructor(range: RangeBase, rows?: readonly number[], index = 0) {
    super()
    this.range = range
    this.index = index
    const { sheet, area: here } = range
    const all = Array.from({ length: here.rows }, (_, row) => here.row + row)
    this.visibleRows = rows ?? all.filter((row) => !sheet.isRowHidden(row))
  }

  private get visibleColumns(): number[] {
    const { sheet, area: here } = this.range
    const all = Array.from({ length: here.columns }, (_, column) => here.column + column)
    return all.filter((column) => !sheet.isColumnHidden(column))
  }

  /** One property of every visible cell, read from the cell as a range. */
  $cells(name: string): unknown[][] {
    return this.visibleRows.map((row) =>
      this.visibleColumns.map((column) => {
        const { value } = readProperty(this.cell(row, column), name)
        return (value as unknown[][])[0]?.[0]
      }),
    )
  }

  private cell(row: number, column: number): WireObject {
    return this.range.context.wire.range(this.range.sheet, area(row, column))
  }

  $set(name: string, value: unknown): void {
    const columns = this.visibleColumns
    const rows = readArray(value, name)
    if (rows.length !== this.visibleRows.length) throw sizeMismatch()
    for (const [r, row] of this.visibleRows.entries()) {
      const cells = readArray(rows[r], name)
      for (const [c, column] of columns.entries()) writeProperty(this.cell(row, column), name, [[cells[c]]])
    }
  }

  get CellAddresses(): unknown {
    const { sheet } = this.range
    return this.visibleRows.map((row) => this.visibleColumns.map((column) => addressOn(sheet, [area(row, column)])))
  }

  get RowCount(): number {
    return this.visibleRows.length
  }

  get ColumnCount(): number {
    return this.visibleColumns.length
  }

  get Index(): number {
    return this.index
  }

  GetRange(): WireObject {
    return this.range
  }
}

/** What the view says cell by cell, and whether that may be set. */
const CELLS = {
  NumberFormat: true,
  Values: true,
  Text: false,
  Formulas: true,
  FormulasLocal: false,
  FormulasR1C1: false,
  ValueTypes: false,
}

for (const [name, isSettable] of Object.entries(CELLS)) {
  const get = (view: RangeView): unknown => view.$cells(name)
  const set = (view: RangeView, value: unknown): void => view.$set(name, value)
  scalars(RangeView, { [name]: { get, set: isSettable ? set : undefined } })
}

/** A view of each visible row. */
export class RangeViewCollection extends PartCollection<RangeView, number> {
  readonly $type = 'RangeViewCollection'

  protected override $keys(): readonly number[] {
    return this.owner.visibleRows
  }

  protected override $item(row: number): RangeView {
    return new RangeView(this.owner.range, [row], this.owner.visibleRows.indexOf(row))
  }
}

ways(RangeView, { Rows: (view) => new RangeViewCollection(view) })
