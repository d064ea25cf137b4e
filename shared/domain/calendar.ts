// Arithmetic on ISO days ("2013-12-20") without a clock and without the machine's time zone. A day is a string
// everywhere, so that two days compare with `<`; an instant becomes a day only in Vietnam's time.

const msPerDay = 86_400_000
/** Vietnam has kept UTC+7 without summer time since 1975. */
const vietnamOffsetMs = 7 * 3_600_000

/** Whether the text is a day that the calendar has: "2013-02-30" is not. Years run from 1000 to 9999. */
export function isIsoDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** Days since 1970-01-01; takes a valid ISO day. */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay
}

/** The inverse of `dayNumber`. Years beyond 9999 have no ISO day of ten characters: a `RangeError`. */
export function fromDayNumber(number: number): string {
  const text = new Date(number * msPerDay).toISOString()
  if (text.length !== 24) throw new RangeError(`No ISO day for day number ${number}`)
  return text.slice(0, 10)
}

/** The day so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  return fromDayNumber(dayNumber(day) + days)
}

/** How many days `to` lies after `from`; negative when before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day of the year and month, kept within the month: the 31st of February is its last day. */
export function dayInMonth(year: number, month: number, day: number): string {
  const within = Math.max(1, Math.min(day, daysIn(year, month)))
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(within, 2)}`
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(day) + 4) % 7) + 7) % 7
}

/** Saturday or Sunday. Public holidays are not known here; the secretariat moves a due day by hand. */
export function isWeekend(day: string): boolean {
  return [0, 6].includes(weekdayOf(day))
}

/**
 * The day it is in Vietnam at an instant.
 *
 * @param instant ISO 8601 with its zone, such as `2013-12-19T17:00:00Z`
 * @throws RangeError when the text is no instant
 * @example
 * dayInVietnam('2013-12-19T16:59:59Z') // '2013-12-19'
 * dayInVietnam('2013-12-19T17:00:00Z') // '2013-12-20'
 */
export function dayInVietnam(instant: string): string {
  const ms = Date.parse(instant)
  if (Number.isNaN(ms)) throw new RangeError(`Not an instant: ${instant}`)
  return fromDayNumber(Math.floor((ms + vietnamOffsetMs) / msPerDay))
}

/**
 * A moment as in Vietnam, wherever the machine is.
 *
 * @param instant as for `dayInVietnam`
 * @example
 * showMoment('2013-12-19T03:42:10Z') // '10:42 19/12/2013'
 */
export function showMoment(instant: string): string {
  const time = new Date(Date.parse(instant) + vietnamOffsetMs).toISOString().slice(11, 16)
  return `${time} ${showDay(dayInVietnam(instant))}`
}

/** How people here write a day: `20/12/2013`; any other text is given back as it is. */
export function showDay(day: string): string {
  return isIsoDay(day) ? `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}` : day
}

/** Reads `dd/MM/yyyy`, two digits, two digits, four; anything else, and days that do not exist, give `undefined`. */
export function readDay(text: string): string | undefined {
  const match = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  if (!match) return undefined
  const day = `${match[3]}-${match[2]}-${match[1]}`
  return isIsoDay(day) ? day : undefined
}

/** `padded(7, 2)` is `07`. */
export function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0')
}
