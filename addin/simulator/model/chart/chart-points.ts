// The points of a series: how each one looks, and its value.

import type { Scalar } from '../../book/cell.ts'
import { itemNotFound } from '../../book/fault.ts'
import { keepProperties } from '../record-object.ts'
import { WireCollection, type WireObject } from '../wire-object.ts'
import { ChartPart, type PartStore, propertiesFrom } from './chart-part.ts'
import { ChartDataLabel, ChartPointFormat } from './chart-parts.ts'

type Values = () => readonly Exclude<Scalar, object>[]

export class ChartPoint extends ChartPart {
  readonly $type = 'ChartPoint'

  private readonly value: () => unknown

  constructor(store: PartStore, index: number, values: Values) {
    super(store, `Points.${index}.`)
    this.value = () => values()[index]
  }

  override $read(property: Parameters<ChartPart['$read']>[0]): unknown {
    return property.name === 'Value' ? this.value() : super.$read(property)
  }

  get Format(): WireObject {
    return new ChartPointFormat(this.store, `${this.path}Format.`)
  }

  get DataLabel(): WireObject {
    return new ChartDataLabel(this.store, `${this.path}DataLabel.`)
  }
}

keepProperties(
  ChartPoint,
  propertiesFrom(
    'Value!= HasDataLabel=false MarkerStyle="Automatic" MarkerSize=5 MarkerBackgroundColor="" MarkerForegroundColor=""',
  ),
)

export class ChartPointsCollection extends WireCollection {
  readonly $type = 'ChartPointsCollection'

  private readonly store: PartStore
  private readonly values: Values

  constructor(store: PartStore, values: Values) {
    super()
    this.store = store
    this.values = values
  }

  override get $scalars() {
    return ['Count']
  }

  get Count(): number {
    return this.values().length
  }

  override $items(): readonly ChartPoint[] {
    return this.values().map((_, index) => new ChartPoint(this.store, index, this.values))
  }

  override $find(): ChartPoint {
    throw itemNotFound('points are found by index')
  }
}
