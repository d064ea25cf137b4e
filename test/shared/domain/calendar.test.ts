import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayInMonth,
  dayInVietnam,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isIsoDay,
  isWeekend,
  readDay,
  showDay,
} from '../../../shared/domain/calendar.ts'

const dayNumbers = fc.integer({ min: dayNumber('1000-01-01'), max: dayNumber('9999-12-31') })

describe('ISO days', () => {
  it.each(['2013-12-20', '2024-02-29', '2000-02-29', '9999-12-31'])('%s is a day', (text) => {
    expect(isIsoDay(text)).toBe(true)
  })

  it.each([
    '',
    '2013-2-3',
    '2013-02-30',
    '2023-02-29',
    '1900-02-29',
    '2013-13-01',
    '2013-00-10',
    '20/12/2013',
    '0050-01-01',
  ])('%j is none', (text) => {
    expect(isIsoDay(text)).toBe(false)
  })

  it('become numbers and back without loss, and keep their order', () => {
    fc.assert(
      fc.property(dayNumbers, dayNumbers, (a, b) => {
        expect(dayNumber(fromDayNumber(a))).toBe(a)
        expect(fromDayNumber(a) < fromDayNumber(b)).toBe(a < b)
        expect(daysBetween(fromDayNumber(a), fromDayNumber(b))).toBe(b - a)
      }),
    )
  })

  it('are added to over months and years', () => {
    expect(addDays('2013-12-31', 1)).toBe('2014-01-01')
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  })

  it('stay within their month', () => {
    expect(dayInMonth(2024, 2, 31)).toBe('2024-02-29')
    expect(dayInMonth(2013, 12, 31)).toBe('2013-12-31')
    expect(dayInMonth(2013, 4, 0)).toBe('2013-04-01')
  })

  it('know Saturdays and Sundays', () => {
    expect(['2014-12-19', '2014-12-20', '2014-12-21', '2014-12-22'].map(isWeekend)).toEqual([false, true, true, false])
    expect(isWeekend('1960-01-02')).toBe(true)
  })
})

describe('an instant', () => {
  it.each([
    ['2013-12-19T16:59:59Z', '2013-12-19'],
    ['2013-12-19T17:00:00Z', '2013-12-20'],
    ['2013-12-20T00:00:00+07:00', '2013-12-20'],
    ['1969-12-31T17:00:00Z', '1970-01-01'],
  ])('%s is %s in Vietnam', (instant, day) => {
    expect(dayInVietnam(instant)).toBe(day)
  })

  it('that is no instant is refused', () => {
    expect(() => dayInVietnam('hôm qua')).toThrow(RangeError)
  })
})

describe('written days', () => {
  it('are read as dd/MM/yyyy alone', () => {
    expect(readDay('05/03/2026')).toBe('2026-03-05')
    for (const text of ['5/3/2026', '31/02/2013', '2026-03-05', '05.03.2026', '05/03/26', '']) {
      expect(readDay(text), text).toBeUndefined()
    }
  })

  it('are shown as they are read', () => {
    fc.assert(fc.property(dayNumbers, (number) => readDay(showDay(fromDayNumber(number))) === fromDayNumber(number)))
    expect(showDay('chưa rõ')).toBe('chưa rõ')
  })
})
