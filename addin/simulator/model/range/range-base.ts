// What every part of Range stands on. A Range follows its cells: its area moves with inserted rows, and is gone when they are deleted.

import { type Area, cellCount, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS, splitSheet } from '../../book/address.ts'
import { areaFrom, type LiveArea } from '../../book/book.ts'
import { invalidArgument } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { HostContext } from '../host-context.ts'
import type { WireObject } from '../wire-object.ts'
import { Cells } from './cells.ts'

/** Excel answers `null` instead of cell values above this many cells. */
const READ_LIMIT = 5_000_000

export abstract class RangeBase extends Cells {
  readonly $type = 'Range'
  readonly context: HostContext
  readonly live: LiveArea
  readonly $lives: readonly LiveArea[]

  constructor(context: HostContext, sheet: Sheet, at: Area) {
    super()
    this.context = context
    this.live = context.book.track(sheet, at)
    this.$lives = [this.live]
    context.passing.add(this.live)
  }

  get sheet(): Sheet {
    return this.live.sheet
  }

  get area(): Area {
    return this.context.book.areaOf(this.live)
  }

  areas(): readonly Area[] {
    return [this.area]
  }

  /** Another range of the same sheet; off the sheet is InvalidArgument. */
  protected at(to: Area): WireObject {
    return this.context.wire.range(this.sheet, checked(to))
  }

  /** Whole rows or columns, and ranges too big to send, have no cell values. */
  protected get isUnbounded(): boolean {
    return this.IsEntireRow || this.IsEntireColumn || cellCount(this.area) > READ_LIMIT
  }

  protected grid<T>(value: (row: number, column: number) => T): T[][] | null {
    if (this.isUnbounded) return null
    const here = this.area
    return Array.from({ length: here.rows }, (_, r) =>
      Array.from({ length: here.columns }, (_, c) => value(here.row + r, here.column + c)),
    )
  }

  get RowIndex(): number {
    return this.area.row
  }

  get ColumnIndex(): number {
    return this.area.column
  }

  get RowCount(): number {
    return this.area.rows
  }

  get ColumnCount(): number {
    return this.area.columns
  }
}

/** The area, if it lies on the sheet. */
export function checked(a: Area): Area {
  const fits = a.row >= 0 && a.column >= 0 && a.rows > 0 && a.columns > 0
  if (!fits || lastRow(a) >= MAX_ROWS || lastColumn(a) >= MAX_COLUMNS) {
    throw invalidArgument('the range lies outside the sheet')
  }
  return a
}

/** An argument that may be a Range or an address, on this sheet unless it names another. */
export function readRange(context: HostContext, home: Sheet, value: unknown): { sheet: Sheet; area: Area } {
  if (value instanceof RangeBase) return { sheet: value.sheet, area: value.area }
  if (typeof value !== 'string') throw invalidArgument('range')
  return rangeFromAddress(context, home, value)
}

/** `A1:B2`, `'Sheet 1'!A1`, or a defined name. */
export function rangeFromAddress(context: HostContext, home: Sheet, text: string): { sheet: Sheet; area: Area } {
  const { sheet: name, rest } = splitSheet(text.trim())
  const sheet = name === undefined ? home : context.book.sheetNamed(name)
  if (context.book.findName(rest, sheet) || context.book.findTable(rest) || rest.includes('[')) {
    const found = context.calculator.areaOf(rest, { sheet, row: 0, column: 0 })
    if (found) return found
  }
  return { sheet, area: areaFrom(rest) }
}
