// A table's place: found again by id each time, since undo and deletion replace or remove its data.

import type { Area } from '../../book/address.ts'
import { itemNotFound } from '../../book/fault.ts'
import type { TableData } from '../../book/sheet-data.ts'
import { SheetItem } from '../host-object.ts'
import type { WireObject } from '../wire-object.ts'

export abstract class TableBase extends SheetItem {
  get table(): TableData {
    const found = this.sheet.data.tables.find((table) => table.id === this.key)
    if (!found || !this.context.book.sheets.includes(this.sheet)) throw itemNotFound('the table was deleted')
    return found
  }

  $range(at: Area): WireObject {
    return this.context.wire.range(this.sheet, at)
  }
}
