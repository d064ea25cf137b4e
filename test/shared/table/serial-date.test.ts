import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, fromDayNumber } from '../../../shared/domain/calendar.ts'
import { fromSerial, toSerial } from '../../../shared/table/serial-date.ts'

describe('day numbers of a workbook', () => {
  it.each([
    ['1900-01-01', false, 1],
    ['1900-02-28', false, 59],
    ['1900-03-01', false, 61],
    ['2000-01-01', false, 36526],
    ['2013-12-31', false, 41639],
    ['9999-12-31', false, 2958465],
    ['1904-01-01', true, 0],
    ['2013-12-31', true, 40177],
  ])('%s (from 1904: %s) is %i', (day, date1904, serial) => {
    expect(toSerial(day, date1904)).toBe(serial)
    expect(fromSerial(serial, date1904)).toBe(day)
  })

  it.each([
    [0, false],
    [60, false],
    [-1, false],
    [-1, true],
    [2958466, false],
    [2957004, true],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, true],
  ])('%d (from 1904: %s) is no day', (serial, date1904) => {
    expect(fromSerial(serial, date1904)).toBeUndefined()
  })

  it('do not exist before the first day', () => {
    expect(toSerial('1899-12-31', false)).toBeUndefined()
    expect(toSerial('1903-12-31', true)).toBeUndefined()
  })

  it('drop the time of day', () => {
    expect(fromSerial(41639.99, false)).toBe('2013-12-31')
  })

  it('go there and back in both systems', () => {
    const days = fc.integer({ min: dayNumber('1904-01-01'), max: dayNumber('9999-12-31') }).map(fromDayNumber)
    fc.assert(
      fc.property(days, fc.boolean(), (day, date1904) => {
        expect(fromSerial(toSerial(day, date1904) ?? -1, date1904)).toBe(day)
      }),
    )
  })
})
