// WorkbookRangeAreas: cells on several sheets, as precedents and dependents are.

import { type Area, formatArea, quoteSheet } from '../../book/address.ts'
import { itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { Place } from '../../formula/dependencies.ts'
import { readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { WireCollection, WireObject } from '../wire-object.ts'

export class WorkbookRangeAreas extends WireObject {
  readonly $type = 'WorkbookRangeAreas'

  private readonly context: HostContext
  private readonly bySheet: ReadonlyMap<Sheet, readonly Area[]>
  private referenceId: string | undefined

  constructor(context: HostContext, places: readonly Place[]) {
    super()
    this.context = context
    const bySheet = new Map<Sheet, Area[]>()
    for (const { sheet, area } of places) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), area])
    this.bySheet = bySheet
  }

  override get $scalars() {
    return ['_ReferenceId', 'Addresses']
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === undefined ? {} : { _ReferenceId: this.referenceId }
  }

  _KeepReference(): void {
    this.referenceId ??= this.context.references.keep(this)
  }

  get _ReferenceId(): string {
    return this.referenceId ?? ''
  }

  get Addresses(): unknown {
    return [...this.bySheet].map(([sheet, areas]) =>
      areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(','),
    )
  }

  get Areas(): PlaceCollection {
    const made = [...this.bySheet].map(([sheet, areas]) => this.context.wire.rangeAreas(sheet, areas))
    return new PlaceCollection('RangeAreasCollection', made)
  }

  get Ranges(): PlaceCollection {
    const made = [...this.bySheet].flatMap(([sheet, areas]) =>
      areas.map((area) => this.context.wire.range(sheet, area)),
    )
    return new PlaceCollection('RangeCollection', made)
  }

  GetRangeAreasBySheet(key: unknown): WireObject {
    const found = this.GetRangeAreasOrNullObjectBySheet(key)
    if (!found) throw itemNotFound('no cells on this sheet')
    return found
  }

  GetRangeAreasOrNullObjectBySheet(key: unknown): WireObject | null {
    const sheet = this.context.book.findSheet(readText(key, 'key'))
    const areas = sheet && this.bySheet.get(sheet)
    return sheet && areas ? this.context.wire.rangeAreas(sheet, areas) : null
  }
}

class PlaceCollection extends WireCollection {
  readonly $type: string
  private readonly places: readonly WireObject[]

  constructor(type: string, places: readonly WireObject[]) {
    super()
    this.$type = type
    this.places = places
  }

  override $items(): readonly WireObject[] {
    return this.places
  }

  override $find(): undefined {
    return undefined
  }
}
