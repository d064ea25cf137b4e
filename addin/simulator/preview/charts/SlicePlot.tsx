// A pie or a ring of the first series.
import type { ReactElement } from 'react'
import type { ChartFigures } from '../../book/chart-figures.ts'
import { type Frame, SLICE_COLORS, slicesOf } from './plot.ts'

export function SlicePlot({ chart, frame }: { readonly chart: ChartFigures; readonly frame: Frame }): ReactElement {
  const radius = Math.max(10, Math.min(frame.width, frame.height) / 2 - 4)
  const [x, y] = [frame.left + frame.width / 2, frame.top + frame.height / 2]
  const hole = chart.type === 'Doughnut' ? radius * 0.6 : 0
  const at = (share: number, distance: number): string => {
    const angle = share * 2 * Math.PI
    return `${x + Math.sin(angle) * distance} ${y - Math.cos(angle) * distance}`
  }
  return (
    <g>
      {slicesOf(chart).map(({ from, to }, index) => {
        // A whole circle has no two ends to draw between.
        const end = to - from >= 1 ? from + 0.9999 : to
        const large = end - from > 0.5 ? 1 : 0
        const outer = `M${at(from, radius)}A${radius} ${radius} 0 ${large} 1 ${at(end, radius)}`
        const inner = hole ? `L${at(end, hole)}A${hole} ${hole} 0 ${large} 0 ${at(from, hole)}Z` : `L${x} ${y}Z`
        return <path key={`${from}`} d={outer + inner} fill={SLICE_COLORS[index % SLICE_COLORS.length]} />
      })}
    </g>
  )
}
