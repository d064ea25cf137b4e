// What every part of Range stands on. A Range follows its cells: its area moves with inserted rows, and is gone when they are deleted.

import {
  type Area,
  area,
  contains,
  formatArea,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  splitSheet,
} from '../../book/address.ts'
import { areaFrom, type LiveArea } from '../../book/book.ts'
import { invalidArgument } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { HostContext } from '../host-context.ts'
import { WireObject } from '../wire-object.ts'

/** Cells that formats and validation are applied to: one area, or several. */
export interface CellTarget {
  readonly context: HostContext
  readonly sheet: Sheet
  areas(): readonly Area[]
}

/** Excel answers `null` instead of cell values above this many cells. */
const READ_LIMIT = 5_000_000

export abstract class RangeBase extends WireObject implements CellTarget {
  readonly $type = 'Range'
  readonly context: HostContext
  readonly live: LiveArea
  private referenceId: string | undefined

  constructor(context: HostContext, sheet: Sheet, at: Area) {
    super()
    this.context = context
    this.live = context.book.track(sheet, at)
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

  override $identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId }
  }

  _KeepReference(): void {
    this.referenceId ??= this.context.references.keep(this)
    this.context.passing.delete(this.live)
  }

  get _ReferenceId(): string {
    return this.referenceId ?? ''
  }

  /** Another range of the same sheet; off the sheet is InvalidArgument. */
  protected at(to: Area): WireObject {
    return this.context.wire.range(this.sheet, checked(to))
  }

  /** Whole rows or columns, and ranges too big to send, have no cell values. */
  protected get isUnbounded(): boolean {
    const here = this.area
    return isWholeRows(here) || isWholeColumns(here) || here.rows * here.columns > READ_LIMIT
  }

  protected grid<T>(value: (row: number, column: number) => T): T[][] | null {
    if (this.isUnbounded) return null
    const here = this.area
    return Array.from({ length: here.rows }, (_, r) =>
      Array.from({ length: here.columns }, (_, c) => value(here.row + r, here.column + c)),
    )
  }

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.area)}`
  }

  get AddressLocal(): string {
    return this.Address
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

  /** -1 when there are more than 2^31 - 1 cells, as documented. */
  get CellCount(): number {
    const count = this.area.rows * this.area.columns
    return count > 2_147_483_647 ? -1 : count
  }

  get IsEntireColumn(): boolean {
    return isWholeColumns(this.area)
  }

  get IsEntireRow(): boolean {
    return isWholeRows(this.area)
  }

  get Worksheet(): WireObject {
    return this.context.wire.worksheet(this.sheet)
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

export const isInside = (outer: Area, row: number, column: number): boolean => contains(outer, area(row, column))
