import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromSerial, toSerial } from '../../../../addin/simulator/book/date-serial.ts'

it.each([
  [{ year: 1900, month: 1, day: 1 }, 1],
  [{ year: 1900, month: 2, day: 28 }, 59],
  [{ year: 1900, month: 2, day: 29 }, 60],
  [{ year: 1900, month: 3, day: 1 }, 61],
  [{ year: 2000, month: 1, day: 1 }, 36526],
  [{ year: 9999, month: 12, day: 31 }, 2958465],
])('%j is day %i', (date, serial) => {
  expect(toSerial(date, false)).toBe(serial)
  expect(fromSerial(serial, false)).toEqual(date)
})

it('has no day before 1900, no 31 February, and counts 1462 less from 1904', () => {
  expect(toSerial({ year: 1899, month: 12, day: 31 }, false)).toBeUndefined()
  expect(toSerial({ year: 2013, month: 2, day: 31 }, false)).toBeUndefined()
  expect(toSerial({ year: 1904, month: 1, day: 1 }, true)).toBe(0)
  expect(toSerial({ year: 2000, month: 1, day: 1 }, true)).toBe(36526 - 1462)
})

it('goes there and back for every day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1462, max: 2_958_465 }), fc.boolean(), (serial, is1904) => {
      const shown = is1904 ? serial - 1462 : serial
      expect(toSerial(fromSerial(shown, is1904), is1904)).toBe(shown)
    }),
  )
})
