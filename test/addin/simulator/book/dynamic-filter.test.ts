import { describe, expect, it } from 'vitest'
import { toSerial } from '../../../../addin/simulator/book/date-serial.ts'
import { dynamicTest } from '../../../../addin/simulator/book/dynamic-filter.ts'

const day = (text: string): number => {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number)
  return toSerial({ year, month, day: date }, false) ?? Number.NaN
}

/** Wednesday, 12 November 2014, in the morning. */
const context = { numbers: [1, 2, 9], today: day('2014-11-12') + 0.4, date1904: false }

describe('a filter that follows the day', () => {
  it.each([
    ['Today', '2014-11-12', '2014-11-13'],
    ['Yesterday', '2014-11-11', '2014-11-12'],
    ['Tomorrow', '2014-11-13', '2014-11-14'],
    ['ThisWeek', '2014-11-09', '2014-11-16'],
    ['LastWeek', '2014-11-08', '2014-11-09'],
    ['NextWeek', '2014-11-22', '2014-11-23'],
    ['ThisMonth', '2014-11-30', '2014-12-01'],
    ['LastMonth', '2014-10-01', '2014-09-30'],
    ['NextMonth', '2014-12-31', '2015-01-01'],
    ['ThisQuarter', '2014-12-31', '2014-09-30'],
    ['LastQuarter', '2014-07-01', '2014-10-01'],
    ['NextQuarter', '2015-03-31', '2014-12-31'],
    ['ThisYear', '2014-01-01', '2013-12-31'],
    ['LastYear', '2013-01-01', '2014-01-01'],
    ['NextYear', '2015-12-31', '2014-12-31'],
    ['YearToDate', '2014-11-12', '2014-11-13'],
    ['AllDatesInPeriodMarch', '1999-03-31', '1999-04-01'],
    ['AllDatesInPeriodFebruray', '2000-02-29', '2000-03-01'],
    ['AllDatesInPeriodQuarter4', '2001-10-01', '2001-09-30'],
  ])('%s lets %s through and keeps %s out', (criteria, inside, outside) => {
    const passes = dynamicTest(criteria, context)
    expect([passes(day(inside)), passes(day(inside) + 0.9), passes(day(outside))]).toEqual([true, true, false])
  })
})

it('compares with the average of the column', () => {
  expect([1, 4, 9].map(dynamicTest('BelowAverage', context))).toEqual([true, false, false])
  expect([1, 4, 9].map(dynamicTest('AboveAverage', context))).toEqual([false, false, true])
})

it('names a criterion it does not know', () => {
  expect(() => dynamicTest('Unknown', context)).toThrow('dynamicCriteria Unknown')
})
