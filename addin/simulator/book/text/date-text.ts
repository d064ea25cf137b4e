// The text of a date or a time by the pieces of its format.

import { fromSerial, weekday } from '../date-serial.ts'
import type { Locale } from '../locale.ts'
import { isElapsed, type Piece } from './pieces.ts'

const pad = (number: number, width: number): string => String(number).padStart(width, '0')

interface Moment {
  readonly serial: number
  readonly year: number
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
  readonly hour: number
  readonly minute: number
  /** With its fraction when the format shows one. */
  readonly second: number
}

function momentOf(serial: number, date1904: boolean, showsFraction: boolean): Moment {
  const seconds = (serial - Math.floor(serial)) * 86_400
  const total = showsFraction ? seconds : Math.round(seconds)
  return {
    serial,
    ...fromSerial(serial, date1904),
    weekday: weekday(serial, date1904),
    hour: Math.floor(total / 3600) % 24,
    minute: Math.floor(total / 60) % 60,
    second: total % 60,
  }
}

export function dateText(pieces: readonly Piece[], serial: number, locale: Locale, date1904: boolean): string {
  const showsFraction = pieces.some(({ date }) => date?.includes('.'))
  const moment = momentOf(serial, date1904, showsFraction)
  const isTwelveHours = pieces.some(({ meridiem }) => meridiem !== undefined)
  let isAfterHour = false
  const textOf = (piece: Piece, index: number): string => {
    if (piece.bracket !== undefined) {
      if (!isElapsed(piece.bracket)) return ''
      isAfterHour = true
      return elapsedText(serial, piece.bracket)
    }
    if (piece.meridiem !== undefined) return moment.hour < 12 ? 'AM' : 'PM'
    if (piece.date === undefined) return piece.literal ?? piece.sign ?? piece.digits ?? ''
    const code = piece.date.toLowerCase()
    // `m` is minutes after hours and before seconds, else months.
    const next = pieces.slice(index + 1).find(({ date }) => date !== undefined)
    const isMinute = /^mm?$/.test(code) && (isAfterHour || next?.date?.[0]?.toLowerCase() === 's')
    isAfterHour = code[0] === 'h'
    return isMinute ? pad(moment.minute, code.length) : partText(code, moment, isTwelveHours, locale)
  }
  return pieces.map(textOf).join('')
}

function elapsedText(serial: number, bracket: string): string {
  const unit = bracket[0]?.toLowerCase()
  const perDay = unit === 'h' ? 24 : unit === 'm' ? 1440 : 86_400
  return pad(Math.floor(serial * perDay + 1e-9), bracket.length)
}

function partText(code: string, moment: Moment, isTwelveHours: boolean, locale: Locale): string {
  const width = code.length
  switch (code[0]) {
    case 'y':
      return width <= 2 ? pad(moment.year % 100, 2) : pad(moment.year, 4)
    case 'm':
      return width <= 2 ? pad(moment.month, width) : monthName(locale.months[moment.month - 1] ?? '', width)
    case 'd':
      return width <= 2 ? pad(moment.day, width) : weekdayName(locale.weekdays[moment.weekday] ?? '', width)
    case 'h':
      return pad(isTwelveHours ? moment.hour % 12 || 12 : moment.hour, Math.min(width, 2))
    default: {
      const [whole = '', fraction = ''] = code.split('.')
      const seconds = pad(Math.floor(moment.second), Math.min(whole.length, 2))
      const decimals = moment.second.toFixed(fraction.length).split('.')[1]
      return decimals === undefined ? seconds : seconds + locale.decimal + decimals
    }
  }
}

const monthName = (name: string, width: number): string =>
  width === 3 ? name.slice(0, 3) : width === 5 ? name.slice(0, 1) : name

const weekdayName = (name: string, width: number): string => (width === 3 ? name.slice(0, 3) : name)
