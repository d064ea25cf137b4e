// Trendlines of a series. What they are is kept; no line is worked out.

import { itemNotFound } from '../../book/fault.ts'
import type { ChartSeriesData } from '../../book/sheet-data.ts'
import { readOptionalChoice } from '../arguments.ts'
import { PartCollection } from '../host-object.ts'
import { keepProperties } from '../kept.ts'
import { ChartPart, leadTo, propertiesFrom } from './chart-part.ts'
import { ChartTrendlineFormat, ChartTrendlineLabel } from './chart-parts.ts'

const TYPES = ['Linear', 'Exponential', 'Logarithmic', 'MovingAverage', 'Polynomial', 'Power'] as const

interface OfSeries {
  readonly data: ChartSeriesData
  $touch(): void
}

export class ChartTrendline extends ChartPart {
  readonly $type = 'ChartTrendline'

  private readonly series: OfSeries
  private readonly index: number

  constructor(series: OfSeries, index: number) {
    super({ record: () => recordOf(series, index), touch: () => series.$touch() })
    this.series = series
    this.index = index
  }

  get _Id(): string {
    return String(this.index)
  }

  Delete(): void {
    recordOf(this.series, this.index)
    this.$touch()
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
    'Type="Linear" PolynomialOrder=2 MovingAveragePeriod=2 ShowEquation=false ShowRSquared=false ForwardPeriod=0 BackwardPeriod=0 Name="" Intercept=',
  ),
)

leadTo(ChartTrendline, { Format: ChartTrendlineFormat, Label: ChartTrendlineLabel })

/** By place, which travels as a key. */
export class ChartTrendlineCollection extends PartCollection<OfSeries, number, ChartTrendline> {
  readonly $type = 'ChartTrendlineCollection'

  protected override $keys(): readonly number[] {
    return [...(this.owner.data.trendlines ?? []).keys()]
  }

  protected override $item(index: number): ChartTrendline {
    return new ChartTrendline(this.owner, index)
  }

  protected override $keyOf(wanted: unknown): number | undefined {
    return super.$keyOf(Number(wanted))
  }

  Add(type: unknown): ChartTrendline {
    const kind = readOptionalChoice(type, TYPES, 'type') ?? 'Linear'
    const { owner } = this
    owner.$touch()
    owner.data.trendlines = [...(owner.data.trendlines ?? []), { Type: kind }]
    return this.$item(owner.data.trendlines.length - 1)
  }
}
