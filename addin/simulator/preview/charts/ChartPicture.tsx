// One chart as a picture: title, plot, names and legend. Kinds that are not drawn are named, so that nobody takes an
// empty frame for a chart without numbers.
import type { ReactElement } from 'react'
import type { ChartFigures } from '../../book/chart-figures.ts'
import { useWords } from '../words/use-words.ts'
import { BarPlot } from './BarPlot.tsx'
import { LinePlot } from './LinePlot.tsx'
import { type Frame, fitted, SLICE_COLORS, shapeOf } from './plot.ts'
import { SlicePlot } from './SlicePlot.tsx'

const TITLE = 30
const LEGEND = 26

interface ChartPictureProps {
  readonly chart: ChartFigures
  readonly width: number
  readonly height: number
}

export function ChartPicture({ chart, width, height }: ChartPictureProps): ReactElement {
  const words = useWords().charts
  const shape = shapeOf(chart.type)
  const isTop = chart.legend === 'Top'
  const legend = chart.legend ? LEGEND : 0
  const above = (chart.title ? TITLE : 10) + (isTop ? legend : 0)
  const frame = { left: 12, top: above, width: width - 24, height: height - above - (isTop ? 0 : legend) - 8 }
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
      {chart.legend && <Legend chart={chart} width={width} y={isTop ? above - 10 : height - 12} />}
    </svg>
  )
}

function Plot({ chart, frame }: { readonly chart: ChartFigures; readonly frame: Frame }): ReactElement {
  const shape = shapeOf(chart.type)
  if (shape?.kind === 'slices') return <SlicePlot chart={chart} frame={frame} />
  if (shape?.kind === 'lines') return <LinePlot chart={chart} frame={frame} />
  return <BarPlot chart={chart} frame={frame} />
}

/** Names beside their colours, in one line that is shortened evenly when there is no room. */
function Legend({
  chart,
  width,
  y,
}: {
  readonly chart: ChartFigures
  readonly width: number
  readonly y: number
}): ReactElement {
  const isSliced = shapeOf(chart.type)?.kind === 'slices'
  const keys = isSliced
    ? chart.categories.map((name, at) => ({ name, color: SLICE_COLORS[at % SLICE_COLORS.length] }))
    : chart.series
  const room = (width - 24) / Math.max(1, keys.length)
  const names = keys.map(({ name }) => fitted(name, room - 24))
  const widths = names.map((name) => name.length * 6 + 26)
  const total = widths.reduce((sum, one) => sum + one, 0)
  let x = Math.max(12, (width - total) / 2)
  return (
    <g className="chart-legend">
      {keys.map(({ name, color }, at) => {
        const left = x
        x += widths[at] ?? 0
        return (
          <g key={name}>
            <rect x={left} y={y - 9} width={10} height={10} fill={color} />
            <text x={left + 14} y={y}>
              {names[at]}
            </text>
          </g>
        )
      })}
    </g>
  )
}
