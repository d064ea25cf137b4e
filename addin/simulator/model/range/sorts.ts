// RangeSort and TableSort.

import type { Area } from '../../book/address.ts'
import { invalidArgument, notSimulated } from '../../book/fault.ts'
import type { SortField } from '../../book/sheet-data.ts'
import { sortLines } from '../../book/sort.ts'
import { bodyArea } from '../../book/table.ts'
import { readArray, readInteger, readObject, readOptionalBoolean, readOptionalChoice } from '../arguments.ts'
import { readColor } from '../format/colors.ts'
import { Part } from '../host-object.ts'
import type { TableBase } from '../table/table-base.ts'
import type { RangeBase } from './range-base.ts'

const METHODS = ['PinYin', 'StrokeCount'] as const

function readFields(value: unknown, size: number): SortField[] {
  return readArray(value, 'fields').map((given) => {
    const field = readObject(given, 'field')
    const key = readInteger(field.key, 'key')
    if (key < 0 || key >= size) throw invalidArgument('key')
    const sortOn = readOptionalChoice(field.sortOn, ['Value', 'CellColor', 'FontColor', 'Icon'], 'sortOn') ?? 'Value'
    if (sortOn === 'Icon') throw notSimulated('SortField', `sortOn ${sortOn}`)
    const color = sortOn === 'Value' ? {} : { color: readColor(field.color) }
    return { key, ascending: readOptionalBoolean(field.ascending, 'ascending', true), sortOn, ...color }
  })
}

export class RangeSort extends Part<RangeBase> {
  readonly $type = 'RangeSort'

  Apply(fields: unknown, matchCase: unknown, hasHeaders: unknown, orientation: unknown, method: unknown): void {
    const { context, sheet, area } = this.owner
    const byColumns = readOptionalChoice(orientation, ['Rows', 'Columns'], 'orientation') === 'Columns'
    readOptionalChoice(method, METHODS, 'method')
    const matchesCase = readOptionalBoolean(matchCase, 'matchCase', false)
    const skip = readOptionalBoolean(hasHeaders, 'hasHeaders', false) ? 1 : 0
    const body: Area = byColumns
      ? { ...area, column: area.column + skip, columns: area.columns - skip }
      : { ...area, row: area.row + skip, rows: area.rows - skip }
    if (body.rows < 1 || body.columns < 1) return
    const keys = readFields(fields, byColumns ? area.rows : area.columns)
    sortLines(context.writing, sheet, body, { keys, matchCase: matchesCase, by: byColumns ? 'columns' : 'rows' })
  }
}

export class TableSort extends Part<TableBase> {
  readonly $type = 'TableSort'

  get MatchCase(): boolean {
    return this.owner.table.sort?.matchCase ?? false
  }

  get Method(): string {
    return this.owner.table.sort?.method ?? 'PinYin'
  }

  get Fields(): unknown {
    return this.owner.table.sort?.fields ?? []
  }

  Apply(fields: unknown, matchCase: unknown, method: unknown): void {
    const { table, sheet } = this.owner
    const keys = readFields(fields, table.area.columns)
    sheet.touch()
    table.sort = {
      fields: keys,
      matchCase: readOptionalBoolean(matchCase, 'matchCase', false),
      method: readOptionalChoice(method, METHODS, 'method') ?? 'PinYin',
    }
    this.Reapply()
  }

  Reapply(): void {
    const { context, table, sheet } = this.owner
    if (!table.sort) return
    const { fields: keys, matchCase } = table.sort
    sortLines(context.writing, sheet, bodyArea(table), { keys, matchCase, by: 'rows' })
  }

  /** Forgets the sort; rows stay in their order. */
  Clear(): void {
    this.owner.sheet.touch()
    delete this.owner.table.sort
  }
}
