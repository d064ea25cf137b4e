// Excel's day numbers ↔ ISO days, in both date systems and without time zones. Only whole days: a time of day is dropped.
import { dayNumber, fromDayNumber } from '../domain/calendar.ts'

/** Serial number of 1970-01-01 in a workbook that counts from 1900. */
const unixEpoch1900 = 25_569
/** What the 1904 system counts less than the 1900 system. */
const gap1904 = 1_462
/** 29 February 1900, a day that Excel has and the calendar does not. */
const falseLeapDay = 60
/** 31 December 9999. */
const lastSerial = 2_958_465

/**
 * The serial number of a valid ISO day, or `undefined` for a day before the workbook's first.
 *
 * @example
 * toSerial('2013-12-31', false) // 41639
 */
export function toSerial(day: string, date1904: boolean): number | undefined {
  const counted = dayNumber(day) + unixEpoch1900
  if (date1904) return counted >= gap1904 ? counted - gap1904 : undefined
  // Before the false leap day Excel counts one less.
  const serial = counted <= falseLeapDay ? counted - 1 : counted
  return serial >= 1 ? serial : undefined
}

/** The ISO day of a serial number, or `undefined` for a number that is no day (0, 60, negative, beyond year 9999). */
export function fromSerial(serial: number, date1904: boolean): string | undefined {
  if (!Number.isFinite(serial) || serial < 0) return undefined
  const whole = Math.floor(serial) + (date1904 ? gap1904 : 0)
  if (whole > lastSerial) return undefined
  if (date1904 || whole > falseLeapDay) return fromDayNumber(whole - unixEpoch1900)
  if (whole < 1 || whole === falseLeapDay) return undefined
  return fromDayNumber(whole + 1 - unixEpoch1900)
}
