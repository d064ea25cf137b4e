// The collection of worksheets.

import { itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import { readOptionalBoolean, readOptionalText, readText } from '../arguments.ts'
import { HostCollection } from '../host-object.ts'
import { SHEET_EVENTS } from './sheet-events.ts'
import { Worksheet } from './worksheet.ts'

export class WorksheetCollection extends HostCollection<Sheet, Worksheet> {
  readonly $type = 'WorksheetCollection'

  override get $events() {
    return { ...SHEET_EVENTS, Added: 13, Deleted: 15, Moved: 27 }
  }

  override get $eventTarget(): string {
    return 'Workbook'
  }

  protected override $keys(): readonly Sheet[] {
    return this.context.book.sheets
  }

  protected override $item(sheet: Sheet): Worksheet {
    return new Worksheet(this.context, sheet)
  }

  protected override $keyOf(wanted: unknown): Sheet | undefined {
    return this.context.book.findSheet(readText(wanted, 'key'))
  }

  override GetCount(visibleOnly?: unknown): number {
    return this.listed(visibleOnly).length
  }

  private listed(visibleOnly: unknown): readonly Sheet[] {
    const isVisibleOnly = readOptionalBoolean(visibleOnly, 'visibleOnly', false)
    return isVisibleOnly ? this.context.book.visibleSheets : this.context.book.sheets
  }

  GetFirst(visibleOnly: unknown): Worksheet {
    return this.made(this.listed(visibleOnly)[0])
  }

  GetLast(visibleOnly: unknown): Worksheet {
    return this.made(this.listed(visibleOnly).at(-1))
  }

  private made(sheet: Sheet | undefined): Worksheet {
    if (!sheet) throw itemNotFound()
    return this.$item(sheet)
  }

  GetActiveWorksheet(): Worksheet {
    return this.$item(this.context.book.activeSheet)
  }

  /** At the end; it does not become the active sheet. */
  Add(name: unknown): Worksheet {
    return this.$item(this.context.book.addSheet(readOptionalText(name, 'name') || undefined))
  }
}
