// Excel's day numbers. Day 60 is 29 February 1900, which never was: Excel keeps the mistake, so do we.

const DAY = 86_400_000
const EPOCH_OFFSET = 25_569
const OFFSET_1904 = 1_462

export interface CalendarDate {
  readonly year: number
  /** 1–12. */
  readonly month: number
  readonly day: number
}

/** `toSerial({ year: 2000, month: 1, day: 1 }, false)` is 36526; undefined for a day that is not in Excel's calendar. */
export function toSerial({ year, month, day }: CalendarDate, date1904: boolean): number | undefined {
  if (year === 1900 && month === 2 && day === 29 && !date1904) return 60
  const time = Date.UTC(year, month - 1, day)
  const back = new Date(time)
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined
  const serial = time / DAY + EPOCH_OFFSET
  const real = serial < 61 ? serial - 1 : serial
  const shown = date1904 ? serial - OFFSET_1904 : real
  return shown < (date1904 ? 0 : 1) || year > 9999 ? undefined : shown
}

/** The calendar day of a serial; the fraction, the time of day, is left out. */
export function fromSerial(serial: number, date1904: boolean): CalendarDate {
  const whole = Math.floor(serial)
  if (!date1904 && whole === 60) return { year: 1900, month: 2, day: 29 }
  if (!date1904 && whole === 0) return { year: 1900, month: 1, day: 0 }
  const plain = date1904 ? whole + OFFSET_1904 : whole < 60 ? whole + 1 : whole
  const date = new Date((plain - EPOCH_OFFSET) * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** 0 is Sunday, counted as Excel does: one off before March 1900. */
export const weekday = (serial: number, date1904: boolean): number =>
  (((Math.floor(serial) + (date1904 ? OFFSET_1904 : 0) - 1) % 7) + 7) % 7

/** The serial of a moment, by the clock on the wall. */
export function serialOf(now: Date, date1904: boolean): number {
  const day = toSerial({ year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() }, date1904) ?? 0
  return day + (now.getHours() * 3600 + now.getMinutes() * 60 + now.getSeconds()) / 86_400
}
