// Trendlines of a series. What they are is kept; no line is worked out.

import { itemNotFound } from '../../book/fault.ts'
import type { ChartSeriesData } from '../../book/sheet-data.ts'
import { readOptionalChoice } from '../arguments.ts'
import { keepProperties } from '../record-object.ts'
import { WireCollection, type WireObject } from '../wire-object.ts'
import { ChartPart, propertiesFrom } from './chart-part.ts'
import { ChartTrendlineFormat, ChartTrendlineLabel } from './chart-parts.ts'

const TYPES = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'] as const

interface OfSeries {
  readonly data: ChartSeriesData
  touch(): void
}

export class ChartTrendline extends ChartPart {
  readonly $type = 'ChartTrendline'

  private readonly series: OfSeries
  private readonly index: number

  constructor(series: OfSeries, index: number) {
    super({ record: () => recordOf(series, index), touch: () => series.touch() })
    this.series = series
    this.index = index
  }

  override $read(property: Parameters<ChartPart['$read']>[0]): unknown {
    return property.name === '_Id' ? String(this.index) : super.$read(property)
  }

  get Format(): WireObject {
    return new ChartTrendlineFormat(this.store, 'Format.')
  }

  get Label(): WireObject {
    return new ChartTrendlineLabel(this.store, 'Label.')
  }

  Delete(): void {
    recordOf(this.series, this.index)
    this.touch()
    this.series.data.trendlines?.splice(this.index, 1)
  }
}

function recordOf({ data }: OfSeries, index: number): Record<string, unknown> {
  const found = data.trendlines?.[index]
  if (!found) throw itemNotFound('the trendline was deleted')
  return found
}

keepProperties(
  ChartTrendline,
  propertiesFrom(
    'Type="Linear" PolynomialOrder=2 MovingAveragePeriod=2 _Id!= ShowEquation=false ShowRSquared=false ForwardPeriod=0 BackwardPeriod=0 Name="" Intercept=',
  ),
)

export class ChartTrendlineCollection extends WireCollection {
  readonly $type = 'ChartTrendlineCollection'

  private readonly series: OfSeries

  constructor(series: OfSeries) {
    super()
    this.series = series
  }

  override $items(): readonly ChartTrendline[] {
    return (this.series.data.trendlines ?? []).map((_, index) => new ChartTrendline(this.series, index))
  }

  /** By place, which travels as a key. */
  override $find(key: unknown): ChartTrendline | undefined {
    return this.$items()[Number(key)]
  }

  Add(type: unknown): ChartTrendline {
    const kind = readOptionalChoice(type, TYPES, 'type') ?? 'Linear'
    this.series.touch()
    const { data } = this.series
    data.trendlines = [...(data.trendlines ?? []), { Type: kind }]
    return new ChartTrendline(this.series, data.trendlines.length - 1)
  }
}
