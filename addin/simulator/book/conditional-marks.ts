// Colour scales, data bars and icons: what conditional formats draw in a cell by how its number compares with the others.

import type { Calculator } from '../formula/calculate.ts'
import { area, contains } from './address.ts'
import type { Sheet } from './sheet.ts'
import type { ConditionalFormatData } from './sheet-data.ts'

export interface Marks {
  /** The cell's place on a colour scale. */
  readonly fill?: string
  readonly bar?: { readonly share: number; readonly color: string }
  /** The place of the icon in its set, the lowest 0, and how many there are. */
  readonly icon?: { readonly set: string; readonly index: number; readonly count: number }
}

interface Criterion {
  readonly type?: string
  readonly formula?: string | null
  readonly color?: string
  readonly operator?: string
}

/** What is drawn in a cell; of several formats of a kind the first counts. */
export function marksAt(calculator: Calculator, sheet: Sheet, row: number, column: number): Marks {
  const here = area(row, column)
  const formats = sheet.data.conditionalFormats.filter(({ areas }) => areas.some((a) => contains(a, here)))
  const value = formats.length > 0 ? calculator.valueAt(sheet, row, column) : undefined
  if (typeof value !== 'number') return {}
  let marks: Marks = {}
  for (const format of formats) {
    const numbers = (): number[] => numbersOf(format, calculator, sheet)
    if (format.type === 'ColorScale') marks = { ...scaled(value, format.facts, numbers()), ...marks }
    else if (format.type === 'DataBar') marks = { bar: barOf(value, format.facts, numbers()), ...marks }
    else if (format.type === 'IconSet') marks = { icon: iconOf(value, format.facts, numbers()), ...marks }
  }
  return marks
}

/** Sorted, so that the ends and the places in between are at hand. */
function numbersOf({ areas }: ConditionalFormatData, calculator: Calculator, sheet: Sheet): number[] {
  const found: number[] = []
  for (const a of areas) {
    sheet.forEachCell(a, (_, row, column) => {
      const value = calculator.valueAt(sheet, row, column)
      if (typeof value === 'number') found.push(value)
    })
  }
  return found.sort((a, b) => a - b)
}

/** The number a criterion stands for among the others. */
function limitOf({ type, formula }: Criterion, sorted: readonly number[]): number {
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)]
  const given = Number(String(formula ?? '').replace(/^=/, ''))
  switch (type) {
    case 'LowestValue':
      return low
    case 'HighestValue':
      return high
    case 'Percent':
      return low + ((high - low) * given) / 100
    case 'Percentile': {
      const at = ((sorted.length - 1) * given) / 100
      const [below = 0, above = 0] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
      return below + (above - below) * (at - Math.floor(at))
    }
    default:
      return given
  }
}

function scaled(value: number, facts: Readonly<Record<string, unknown>>, sorted: readonly number[]): Marks {
  const criteria = facts.Criteria as
    | { readonly minimum: Criterion; readonly midpoint?: Criterion | null; readonly maximum: Criterion }
    | undefined
  if (!criteria) return {}
  const { minimum, midpoint, maximum } = criteria
  const points = [minimum, ...(midpoint ? [midpoint] : []), maximum].map((one) => ({
    at: limitOf(one, sorted),
    color: one.color ?? '#FFFFFF',
  }))
  const after = points.findIndex(({ at }) => value <= at)
  const [from, to] = after < 0 ? [points.at(-1), points.at(-1)] : [points[Math.max(0, after - 1)], points[after]]
  if (!from || !to) return {}
  const share = to.at === from.at ? 1 : (value - from.at) / (to.at - from.at)
  return { fill: mixed(from.color, to.color, Math.min(1, Math.max(0, share))) }
}

/** `mixed('#000000', '#FFFFFF', 0.5)` is `#808080`. */
function mixed(from: string, to: string, share: number): string {
  const part = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16)
  const parts = [1, 3, 5].map((at) => Math.round(part(from, at) + (part(to, at) - part(from, at)) * share))
  return `#${parts.map((n) => n.toString(16).padStart(2, '0')).join('')}`.toUpperCase()
}

function barOf(
  value: number,
  facts: Readonly<Record<string, unknown>>,
  sorted: readonly number[],
): NonNullable<Marks['bar']> {
  const bound = (name: string, automatic: number): number => {
    const rule = (facts[name] ?? {}) as Criterion
    return rule.type === undefined || rule.type === 'Automatic' ? automatic : limitOf(rule, sorted)
  }
  const low = bound('LowerBoundRule', Math.min(0, sorted[0] ?? 0))
  const high = bound('UpperBoundRule', Math.max(0, sorted.at(-1) ?? 0))
  const share = high === low ? 0 : (value - low) / (high - low)
  return { share: Math.min(1, Math.max(0, share)), color: String(facts['PositiveFormat.FillColor'] ?? '#638EC6') }
}

const COUNTS: Readonly<Record<string, number>> = { Three: 3, Four: 4, Five: 5 }

function iconOf(
  value: number,
  facts: Readonly<Record<string, unknown>>,
  sorted: readonly number[],
): NonNullable<Marks['icon']> {
  const set = String(facts.Style ?? 'ThreeTrafficLights1')
  const count = COUNTS[/^(Three|Four|Five)/.exec(set)?.[1] ?? 'Three'] ?? 3
  const given = (facts.Criteria ?? []) as readonly Criterion[]
  let index = 0
  for (let at = 1; at < count; at++) {
    const criterion = given[at]
    const isSet = criterion?.type !== undefined && criterion.type !== 'Invalid'
    const even: Criterion = { type: 'Percent', formula: String(Math.round((100 * at) / count)) }
    const limit = limitOf(isSet ? criterion : even, sorted)
    if (criterion?.operator === 'GreaterThan' ? value > limit : value >= limit) index = at
  }
  return { set, index: facts.ReverseIconOrder === true ? count - 1 - index : index, count }
}
