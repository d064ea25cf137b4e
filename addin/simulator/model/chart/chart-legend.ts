// The legend of a chart, with an entry for each series.

import type { ChartData } from '../../book/sheet-data.ts'
import { ways } from '../define.ts'
import { PartCollection } from '../host-object.ts'
import { keepProperties } from '../kept.ts'
import { ChartPart, leadTo, type PartStore, propertiesFrom } from './chart-part.ts'
import { ChartLegendFormat, LEGEND_PROPERTIES } from './chart-parts.ts'

export class ChartLegend extends ChartPart {
  readonly $type = 'ChartLegend'

  readonly data: ChartData

  constructor(store: PartStore, data: ChartData) {
    super(store, 'Legend.')
    this.data = data
  }
}

keepProperties(ChartLegend, propertiesFrom(LEGEND_PROPERTIES))
leadTo(ChartLegend, { Format: ChartLegendFormat })
ways(ChartLegend, { LegendEntries: (legend) => new ChartLegendEntryCollection(legend) })

/** Whether one series shows in the legend; where its entry would stand is not worked out. */
export class ChartLegendEntry extends ChartPart {
  readonly $type = 'ChartLegendEntry'

  private readonly index: number

  constructor(store: PartStore, index: number) {
    super(store, `Legend.Entries.${index}.`)
    this.index = index
  }

  get Index(): number {
    return this.index
  }
}

keepProperties(ChartLegendEntry, propertiesFrom('Visible=true Left!=0 Top!=0 Width!=0 Height!=0'))

/** By place. */
export class ChartLegendEntryCollection extends PartCollection<ChartLegend, number, ChartLegendEntry> {
  readonly $type = 'ChartLegendEntryCollection'

  protected override $keys(): readonly number[] {
    return [...this.owner.data.series.keys()]
  }

  protected override $item(index: number): ChartLegendEntry {
    return new ChartLegendEntry(this.owner.store, index)
  }
}
