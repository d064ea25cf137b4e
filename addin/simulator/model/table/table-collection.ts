// All tables of the workbook, or of one sheet.

import { area, formatArea, MAX_COLUMNS, MAX_ROWS } from '../../book/address.ts'
import { invalidArgument } from '../../book/fault.ts'
import { assertUnprotected } from '../../book/protection.ts'
import type { Sheet } from '../../book/sheet.ts'
import { insertCells } from '../../book/shift.ts'
import { addTable } from '../../book/table.ts'
import { readOptionalBoolean } from '../arguments.ts'
import { ScopedCollection } from '../host-object.ts'
import { readRange } from '../range/range-base.ts'
import { Table } from './table.ts'

export class TableCollection extends ScopedCollection {
  readonly $type = 'TableCollection'

  override get $scalars() {
    return ['Count']
  }

  override get $events() {
    return { DataChanged: 101, Added: 102, Deleted: 103 }
  }

  override get $eventTarget(): string {
    return this.sheet?.id ?? 'Workbook'
  }

  private get sheets(): readonly Sheet[] {
    return this.sheet ? [this.sheet] : this.context.book.sheets
  }

  get Count(): number {
    return this.$items().length
  }

  override $items(): readonly Table[] {
    return this.sheets.flatMap((sheet) => sheet.data.tables.map((table) => new Table(this.context, sheet, table.id)))
  }

  override $find(key: unknown): Table | undefined {
    const found = typeof key === 'string' ? this.context.book.findTable(key) : undefined
    if (!found || (this.sheet && found.sheet !== this.sheet)) return undefined
    return new Table(this.context, found.sheet, found.table.id)
  }

  Add(address: unknown, hasHeaders: unknown): Table {
    const home = this.sheet ?? this.context.book.activeSheet
    const target = readRange(this.context, home, address)
    const { sheet } = target
    if (this.sheet && sheet !== this.sheet) throw invalidArgument('the range is on another sheet')
    assertUnprotected(sheet)
    const whole = area(0, 0, MAX_ROWS, MAX_COLUMNS)
    const bounded = target.area.rows === MAX_ROWS || target.area.columns === MAX_COLUMNS
    const over = bounded ? (sheet.usedArea(target.area, true) ?? area(0, 0)) : target.area
    if (bounded && formatArea(over) === formatArea(whole)) throw invalidArgument('address')
    const table = addTable(this.context.book, sheet, over, readOptionalBoolean(hasHeaders, 'hasHeaders', false), () =>
      insertCells(this.context.book, sheet, { ...over, rows: 1 }, 'rows'),
    )
    return new Table(this.context, sheet, table.id)
  }
}
