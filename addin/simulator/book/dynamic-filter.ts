// Filters that follow the day or the column's average: `Excel.DynamicFilterCriteria`.
// Weeks begin on Sunday, as in Excel's own menu, whatever the region.

import { fromSerial, weekday } from './date-serial.ts'
import { notSimulated } from './fault.ts'

export interface DynamicContext {
  /** The numbers of the column. */
  readonly numbers: readonly number[]
  /** Serial of today. */
  readonly today: number
  readonly date1904: boolean
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** The words for past, present and future, with their distance from now. */
const NEAR: Readonly<Record<string, number>> = { Last: -1, This: 0, Next: 1 }

/** Microsoft spells one of its months this way. */
const MISSPELT: Readonly<Record<string, string>> = { Febuary: 'February', Februray: 'February' }

/** A test for the values of a column. `dynamicTest('BelowAverage', …)` lets numbers below the average through. */
export function dynamicTest(criteria: string, { numbers, today, date1904 }: DynamicContext): (n: number) => boolean {
  const average = numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
  const now = monthOf(today, date1904)
  const days = (first: number, last: number) => (serial: number) => {
    const distance = Math.floor(serial) - Math.floor(today)
    return distance >= first && distance <= last
  }
  const months = (size: number, shift: number) => (serial: number) =>
    Math.floor(monthOf(serial, date1904) / size) === Math.floor(now / size) + shift
  switch (criteria) {
    case 'AboveAverage':
      return (number) => number > average
    case 'BelowAverage':
      return (number) => number < average
    case 'Yesterday':
      return days(-1, -1)
    case 'Today':
      return days(0, 0)
    case 'Tomorrow':
      return days(1, 1)
    case 'YearToDate':
      return (serial) => months(12, 0)(serial) && Math.floor(serial) <= Math.floor(today)
  }
  const [, near, unit] = /^(Last|This|Next)(Week|Month|Quarter|Year)$/.exec(criteria) ?? []
  if (near !== undefined && unit !== undefined) {
    const shift = NEAR[near] ?? 0
    if (unit !== 'Week') return months(unit === 'Month' ? 1 : unit === 'Quarter' ? 3 : 12, shift)
    const sunday = shift * 7 - weekday(today, date1904)
    return days(sunday, sunday + 6)
  }
  const period = criteria.replace(/^AllDatesInPeriod/, '')
  const quarter = /^Quarter([1-4])$/.exec(period)
  if (quarter) return (serial) => Math.floor((monthOf(serial, date1904) % 12) / 3) === Number(quarter[1]) - 1
  const month = MONTHS.indexOf(MISSPELT[period] ?? period)
  if (month < 0) throw notSimulated('Filter', `apply (dynamicCriteria ${criteria})`)
  return (serial) => monthOf(serial, date1904) % 12 === month
}

/** Months since year 0. */
function monthOf(serial: number, date1904: boolean): number {
  const { year, month } = fromSerial(serial, date1904)
  return year * 12 + month - 1
}
