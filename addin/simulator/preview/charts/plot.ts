// Where the parts of a chart lie in its picture, in pixels: worked out from the numbers alone, so that it can be tried
// without a page.
import type { ChartFigures } from '../../book/chart-figures.ts'

/** Where a part of the picture lies, in pixels. */
export interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Office's colours for slices, which are told apart by category. */
export const SLICE_COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47']

/** The kinds that are drawn; another is named instead. */
export type Kind = 'bars' | 'columns' | 'lines' | 'slices'

export interface Shape {
  readonly kind: Kind
  readonly isStacked: boolean
  /** Shares of a whole instead of sizes. */
  readonly isHundred: boolean
}

const SHAPES: readonly (readonly [RegExp, Kind])[] = [
  [/^Bar/, 'bars'],
  [/^Column/, 'columns'],
  [/^Line/, 'lines'],
  [/^(Pie|Doughnut)/, 'slices'],
]

/** Undefined for a type of chart that is not drawn here. */
export function shapeOf(type: string): Shape | undefined {
  const kind = SHAPES.find(([pattern]) => pattern.test(type))?.[1]
  if (!kind || /^3D|3D/.test(type)) return undefined
  const isHundred = /100$/.test(type)
  return { kind, isStacked: isHundred || type.includes('Stacked'), isHundred }
}

export interface Scale {
  readonly most: number
  readonly ticks: readonly number[]
}

/** Round steps from 0 to above the largest value; charts of this product hold no negative ones, which are drawn as 0. */
export function scaleTo(largest: number): Scale {
  if (largest <= 0) return { most: 1, ticks: [0, 1] }
  const rough = largest / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(largest <= 5 ? 1 : 0, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough)
  const count = Math.ceil(largest / step)
  return { most: count * step, ticks: Array.from({ length: count + 1 }, (_, n) => Math.round(n * step * 1e9) / 1e9) }
}

export interface Block {
  readonly series: number
  readonly category: number
  /** Along the axis of values, as shares of its length. */
  readonly start: number
  readonly end: number
  /** Across it, as shares of all categories together. */
  readonly from: number
  readonly to: number
}

/** The bars of a chart, standing or lying: where each begins and ends, in shares of the plot. */
export function blocksOf(
  { series, categories, isReversed }: ChartFigures,
  shape: Shape,
): { blocks: Block[]; scale: Scale } {
  const count = Math.max(1, categories.length)
  const totals = categories.map((_, at) => series.reduce((sum, { values }) => sum + Math.max(0, values[at] ?? 0), 0))
  const each = series.flatMap(({ values }) => values.map((value) => value ?? 0))
  const scale = shape.isHundred ? scaleTo(1) : scaleTo(Math.max(0, ...(shape.isStacked ? totals : each)))
  const width = shape.isStacked ? 0.6 : 0.7 / Math.max(1, series.length)
  const blocks = categories.flatMap((_, category) => {
    let sum = 0
    const turned = shape.kind === 'bars' ? !isReversed : isReversed
    const place = turned ? count - 1 - category : category
    return series.map(({ values }, index): Block => {
      const value = Math.max(0, values[category] ?? 0) / (shape.isHundred ? totals[category] || 1 : 1)
      const start = shape.isStacked ? sum / scale.most : 0
      if (shape.isStacked) sum += value
      const offset = shape.isStacked ? 0.2 : 0.15 + index * width
      const from = (place + offset) / count
      return { series: index, category, start, end: start + value / scale.most, from, to: from + width / count }
    })
  })
  return { blocks, scale }
}

/** Slices as shares of the circle, from the top clockwise. */
export function slicesOf({ series }: ChartFigures): { readonly from: number; readonly to: number }[] {
  const values = (series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0))
  const total = values.reduce((sum, value) => sum + value, 0) || 1
  let from = 0
  return values.map((value) => {
    const slice = { from, to: from + value / total }
    from = slice.to
    return slice
  })
}

/** Cuts a text to what fits, with a sign that it goes on. */
export function fitted(text: string, room: number, perLetter = 6): string {
  const letters = Math.max(1, Math.floor(room / perLetter))
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`
}

/** One name of a legend beside its colour, in pixels from the legend's own left and top. */
export interface LegendKey {
  readonly name: string
  readonly left: number
  readonly top: number
}

const LETTER = 6
const SIGN = 26
export const LEGEND_LINE = 16

/** Lays names out in as many lines as they need, each line in the middle; only a name wider than the chart is cut. */
export function legendOf(names: readonly string[], width: number): readonly LegendKey[] {
  const lines: { readonly name: string; readonly left: number }[][] = [[]]
  let used = 0
  for (const whole of names) {
    const name = fitted(whole, width - SIGN, LETTER)
    const size = name.length * LETTER + SIGN
    if (used > 0 && used + size > width) {
      lines.push([])
      used = 0
    }
    lines.at(-1)?.push({ name, left: used })
    used += size
  }
  return lines.flatMap((line, at) => {
    const last = line.at(-1)
    const before = last ? (width - last.left - last.name.length * LETTER - SIGN) / 2 : 0
    return line.map(({ name, left }) => ({ name, left: left + before, top: at * LEGEND_LINE }))
  })
}
