// Charts of a sheet. How they are set up is kept and nothing more: this is no painter.

import { lastColumn, lastRow } from '../../book/address.ts'
import { seriesOf } from '../../book/chart.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { assertAllowed } from '../../book/protection.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { ChartData } from '../../book/sheet-data.ts'
import { offsetOf } from '../../book/size.ts'
import { readOptionalChoice, readText } from '../arguments.ts'
import { COUNT, scalars, ways } from '../define.ts'
import type { HostContext } from '../host-context.ts'
import { SheetCollection } from '../host-object.ts'
import { keepProperties } from '../kept.ts'
import { RangeBase, readRange } from '../range/range-base.ts'
import type { WireObject } from '../wire-object.ts'
import { ChartLegend } from './chart-legend.ts'
import { ChartPart, leadTo, propertiesFrom } from './chart-part.ts'
import * as parts from './chart-parts.ts'
import { ChartSeriesCollection } from './chart-series.ts'

const SERIES_BY = ['Auto', 'Columns', 'Rows'] as const

export class Chart extends ChartPart {
  readonly $type = 'Chart'

  readonly context: HostContext
  readonly sheet: Sheet
  private readonly id: string

  constructor(context: HostContext, sheet: Sheet, id: string) {
    super({
      record: () => this.data.facts,
      touch: () => {
        assertAllowed(sheet, 'allowEditObjects')
        sheet.touch()
        context.book.report({ kind: 'arranged', sheetId: sheet.id })
      },
      setCategories: (source) => {
        for (const series of new ChartSeriesCollection(context, this).$items()) series.SetXAxisValues(source)
      },
    })
    this.context = context
    this.sheet = sheet
    this.id = id
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id }
  }

  get Id(): string {
    return this.id
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

  get Name(): string {
    return this.data.name
  }

  set Name(value: unknown) {
    const name = readText(value, 'name')
    this.$touch()
    this.data.name = name
  }

  /** Every chart with axes of categories has one, which shows once it is made visible. */
  GetDataTableOrNullObject(): WireObject | null {
    const hasCategories = !/^(Pie|Doughnut|BarOfPie|XYScatter|Bubble|Radar)/.test(String(this.data.facts.ChartType))
    return hasCategories ? this.$way(parts.ChartDataTable, 'DataTable') : null
  }

  SetData(source: unknown, seriesBy: unknown): void {
    if (!(source instanceof RangeBase)) throw invalidArgument('sourceData')
    const by = readOptionalChoice(seriesBy, SERIES_BY, 'seriesBy') ?? 'Auto'
    this.$touch()
    this.data.series = seriesOf(this.context.calculator, source.sheet, source.area, by)
  }

  /** From the top left of one cell to the bottom right of another, or of its own size. */
  SetPosition(startCell: unknown, endCell: unknown): void {
    const { area: start } = readRange(this.context, this.sheet, startCell)
    this.$touch()
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
    this.$touch()
    this.sheet.data.charts = this.sheet.data.charts.filter((chart) => chart !== data)
    if (this.context.book.activeChart?.chartId === this.id) this.context.book.activeChart = undefined
    this.context.book.report({ kind: 'charted', sheetId: this.sheet.id, chartId: this.id, change: 'Deleted' })
  }
}

keepProperties(Chart, propertiesFrom(parts.CHART_PROPERTIES))
leadTo(Chart, {
  Title: parts.ChartTitle,
  PivotOptions: parts.ChartPivotOptions,
  Axes: parts.ChartAxes,
  DataLabels: parts.ChartDataLabels,
  Format: parts.ChartAreaFormat,
  PlotArea: parts.ChartPlotArea,
})
ways(Chart, {
  Legend: ({ store, data }) => new ChartLegend(store, data),
  Series: (chart) => new ChartSeriesCollection(chart.context, chart),
  Worksheet: ({ context, sheet }) => context.wire.worksheet(sheet),
})

/** By id. */
export class ChartCollection extends SheetCollection<string, Chart> {
  readonly $type = 'ChartCollection'

  override get $events() {
    return { Added: 50, Activated: 51, Deactivated: 52, Deleted: 53 }
  }

  override get $eventTarget(): string {
    return this.sheet.id
  }

  protected override $keys(): readonly string[] {
    return this.sheet.data.charts.map(({ id }) => id)
  }

  protected override $item(id: string): Chart {
    return new Chart(this.context, this.sheet, id)
  }

  /** By name, in any case, or by id. */
  protected override $keyOf(wanted: unknown): string | undefined {
    const name = readText(wanted, 'name').toLowerCase()
    return this.sheet.data.charts.find((chart) => chart.id === wanted || chart.name.toLowerCase() === name)?.id
  }

  Add(type: unknown, source: unknown, seriesBy: unknown): Chart {
    const chartType = readText(type, 'type')
    if (!(source instanceof RangeBase)) throw invalidArgument('sourceData')
    const by = readOptionalChoice(seriesBy, SERIES_BY, 'seriesBy') ?? 'Auto'
    assertAllowed(this.sheet, 'allowEditObjects')
    const { calculator, book } = this.context
    const series = seriesOf(calculator, source.sheet, source.area, by)
    this.sheet.touch()
    const names = new Set(this.sheet.data.charts.map((chart) => chart.name))
    let n = 1
    while (names.has(`Chart ${n}`)) n++
    const id = book.newId()
    this.sheet.data.charts.push({ id, name: `Chart ${n}`, facts: { ChartType: chartType }, series })
    book.report({ kind: 'charted', sheetId: this.sheet.id, chartId: id, change: 'Added' })
    return this.$item(id)
  }
}

scalars(ChartCollection, COUNT)
