// How a block goes on beyond its beginning: numbers along their trend, dates by day, weekday, month or year, names of days
// and months, texts that end with a number.

import type { Cell } from './cell.ts'
import { fromSerial, toSerial, weekday } from './date-serial.ts'
import { isDateFormat } from './number-format.ts'

export const AUTO_FILL_TYPES = [
  'FillDefault',
  'FillCopy',
  'FillSeries',
  'FillFormats',
  'FillValues',
  'FillDays',
  'FillWeekdays',
  'FillMonths',
  'FillYears',
  'LinearTrend',
  'GrowthTrend',
  'FlashFill',
] as const
export type AutoFillType = (typeof AUTO_FILL_TYPES)[number]

/** What stands at a place, counted from the block's beginning; places before it are negative. */
type Series = (place: number) => number | string

/** Undefined when the cells only repeat. */
export function seriesOf(cells: readonly Cell[], type: AutoFillType, date1904: boolean): Series | undefined {
  const numbers = cells.flatMap(({ value, formula }) =>
    typeof value === 'number' && formula === undefined ? [value] : [],
  )
  const [first] = numbers
  if (first === undefined || numbers.length < cells.length) return textSeries(cells)
  const isDate = isDateFormat(String(cells[0]?.format?.numberFormat ?? 'General'))
  switch (type) {
    case 'FillMonths':
    case 'FillYears':
      return monthSeries(numbers, type === 'FillYears' ? 12 : 1, date1904)
    case 'FillWeekdays':
      return (place) => addWeekdays(first, place, date1904)
    case 'GrowthTrend': {
      const growth = numbers.every((value) => value > 0) ? line(numbers.map(Math.log)) : undefined
      return growth && ((place) => tidy(Math.exp(growth(place))))
    }
    default:
      if (numbers.length === 1 && type === 'FillDefault' && !isDate) return undefined
      return line(numbers)
  }
}

/** Without the noise of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** The straight line nearest to the numbers; through one number it climbs by one. */
function line(numbers: readonly number[]): (place: number) => number {
  const count = numbers.length
  const [middle, mean] = [(count - 1) / 2, numbers.reduce((sum, value) => sum + value, 0) / count]
  const spread = numbers.reduce((sum, _, at) => sum + (at - middle) ** 2, 0)
  const rise = numbers.reduce((sum, value, at) => sum + (at - middle) * (value - mean), 0)
  const slope = spread === 0 ? 1 : rise / spread
  return (place) => tidy(mean + slope * (place - middle))
}

/** By the distance of the first two dates, which is counted in months or years; a month too short ends it earlier. */
function monthSeries(numbers: readonly number[], unit: number, date1904: boolean): Series {
  const [first = 0, second] = numbers
  const months = (serial: number): number => {
    const { year, month } = fromSerial(serial, date1904)
    return year * 12 + month
  }
  const step = second === undefined ? unit : Math.round((months(second) - months(first)) / unit) * unit
  const { year, month, day } = fromSerial(first, date1904)
  return (place) => {
    const wanted = year * 12 + (month - 1) + step * place
    const [inYear, inMonth] = [Math.floor(wanted / 12), (wanted % 12) + 1]
    for (let last = day; last > 27; last--) {
      const serial = toSerial({ year: inYear, month: inMonth, day: last }, date1904)
      if (serial !== undefined) return serial + (first % 1)
    }
    return (toSerial({ year: inYear, month: inMonth, day }, date1904) ?? first) + (first % 1)
  }
}

function addWeekdays(serial: number, count: number, date1904: boolean): number {
  const step = Math.sign(count)
  let day = serial
  for (let left = Math.abs(count); left > 0; ) {
    day += step
    if (![0, 6].includes(weekday(day, date1904))) left--
  }
  return day
}

const NAMES = [
  'Sun Mon Tue Wed Thu Fri Sat',
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
  'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec',
  'January February March April May June July August September October November December',
].map((names) => names.split(' '))

function textSeries(cells: readonly Cell[]): Series | undefined {
  const [only] = cells
  const text = cells.length === 1 && only?.formula === undefined ? only?.value : undefined
  if (typeof text !== 'string') return undefined
  const names = NAMES.find((list) => list.includes(text))
  if (names) return (place) => names.at((names.indexOf(text) + place) % names.length) ?? text
  const match = /^([\s\S]*?)(\d+)$/.exec(text)
  if (!match) return undefined
  const [, start = '', digits = '0'] = match
  const width = digits.startsWith('0') ? digits.length : 0
  return (place) => start + String(Math.abs(Number(digits) + place)).padStart(width, '0')
}
