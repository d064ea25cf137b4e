// Bars that lie and columns that stand, side by side or on top of each other.
import type { ReactElement } from 'react'
import type { ChartFigures } from '../../book/chart-figures.ts'
import { blocksOf, type Frame, fitted, shapeOf } from './plot.ts'

const LETTER = 6

export function BarPlot({ chart, frame }: { readonly chart: ChartFigures; readonly frame: Frame }): ReactElement {
  const shape = shapeOf(chart.type) ?? { kind: 'columns', isStacked: false, isHundred: false }
  const { blocks, scale } = blocksOf(chart, shape)
  const isLying = shape.kind === 'bars'
  const longest = Math.max(...chart.categories.map((name) => name.length), 1)
  const side = isLying ? Math.min(frame.width * 0.4, longest * LETTER + 10) : 34
  const plot = { left: frame.left + side, top: frame.top, width: frame.width - side, height: frame.height - 18 }
  const tickText = (tick: number): string =>
    shape.isHundred ? `${Math.round(tick * 100)}%` : tick.toLocaleString('vi-VN')
  const count = Math.max(1, chart.categories.length)
  const placeOf = (at: number): number => {
    const turned = isLying ? !chart.isReversed : chart.isReversed
    return ((turned ? count - 1 - at : at) + 0.5) / count
  }
  const room = isLying ? side - 8 : plot.width / count - 4
  return (
    <g>
      {scale.ticks.map((tick) => {
        const share = tick / scale.most
        const x = plot.left + share * plot.width
        const y = plot.top + plot.height * (1 - share)
        return isLying ? (
          <g key={tick}>
            <line className="chart-line" x1={x} x2={x} y1={plot.top} y2={plot.top + plot.height} />
            <text className="chart-tick" x={x} y={plot.top + plot.height + 14} textAnchor="middle">
              {tickText(tick)}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line className="chart-line" x1={plot.left} x2={plot.left + plot.width} y1={y} y2={y} />
            <text className="chart-tick" x={plot.left - 4} y={y + 4} textAnchor="end">
              {tickText(tick)}
            </text>
          </g>
        )
      })}
      {blocks.map(({ series, category, start, end, from, to }) => (
        <rect
          key={`${series} ${category}`}
          fill={chart.series[series]?.color}
          x={plot.left + plot.width * (isLying ? start : from)}
          y={plot.top + plot.height * (isLying ? from : 1 - end)}
          width={plot.width * (isLying ? end - start : to - from)}
          height={plot.height * (isLying ? to - from : end - start)}
        />
      ))}
      {chart.categories.map((name, at) => (
        <text
          key={placeOf(at)}
          className="chart-name"
          x={isLying ? plot.left - 6 : plot.left + plot.width * placeOf(at)}
          y={isLying ? plot.top + plot.height * placeOf(at) + 4 : plot.top + plot.height + 14}
          textAnchor={isLying ? 'end' : 'middle'}
        >
          {fitted(name, room, LETTER)}
        </text>
      ))}
    </g>
  )
}
