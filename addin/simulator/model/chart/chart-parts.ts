// What the parts of a chart keep, class by class; chart-part.ts says how such a list reads.

import { invalidArgument } from '../../book/fault.ts'
import { readChoice, readInteger, readNumber, readOptionalChoice, readText } from '../arguments.ts'
import type { WireObject } from '../wire-object.ts'
import { type ChartPart, part } from './chart-part.ts'

const CLEARED = { Clear: (cleared: ChartPart): void => cleared.$forget() }
const SetFormula = (title: ChartPart, formula: unknown): void => title.$keep({ Formula: readText(formula, 'formula') })

const LINE = 'Color="#000000" LineStyle="Automatic" Weight=0.75'

export const ChartFont = part(
  'ChartFont',
  'Bold=false Color="#595959" Italic=false Name="Calibri" Size=10 Underline="None"',
)
export const ChartFill = part(
  'ChartFill',
  '',
  {},
  { Clear: (fill) => fill.$forget(), SetSolidColor: (fill, color) => fill.$setSolidColor(color) },
)
export const ChartBorder = part('ChartBorder', LINE, {}, CLEARED)
export const ChartLineFormat = part('ChartLineFormat', LINE, {}, CLEARED)

/** A stretch of a text, with a font of its own. */
export const ChartFormatString = part('ChartFormatString', '', { Font: ChartFont })

function substring(title: ChartPart, start: unknown, length: unknown): WireObject {
  const [from, count] = [readInteger(start, 'start'), readInteger(length, 'length')]
  if (from < 0 || count < 0) throw invalidArgument('substring')
  return title.$way(ChartFormatString, `Substring.${from}.${count}`)
}

const TEXT_FORMAT = { Fill: ChartFill, Font: ChartFont, Border: ChartBorder }

export const ChartTitleFormat = part('ChartTitleFormat', '', TEXT_FORMAT)
export const ChartTitle = part(
  'ChartTitle',
  'Visible=true Text="" Overlay=false HorizontalAlignment="Center" Top=7 Left=0 Width!=0 Height!=0 VerticalAlignment="Center" TextOrientation=0 Position="Automatic" ShowShadow=false',
  { Format: ChartTitleFormat },
  { SetFormula, GetSubstring: substring },
)
const LABEL_TEXT =
  'Formula="" TextOrientation=0 HorizontalAlignment="Center" VerticalAlignment="Center" AutoText=true NumberFormat="General" LinkNumberFormat=true Top=0 Left=0 Width!=0 Height!=0'

export const ChartLegendFormat = part('ChartLegendFormat', '', TEXT_FORMAT)
export const LEGEND_PROPERTIES =
  'Visible=true Position="Bottom" Overlay=false Left=0 Top=0 Width=0 Height=0 ShowShadow=false'
export const ChartDataLabelFormat = part('ChartDataLabelFormat', '', TEXT_FORMAT)
export const ChartDataLabels = part(
  'ChartDataLabels',
  'Position= ShowValue=false ShowSeriesName=false ShowCategoryName=false ShowLegendKey=false ShowPercentage=false ShowBubbleSize=false Separator="," NumberFormat="General" LinkNumberFormat=true TextOrientation=0 AutoText=true HorizontalAlignment="Center" VerticalAlignment="Center"',
  { Format: ChartDataLabelFormat },
)
/** The label of one point; its text is the point's until another is set. */
export const ChartDataLabel = part(
  'ChartDataLabel',
  `Text="" Position= ShowValue=true ShowSeriesName=false ShowCategoryName=false ShowLegendKey=false ShowPercentage=false ShowBubbleSize=false Separator="," ${LABEL_TEXT}`,
  { Format: ChartDataLabelFormat },
)
export const ChartPointFormat = part('ChartPointFormat', '', { Fill: ChartFill, Border: ChartBorder })
export const ChartTrendlineFormat = part('ChartTrendlineFormat', '', { Line: ChartLineFormat })
export const ChartTrendlineLabelFormat = part('ChartTrendlineLabelFormat', '', TEXT_FORMAT)
export const ChartTrendlineLabel = part('ChartTrendlineLabel', `Text="" ${LABEL_TEXT}`, {
  Format: ChartTrendlineLabelFormat,
})
export const ChartAxisTitleFormat = part('ChartAxisTitleFormat', '', TEXT_FORMAT)
export const ChartAxisTitle = part(
  'ChartAxisTitle',
  'Text="" Visible=false TextOrientation=0',
  { Format: ChartAxisTitleFormat },
  { SetFormula },
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
  {
    SetCategoryNames: (axis, source) => axis.$setCategories(source),
    SetCrossesAt: (axis, value) => axis.$keep({ CrossesAt: readNumber(value, 'value'), Crosses: 'Custom' }),
    SetCustomDisplayUnit: (axis, value) =>
      axis.$keep({ CustomDisplayUnit: readNumber(value, 'value'), DisplayUnit: 'Custom' }),
    SetPositionAt: (axis, value) => axis.$keep({ PositionAt: readNumber(value, 'value'), Position: 'Custom' }),
  },
)
export const ChartAxes = part(
  'ChartAxes',
  '',
  { CategoryAxis: ChartAxis, ValueAxis: ChartAxis, SeriesAxis: ChartAxis },
  {
    GetItem: (axes, type, group) => {
      const kind = readChoice(type, ['Category', 'Value', 'Series'], 'type')
      const isSecondary = readOptionalChoice(group, ['Primary', 'Secondary'], 'group') === 'Secondary'
      return axes.$way(ChartAxis, `${isSecondary ? 'Secondary' : ''}${kind}Axis`)
    },
  },
)
export const ChartDataTableFormat = part('ChartDataTableFormat', '', TEXT_FORMAT)
export const ChartDataTable = part(
  'ChartDataTable',
  'Visible=false ShowLegendKey=true ShowHorizontalBorder=true ShowVerticalBorder=true ShowOutlineBorder=true',
  { Format: ChartDataTableFormat },
)
export const ChartPivotOptions = part(
  'ChartPivotOptions',
  'ShowAxisFieldButtons=false ShowLegendFieldButtons=false ShowReportFilterFieldButtons=false ShowValueFieldButtons=false',
)
export const ChartErrorBarsFormat = part('ChartErrorBarsFormat', '', { Line: ChartLineFormat })
export const ChartErrorBars = part(
  'ChartErrorBars',
  'EndStyleCap=true Include="BothValues" Type="FixedValue" Visible=false',
  { Format: ChartErrorBarsFormat },
)
export const ChartBinOptions = part(
  'ChartBinOptions',
  'Type="Auto" Width=1 Count=1 AllowOverflow=false AllowUnderflow=false OverflowValue=0 UnderflowValue=0',
)
export const ChartMapOptions = part(
  'ChartMapOptions',
  'Level="Automatic" LabelStrategy="None" ProjectionType="Automatic"',
)
export const ChartBoxwhiskerOptions = part(
  'ChartBoxwhiskerOptions',
  'ShowInnerPoints=false ShowOutlierPoints=true ShowMeanMarker=true ShowMeanLine=false QuartileCalculation="Exclusive"',
)
export const ChartSeriesFormat = part('ChartSeriesFormat', '', { Fill: ChartFill, Line: ChartLineFormat })

/** Kept properties of a chart and of a series beside those that have rules of their own. */
export const CHART_PROPERTIES =
  'Top=10 Left=10 Width=360 Height=216 ShowAllFieldButtons=false ChartType="ColumnClustered" ShowDataLabelsOverMaximum=true CategoryLabelLevel=0 Style=201 DisplayBlanksAs="NotPlotted" PlotBy="Columns" PlotVisibleOnly=true SeriesNameLevel=0'

export const SERIES_PROPERTIES =
  'HasDataLabels=false Filtered=false MarkerSize=5 MarkerStyle="Automatic" ShowShadow=false MarkerBackgroundColor="" MarkerForegroundColor="" Smooth=false PlotOrder=1 GapWidth=219 DoughnutHoleSize=75 AxisGroup="Primary" Explosion=0 FirstSliceAngle=0 InvertIfNegative=false BubbleScale=100 SecondPlotSize=75 SplitType="SplitByPosition" SplitValue=0 VaryByCategories=false ShowLeaderLines=false Overlap=0 GradientStyle="TwoPhaseColor" GradientMinimumType="ExtremeValue" GradientMidpointType="Number" GradientMaximumType="ExtremeValue" GradientMinimumValue=0 GradientMidpointValue=0 GradientMaximumValue=0 GradientMinimumColor="" GradientMidpointColor="" GradientMaximumColor="" ParentLabelStrategy="None" ShowConnectorLines=true InvertColor=""'
