// Parts of a worksheet: frozen panes and protection.

import { type Area, area, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../book/address.ts'
import { accessDenied, invalidOperation } from '../../book/fault.ts'
import { PROTECTION_OPTIONS } from '../../book/protection.ts'
import { isPlainObject, readBoolean, readInteger, readOptionalText } from '../arguments.ts'
import { SheetObject } from '../host-object.ts'
import { readRange } from '../range/range-base.ts'
import type { WireObject } from '../wire-object.ts'

abstract class SheetPart extends SheetObject {
  protected arranged(): void {
    this.context.book.report({ kind: 'arranged', sheetId: this.sheet.id })
  }
}

export class WorksheetFreezePanes extends SheetPart {
  readonly $type = 'WorksheetFreezePanes'

  private freeze(rows: number, columns: number): void {
    this.sheet.touch()
    if (rows === 0 && columns === 0) delete this.sheet.data.frozen
    else this.sheet.data.frozen = { rows, columns }
    this.arranged()
  }

  FreezeRows(count: unknown): void {
    this.freeze(count === null ? 1 : readInteger(count, 'count'), 0)
  }

  FreezeColumns(count: unknown): void {
    this.freeze(0, count === null ? 1 : readInteger(count, 'count'))
  }

  /** Freezes everything up to the end of the range; whole rows or columns freeze one direction only. */
  FreezeAt(range: unknown): void {
    const { area: to } = readRange(this.context, this.sheet, range)
    this.freeze(to.rows === MAX_ROWS ? 0 : lastRow(to) + 1, to.columns === MAX_COLUMNS ? 0 : lastColumn(to) + 1)
  }

  Unfreeze(): void {
    this.freeze(0, 0)
  }

  GetLocationOrNullObject(): WireObject | null {
    const { frozen } = this.sheet.data
    if (!frozen) return null
    const location: Area = area(0, 0, frozen.rows || MAX_ROWS, frozen.columns || MAX_COLUMNS)
    return this.context.wire.range(this.sheet, location)
  }
}

export class WorksheetProtection extends SheetPart {
  readonly $type = 'WorksheetProtection'

  get Protected(): boolean {
    return this.sheet.data.protection !== undefined
  }

  /** Every option, also on a sheet that is not protected. */
  get Options(): unknown {
    const chosen = this.sheet.data.protection?.options ?? {}
    const flags = Object.fromEntries(PROTECTION_OPTIONS.map((option) => [option, chosen[option] === true]))
    return { ...flags, selectionMode: chosen.selectionMode ?? 'Normal' }
  }

  Protect(options: unknown, password: unknown): void {
    if (this.Protected) throw invalidOperation('the sheet is protected already')
    const chosen: Record<string, unknown> = {}
    if (isPlainObject(options)) {
      for (const option of PROTECTION_OPTIONS) {
        if (options[option] !== undefined && options[option] !== null)
          chosen[option] = readBoolean(options[option], option)
      }
      if (typeof options.selectionMode === 'string') chosen.selectionMode = options.selectionMode
    }
    const secret = readOptionalText(password, 'password')
    this.sheet.touch()
    this.sheet.data.protection = { options: chosen, ...(secret ? { password: secret } : {}) }
    this.context.book.report({ kind: 'protected', sheetId: this.sheet.id, isProtected: true })
  }

  Unprotect(password: unknown): void {
    const { protection } = this.sheet.data
    if (!protection) return
    if (protection.password !== undefined && protection.password !== readOptionalText(password, 'password')) {
      throw accessDenied('wrong password')
    }
    this.sheet.touch()
    delete this.sheet.data.protection
    this.context.book.report({ kind: 'protected', sheetId: this.sheet.id, isProtected: false })
  }
}
