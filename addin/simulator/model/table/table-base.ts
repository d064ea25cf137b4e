// A table's place: found again by id each time, since undo and deletion replace or remove its data.

import type { Area } from '../../book/address.ts'
import { itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { TableData } from '../../book/sheet-data.ts'
import type { HostContext } from '../host-context.ts'
import { WireObject } from '../wire-object.ts'

export abstract class TableBase extends WireObject {
  readonly context: HostContext
  readonly sheet: Sheet
  readonly tableId: string

  constructor(context: HostContext, sheet: Sheet, tableId: string) {
    super()
    this.context = context
    this.sheet = sheet
    this.tableId = tableId
  }

  get table(): TableData {
    const found = this.sheet.data.tables.find((table) => table.id === this.tableId)
    if (!found || !this.context.book.sheets.includes(this.sheet)) throw itemNotFound('the table was deleted')
    return found
  }

  protected range(at: Area): WireObject {
    return this.context.wire.range(this.sheet, at)
  }
}
