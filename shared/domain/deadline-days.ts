// The days that deadlines are made of: "2024-02-30" must be refused, never moved to March.
import { addDays, dayInMonth, fromDayNumber, isIsoDay, padded } from './calendar.ts'

/** Excel's day number of 1970-01-01. */
const EXCEL_EPOCH = 25569

/** The day as ISO text, or `undefined` when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const text = `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`
  return isIsoDay(text) ? text : undefined
}

export function firstDay(year: number, month: number): string {
  return dayInMonth(year, month, 1)
}

export function lastDay(year: number, month: number): string {
  return dayInMonth(year, month, 31)
}

/** The day before the first of a month. */
export function dayBefore(year: number, month: number): string {
  return addDays(firstDay(year, month), -1)
}

/** Excel's serial day (1900 system) as an ISO day; fractions (times) are dropped. */
export function fromExcelSerial(serial: number): string {
  return fromDayNumber(Math.floor(serial) - EXCEL_EPOCH)
}
