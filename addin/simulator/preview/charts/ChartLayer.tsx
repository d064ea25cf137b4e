// The charts of a sheet over its cells. They lie between cells, so they move and stretch with rows and columns.
import { memo, type ReactElement } from 'react'
import type { Anchor } from '../../book/chart-figures.ts'
import type { Layout } from '../grid/layout.ts'
import type { SheetView } from '../grid/sheet-view.ts'
import { ChartPicture } from './ChartPicture.tsx'
import './charts.css'

interface ChartLayerProps {
  readonly charts: SheetView['charts']
  readonly layout: Layout
}

export const ChartLayer = memo(function ChartLayer({ charts, layout }: ChartLayerProps): ReactElement {
  const { rows, columns, headWidth, headHeight } = layout
  const x = ({ column, columnShare }: Anchor): number =>
    headWidth + columns.offset(column) + columns.size(column) * columnShare
  const y = ({ row, rowShare }: Anchor): number => headHeight + rows.offset(row) + rows.size(row) * rowShare
  return (
    <div className="charts">
      {charts.map((chart) => {
        const [left, top] = [x(chart.from), y(chart.from)]
        const [width, height] = [Math.max(80, x(chart.to) - left), Math.max(60, y(chart.to) - top)]
        return (
          <div key={chart.id} style={{ left, top, width, height }}>
            <ChartPicture chart={chart} width={width} height={height} />
          </div>
        )
      })}
    </div>
  )
})
