// RangeAreas: several areas of one sheet, formatted and cleared together.

import {
  type Area,
  contains,
  formatArea,
  intersect,
  isWholeColumns,
  isWholeRows,
  MAX_COLUMNS,
  MAX_ROWS,
  overlaps,
  quoteSheet,
} from '../../book/address.ts'
import type { LiveArea } from '../../book/book.ts'
import { copyCells } from '../../book/copy.ts'
import { invalidArgument, invalidReference, itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import { styled } from '../../book/styles.ts'
import { clearCells } from '../../book/write.ts'
import { readChoice, readInteger, readOptionalBoolean, readText } from '../arguments.ts'
import { cellSource, sharedFormat } from '../format/format-source.ts'
import { RangeFormat } from '../format/range-format.ts'
import type { HostContext } from '../host-context.ts'
import { ConditionalFormatCollection } from '../rules/conditional-format.ts'
import { DataValidation } from '../rules/data-validation.ts'
import { TableScopedCollection } from '../table/table-scope.ts'
import { WireCollection, WireObject } from '../wire-object.ts'
import { type CellTarget, checked, readRange } from './range-base.ts'
import { specialCells } from './range-search.ts'
import { readCopyOptions } from './range-structure.ts'

export class RangeAreas extends WireObject implements CellTarget {
  readonly $type = 'RangeAreas'
  readonly context: HostContext
  readonly sheet: Sheet
  readonly lives: readonly LiveArea[]
  private referenceId: string | undefined

  constructor(context: HostContext, sheet: Sheet, areas: readonly Area[]) {
    super()
    this.context = context
    this.sheet = sheet
    this.lives = areas.map((area) => context.book.track(sheet, area))
    for (const live of this.lives) context.passing.add(live)
  }

  override get $scalars() {
    return [
      '_ReferenceId',
      'Address',
      'AddressLocal',
      'AreaCount',
      'CellCount',
      'IsEntireColumn',
      'IsEntireRow',
      'Style',
    ]
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId }
  }

  _KeepReference(): void {
    this.referenceId ??= this.context.references.keep(this)
    for (const live of this.lives) this.context.passing.delete(live)
  }

  get _ReferenceId(): string {
    return this.referenceId ?? ''
  }

  areas(): readonly Area[] {
    const alive = this.lives.flatMap((live) => live.area ?? [])
    if (alive.length === 0) throw invalidReference('the cells were deleted')
    return alive
  }

  get Address(): string {
    return this.areas()
      .map((area) => `${quoteSheet(this.sheet.name)}!${formatArea(area)}`)
      .join(',')
  }

  get AddressLocal(): string {
    return this.Address
  }

  get AreaCount(): number {
    return this.areas().length
  }

  get CellCount(): number {
    const count = this.areas().reduce((sum, area) => sum + area.rows * area.columns, 0)
    return count > 2_147_483_647 ? -1 : count
  }

  get IsEntireColumn(): boolean {
    return this.areas().every(isWholeColumns)
  }

  get IsEntireRow(): boolean {
    return this.areas().every(isWholeRows)
  }

  get Style(): string | null {
    return sharedFormat({ sheet: this.sheet, areas: this.areas() }, 'style')
  }

  set Style(value: unknown) {
    const format = styled(this.context.book, readText(value, 'style'))
    cellSource(this).change(() => format)
  }

  GetTables(fullyContained: unknown): WireObject {
    const isInside = readOptionalBoolean(fullyContained, 'fullyContained', false)
    const tables = this.sheet.data.tables.filter((table) =>
      this.areas().some((a) => (isInside ? contains(a, table.area) : overlaps(a, table.area))),
    )
    return new TableScopedCollection(
      this.context,
      this.sheet,
      tables.map(({ id }) => id),
    )
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this)
  }

  get Format(): RangeFormat {
    return new RangeFormat(this)
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this)
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this)
  }

  get Worksheet(): WireObject {
    return this.context.wire.worksheet(this.sheet)
  }

  Clear(applyTo: unknown): void {
    const what = applyTo === null ? 'All' : readChoice(applyTo, ['All', 'Formats', 'Contents'], 'applyTo')
    for (const area of this.areas()) clearCells(this.context.writing, this.sheet, area, what)
  }

  Calculate(): void {
    for (const area of this.areas()) this.context.calculator.recalculate({ sheet: this.sheet, area })
  }

  SetDirty(): void {}

  GetOffsetRangeAreas(rows: unknown, columns: unknown): WireObject {
    const [down, right] = [readInteger(rows, 'rowOffset'), readInteger(columns, 'columnOffset')]
    const moved = this.areas().map((area) => checked({ ...area, row: area.row + down, column: area.column + right }))
    return this.context.wire.rangeAreas(this.sheet, moved)
  }

  GetIntersection(other: unknown): WireObject {
    const found = this.GetIntersectionOrNullObject(other)
    if (!found) throw itemNotFound('the ranges do not intersect')
    return found
  }

  GetIntersectionOrNullObject(other: unknown): WireObject | null {
    const others = other instanceof RangeAreas ? other.areas() : [readRange(this.context, this.sheet, other).area]
    const both = this.areas().flatMap((area) => others.flatMap((a) => intersect(area, a) ?? []))
    return both.length ? this.context.wire.rangeAreas(this.sheet, both) : null
  }

  GetSpecialCells(cellType: unknown, cellValueType: unknown): WireObject {
    const found = this.GetSpecialCellsOrNullObject(cellType, cellValueType)
    if (!found) throw itemNotFound('no such cells')
    return found
  }

  GetSpecialCellsOrNullObject(cellType: unknown, cellValueType: unknown): WireObject | null {
    const found = this.areas().flatMap((area) => specialCells(this.context, this.sheet, area, cellType, cellValueType))
    return found.length ? this.context.wire.rangeAreas(this.sheet, found) : null
  }

  GetEntireColumn(): WireObject {
    const whole = this.areas().map((a) => ({ ...a, row: 0, rows: MAX_ROWS }))
    return this.context.wire.rangeAreas(this.sheet, whole)
  }

  GetEntireRow(): WireObject {
    const whole = this.areas().map((a) => ({ ...a, column: 0, columns: MAX_COLUMNS }))
    return this.context.wire.rangeAreas(this.sheet, whole)
  }

  CopyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const options = readCopyOptions(copyType, skipBlanks, transpose)
    const from = source instanceof RangeAreas ? source : undefined
    const areas = from ? from.areas() : [readRange(this.context, this.sheet, source).area]
    const sheet = from?.sheet ?? readRange(this.context, this.sheet, source).sheet
    const [first] = areas
    if (!first) return
    for (const target of this.areas()) {
      for (const area of areas) {
        const [row, column] = [target.row + area.row - first.row, target.column + area.column - first.column]
        const to = areas.length === 1 ? target : { ...area, row, column }
        copyCells(this.context.writing, { sheet, area }, { sheet: this.sheet, area: to }, options)
      }
    }
  }

  GetUsedRangeAreas(valuesOnly: unknown): WireObject {
    const found = this.GetUsedRangeAreasOrNullObject(valuesOnly)
    if (!found) throw itemNotFound('the cells are blank')
    return found
  }

  GetUsedRangeAreasOrNullObject(valuesOnly: unknown): WireObject | null {
    const used = this.areas().flatMap((area) => this.sheet.usedArea(area, valuesOnly === true) ?? [])
    return used.length ? this.context.wire.rangeAreas(this.sheet, used) : null
  }
}

export class RangeCollection extends WireCollection {
  readonly $type = 'RangeCollection'

  private readonly owner: RangeAreas

  constructor(owner: RangeAreas) {
    super()
    this.owner = owner
  }

  override $items(): readonly WireObject[] {
    return this.owner.areas().map((area) => this.owner.context.wire.range(this.owner.sheet, area))
  }

  override $find(): undefined {
    throw invalidArgument('areas are found by index')
  }
}
