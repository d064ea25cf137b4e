// Range: other ranges reached from this one.

import { type Area, area, bound, intersect, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../book/address.ts'
import { invalidArgument } from '../../book/fault.ts'
import { readChoice, readInteger, readOptionalBoolean, readOptionalInteger } from '../arguments.ts'
import type { WireObject } from '../wire-object.ts'
import { readRange } from './range-base.ts'
import { RangeValues } from './range-values.ts'

const DIRECTIONS = ['Left', 'Right', 'Up', 'Down'] as const
type Direction = (typeof DIRECTIONS)[number]

export abstract class RangeGeometry extends RangeValues {
  /** May lie outside the range, counted from its first cell. */
  GetCell(row: unknown, column: unknown): WireObject {
    const here = this.area
    return this.at(area(here.row + readInteger(row, 'row'), here.column + readInteger(column, 'column')))
  }

  GetRow(row: unknown): WireObject {
    const index = readInteger(row, 'row')
    return this.at({ ...this.area, row: this.area.row + index, rows: 1 })
  }

  GetColumn(column: unknown): WireObject {
    const index = readInteger(column, 'column')
    return this.at({ ...this.area, column: this.area.column + index, columns: 1 })
  }

  GetLastCell(): WireObject {
    return this.at(area(lastRow(this.area), lastColumn(this.area)))
  }

  GetLastRow(): WireObject {
    return this.at({ ...this.area, row: lastRow(this.area), rows: 1 })
  }

  GetLastColumn(): WireObject {
    return this.at({ ...this.area, column: lastColumn(this.area), columns: 1 })
  }

  GetEntireRow(): WireObject {
    return this.at(area(this.area.row, 0, this.area.rows, MAX_COLUMNS))
  }

  GetEntireColumn(): WireObject {
    return this.at(area(0, this.area.column, MAX_ROWS, this.area.columns))
  }

  GetOffsetRange(rows: unknown, columns: unknown): WireObject {
    const here = this.area
    const row = here.row + readInteger(rows, 'rowOffset')
    const column = here.column + readInteger(columns, 'columnOffset')
    return this.at({ ...here, row, column })
  }

  GetResizedRange(rows: unknown, columns: unknown): WireObject {
    const here = this.area
    return this.at({
      ...here,
      rows: here.rows + readInteger(rows, 'deltaRows'),
      columns: here.columns + readInteger(columns, 'deltaColumns'),
    })
  }

  GetAbsoluteResizedRange(rows: unknown, columns: unknown): WireObject {
    return this.at({ ...this.area, rows: readInteger(rows, 'numRows'), columns: readInteger(columns, 'numColumns') })
  }

  GetRowsAbove(count: unknown): WireObject {
    return this.beside('rows', -(readOptionalInteger(count, 'count') ?? 1))
  }

  GetRowsBelow(count: unknown): WireObject {
    return this.beside('rows', readOptionalInteger(count, 'count') ?? 1)
  }

  GetColumnsBefore(count: unknown): WireObject {
    return this.beside('columns', -(readOptionalInteger(count, 'count') ?? 1))
  }

  GetColumnsAfter(count: unknown): WireObject {
    return this.beside('columns', readOptionalInteger(count, 'count') ?? 1)
  }

  /** As many rows or columns as `count`, beyond the end, or before the start when it is negative. */
  private beside(axis: 'rows' | 'columns', count: number): WireObject {
    const here = this.area
    const size = Math.abs(count)
    if (size === 0) throw invalidArgument('count')
    if (axis === 'rows') return this.at({ ...here, row: count > 0 ? lastRow(here) + 1 : here.row - size, rows: size })
    const column = count > 0 ? lastColumn(here) + 1 : here.column - size
    return this.at({ ...here, column, columns: size })
  }

  GetBoundingRect(other: unknown): WireObject {
    return this.at(bound(this.area, this.sameSheet(other)))
  }

  /** Where the formula stands that has spilled into this cell. */
  GetSpillParentOrNullObject(): WireObject | null {
    const spill = this.spill
    return spill ? this.at(area(spill.anchor.row, spill.anchor.column)) : null
  }

  /** All the cells that the formula of this one has spilled into, and its own. */
  GetSpillingToRangeOrNullObject(): WireObject | null {
    const spill = this.spill
    const isAnchor = spill?.anchor.row === this.area.row && spill.anchor.column === this.area.column
    return spill && isAnchor ? this.at(spill.area) : null
  }

  private get spill() {
    const { area: here, sheet } = this
    if (here.rows * here.columns !== 1) return undefined
    return this.context.calculator.spillOver(sheet, here.row, here.column)
  }

  GetIntersectionOrNullObject(other: unknown): WireObject | null {
    const target = readRange(this.context, this.sheet, other)
    const both = target.sheet === this.sheet ? intersect(this.area, target.area) : undefined
    return both ? this.at(both) : null
  }

  private sameSheet(other: unknown): Area {
    const target = readRange(this.context, this.sheet, other)
    if (target.sheet !== this.sheet) throw invalidArgument('the ranges are on different sheets')
    return target.area
  }

  GetUsedRange(valuesOnly: unknown): WireObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.at(area(this.area.row, this.area.column))
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): WireObject | null {
    const used = this.sheet.usedArea(this.area, readOptionalBoolean(valuesOnly, 'valuesOnly', false))
    return used ? this.at(used) : null
  }

  /** The block of cells around this one that ends at blank rows and columns, as Ctrl+A selects it. */
  GetSurroundingRegion(): WireObject {
    let region = this.area
    for (;;) {
      const row = Math.max(0, region.row - 1)
      const column = Math.max(0, region.column - 1)
      const around = area(
        row,
        column,
        Math.min(MAX_ROWS, lastRow(region) + 2) - row,
        Math.min(MAX_COLUMNS, lastColumn(region) + 2) - column,
      )
      const used = this.sheet.usedArea(around, true)
      const grown = used ? bound(region, used) : region
      if (grown.rows === region.rows && grown.columns === region.columns) return this.at(region)
      region = grown
    }
  }

  /** The cell Ctrl+arrow goes to. */
  GetRangeEdge(direction: unknown, activeCell: unknown): WireObject {
    const edge = this.edge(readChoice(direction, DIRECTIONS, 'direction'), activeCell)
    return this.at(area(edge.row, edge.column))
  }

  /** From this range to the edge, as Ctrl+Shift+arrow selects. */
  GetExtendedRange(direction: unknown, activeCell: unknown): WireObject {
    const edge = this.edge(readChoice(direction, DIRECTIONS, 'direction'), activeCell)
    return this.at(bound(this.area, area(edge.row, edge.column)))
  }

  private edge(direction: Direction, activeCell: unknown): { row: number; column: number } {
    const start = activeCell === null || activeCell === undefined ? this.area : this.sameSheet(activeCell)
    const [down, right] = { Up: [-1, 0], Down: [1, 0], Left: [0, -1], Right: [0, 1] }[direction] as [number, number]
    const isFull = (row: number, column: number): boolean => this.valueAt(row, column) !== undefined
    const used = this.sheet.usedArea(area(0, 0, MAX_ROWS, MAX_COLUMNS), true) ?? area(0, 0)
    const isOn = (row: number, column: number): boolean =>
      row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS
    const isPast = (row: number, column: number): boolean =>
      (down > 0 && row > lastRow(used)) || (right > 0 && column > lastColumn(used))
    let { row, column } = start
    const wantsBlock = isFull(row, column) && isOn(row + down, column + right) && isFull(row + down, column + right)
    while (isOn(row + down, column + right)) {
      if (wantsBlock && !isFull(row + down, column + right)) break
      if (isPast(row + down, column + right)) {
        if (down > 0) row = MAX_ROWS - 1
        else column = MAX_COLUMNS - 1
        break
      }
      row += down
      column += right
      if (!wantsBlock && isFull(row, column)) break
    }
    return { row, column }
  }
}
