// One chart as a picture: title, plot, names and legend. Kinds that are not drawn are named, so that nobody takes an
// empty frame for a chart without numbers.
import type { ReactElement } from 'react'
import type { ChartFigures } from '../../book/chart-figures.ts'
import { useWords } from '../words/use-words.ts'
import { BarPlot } from './BarPlot.tsx'
import { LinePlot } from './LinePlot.tsx'
import { type Frame, fitted, LEGEND_LINE, type LegendKey, legendOf, SLICE_COLORS, shapeOf } from './plot.ts'
import { SlicePlot } from './SlicePlot.tsx'

const TITLE = 30
const MARGIN = 12

interface ChartPictureProps {
  readonly chart: ChartFigures
  readonly width: number
  readonly height: number
}

export function ChartPicture({ chart, width, height }: ChartPictureProps): ReactElement {
  const words = useWords().charts
  const shape = shapeOf(chart.type)
  const isTop = chart.legend === 'Top'
  const named = chart.legend ? namesOf(chart) : []
  const keys = legendOf(
    named.map(({ name }) => name),
    width - 2 * MARGIN,
  )
  const legend = chart.legend ? (keys.at(-1)?.top ?? 0) + LEGEND_LINE + 10 : 0
  const above = (chart.title ? TITLE : 10) + (isTop ? legend : 0)
  const frame = {
    left: MARGIN,
    top: above,
    width: width - 2 * MARGIN,
    height: height - above - (isTop ? 0 : legend) - 8,
  }
  const label = chart.title || chart.name
  return (
    <svg className="chart" role="img" aria-label={label} width={width} height={height}>
      <title>{label}</title>
      <rect className="chart-paper" x={0.5} y={0.5} width={width - 1} height={height - 1} />
      {chart.title && (
        <text className="chart-title" x={width / 2} y={20} textAnchor="middle">
          {fitted(chart.title, width - 24, 7)}
        </text>
      )}
      {shape && chart.series.length > 0 ? (
        <Plot chart={chart} frame={frame} />
      ) : (
        <text className="chart-none" x={width / 2} y={height / 2} textAnchor="middle">
          {shape ? words.blank : words.notDrawn(chart.type)}
        </text>
      )}
      <Legend
        keys={keys}
        colors={named.map(({ color }) => color)}
        top={isTop ? above - legend + 4 : height - legend + 4}
      />
    </svg>
  )
}

function Plot({ chart, frame }: { readonly chart: ChartFigures; readonly frame: Frame }): ReactElement {
  const shape = shapeOf(chart.type)
  if (shape?.kind === 'slices') return <SlicePlot chart={chart} frame={frame} />
  if (shape?.kind === 'lines') return <LinePlot chart={chart} frame={frame} />
  return <BarPlot chart={chart} frame={frame} />
}

interface LegendProps {
  readonly keys: readonly LegendKey[]
  readonly colors: readonly string[]
  readonly top: number
}

/** Names beside their colours. */
function Legend({ keys, colors, top }: LegendProps): ReactElement {
  return (
    <g className="chart-legend">
      {keys.map(({ name, left, top: below }, at) => (
        <g key={`${left} ${below}`}>
          <rect x={MARGIN + left} y={top + below + 2} width={10} height={10} fill={colors[at]} />
          <text x={MARGIN + left + 14} y={top + below + 11}>
            {name}
          </text>
        </g>
      ))}
    </g>
  )
}

/** What the legend names: the slices of a pie, the series of any other chart. */
function namesOf({
  type,
  categories,
  series,
}: ChartFigures): readonly { readonly name: string; readonly color: string }[] {
  if (shapeOf(type)?.kind !== 'slices') return series
  return categories.map((name, at) => ({ name, color: SLICE_COLORS[at % SLICE_COLORS.length] ?? '' }))
}
