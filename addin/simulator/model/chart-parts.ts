// The parts of a chart, made from lists: every property is kept and answered, none is drawn.
// A list names each property with what an untouched chart answers; `=` alone means null.

import { readBoolean, readNumber, readText } from './arguments.ts'
import { readColor } from './colors.ts'
import { type KeptProperty, keepProperties, RecordObject } from './record-object.ts'
import type { WireObject } from './wire-object.ts'

/** Where a part keeps its properties, below a path. */
export interface PartStore {
  record(): Record<string, unknown>
  touch(): void
}

export abstract class ChartPart extends RecordObject {
  protected readonly store: PartStore
  protected readonly path: string

  constructor(store: PartStore, path = '') {
    super()
    this.store = store
    this.path = path
  }

  protected override get record(): Record<string, unknown> {
    return this.store.record()
  }

  protected override get prefix(): string {
    return this.path
  }

  protected override touch(): void {
    this.store.touch()
  }

  /** Forgets everything set here and below. */
  $clear(): void {
    this.touch()
    for (const key of Object.keys(this.record)) if (key.startsWith(this.path)) delete this.record[key]
  }

  $setSolidColor(color: unknown): void {
    const kept = readColor(color)
    this.touch()
    this.record[`${this.path}Color`] = kept
  }

  $setFormula(formula: unknown): void {
    const kept = readText(formula, 'formula')
    this.touch()
    this.record[`${this.path}Formula`] = kept
  }
}

/** `Visible=true Text="" Left=0 Position=` as properties; what may be set is told from what is answered. */
export function propertiesFrom(list: string): KeptProperty[] {
  return list
    .split(' ')
    .filter((entry) => entry !== '')
    .map((entry): KeptProperty => {
      const [name = '', text = ''] = entry.split('=')
      const fallback: unknown = text === '' ? null : JSON.parse(text)
      if (/Color$/.test(name)) return { name, fallback, check: (value) => (value === '' ? '' : readColor(value)) }
      if (typeof fallback === 'boolean') return { name, fallback, check: readBoolean }
      if (typeof fallback === 'number') return { name, fallback, check: readNumber }
      if (typeof fallback === 'string') return { name, fallback, check: readText }
      return { name, fallback, check: (value) => value }
    })
}

type PartClass = new (store: PartStore, path?: string) => ChartPart

/** Methods that a part may have. */
const METHODS = {
  Clear(this: ChartPart): void {
    this.$clear()
  },
  SetSolidColor(this: ChartPart, color: unknown): void {
    this.$setSolidColor(color)
  },
  SetFormula(this: ChartPart, formula: unknown): void {
    this.$setFormula(formula)
  },
}

/** A class of Microsoft's name with these properties, ways to other parts, and methods. */
export function part(
  type: string,
  list: string,
  ways: Readonly<Record<string, PartClass>> = {},
  methods: readonly (keyof typeof METHODS)[] = [],
): PartClass {
  class Part extends ChartPart {
    readonly $type = type
  }
  keepProperties(Part, propertiesFrom(list))
  for (const [name, Way] of Object.entries(ways)) {
    Object.defineProperty(Part.prototype, name, {
      configurable: true,
      get(this: Part): WireObject {
        return new Way(this.store, `${this.path}${name}.`)
      },
    })
  }
  for (const method of methods) Object.defineProperty(Part.prototype, method, { value: METHODS[method] })
  return Part
}

const LINE = 'Color="#000000" LineStyle="Automatic" Weight=0.75'

export const ChartFont = part(
  'ChartFont',
  'Bold=false Color="#595959" Italic=false Name="Calibri" Size=10 Underline="None"',
)
export const ChartFill = part('ChartFill', '', {}, ['Clear', 'SetSolidColor'])
export const ChartBorder = part('ChartBorder', LINE, {}, ['Clear'])
export const ChartLineFormat = part('ChartLineFormat', LINE, {}, ['Clear'])

const TEXT_FORMAT = { Fill: ChartFill, Font: ChartFont, Border: ChartBorder }

export const ChartTitleFormat = part('ChartTitleFormat', '', TEXT_FORMAT)
export const ChartTitle = part(
  'ChartTitle',
  'Visible=true Text="" Overlay=false HorizontalAlignment="Center" Top=7 Left=0 Width=0 Height=0 VerticalAlignment="Center" TextOrientation=0 Position="Automatic" ShowShadow=false',
  { Format: ChartTitleFormat },
  ['SetFormula'],
)
export const ChartLegendFormat = part('ChartLegendFormat', '', TEXT_FORMAT)
export const ChartLegend = part(
  'ChartLegend',
  'Visible=true Position="Bottom" Overlay=false Left=0 Top=0 Width=0 Height=0 ShowShadow=false',
  { Format: ChartLegendFormat },
)
export const ChartDataLabelFormat = part('ChartDataLabelFormat', '', TEXT_FORMAT)
export const ChartDataLabels = part(
  'ChartDataLabels',
  'Position= ShowValue=false ShowSeriesName=false ShowCategoryName=false ShowLegendKey=false ShowPercentage=false ShowBubbleSize=false Separator="," NumberFormat="General" LinkNumberFormat=true TextOrientation=0 AutoText=true HorizontalAlignment="Center" VerticalAlignment="Center"',
  { Format: ChartDataLabelFormat },
)
export const ChartAxisTitleFormat = part('ChartAxisTitleFormat', '', TEXT_FORMAT)
export const ChartAxisTitle = part(
  'ChartAxisTitle',
  'Text="" Visible=false TextOrientation=0',
  { Format: ChartAxisTitleFormat },
  ['SetFormula'],
)
export const ChartAxisFormat = part('ChartAxisFormat', '', {
  Font: ChartFont,
  Line: ChartLineFormat,
  Fill: ChartFill,
})
export const ChartGridlinesFormat = part('ChartGridlinesFormat', '', { Line: ChartLineFormat })
export const ChartGridlines = part('ChartGridlines', 'Visible=false', { Format: ChartGridlinesFormat })
export const ChartPlotAreaFormat = part('ChartPlotAreaFormat', '', { Fill: ChartFill, Border: ChartBorder })
export const ChartPlotArea = part(
  'ChartPlotArea',
  'Left=0 Top=0 Width=0 Height=0 InsideLeft=0 InsideTop=0 InsideWidth=0 InsideHeight=0 Position="Automatic"',
  { Format: ChartPlotAreaFormat },
)
export const ChartAreaFormat = part(
  'ChartAreaFormat',
  'RoundedCorners=false ColorScheme="ColorfulPalette1"',
  TEXT_FORMAT,
)
export const ChartAxis = part(
  'ChartAxis',
  'MajorUnit= Maximum= Minimum= MinorUnit= DisplayUnit="None" ShowDisplayUnitLabel=false CustomDisplayUnit=1 Type="Category" MinorTimeUnitScale="Days" MajorTimeUnitScale="Days" BaseTimeUnit="Days" CategoryType="Automatic" AxisGroup="Primary" ScaleType="Linear" LogBase=10 Left=0 Top=0 Height=0 Width=0 ReversePlotOrder=false Crosses="Automatic" CrossesAt=0 Visible=true IsBetweenCategories=true MajorTickMark="None" MinorTickMark="None" TickMarkSpacing=1 TickLabelPosition="NextToAxis" TickLabelSpacing=1 Alignment="Center" MultiLevel=true NumberFormat="General" LinkNumberFormat=true Offset=100 TextOrientation=0 Position="Automatic" PositionAt=0',
  { MajorGridlines: ChartGridlines, MinorGridlines: ChartGridlines, Title: ChartAxisTitle, Format: ChartAxisFormat },
)
export const ChartAxes = part('ChartAxes', '', {
  CategoryAxis: ChartAxis,
  ValueAxis: ChartAxis,
  SeriesAxis: ChartAxis,
})
export const ChartSeriesFormat = part('ChartSeriesFormat', '', { Fill: ChartFill, Line: ChartLineFormat })

/** Kept properties of a chart and of a series beside those that have rules of their own. */
export const CHART_PROPERTIES =
  'Top=10 Left=10 Width=360 Height=216 ShowAllFieldButtons=false ChartType="ColumnClustered" ShowDataLabelsOverMaximum=true CategoryLabelLevel=0 Style=201 DisplayBlanksAs="NotPlotted" PlotBy="Columns" PlotVisibleOnly=true SeriesNameLevel=0'

export const SERIES_PROPERTIES =
  'HasDataLabels=false Filtered=false MarkerSize=5 MarkerStyle="Automatic" ShowShadow=false MarkerBackgroundColor="" MarkerForegroundColor="" Smooth=false PlotOrder=1 GapWidth=219 DoughnutHoleSize=75 AxisGroup="Primary" Explosion=0 FirstSliceAngle=0 InvertIfNegative=false BubbleScale=100 SecondPlotSize=75 SplitType="SplitByPosition" SplitValue=0 VaryByCategories=false ShowLeaderLines=false Overlap=0 GradientStyle="TwoPhaseColor" GradientMinimumType="ExtremeValue" GradientMidpointType="Number" GradientMaximumType="ExtremeValue" GradientMinimumValue=0 GradientMidpointValue=0 GradientMaximumValue=0 GradientMinimumColor="" GradientMidpointColor="" GradientMaximumColor="" ParentLabelStrategy="None" ShowConnectorLines=true InvertColor=""'
