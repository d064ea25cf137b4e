// Colour scales, data bars and icon sets in the words of the file, and back.

import type { Facts, FileRule } from './file-rule.ts'
import { element, elementsOf, inverse } from './xml.ts'

interface Criterion {
  readonly type?: string
  readonly formula?: string | null
  readonly color?: string
  readonly operator?: string
}

const POINTS: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`
const hex = (color: string | undefined): string => `#${(color ?? 'FF000000').slice(-6).toUpperCase()}`

const point = (type: string, formula: string | null | undefined, isAbove = false): string =>
  element('cfvo', { type, val: formula?.replace(/^=/, ''), gte: isAbove ? 0 : undefined })

export function scaleOf(facts: Facts): FileRule | undefined {
  const criteria = facts.Criteria as
    | { readonly minimum: Criterion; readonly midpoint?: Criterion | null; readonly maximum: Criterion }
    | undefined
  if (!criteria) return undefined
  const { minimum, midpoint, maximum } = criteria
  const points = [minimum, ...(midpoint ? [midpoint] : []), maximum]
  const cfvos = points.map(({ type = '', formula }) => point(POINTS[type] ?? 'num', formula)).join('')
  const colors = points.map(({ color = '#FFFFFF' }) => element('color', { rgb: argb(color) })).join('')
  return { type: 'colorScale', inner: element('colorScale', {}, cfvos + colors) }
}

const criterionFrom = (attributes: Readonly<Record<string, string>>): Criterion => ({
  type: inverse(POINTS)[attributes.type ?? ''] ?? 'Number',
  ...(attributes.val === undefined ? {} : { formula: attributes.val }),
})

export function scaleFrom(inner: string): Facts {
  const colors = elementsOf(inner, 'color')
  const points = elementsOf(inner, 'cfvo').map(({ attributes }, at) => ({
    ...criterionFrom(attributes),
    color: hex(colors[at]?.attributes.rgb),
  }))
  const [minimum, midpoint, maximum] = points.length > 2 ? points : [points[0], undefined, points[1]]
  return { Criteria: { minimum, ...(midpoint ? { midpoint } : {}), maximum } }
}

export function barOf(facts: Facts): FileRule {
  const bound = (name: string, automatic: string): string => {
    const { type = 'Automatic', formula } = (facts[name] ?? {}) as Criterion
    return type === 'Automatic' ? point(automatic, undefined) : point(POINTS[type] ?? automatic, formula)
  }
  const color = element('color', { rgb: argb(String(facts['PositiveFormat.FillColor'] ?? '#638EC6')) })
  const inner = bound('LowerBoundRule', 'min') + bound('UpperBoundRule', 'max') + color
  return { type: 'dataBar', inner: element('dataBar', { showValue: facts.ShowDataBarOnly ? 0 : undefined }, inner) }
}

export function barFrom(inner: string): Facts {
  const [lower, upper] = elementsOf(inner, 'cfvo').map(({ attributes }) => criterionFrom(attributes))
  const isAutomatic = lower?.type === 'LowestValue' && upper?.type === 'HighestValue'
  const isBarOnly = elementsOf(inner, 'dataBar')[0]?.attributes.showValue === '0'
  return {
    'PositiveFormat.FillColor': hex(elementsOf(inner, 'color')[0]?.attributes.rgb),
    ...(isAutomatic ? {} : { LowerBoundRule: lower, UpperBoundRule: upper }),
    ...(isBarOnly ? { ShowDataBarOnly: true } : {}),
  }
}

const NUMBERS = ['Three', 'Four', 'Five']

/** `ThreeArrows` is `3Arrows`. The file's older part has no triangles, stars and boxes. */
function iconName(style: string): string {
  const nearest: Readonly<Record<string, string>> = {
    ThreeTriangles: 'ThreeArrows',
    ThreeStars: 'ThreeTrafficLights1',
    FiveBoxes: 'FiveQuarters',
  }
  const known = nearest[style] ?? style
  const at = NUMBERS.findIndex((number) => known.startsWith(number))
  return at < 0 ? '3TrafficLights1' : `${at + 3}${known.slice(NUMBERS[at]?.length)}`
}

export function iconsOf(facts: Facts): FileRule {
  const style = String(facts.Style ?? 'ThreeTrafficLights1')
  const iconSet = iconName(style)
  const count = Number(iconSet[0])
  const given = (facts.Criteria ?? []) as readonly Criterion[]
  const points = Array.from({ length: count }, (_, at) => {
    const { type, formula, operator } = given[at] ?? {}
    if (at === 0 || type === undefined || type === 'Invalid')
      return point('percent', String(Math.round((100 * at) / count)))
    return point(POINTS[type] ?? 'percent', formula, operator === 'GreaterThan')
  }).join('')
  const attributes = {
    iconSet,
    showValue: facts.ShowIconOnly ? 0 : undefined,
    reverse: facts.ReverseIconOrder === true,
  }
  return { type: 'iconSet', inner: element('iconSet', attributes, points) }
}

export function iconsFrom(inner: string): Facts {
  const attributes = elementsOf(inner, 'iconSet')[0]?.attributes ?? {}
  const name = attributes.iconSet ?? '3TrafficLights1'
  return {
    Style: `${NUMBERS[Number(name[0]) - 3] ?? 'Three'}${name.slice(1)}`,
    Criteria: elementsOf(inner, 'cfvo').map((found, at) =>
      at === 0
        ? {}
        : {
            type: criterionFrom(found.attributes).type,
            formula: `=${found.attributes.val ?? ''}`,
            operator: found.attributes.gte === '0' ? 'GreaterThan' : 'GreaterThanOrEqual',
          },
    ),
    ...(attributes.showValue === '0' ? { ShowIconOnly: true } : {}),
    ...(attributes.reverse === '1' ? { ReverseIconOrder: true } : {}),
  }
}
