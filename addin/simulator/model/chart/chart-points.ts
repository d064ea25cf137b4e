// The points of a series: how each one looks, and its value.

import type { Scalar } from '../../book/cell.ts'
import { COUNT, scalars } from '../define.ts'
import { keepProperties } from '../kept.ts'
import { WireCollection } from '../wire-object.ts'
import { ChartPart, leadTo, type PartStore, propertiesFrom } from './chart-part.ts'
import { ChartDataLabel, ChartPointFormat } from './chart-parts.ts'

type Values = () => readonly Exclude<Scalar, object>[]

export class ChartPoint extends ChartPart {
  readonly $type = 'ChartPoint'

  private readonly value: () => unknown

  constructor(store: PartStore, index: number, values: Values) {
    super(store, `Points.${index}.`)
    this.value = () => values()[index]
  }

  get Value(): unknown {
    return this.value()
  }
}

keepProperties(
  ChartPoint,
  propertiesFrom(
    'HasDataLabel=false MarkerStyle="Automatic" MarkerSize=5 MarkerBackgroundColor="" MarkerForegroundColor=""',
  ),
)
leadTo(ChartPoint, { Format: ChartPointFormat, DataLabel: ChartDataLabel })

/** By place. */
export class ChartPointsCollection extends WireCollection<number, ChartPoint> {
  readonly $type = 'ChartPointsCollection'

  private readonly store: PartStore
  private readonly values: Values

  constructor(store: PartStore, values: Values) {
    super()
    this.store = store
    this.values = values
  }

  protected override $keys(): readonly number[] {
    return [...this.values().keys()]
  }

  protected override $item(index: number): ChartPoint {
    return new ChartPoint(this.store, index, this.values)
  }
}

scalars(ChartPointsCollection, COUNT)
