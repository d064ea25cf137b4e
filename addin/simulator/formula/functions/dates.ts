// Functions of dates and times of day.

import { fromSerial, toSerial, weekday } from '../../book/date-serial.ts'
import { readDate } from '../../book/entry.ts'
import { EN_US } from '../../book/locale.ts'
import { FormulaError, numberOf, textOf } from '../value.ts'
import { type Definition, type Definitions, each, type FunctionContext } from './define.ts'

const part = (run: (date: ReturnType<typeof fromSerial>) => number): Definition =>
  each(([serial], { date1904 }) => run(fromSerial(numberOf(serial), date1904)))

/** Whole seconds of the day. */
const secondsOf = (serial: number): number => Math.round((serial - Math.floor(serial)) * 86_400)

const time = (run: (seconds: number) => number): Definition => each(([serial]) => run(secondsOf(numberOf(serial))))

/** Months and days beyond the calendar roll over, as DATE lets them. */
function dateSerial(year: number, month: number, day: number, { date1904 }: FunctionContext): number {
  const first = new Date(Date.UTC(year < 1900 ? year + 1900 : year, month - 1, 1))
  const serial = toSerial({ year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day: 1 }, date1904)
  if (serial === undefined) throw new FormulaError('#NUM!')
  return serial + day - 1
}

/** The same day some months later, or the last of a shorter month. */
function monthsLater(serial: number, months: number, context: FunctionContext, day?: number): number {
  const { year, month, day: known } = fromSerial(serial, context.date1904)
  const end = dateSerial(year, month + Math.trunc(months) + 1, 0, context)
  const wanted = dateSerial(year, month + Math.trunc(months), day ?? known, context)
  return Math.min(end, wanted)
}

export const DATES: Definitions = {
  TODAY: each((_, { now }) => Math.floor(now())),
  NOW: each((_, { now }) => now()),
  DATE: each(([year, month, day], context) => {
    const [y, m, d] = [year, month, day].map((value) => Math.trunc(numberOf(value)))
    return dateSerial(y ?? 0, m ?? 0, d ?? 0, context)
  }),
  YEAR: part(({ year }) => year),
  MONTH: part(({ month }) => month),
  DAY: part(({ day }) => day),
  HOUR: time((seconds) => Math.floor(seconds / 3600) % 24),
  MINUTE: time((seconds) => Math.floor(seconds / 60) % 60),
  SECOND: time((seconds) => seconds % 60),
  TIME: each(([hour, minute, second]) => {
    const seconds = numberOf(hour) * 3600 + numberOf(minute) * 60 + numberOf(second)
    return (seconds % 86_400) / 86_400
  }),
  WEEKDAY: each(([serial, type], { date1904 }) => {
    const sunday = weekday(numberOf(serial), date1904)
    const kind = type === undefined ? 1 : numberOf(type)
    return kind === 1 ? sunday + 1 : kind === 2 ? ((sunday + 6) % 7) + 1 : (sunday + 6) % 7
  }),
  EDATE: each(([serial, months], context) => monthsLater(numberOf(serial), numberOf(months), context)),
  EOMONTH: each(([serial, months], context) => monthsLater(numberOf(serial), numberOf(months), context, 31)),
  DAYS: each(([end, start]) => Math.floor(numberOf(end)) - Math.floor(numberOf(start))),
  DATEVALUE: each(([text], { date1904, now }) => {
    const { year } = fromSerial(now(), date1904)
    const read = readDate(textOf(text).trim(), { locale: EN_US, numberFormat: 'General', date1904, year })
    if (!read) throw new FormulaError('#VALUE!')
    return Math.floor(read.value)
  }),
}
