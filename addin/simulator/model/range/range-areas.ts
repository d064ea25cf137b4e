// RangeAreas: several areas of one sheet, formatted and cleared together.

import { type Area, intersect, MAX_COLUMNS, MAX_ROWS } from '../../book/address.ts'
import type { LiveArea } from '../../book/book.ts'
import { copyCells } from '../../book/copy.ts'
import { invalidReference } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import { clearCells } from '../../book/write.ts'
import { readChoice, readInteger } from '../arguments.ts'
import { ways } from '../define.ts'
import type { HostContext } from '../host-context.ts'
import { PartCollection } from '../host-object.ts'
import type { WireObject } from '../wire-object.ts'
import { CELL_WAYS } from './cell-ways.ts'
import { Cells } from './cells.ts'
import { checked, readRange } from './range-base.ts'
import { readCopyOptions } from './range-structure.ts'

export class RangeAreas extends Cells {
  readonly $type = 'RangeAreas'
  readonly context: HostContext
  readonly sheet: Sheet
  readonly $lives: readonly LiveArea[]

  constructor(context: HostContext, sheet: Sheet, areas: readonly Area[]) {
    super()
    this.context = context
    this.sheet = sheet
    this.$lives = areas.map((area) => context.book.track(sheet, area))
    for (const live of this.$lives) context.passing.add(live)
  }

  areas(): readonly Area[] {
    const alive = this.$lives.flatMap((live) => live.area ?? [])
    if (alive.length === 0) throw invalidReference('the cells were deleted')
    return alive
  }

  get AreaCount(): number {
    return this.areas().length
  }

  Clear(applyTo: unknown): void {
    const what = applyTo === null ? 'All' : readChoice(applyTo, ['All', 'Formats', 'Contents'], 'applyTo')
    for (const area of this.areas()) clearCells(this.context.writing, this.sheet, area, what)
  }

  GetOffsetRangeAreas(rows: unknown, columns: unknown): WireObject {
    const [down, right] = [readInteger(rows, 'rowOffset'), readInteger(columns, 'columnOffset')]
    const moved = this.areas().map((area) => checked({ ...area, row: area.row + down, column: area.column + right }))
    return this.context.wire.rangeAreas(this.sheet, moved)
  }

  GetIntersectionOrNullObject(other: unknown): WireObject | null {
    const others = other instanceof RangeAreas ? other.areas() : [readRange(this.context, this.sheet, other).area]
    const both = this.areas().flatMap((area) => others.flatMap((a) => intersect(area, a) ?? []))
    return this.several(both)
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

  GetUsedRangeAreasOrNullObject(valuesOnly: unknown): WireObject | null {
    const used = this.areas().flatMap((area) => this.sheet.usedArea(area, valuesOnly === true) ?? [])
    return this.several(used)
  }
}

/** Ranges of several areas, found by their place alone. */
export class RangeCollection extends PartCollection<RangeAreas, Area> {
  readonly $type = 'RangeCollection'

  protected override $keys(): readonly Area[] {
    return this.owner.areas()
  }

  protected override $item(area: Area): WireObject {
    return this.owner.context.wire.range(this.owner.sheet, area)
  }
}

ways(RangeAreas, { ...CELL_WAYS, Areas: (cells) => new RangeCollection(cells) })
