// A chart between a sheet and the file: its kind, series, title, legend and axes. Columns, bars, lines, areas, pies and
// rings; other kinds are not written. Values are references: programs read them from the cells.

import type { ChartData, ChartSeriesData } from '../book/sheet-data.ts'
import { element, elementsOf, escapeXml, textOf, unescapeXml } from './xml.ts'

type Facts = Readonly<Record<string, unknown>>

/** What stands for a family of Office.js's chart types in the file. */
const FAMILIES: Readonly<Record<string, { readonly tag: string; readonly direction?: 'col' | 'bar' }>> = {
  Column: { tag: 'barChart', direction: 'col' },
  Bar: { tag: 'barChart', direction: 'bar' },
  Line: { tag: 'lineChart' },
  Area: { tag: 'areaChart' },
  Pie: { tag: 'pieChart' },
  Doughnut: { tag: 'doughnutChart' },
}

const GROUPINGS: Readonly<Record<string, string>> = {
  Clustered: 'clustered',
  Stacked: 'stacked',
  Stacked100: 'percentStacked',
}

interface Kind {
  readonly family: string
  /** `Clustered`, `Stacked`, `Stacked100`, or nothing. */
  readonly grouping: string
  readonly hasMarkers: boolean
}

/** `BarStacked100` is the family Bar, stacked to a hundred. Undefined for kinds that are not written. */
function kindOf(type: string): Kind | undefined {
  const found = /^(Column|Bar|Line|Area|Pie|Doughnut)(Markers)?(Clustered|Stacked|Stacked100)?$/.exec(type)
  const [, family, markers, grouping = ''] = found ?? []
  return family === undefined ? undefined : { family, grouping, hasMarkers: markers !== undefined }
}

const val = (name: string, value: string | number | boolean): string =>
  element(`c:${name}`, { val: typeof value === 'boolean' ? Number(value) : value })

const isColor = (value: unknown): value is string => typeof value === 'string' && value.startsWith('#')

const solid = (color: string): string => element('a:solidFill', {}, element('a:srgbClr', { val: color.slice(1) }))

function textXml(text: string): string {
  const run = element('a:r', {}, element('a:t', {}, escapeXml(text)))
  return element('c:tx', {}, element('c:rich', {}, `<a:bodyPr/>${element('a:p', {}, run)}`))
}

const titleXml = (text: string): string => element('c:title', {}, textXml(text) + val('overlay', false))

const reference = (kind: 'strRef' | 'numRef', formula: string): string =>
  element(`c:${kind}`, {}, element('c:f', {}, escapeXml(formula.slice(1))))

function seriesXml(
  { name, values, categories, facts }: ChartSeriesData,
  index: number,
  { family, hasMarkers }: Kind,
): string {
  const named = name.startsWith('=') ? reference('strRef', name) : element('c:v', {}, escapeXml(name))
  const fill = facts['Format.Fill.Color']
  const line = facts['Format.Line.Color']
  const look = [isColor(fill) ? solid(fill) : '', isColor(line) ? element('a:ln', {}, solid(line)) : ''].join('')
  return element(
    'c:ser',
    {},
    [
      val('idx', index),
      val('order', index),
      element('c:tx', {}, named),
      look === '' ? '' : element('c:spPr', {}, look),
      family === 'Line' && !hasMarkers ? element('c:marker', {}, val('symbol', 'none')) : '',
      facts.HasDataLabels === true ? element('c:dLbls', {}, labelsXml) : '',
      categories === '' ? '' : element('c:cat', {}, reference('strRef', categories)),
      element('c:val', {}, reference('numRef', values)),
      family === 'Line' ? val('smooth', facts.Smooth === true) : '',
    ].join(''),
  )
}

const labelsXml = ['showLegendKey', 'showVal', 'showCatName', 'showSerName', 'showPercent', 'showBubbleSize']
  .map((name) => val(name, name === 'showVal'))
  .join('')

function plotXml(kind: Kind, series: readonly ChartSeriesData[], facts: Facts): string {
  const { tag, direction } = FAMILIES[kind.family] ?? { tag: '' }
  const isRound = kind.family === 'Pie' || kind.family === 'Doughnut'
  const grouping = GROUPINGS[kind.grouping] ?? (direction ? 'clustered' : 'standard')
  const body = [
    direction ? val('barDir', direction) : '',
    isRound ? '' : val('grouping', grouping),
    val('varyColors', isRound),
    ...series.map((one, index) => seriesXml(one, index, kind)),
    direction ? val('gapWidth', Number(facts.GapWidth ?? 150)) : '',
    direction && kind.grouping.startsWith('Stacked') ? val('overlap', 100) : '',
    kind.family === 'Line' ? val('marker', kind.hasMarkers) : '',
    isRound ? val('firstSliceAng', 0) : '',
    kind.family === 'Doughnut' ? val('holeSize', 75) : '',
    isRound ? '' : val('axId', CATEGORY) + val('axId', VALUE),
  ]
  return element(`c:${tag}`, {}, body.join(''))
}

const [CATEGORY, VALUE] = [111_111_111, 222_222_222]

function axesXml({ family }: Kind, facts: Facts): string {
  const isAcross = family === 'Bar'
  const axis = (tag: string, name: string, id: number, crosses: number, position: string): string => {
    const fact = (path: string): unknown => facts[`Axes.${name}.${path}`]
    const bound = (path: string, as: string): string =>
      typeof fact(path) === 'number' ? val(as, Number(fact(path))) : ''
    const scaling =
      val('orientation', fact('ReversePlotOrder') === true ? 'maxMin' : 'minMax') +
      bound('Maximum', 'max') +
      bound('Minimum', 'min')
    const hasLines = fact('MajorGridlines.Visible') ?? name === 'ValueAxis'
    const title = fact('Title.Text')
    return element(
      `c:${tag}`,
      {},
      [
        val('axId', id),
        element('c:scaling', {}, scaling),
        val('delete', fact('Visible') === false),
        val('axPos', position),
        hasLines ? element('c:majorGridlines', {}, element('c:spPr', {}, element('a:ln', {}, solid('#D9D9D9')))) : '',
        typeof title === 'string' && title !== '' ? titleXml(title) : '',
        val('majorTickMark', 'none'),
        val('minorTickMark', 'none'),
        val('crossAx', crosses),
      ].join(''),
    )
  }
  return (
    axis('catAx', 'CategoryAxis', CATEGORY, VALUE, isAcross ? 'l' : 'b') +
    axis('valAx', 'ValueAxis', VALUE, CATEGORY, isAcross ? 'b' : 'l')
  )
}

const SIDES: Readonly<Record<string, string>> = { Bottom: 'b', Top: 't', Left: 'l', Right: 'r', Corner: 'tr' }

/** The part of the file that holds the chart; undefined for kinds that are not written. */
export function chartToXml({ facts, series }: ChartData): string | undefined {
  const kind = kindOf(String(facts.ChartType))
  if (!kind) return undefined
  const title = facts['Title.Visible'] === false ? undefined : facts['Title.Text']
  const hasTitle = typeof title === 'string' && title !== ''
  const isRound = kind.family === 'Pie' || kind.family === 'Doughnut'
  const plot = `<c:layout/>${plotXml(kind, series, facts)}${isRound ? '' : axesXml(kind, facts)}`
  const side = SIDES[String(facts['Legend.Position'] ?? 'Bottom')] ?? 'b'
  const legend =
    facts['Legend.Visible'] === false ? '' : element('c:legend', {}, val('legendPos', side) + val('overlay', false))
  const chart = [
    hasTitle ? titleXml(title) : '',
    val('autoTitleDeleted', !hasTitle),
    element('c:plotArea', {}, plot),
    legend,
    val('plotVisOnly', facts.PlotVisibleOnly !== false),
    val('dispBlanksAs', 'gap'),
  ]
  const names = {
    'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart',
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  }
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${element('c:chartSpace', names, element('c:chart', {}, chart.join('')))}`
}

const first = (xml: string, name: string): string | undefined => elementsOf(xml, name)[0]?.inner
const attributeOf = (xml: string, name: string): string | undefined => elementsOf(xml, name)[0]?.attributes.val

function seriesFrom(xml: string): ChartSeriesData {
  const formula = (part: string): string => {
    const text = textOf(first(xml, part) ?? '', 'f')
    return text === undefined ? '' : `=${text}`
  }
  const look = first(xml, 'spPr') ?? ''
  const line = first(look, 'ln')
  const color = (part: string | undefined): string | undefined => attributeOf(part ?? '', 'srgbClr')
  const fill = color(line === undefined ? look : look.replace(line, ''))
  const stroke = color(line)
  return {
    name: formula('tx') || unescapeXml(first(first(xml, 'tx') ?? '', 'v') ?? ''),
    values: formula('val'),
    categories: formula('cat'),
    facts: {
      ...(fill === undefined ? {} : { 'Format.Fill.Color': `#${fill.toUpperCase()}` }),
      ...(stroke === undefined ? {} : { 'Format.Line.Color': `#${stroke.toUpperCase()}` }),
      ...(attributeOf(first(xml, 'dLbls') ?? '', 'showVal') === '1' ? { HasDataLabels: true } : {}),
      ...(attributeOf(xml, 'smooth') === '1' ? { Smooth: true } : {}),
    },
  }
}

const titleFrom = (xml: string): string =>
  elementsOf(first(xml, 'title') ?? '', 't')
    .map(({ inner }) => unescapeXml(inner))
    .join('')

function axisFrom(xml: string | undefined, name: string): Record<string, unknown> {
  if (xml === undefined) return {}
  const facts: Record<string, unknown> = { 'MajorGridlines.Visible': elementsOf(xml, 'majorGridlines').length > 0 }
  if (attributeOf(xml, 'orientation') === 'maxMin') facts.ReversePlotOrder = true
  if (attributeOf(xml, 'delete') === '1') facts.Visible = false
  for (const [tag, fact] of [
    ['max', 'Maximum'],
    ['min', 'Minimum'],
  ] as const) {
    const bound = attributeOf(xml, tag)
    if (bound !== undefined) facts[fact] = Number(bound)
  }
  const title = titleFrom(xml)
  if (title !== '') facts['Title.Text'] = title
  return Object.fromEntries(Object.entries(facts).map(([key, value]) => [`Axes.${name}.${key}`, value]))
}

function typeFrom(family: string, plot: string): string {
  if (family === 'Pie' || family === 'Doughnut') return family
  const grouping = attributeOf(plot, 'grouping') ?? ''
  const stacked = Object.keys(GROUPINGS).find((name) => GROUPINGS[name] === grouping && name !== 'Clustered') ?? ''
  if (family === 'Column' || family === 'Bar') return `${family}${stacked || 'Clustered'}`
  const hasMarkers = family === 'Line' && elementsOf(plot, 'marker').some(({ attributes }) => attributes.val === '1')
  return `${family}${hasMarkers ? 'Markers' : ''}${stacked}`
}

/** Series and set-up of a chart; undefined for kinds that are not read, as charts of two kinds at once. */
export function chartFromXml(xml: string): Pick<ChartData, 'facts' | 'series'> | undefined {
  const plots = Object.entries(FAMILIES).flatMap(([family, { tag, direction }]) =>
    elementsOf(xml, tag)
      .filter(({ inner }) => direction === undefined || attributeOf(inner, 'barDir') === direction)
      .map(({ inner }) => ({ family, inner })),
  )
  const [plot] = plots
  if (!plot || plots.length > 1) return undefined
  const beforePlot = xml.slice(0, xml.indexOf('plotArea'))
  const title = titleFrom(beforePlot)
  const legend = first(xml, 'legend')
  const side = Object.keys(SIDES).find((name) => SIDES[name] === attributeOf(legend ?? '', 'legendPos')) ?? 'Bottom'
  return {
    series: elementsOf(plot.inner, 'ser').map(({ inner }) => seriesFrom(inner)),
    facts: {
      ChartType: typeFrom(plot.family, plot.inner),
      ...(title === '' ? { 'Title.Visible': false } : { 'Title.Text': title }),
      ...(legend === undefined ? { 'Legend.Visible': false } : { 'Legend.Position': side }),
      ...axisFrom(first(xml, 'catAx'), 'CategoryAxis'),
      ...axisFrom(first(xml, 'valAx'), 'ValueAxis'),
    },
  }
}
