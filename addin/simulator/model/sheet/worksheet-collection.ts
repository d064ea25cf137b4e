// The collection of worksheets.

import { itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import { readOptionalBoolean, readOptionalText, readText } from '../arguments.ts'
import { HostCollection } from '../host-object.ts'
import { SHEET_EVENTS } from './sheet-events.ts'
import { Worksheet } from './worksheet.ts'

export class WorksheetCollection extends HostCollection {
  readonly $type = 'WorksheetCollection'

  override get $events() {
    return { ...SHEET_EVENTS, Added: 13, Deleted: 15, Moved: 27 }
  }

  override get $eventTarget(): string {
    return 'Workbook'
  }

  override $items(): readonly Worksheet[] {
    return this.context.book.sheets.map((sheet) => new Worksheet(this.context, sheet))
  }

  override $find(key: unknown): Worksheet | undefined {
    const found = this.context.book.findSheet(readText(key, 'key'))
    return found && new Worksheet(this.context, found)
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.listed(visibleOnly).length
  }

  private listed(visibleOnly: unknown): readonly Sheet[] {
    const isVisibleOnly = readOptionalBoolean(visibleOnly, 'visibleOnly', false)
    return isVisibleOnly ? this.context.book.visibleSheets : this.context.book.sheets
  }

  GetFirst(visibleOnly: unknown): Worksheet {
    const [first] = this.listed(visibleOnly)
    if (!first) throw itemNotFound()
    return new Worksheet(this.context, first)
  }

  GetLast(visibleOnly: unknown): Worksheet {
    const last = this.listed(visibleOnly).at(-1)
    if (!last) throw itemNotFound()
    return new Worksheet(this.context, last)
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.context, this.context.book.activeSheet)
  }

  /** At the end; it does not become the active sheet. */
  Add(name: unknown): Worksheet {
    const { book } = this.context
    return new Worksheet(this.context, book.addSheet(readOptionalText(name, 'name') || undefined))
  }
}
