// Properties of many cells at once: `getCellProperties`, `setCellProperties` and the same for rows and columns.
// They name ordinary properties of ranges, so they are read from and written to ordinary ranges.

import { type Area, area, MAX_COLUMNS, MAX_ROWS } from '../../book/address.ts'
import { invalidArgument } from '../../book/fault.ts'
import { isPlainObject, type PlainObject, readArray, readObject } from '../arguments.ts'
import { callMethod, readProperty, writeProperty } from '../members.ts'
import { RangeSearch } from '../range/range-search.ts'
import { WireObject } from '../wire-object.ts'
import { RangeBorderCollection } from './range-borders.ts'

/** Sides as these methods call them. */
const BORDERS: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalDown: 'DiagonalDown',
  diagonalUp: 'DiagonalUp',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
}

const borderAt = (borders: RangeBorderCollection, side: string): WireObject =>
  callMethod(borders, 'GetItem', [side]) as WireObject

function readAs(object: WireObject, wanted: PlainObject): PlainObject {
  if (object instanceof RangeBorderCollection) {
    return Object.fromEntries(
      Object.entries(BORDERS).map(([name, side]) => [name, readAs(borderAt(object, side), wanted)]),
    )
  }
  const answer: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(wanted)) {
    if (part !== true && !isPlainObject(part)) continue
    const { value } = readProperty(object, name)
    answer[name] = value instanceof WireObject && isPlainObject(part) ? readAs(value, part) : value
  }
  return answer
}

function writeAs(object: WireObject, given: PlainObject): void {
  for (const [name, value] of Object.entries(given)) {
    if (value === null || value === undefined) continue
    if (object instanceof RangeBorderCollection) {
      const side = BORDERS[name]
      if (side === undefined) throw invalidArgument(`border ${name}`)
      writeAs(borderAt(object, side), readObject(value, name))
      continue
    }
    const member = isPlainObject(value) ? readProperty(object, name).value : undefined
    if (member instanceof WireObject && isPlainObject(value)) writeAs(member, value)
    else writeProperty(object, name, value)
  }
}

export abstract class RangeProperties extends RangeSearch {
  GetCellProperties(options: unknown): unknown {
    const wanted = readObject(options, 'cellPropertiesLoadOptions')
    return this.grid((row, column) => readAs(this.at(area(row, column)), wanted))
  }

  SetCellProperties(data: unknown): void {
    const here = this.area
    const rows = readArray(data, 'cellPropertiesData')
    if (rows.length !== here.rows) throw invalidArgument('cellPropertiesData')
    for (const [r, given] of rows.entries()) {
      const cells = readArray(given, 'cellPropertiesData')
      if (cells.length !== here.columns) throw invalidArgument('cellPropertiesData')
      for (const [c, cell] of cells.entries()) {
        if (isPlainObject(cell)) writeAs(this.at(area(here.row + r, here.column + c)), cell)
      }
    }
  }

  GetRowProperties(options: unknown): unknown {
    const wanted = readObject(options, 'rowPropertiesLoadOptions')
    return this.lines('rows').map((line) => readAs(this.at(line), wanted))
  }

  SetRowProperties(data: unknown): void {
    this.setLines('rows', data)
  }

  GetColumnProperties(options: unknown): unknown {
    const wanted = readObject(options, 'columnPropertiesLoadOptions')
    return this.lines('columns').map((line) => readAs(this.at(line), wanted))
  }

  SetColumnProperties(data: unknown): void {
    this.setLines('columns', data)
  }

  /** The entire rows or columns of this range, one by one. */
  private lines(axis: 'rows' | 'columns'): Area[] {
    const here = this.area
    return Array.from({ length: here[axis] }, (_, index) =>
      axis === 'rows' ? area(here.row + index, 0, 1, MAX_COLUMNS) : area(0, here.column + index, MAX_ROWS, 1),
    )
  }

  private setLines(axis: 'rows' | 'columns', data: unknown): void {
    const given = readArray(data, 'properties')
    const lines = this.lines(axis)
    if (given.length !== lines.length) throw invalidArgument('properties')
    for (const [index, line] of lines.entries()) {
      const properties = given[index]
      if (isPlainObject(properties)) writeAs(this.at(line), properties)
    }
  }
}
