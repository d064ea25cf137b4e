// Calendar arithmetic on ISO days without a clock or a time zone: "2024-02-30" must be refused, never moved to March.

/** The day as ISO text, or `undefined` when the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return format(year, month, day)
}

export function firstDay(year: number, month: number): string {
  return format(year, month, 1)
}

export function lastDay(year: number, month: number): string {
  return format(year, month, daysIn(year, month))
}

/** The day before the first of a month; January looks back into the year before. */
export function dayBefore(year: number, month: number): string {
  return month === 1 ? lastDay(year - 1, 12) : lastDay(year, month - 1)
}

/** Excel's serial day (1900 system) as an ISO day; fractions (times) are dropped. */
export function fromExcelSerial(serial: number): string {
  let year = 1970
  let days = Math.floor(serial) - 25569
  for (; days >= yearLength(year); year++) days -= yearLength(year)
  let month = 1
  for (; days >= daysIn(year, month); month++) days -= daysIn(year, month)
  return format(year, month, days + 1)
}

function daysIn(year: number, month: number): number {
  if (month === 2) return yearLength(year) - 337
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function yearLength(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365
}

function format(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
