// Charts of a sheet. How they are set up is kept and nothing more: this is no painter.

import { lastColumn, lastRow } from '../../book/address.ts'
import { seriesOf } from '../../book/chart.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { ChartData } from '../../book/sheet-data.ts'
import { offsetOf } from '../../book/size.ts'
import { readOptionalChoice, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { SheetCollection } from '../host-object.ts'
import { RangeBase, readRange } from '../range/range-base.ts'
import { keepProperties, RecordObject } from '../record-object.ts'
import type { WireObject } from '../wire-object.ts'
import { ChartLegend } from './chart-legend.ts'
import { type PartStore, propertiesFrom } from './chart-part.ts'
import * as parts from './chart-parts.ts'
import { ChartSeriesCollection } from './chart-series.ts'

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const

export class Chart extends RecordObject {
  readonly $type = 'Chart'

  private readonly context: HostContext
  private readonly sheet: Sheet
  private readonly id: string

  constructor(context: HostContext, sheet: Sheet, id: string) {
    super()
    this.context = context
    this.sheet = sheet
    this.id = id
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id }
  }

  override get $events() {
    return { Activated: 51, Deactivated: 52 }
  }

  override get $eventTarget(): string {
    return this.id
  }

  get data(): ChartData {
    const found = this.sheet.data.charts.find((chart) => chart.id === this.id)
    if (!found) throw itemNotFound('the chart was deleted')
    return found
  }

  protected override get record(): Record<string, unknown> {
    return this.data.facts
  }

  protected override touch(): void {
    this.sheet.touch()
    this.context.book.report({ kind: 'arranged', sheetId: this.sheet.id })
  }

  private store(): PartStore {
    return {
      record: () => this.data.facts,
      touch: () => this.touch(),
      setCategories: (source) => {
        for (const series of this.Series.$items()) series.SetXAxisValues(source)
      },
    }
  }

  override $read(property: Parameters<RecordObject['$read']>[0]): unknown {
    if (property.name === 'Id') return this.id
    return property.name === 'Name' ? this.data.name : super.$read(property)
  }

  override $write(property: Parameters<RecordObject['$write']>[0], value: unknown): void {
    if (property.name !== 'Name') {
      super.$write(property, value)
      return
    }
    const name = readText(value, 'name')
    this.touch()
    this.data.name = name
  }

  get Title(): WireObject {
    return new parts.ChartTitle(this.store(), 'Title.')
  }

  get Legend(): WireObject {
    return new ChartLegend(this.store(), this.data)
  }

  get PivotOptions(): WireObject {
    return new parts.ChartPivotOptions(this.store(), 'PivotOptions.')
  }

  get Axes(): WireObject {
    return new parts.ChartAxes(this.store(), 'Axes.')
  }

  get DataLabels(): WireObject {
    return new parts.ChartDataLabels(this.store(), 'DataLabels.')
  }

  get Format(): WireObject {
    return new parts.ChartAreaFormat(this.store(), 'Format.')
  }

  get PlotArea(): WireObject {
    return new parts.ChartPlotArea(this.store(), 'PlotArea.')
  }

  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.context, this)
  }

  get Worksheet(): WireObject {
    return this.context.wire.worksheet(this.sheet)
  }

  GetDataTable(): WireObject {
    const found = this.GetDataTableOrNullObject()
    if (!found) throw itemNotFound('charts of this type have no data table')
    return found
  }

  /** Every chart with axes of categories has one, which shows once it is made visible. */
  GetDataTableOrNullObject(): WireObject | null {
    const hasCategories = !/^(Pie|Doughnut|BarOfPie|XYScatter|Bubble|Radar)/.test(String(this.data.facts.ChartType))
    return hasCategories ? new parts.ChartDataTable(this.store(), 'DataTable.') : null
  }

  SetData(source: unknown, seriesBy: unknown): void {
    if (!(source instanceof RangeBase)) throw invalidArgument('sourceData')
    const by = readOptionalChoice(seriesBy, SERIES_BY, 'seriesBy') ?? 'Auto'
    this.touch()
    this.data.series = seriesOf(this.context.calculator, source.sheet, source.area, by)
  }

  /** From the top left of one cell to the bottom right of another, or of its own size. */
  SetPosition(startCell: unknown, endCell: unknown): void {
    const { area: start } = readRange(this.context, this.sheet, startCell)
    this.touch()
    const { facts } = this.data
    facts.Left = offsetOf(this.sheet, 'columns', start.column)
    facts.Top = offsetOf(this.sheet, 'rows', start.row)
    if (endCell === null || endCell === undefined) return
    const { area: end } = readRange(this.context, this.sheet, endCell)
    facts.Width = offsetOf(this.sheet, 'columns', lastColumn(end) + 1) - Number(facts.Left)
    facts.Height = offsetOf(this.sheet, 'rows', lastRow(end) + 1) - Number(facts.Top)
  }

  Activate(): void {
    const { book } = this.context
    book.activate(this.sheet)
    book.focusChart({ sheetId: this.sheet.id, chartId: this.data.id })
  }

  Delete(): void {
    const { data } = this
    this.touch()
    this.sheet.data.charts = this.sheet.data.charts.filter((chart) => chart !== data)
    if (this.context.book.activeChart?.chartId === this.id) this.context.book.activeChart = undefined
    this.context.book.report({ kind: 'charted', sheetId: this.sheet.id, chartId: this.id, change: 'Deleted' })
  }
}

keepProperties(Chart, [
  { name: 'Name', fallback: '', check: readText },
  { name: 'Id', fallback: '' },
  ...propertiesFrom(parts.CHART_PROPERTIES),
])

export class ChartCollection extends SheetCollection {
  readonly $type = 'ChartCollection'

  override get $scalars() {
    return ['Count']
  }

  override get $events() {
    return { Added: 50, Activated: 51, Deactivated: 52, Deleted: 53 }
  }

  override get $eventTarget(): string {
    return this.sheet.id
  }

  get Count(): number {
    return this.sheet.data.charts.length
  }

  override $items(): readonly Chart[] {
    return this.sheet.data.charts.map(({ id }) => new Chart(this.context, this.sheet, id))
  }

  /** By name, in any case, or by id. */
  override $find(key: unknown): Chart | undefined {
    const name = readText(key, 'name').toLowerCase()
    const found = this.sheet.data.charts.find((chart) => chart.id === key || chart.name.toLowerCase() === name)
    return found && new Chart(this.context, this.sheet, found.id)
  }

  Add(type: unknown, source: unknown, seriesBy: unknown): Chart {
    const chartType = readText(type, 'type')
    if (!(source instanceof RangeBase)) throw invalidArgument('sourceData')
    const by = readOptionalChoice(seriesBy, SERIES_BY, 'seriesBy') ?? 'Auto'
    const { calculator, book } = this.context
    const series = seriesOf(calculator, source.sheet, source.area, by)
    this.sheet.touch()
    const names = new Set(this.sheet.data.charts.map((chart) => chart.name))
    let n = 1
    while (names.has(`Chart ${n}`)) n++
    const id = book.newId()
    this.sheet.data.charts.push({ id, name: `Chart ${n}`, facts: { ChartType: chartType }, series })
    book.report({ kind: 'charted', sheetId: this.sheet.id, chartId: id, change: 'Added' })
    return new Chart(this.context, this.sheet, id)
  }
}
