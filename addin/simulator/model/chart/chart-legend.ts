// The legend of a chart, with an entry for each series.

import { itemNotFound } from '../../book/fault.ts'
import type { ChartData } from '../../book/sheet-data.ts'
import { keepProperties } from '../record-object.ts'
import { WireCollection, type WireObject } from '../wire-object.ts'
import { ChartPart, type PartStore, propertiesFrom } from './chart-part.ts'
import { ChartLegendFormat, LEGEND_PROPERTIES } from './chart-parts.ts'

export class ChartLegend extends ChartPart {
  readonly $type = 'ChartLegend'

  private readonly data: ChartData

  constructor(store: PartStore, data: ChartData) {
    super(store, 'Legend.')
    this.data = data
  }

  get Format(): WireObject {
    return new ChartLegendFormat(this.store, 'Legend.Format.')
  }

  get LegendEntries(): ChartLegendEntryCollection {
    return new ChartLegendEntryCollection(this.store, this.data)
  }
}

keepProperties(ChartLegend, propertiesFrom(LEGEND_PROPERTIES))

/** Whether one series shows in the legend; where its entry would stand is not worked out. */
export class ChartLegendEntry extends ChartPart {
  readonly $type = 'ChartLegendEntry'

  constructor(store: PartStore, index: number) {
    super(store, `Legend.Entries.${index}.`)
    this.index = index
  }

  private readonly index: number

  override $read(property: Parameters<ChartPart['$read']>[0]): unknown {
    return property.name === 'Index' ? this.index : super.$read(property)
  }
}

keepProperties(ChartLegendEntry, propertiesFrom('Visible=true Left!=0 Top!=0 Width!=0 Height!=0 Index!=0'))

export class ChartLegendEntryCollection extends WireCollection {
  readonly $type = 'ChartLegendEntryCollection'

  private readonly store: PartStore
  private readonly data: ChartData

  constructor(store: PartStore, data: ChartData) {
    super()
    this.store = store
    this.data = data
  }

  override $items(): readonly ChartLegendEntry[] {
    return this.data.series.map((_, index) => new ChartLegendEntry(this.store, index))
  }

  override $find(): ChartLegendEntry {
    throw itemNotFound('entries are found by index')
  }
}
