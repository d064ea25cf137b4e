// What a filter asks of its columns, between a sheet and the file. ExcelJS writes the filter's range and no more.

import type { FilterCriteria } from '../book/sheet-data.ts'
import type { DifferentialFormats } from './conditional-xml.ts'
import { formatFromDxf } from './dxf.ts'
import { type Attributes, element, elementsOf, inverse } from './xml.ts'

type Criteria = FilterCriteria | null | undefined

const OPERATORS: Readonly<Record<string, string>> = {
  '<>': 'notEqual',
  '>=': 'greaterThanOrEqual',
  '<=': 'lessThanOrEqual',
  '>': 'greaterThan',
  '<': 'lessThan',
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `LastWeek` is `lastWeek`; quarters and months, whatever the year, have short names. */
function dynamicName(criteria: string): string {
  const period = criteria.replace(/^AllDatesInPeriod/, '').replace(/^Feb\w+$/, 'February')
  const month = MONTHS.indexOf(period)
  if (month >= 0) return `M${month + 1}`
  return period.replace(/^Quarter/, 'Q').replace(/^[A-Z](?!\d)/, (letter) => letter.toLowerCase())
}

function dynamicFrom(name: string): string {
  const [, letter, number = ''] = /^([MQ])(\d+)$/.exec(name) ?? []
  if (letter === 'Q') return `AllDatesInPeriodQuarter${number}`
  if (letter === 'M') return `AllDatesInPeriod${MONTHS[Number(number) - 1]}`
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const GROUPINGS = ['Year', 'Month', 'Day', 'Hour', 'Minute', 'Second']
const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second']

/** The parts of an ISO date up to the one it is meant to be exact to. */
function dateGroup({ date, specificity }: { readonly date: string; readonly specificity: string }): string {
  const parts = date.split(/[-T:]/).map(Number)
  const count = Math.max(1, GROUPINGS.indexOf(specificity) + 1)
  const given = DATE_PARTS.slice(0, count).map((name, at) => [name, parts[at] ?? 0] as const)
  return element('dateGroupItem', {
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
    dateTimeGrouping: specificity.toLowerCase(),
  })
}

function dateFrom(attributes: Readonly<Record<string, string>>): { date: string; specificity: string } {
  const [year = '', month = '1', day = '1'] = DATE_PARTS.map((name) => attributes[name])
  const specificity = dynamicFrom(attributes.dateTimeGrouping ?? 'day')
  return { date: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, specificity }
}

function valuesXml(values: readonly unknown[]): string {
  const texts = values.filter((value) => typeof value === 'string')
  const dates = values.filter((value): value is { date: string; specificity: string } => typeof value === 'object')
  const items = texts.filter((text) => text !== '').map((val) => element('filter', { val }))
  return element('filters', { blank: texts.includes('') }, [...items, ...dates.map(dateGroup)].join(''))
}

/** `">=5"` is an operator and its value; a plain value means that it equals. */
function customXml({ criterion1, criterion2, operator }: FilterCriteria): string {
  const tests = [criterion1, criterion2].flatMap((criterion) => {
    if (criterion === undefined) return []
    const [, sign = '', val = ''] = /^(<>|>=|<=|>|<|=)?([\s\S]*)$/.exec(criterion) ?? []
    return [element('customFilter', { operator: OPERATORS[sign], val })]
  })
  return element('customFilters', { and: tests.length > 1 && operator !== 'Or' }, tests.join(''))
}

function customFrom(inner: string, attributes: Readonly<Record<string, string>>): FilterCriteria {
  const [criterion1 = '', criterion2] = elementsOf(inner, 'customFilter').map(
    ({ attributes: { operator = '', val = '' } }) => `${inverse(OPERATORS)[operator] ?? '='}${val}`,
  )
  const second = criterion2 === undefined ? {} : { criterion2, operator: attributes.and === '1' ? 'And' : 'Or' }
  return { filterOn: 'Custom', criterion1, ...second }
}

function columnXml(criteria: FilterCriteria, differential: DifferentialFormats): string {
  switch (criteria.filterOn) {
    case 'Values':
      return valuesXml(criteria.values ?? [])
    case 'Custom':
      return customXml(criteria)
    case 'Dynamic':
      return element('dynamicFilter', { type: dynamicName(criteria.dynamicCriteria ?? '') })
    case 'CellColor':
      return colorXml(differential.indexOf({ 'Format.Fill.Color': criteria.color }), {})
    case 'FontColor':
      return colorXml(differential.indexOf({ 'Format.Font.Color': criteria.color }), { cellColor: 0 })
    default: {
      const top = criteria.filterOn.startsWith('Top') ? undefined : 0
      const percent = criteria.filterOn.endsWith('Percent')
      return element('top10', { top, percent, val: criteria.criterion1 })
    }
  }
}

const colorXml = (dxfId: number | undefined, attributes: Attributes): string =>
  element('colorFilter', { dxfId, ...attributes })

/** The `filterColumn` elements of a filter, for the columns that ask something. */
export const filterColumnsToXml = (criteria: readonly Criteria[], differential: DifferentialFormats): string =>
  criteria.map((one, colId) => (one ? element('filterColumn', { colId }, columnXml(one, differential)) : '')).join('')

function criteriaFrom(inner: string, looks: readonly string[]): FilterCriteria | undefined {
  const [values] = elementsOf(inner, 'filters')
  if (values) {
    const texts = elementsOf(values.inner, 'filter').map(({ attributes }) => attributes.val ?? '')
    const dates = elementsOf(values.inner, 'dateGroupItem').map(({ attributes }) => dateFrom(attributes))
    return { filterOn: 'Values', values: [...(values.attributes.blank === '1' ? [''] : []), ...texts, ...dates] }
  }
  const [custom] = elementsOf(inner, 'customFilters')
  if (custom) return customFrom(custom.inner, custom.attributes)
  const [dynamic] = elementsOf(inner, 'dynamicFilter')
  if (dynamic) return { filterOn: 'Dynamic', dynamicCriteria: dynamicFrom(dynamic.attributes.type ?? '') }
  const [top] = elementsOf(inner, 'top10')
  if (top) {
    const side = top.attributes.top === '0' ? 'Bottom' : 'Top'
    return {
      filterOn: `${side}${top.attributes.percent === '1' ? 'Percent' : 'Items'}`,
      criterion1: top.attributes.val ?? '',
    }
  }
  const [colored] = elementsOf(inner, 'colorFilter')
  const facts = colored && formatFromDxf(looks[Number(colored.attributes.dxfId)] ?? '')
  const isFont = colored?.attributes.cellColor === '0'
  const color = facts?.[isFont ? 'Format.Font.Color' : 'Format.Fill.Color']
  return typeof color === 'string' ? { filterOn: isFont ? 'FontColor' : 'CellColor', color } : undefined
}

/**
 * The criteria of a filter by column, null where nothing is asked. Icons are not read.
 * @param looks the inner XML of the file's differential formats
 */
export function filterColumnsFromXml(autoFilter: string, columns: number, looks: readonly string[]): Criteria[] {
  const found: Criteria[] = Array.from({ length: columns }, () => null)
  for (const { attributes, inner } of elementsOf(autoFilter, 'filterColumn')) {
    const criteria = criteriaFrom(inner, looks)
    if (criteria) found[Number(attributes.colId)] = criteria
  }
  return found
}
