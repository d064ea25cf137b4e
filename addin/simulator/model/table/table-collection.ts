// All tables of the workbook, or of one sheet.

import { area, formatArea, MAX_COLUMNS, MAX_ROWS } from '../../book/address.ts'
import { invalidArgument } from '../../book/fault.ts'
import { assertUnprotected } from '../../book/protection.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { TableData } from '../../book/sheet-data.ts'
import { insertCells } from '../../book/shift.ts'
import { addTable } from '../../book/table.ts'
import { readOptionalBoolean } from '../arguments.ts'
import { COUNT, scalars } from '../define.ts'
import { ScopedCollection } from '../host-object.ts'
import { readRange } from '../range/range-base.ts'
import { Table } from './table.ts'

interface Place {
  readonly sheet: Sheet
  readonly table: TableData
}

export class TableCollection extends ScopedCollection<Place, Table> {
  readonly $type = 'TableCollection'

  override get $events() {
    return { DataChanged: 101, Added: 102, Deleted: 103 }
  }

  protected override $keys(): readonly Place[] {
    return this.sheets.flatMap((sheet) => sheet.data.tables.map((table) => ({ sheet, table })))
  }

  protected override $item({ sheet, table }: Place): Table {
    return new Table(this.context, sheet, table.id)
  }

  protected override $keyOf(wanted: unknown): Place | undefined {
    const found = typeof wanted === 'string' ? this.context.book.findTable(wanted) : undefined
    return this.sheet && found?.sheet !== this.sheet ? undefined : found
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

scalars(TableCollection, COUNT)
