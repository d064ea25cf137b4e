// Lines over categories, with a dot at each number; a missing number leaves a gap.
import type { ReactElement } from 'react'
import type { ChartFigures } from '../../book/chart-figures.ts'
import { type Frame, fitted, scaleTo } from './plot.ts'

export function LinePlot({ chart, frame }: { readonly chart: ChartFigures; readonly frame: Frame }): ReactElement {
  const { series, categories } = chart
  const scale = scaleTo(Math.max(0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))))
  const plot = { left: frame.left + 34, top: frame.top, width: frame.width - 44, height: frame.height - 18 }
  const count = Math.max(1, categories.length)
  const x = (at: number): number => plot.left + (plot.width * (at + 0.5)) / count
  const y = (value: number): number => plot.top + plot.height * (1 - Math.max(0, value) / scale.most)
  // Names that would touch are left out, as Excel does.
  const longest = Math.min(plot.width / 2, Math.max(62, ...categories.map((name) => name.length * 6)) + 8)
  const every = Math.max(1, Math.ceil(longest / (plot.width / count)))
  return (
    <g>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <line className="chart-line" x1={plot.left} x2={plot.left + plot.width} y1={y(tick)} y2={y(tick)} />
          <text className="chart-tick" x={plot.left - 4} y={y(tick) + 4} textAnchor="end">
            {tick.toLocaleString('vi-VN')}
          </text>
        </g>
      ))}
      {series.map(({ name, values, color }) => (
        <g key={name} stroke={color} fill={color}>
          <path className="chart-path" d={pathOf(values, x, y)} />
          {values.map((value, at) =>
            value === undefined ? null : <circle key={`${x(at)}`} cx={x(at)} cy={y(value)} r={2.5} />,
          )}
        </g>
      ))}
      {categories.map((name, at) =>
        at % every === 0 ? (
          <text key={`${x(at)}`} className="chart-name" x={x(at)} y={plot.top + plot.height + 14} textAnchor="middle">
            {fitted(name, (plot.width / count) * every - 4)}
          </text>
        ) : null,
      )}
    </g>
  )
}

function pathOf(
  values: readonly (number | undefined)[],
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  let isOn = false
  return values
    .map((value, at) => {
      if (value === undefined) {
        isOn = false
        return ''
      }
      const step = `${isOn ? 'L' : 'M'}${x(at)} ${y(value)}`
      isOn = true
      return step
    })
    .join('')
}
