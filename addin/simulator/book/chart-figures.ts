// What a chart shows, worked out for whoever draws it: its numbers, names and colours, and where it lies among the cells.

import type { Calculator } from '../formula/calculate.ts'
import { type Area, MAX_COLUMNS, MAX_ROWS } from './address.ts'
import type { Locale } from './locale.ts'
import { formatText } from './number-format.ts'
import type { Sheet } from './sheet.ts'
import type { ChartData } from './sheet-data.ts'
import { columnWidth, rowHeight } from './size.ts'

export interface ChartSeries {
  readonly name: string
  /** Cells without a number are undefined. */
  readonly values: readonly (number | undefined)[]
  readonly color: string
}

/** A point between cells: the line, and the share of it (0–1) that lies before. */
export interface Anchor {
  readonly row: number
  readonly rowShare: number
  readonly column: number
  readonly columnShare: number
}

export interface ChartFigures {
  readonly id: string
  readonly name: string
  /** Office.js's name: `BarStacked`. */
  readonly type: string
  readonly title: string
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Nothing for no legend. */
  readonly legend: 'Top' | 'Bottom' | 'Left' | 'Right' | undefined
  /** The first category at the top or right instead. */
  readonly isReversed: boolean
  readonly from: Anchor
  readonly to: Anchor
}

/** Office's colours for series that were given none. */
const PALETTE = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47']

export function chartFigures(calculator: Calculator, sheet: Sheet, chart: ChartData, locale: Locale): ChartFigures {
  const { facts } = chart
  const number = (name: string, fallback: number): number => (typeof facts[name] === 'number' ? facts[name] : fallback)
  const [left, top] = [number('Left', 10), number('Top', 10)]
  const texts = (reference: string): string[] =>
    cellsOf(calculator, sheet, reference).map(({ sheet: home, row, column }) =>
      formatText(calculator.valueAt(home, row, column), home.formatValue(row, column, 'numberFormat'), locale, false),
    )
  const series = chart.series.map(({ name, values, facts: own }, at): ChartSeries => {
    const color = own['Format.Fill.Color'] ?? own['Format.Line.Color'] ?? PALETTE[at % PALETTE.length]
    return {
      name: name.startsWith('=') ? (texts(name)[0] ?? '') : name,
      values: cellsOf(calculator, sheet, values).map(({ sheet: home, row, column }) => {
        const value = calculator.valueAt(home, row, column)
        return typeof value === 'number' ? value : undefined
      }),
      color: String(color),
    }
  })
  const categories = texts(chart.series.find((one) => one.categories !== '')?.categories ?? '')
  const longest = Math.max(0, ...series.map(({ values }) => values.length))
  const hasTitle = facts['Title.Visible'] !== false
  const position = String(facts['Legend.Position'] ?? 'Bottom')
  return {
    id: chart.id,
    name: chart.name,
    type: String(facts.ChartType ?? 'ColumnClustered'),
    title: hasTitle ? String(facts['Title.Text'] ?? (series.length === 1 ? series[0]?.name : '')) : '',
    categories: Array.from({ length: longest }, (_, at) => categories[at] ?? String(at + 1)),
    series,
    legend: facts['Legend.Visible'] === false ? undefined : SIDES.find((side) => side === position),
    isReversed: facts['Axes.CategoryAxis.ReversePlotOrder'] === true,
    from: anchorAt(sheet, left, top),
    to: anchorAt(sheet, left + number('Width', 360), top + number('Height', 216)),
  }
}

const SIDES = ['Top', 'Bottom', 'Left', 'Right'] as const

function cellsOf(
  calculator: Calculator,
  home: Sheet,
  reference: string,
): { sheet: Sheet; row: number; column: number }[] {
  const found = reference.startsWith('=') ? calculator.areaOf(reference, { sheet: home, row: 0, column: 0 }) : undefined
  if (!found) return []
  const { sheet, area }: { sheet: Sheet; area: Area } = found
  return Array.from({ length: area.rows * area.columns }, (_, at) => ({
    sheet,
    row: area.row + Math.floor(at / area.columns),
    column: area.column + (at % area.columns),
  }))
}

/** Where a point of the sheet lies among its cells. */
export function anchorAt(sheet: Sheet, left: number, top: number): Anchor {
  const [row, rowShare] = lineAt(top, MAX_ROWS, (index) => rowHeight(sheet, index))
  const [column, columnShare] = lineAt(left, MAX_COLUMNS, (index) => columnWidth(sheet, index))
  return { row, rowShare, column, columnShare }
}

/** The line under a point, and how far into it the point lies. */
function lineAt(points: number, count: number, sizeOf: (index: number) => number): readonly [number, number] {
  let rest = points
  for (let index = 0; index < count; index++) {
    const size = sizeOf(index)
    if (rest < size) return [index, rest / size]
    rest -= size
  }
  return [count - 1, 1]
}
