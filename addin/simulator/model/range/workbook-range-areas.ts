// WorkbookRangeAreas: cells on several sheets, as precedents and dependents are.

import { type Area, addressOn } from '../../book/address.ts'
import type { LiveArea } from '../../book/book.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { Place } from '../../formula/dependencies.ts'
import { readText } from '../arguments.ts'
import { ways } from '../define.ts'
import type { HostContext } from '../host-context.ts'
import { WireCollection, type WireObject } from '../wire-object.ts'
import { KeptObject } from './cells.ts'

export class WorkbookRangeAreas extends KeptObject {
  readonly $type = 'WorkbookRangeAreas'

  readonly context: HostContext
  readonly bySheet: ReadonlyMap<Sheet, readonly Area[]>

  constructor(context: HostContext, places: readonly Place[]) {
    super()
    this.context = context
    const bySheet = new Map<Sheet, Area[]>()
    for (const { sheet, area } of places) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), area])
    this.bySheet = bySheet
  }

  /** Its cells are not followed. */
  readonly $lives: readonly LiveArea[] = []

  get Addresses(): unknown {
    return [...this.bySheet].map(([sheet, areas]) => addressOn(sheet, areas))
  }

  GetRangeAreasOrNullObjectBySheet(key: unknown): WireObject | null {
    const sheet = this.context.book.findSheet(readText(key, 'key'))
    const areas = sheet && this.bySheet.get(sheet)
    return sheet && areas ? this.context.wire.rangeAreas(sheet, areas) : null
  }
}

class PlaceCollection extends WireCollection<WireObject> {
  readonly $type: string
  private readonly places: readonly WireObject[]

  constructor(type: string, places: readonly WireObject[]) {
    super()
    this.$type = type
    this.places = places
  }

  protected override $keys(): readonly WireObject[] {
    return this.places
  }

  protected override $item(place: WireObject): WireObject {
    return place
  }
}

ways(WorkbookRangeAreas, {
  Areas: ({ context, bySheet }) =>
    new PlaceCollection(
      'RangeAreasCollection',
      [...bySheet].map(([sheet, areas]) => context.wire.rangeAreas(sheet, areas)),
    ),
  Ranges: ({ context, bySheet }) =>
    new PlaceCollection(
      'RangeCollection',
      [...bySheet].flatMap(([sheet, areas]) => areas.map((area) => context.wire.range(sheet, area))),
    ),
})
