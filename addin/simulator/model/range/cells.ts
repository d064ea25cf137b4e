// What Range and RangeAreas have in common: cells of one sheet, in one area or several.

import { type Area, addressOn, cellCount, contains, isWholeColumns, isWholeRows, overlaps } from '../../book/address.ts'
import type { LiveArea } from '../../book/book.ts'
import type { Sheet } from '../../book/sheet.ts'
import { styled } from '../../book/styles.ts'
import { readOptionalBoolean, readText } from '../arguments.ts'
import { cellSource, sharedFormat } from '../format/format-source.ts'
import type { HostContext } from '../host-context.ts'
import { TableScopedCollection } from '../table/table-scope.ts'
import { WireObject } from '../wire-object.ts'
import type { CellTarget } from './cell-target.ts'
import { specialCells } from './special-cells.ts'

/** What the client may keep over several requests, under an id that it is told. */
export abstract class KeptObject extends WireObject {
  abstract readonly context: HostContext
  private referenceId: string | undefined

  override $identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId }
  }

  /** The cells that must not be let go after the request. */
  abstract readonly $lives: readonly LiveArea[]

  _KeepReference(): void {
    this.referenceId ??= this.context.references.keep(this)
    for (const live of this.$lives) this.context.passing.delete(live)
  }

  get _ReferenceId(): string {
    return this.referenceId ?? ''
  }
}

/** What Range and RangeAreas have in common. */
export abstract class Cells extends KeptObject implements CellTarget {
  abstract readonly sheet: Sheet
  abstract areas(): readonly Area[]

  get Address(): string {
    return addressOn(this.sheet, this.areas())
  }

  get AddressLocal(): string {
    return this.Address
  }

  /** -1 when there are more than 2^31 - 1 cells, as documented. */
  get CellCount(): number {
    const count = this.areas().reduce((sum, area) => sum + cellCount(area), 0)
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

  /** Replaces the whole format of the cells. */
  set Style(value: unknown) {
    const format = styled(this.context.book, readText(value, 'style'))
    cellSource(this).change(() => format)
  }

  GetTables(fullyContained: unknown): WireObject {
    const meets = readOptionalBoolean(fullyContained, 'fullyContained', false) ? contains : overlaps
    const tables = this.sheet.data.tables.filter((table) => this.areas().some((a) => meets(a, table.area)))
    const ids = tables.map(({ id }) => id)
    return new TableScopedCollection(this.context, this.sheet, ids)
  }

  GetSpecialCellsOrNullObject(cellType: unknown, cellValueType: unknown): WireObject | null {
    const { context, sheet } = this
    return this.several(this.areas().flatMap((area) => specialCells(context, sheet, area, cellType, cellValueType)))
  }

  Calculate(): void {
    for (const area of this.areas()) this.context.calculator.recalculate({ sheet: this.sheet, area })
  }

  SetDirty(): void {}

  protected several(areas: readonly Area[]): WireObject | null {
    return areas.length > 0 ? this.context.wire.rangeAreas(this.sheet, areas) : null
  }
}
