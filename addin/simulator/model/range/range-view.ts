// RangeView: the visible part of a range, without hidden rows and columns.

import { area, formatArea, quoteSheet } from '../../book/address.ts'
import { HostFault } from '../../book/fault.ts'
import { readArray } from '../arguments.ts'
import { readProperty, writeProperty } from '../members.ts'
import { WireCollection, WireObject } from '../wire-object.ts'
import type { RangeBase } from './range-base.ts'

export class RangeView extends WireObject {
  readonly $type = 'RangeView'

  private readonly range: RangeBase
  /** Place among the rows of the whole view; 0 for the view itself. */
  private readonly index: number
  private readonly visibleRows: readonly number[]

  constructor(range: RangeBase, rows?: readonly number[], index = 0) {
    super()
    this.range = range
    this.index = index
    const { sheet, area: here } = range
    const all = Array.from({ length: here.rows }, (_, row) => here.row + row)
    this.visibleRows = rows ?? all.filter((row) => !sheet.isRowHidden(row))
  }

  override get $scalars() {
    const names =
      'NumberFormat Values Text Formulas FormulasLocal FormulasR1C1 ValueTypes RowCount ColumnCount CellAddresses Index'
    return names.split(' ')
  }

  private get visibleColumns(): number[] {
    const { sheet, area: here } = this.range
    const all = Array.from({ length: here.columns }, (_, column) => here.column + column)
    return all.filter((column) => !sheet.isColumnHidden(column))
  }

  /** One property of every visible cell, read from the cell as a range. */
  private cells(name: string): unknown[][] {
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

  private set(name: string, value: unknown): void {
    const columns = this.visibleColumns
    const rows = readArray(value, name)
    if (rows.length !== this.visibleRows.length) throw new HostFault('InvalidArgument', 'The sizes differ.', 400)
    for (const [r, row] of this.visibleRows.entries()) {
      const cells = readArray(rows[r], name)
      for (const [c, column] of columns.entries()) writeProperty(this.cell(row, column), name, [[cells[c]]])
    }
  }

  get Values(): unknown {
    return this.cells('Values')
  }

  set Values(value: unknown) {
    this.set('Values', value)
  }

  get Formulas(): unknown {
    return this.cells('Formulas')
  }

  set Formulas(value: unknown) {
    this.set('Formulas', value)
  }

  get FormulasLocal(): unknown {
    return this.cells('FormulasLocal')
  }

  get FormulasR1C1(): unknown {
    return this.cells('FormulasR1C1')
  }

  get NumberFormat(): unknown {
    return this.cells('NumberFormat')
  }

  set NumberFormat(value: unknown) {
    this.set('NumberFormat', value)
  }

  get Text(): unknown {
    return this.cells('Text')
  }

  get ValueTypes(): unknown {
    return this.cells('ValueTypes')
  }

  get CellAddresses(): unknown {
    const prefix = `${quoteSheet(this.range.sheet.name)}!`
    return this.visibleRows.map((row) => this.visibleColumns.map((column) => prefix + formatArea(area(row, column))))
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

  get Rows(): RangeViewCollection {
    return new RangeViewCollection(this.visibleRows.map((row, index) => new RangeView(this.range, [row], index)))
  }

  GetRange(): WireObject {
    return this.range
  }
}

export class RangeViewCollection extends WireCollection {
  readonly $type = 'RangeViewCollection'

  private readonly views: readonly RangeView[]

  constructor(views: readonly RangeView[]) {
    super()
    this.views = views
  }

  override $items(): readonly RangeView[] {
    return this.views
  }

  override $find(): undefined {
    return undefined
  }
}
