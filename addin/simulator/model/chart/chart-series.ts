// Series of a chart. They know their cells, so their values are real.

import { referenceTo } from '../../book/address.ts'
import { toWireValue } from '../../book/cell.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import type { ChartData, ChartSeriesData } from '../../book/sheet-data.ts'
import { readChoice, readOptionalText, readText } from '../arguments.ts'
import { COUNT, scalars, ways } from '../define.ts'
import type { HostContext } from '../host-context.ts'
import { HostCollection } from '../host-object.ts'
import { keepProperties } from '../kept.ts'
import { RangeBase } from '../range/range-base.ts'
import { ChartPart, leadTo, propertiesFrom } from './chart-part.ts'
import * as parts from './chart-parts.ts'
import { ChartPointsCollection } from './chart-points.ts'
import { ChartTrendlineCollection } from './chart-trendlines.ts'

type Dimension = 'values' | 'categories' | 'bubbleSizes'

interface OfChart {
  readonly data: ChartData
  $touch(): void
}

export class ChartSeries extends ChartPart {
  readonly $type = 'ChartSeries'

  private readonly context: HostContext
  private readonly chart: OfChart
  private readonly index: number

  constructor(context: HostContext, chart: OfChart, index: number) {
    super({ record: () => this.data.facts, touch: () => chart.$touch() })
    this.context = context
    this.chart = chart
    this.index = index
  }

  get data(): ChartSeriesData {
    const found = this.chart.data.series[this.index]
    if (!found) throw itemNotFound('the series was deleted')
    return found
  }

  get Name(): string {
    return String(this.$cells('name')[0] ?? '')
  }

  set Name(value: unknown) {
    const name = readText(value, 'name')
    this.$touch()
    this.data.name = name
  }

  get ChartType(): unknown {
    return this.$record.ChartType ?? this.chart.data.facts.ChartType
  }

  set ChartType(value: unknown) {
    this.$keep({ ChartType: readText(value, 'chartType') })
  }

  /** The values behind a reference; a text that is none stands for itself. */
  $cells(of: 'name' | Dimension): (string | number | boolean)[] {
    const reference = this.data[of] ?? ''
    if (!reference.startsWith('=')) return reference === '' ? [] : [reference]
    const { book, calculator } = this.context
    const found = calculator.areaOf(reference, { sheet: book.activeSheet, row: 0, column: 0 })
    if (!found) return []
    const { sheet, area } = found
    return Array.from({ length: area.rows * area.columns }, (_, at) =>
      toWireValue(
        calculator.valueAt(sheet, area.row + Math.floor(at / area.columns), area.column + (at % area.columns)),
      ),
    )
  }

  private dimension(value: unknown): Dimension {
    switch (readChoice(value, ['Values', 'YValues', 'Categories', 'XValues', 'BubbleSizes'], 'dimension')) {
      case 'BubbleSizes':
        return 'bubbleSizes'
      case 'Categories':
      case 'XValues':
        return 'categories'
      default:
        return 'values'
    }
  }

  private source(dimension: unknown): string {
    return this.data[this.dimension(dimension)] ?? ''
  }

  GetDimensionValues(dimension: unknown): unknown {
    return this.$cells(this.dimension(dimension))
  }

  GetDimensionDataSourceString(dimension: unknown): string {
    return this.source(dimension).replace(/^=/, '')
  }

  GetDimensionDataSourceType(dimension: unknown): string {
    return this.source(dimension).startsWith('=') ? 'LocalRange' : 'Unknown'
  }

  SetValues(source: unknown): void {
    this.setCells('values', source)
  }

  SetXAxisValues(source: unknown): void {
    this.setCells('categories', source)
  }

  SetBubbleSizes(source: unknown): void {
    this.setCells('bubbleSizes', source)
  }

  private setCells(of: Dimension, source: unknown): void {
    if (!(source instanceof RangeBase)) throw invalidArgument('sourceData')
    this.$touch()
    this.data[of] = referenceTo(source.sheet, source.area)
  }

  Delete(): void {
    this.$touch()
    this.chart.data.series.splice(this.index, 1)
  }
}

keepProperties(ChartSeries, propertiesFrom(parts.SERIES_PROPERTIES))
leadTo(ChartSeries, {
  Format: parts.ChartSeriesFormat,
  DataLabels: parts.ChartDataLabels,
  XErrorBars: parts.ChartErrorBars,
  YErrorBars: parts.ChartErrorBars,
  BinOptions: parts.ChartBinOptions,
  MapOptions: parts.ChartMapOptions,
  BoxwhiskerOptions: parts.ChartBoxwhiskerOptions,
})
ways(ChartSeries, {
  Points: (series) => new ChartPointsCollection(series.store, () => series.$cells('values')),
  Trendlines: (series) => new ChartTrendlineCollection(series),
})

/** By place. */
export class ChartSeriesCollection extends HostCollection<number, ChartSeries> {
  readonly $type = 'ChartSeriesCollection'

  private readonly chart: OfChart

  constructor(context: HostContext, chart: OfChart) {
    super(context)
    this.chart = chart
  }

  protected override $keys(): readonly number[] {
    return [...this.chart.data.series.keys()]
  }

  protected override $item(index: number): ChartSeries {
    return new ChartSeries(this.context, this.chart, index)
  }

  Add(name: unknown, index: unknown): ChartSeries {
    const { series } = this.chart.data
    const at = typeof index === 'number' ? index : series.length
    const title = readOptionalText(name, 'name') ?? `Series${series.length + 1}`
    this.chart.$touch()
    series.splice(at, 0, { name: title, values: '', categories: '', facts: {} })
    return this.$item(at)
  }
}

scalars(ChartSeriesCollection, COUNT)
