// Series of a chart. They know their cells, so their values are real.

import { toWireValue } from '../../book/cell.ts'
import { referenceTo } from '../../book/chart.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import type { ChartData, ChartSeriesData } from '../../book/sheet-data.ts'
import { readChoice, readOptionalText, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { RangeBase } from '../range/range-base.ts'
import { keepProperties, RecordObject } from '../record-object.ts'
import { WireCollection, type WireObject } from '../wire-object.ts'
import { type PartStore, propertiesFrom } from './chart-part.ts'
import * as parts from './chart-parts.ts'
import { ChartPointsCollection } from './chart-points.ts'
import { ChartTrendlineCollection } from './chart-trendlines.ts'

interface OfChart {
  readonly data: ChartData
}

export class ChartSeries extends RecordObject {
  readonly $type = 'ChartSeries'

  private readonly context: HostContext
  private readonly chart: OfChart
  private readonly index: number

  constructor(context: HostContext, chart: OfChart, index: number) {
    super()
    this.context = context
    this.chart = chart
    this.index = index
  }

  get data(): ChartSeriesData {
    const found = this.chart.data.series[this.index]
    if (!found) throw itemNotFound('the series was deleted')
    return found
  }

  protected override get record(): Record<string, unknown> {
    return this.data.facts
  }

  override touch(): void {
    this.context.book.touch()
  }

  private store(): PartStore {
    return { record: () => this.data.facts, touch: () => this.touch() }
  }

  override $read(property: Parameters<RecordObject['$read']>[0]): unknown {
    if (property.name === 'Name') return String(this.cells(this.data.name)[0] ?? '')
    if (property.name === 'ChartType') return this.record.ChartType ?? this.chart.data.facts.ChartType
    return super.$read(property)
  }

  override $write(property: Parameters<RecordObject['$write']>[0], value: unknown): void {
    if (property.name === 'Name') {
      const name = readText(value, 'name')
      this.touch()
      this.data.name = name
    } else super.$write(property, value)
  }

  /** The values behind a reference; a text that is none stands for itself. */
  private cells(reference: string): (string | number | boolean)[] {
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

  private dimension(value: unknown): string {
    const wanted = readChoice(value, ['Values', 'YValues', 'Categories', 'XValues', 'BubbleSizes'], 'dimension')
    if (wanted === 'BubbleSizes') return this.data.bubbleSizes ?? ''
    return wanted === 'Values' || wanted === 'YValues' ? this.data.values : this.data.categories
  }

  get Format(): WireObject {
    return new parts.ChartSeriesFormat(this.store(), 'Format.')
  }

  get DataLabels(): WireObject {
    return new parts.ChartDataLabels(this.store(), 'DataLabels.')
  }

  get Points(): WireObject {
    return new ChartPointsCollection(this.store(), () => this.cells(this.data.values))
  }

  get Trendlines(): WireObject {
    return new ChartTrendlineCollection(this)
  }

  get XErrorBars(): WireObject {
    return new parts.ChartErrorBars(this.store(), 'XErrorBars.')
  }

  get YErrorBars(): WireObject {
    return new parts.ChartErrorBars(this.store(), 'YErrorBars.')
  }

  get BinOptions(): WireObject {
    return new parts.ChartBinOptions(this.store(), 'BinOptions.')
  }

  get MapOptions(): WireObject {
    return new parts.ChartMapOptions(this.store(), 'MapOptions.')
  }

  get BoxwhiskerOptions(): WireObject {
    return new parts.ChartBoxwhiskerOptions(this.store(), 'BoxwhiskerOptions.')
  }

  GetDimensionValues(dimension: unknown): unknown {
    return this.cells(this.dimension(dimension))
  }

  GetDimensionDataSourceString(dimension: unknown): string {
    return this.dimension(dimension).replace(/^=/, '')
  }

  GetDimensionDataSourceType(dimension: unknown): string {
    return this.dimension(dimension).startsWith('=') ? 'LocalRange' : 'Unknown'
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

  private setCells(of: 'values' | 'categories' | 'bubbleSizes', source: unknown): void {
    if (!(source instanceof RangeBase)) throw invalidArgument('sourceData')
    this.touch()
    this.data[of] = referenceTo(source.sheet, source.area)
  }

  Delete(): void {
    this.touch()
    this.chart.data.series.splice(this.index, 1)
  }
}

keepProperties(ChartSeries, [
  { name: 'Name', fallback: '', check: readText },
  { name: 'ChartType', fallback: '', check: readText },
  ...propertiesFrom(parts.SERIES_PROPERTIES),
])

export class ChartSeriesCollection extends WireCollection {
  readonly $type = 'ChartSeriesCollection'

  private readonly context: HostContext
  private readonly chart: OfChart

  constructor(context: HostContext, chart: OfChart) {
    super()
    this.context = context
    this.chart = chart
  }

  override get $scalars() {
    return ['Count']
  }

  get Count(): number {
    return this.chart.data.series.length
  }

  override $items(): readonly ChartSeries[] {
    return this.chart.data.series.map((_, index) => new ChartSeries(this.context, this.chart, index))
  }

  override $find(): undefined {
    return undefined
  }

  Add(name: unknown, index: unknown): ChartSeries {
    const { series } = this.chart.data
    const at = typeof index === 'number' ? index : series.length
    const title = readOptionalText(name, 'name') ?? `Series${series.length + 1}`
    this.context.book.touch()
    series.splice(at, 0, { name: title, values: '', categories: '', facts: {} })
    return new ChartSeries(this.context, this.chart, at)
  }
}
