// A value's text by its number format. Covers what offices use: numbers, percent, scientific, dates, times, literals,
// up to four sections and conditions. Fractions (`# ?/?`) are not drawn and fall back to General.

import type { Scalar } from './cell.ts'
import { fromSerial, weekday } from './date-serial.ts'
import { type Locale, SHORT_DATE } from './locale.ts'

/** Pieces of one section: quoted text, escaped or padding characters, bracketed parts, then single signs. */
const PIECES =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(AM\/PM|A\/P)|(y+|m+|d+|h+|s+(?:\.0+)?)|(General)|([eE][+-]0+)|([0#?]+)|(.)/gi

interface Piece {
  readonly literal?: string
  readonly bracket?: string
  readonly meridiem?: string
  readonly date?: string
  readonly general?: true
  readonly exponent?: string
  readonly digits?: string
  readonly sign?: string
}

function piecesOf(section: string): Piece[] {
  return [...section.matchAll(PIECES)].map((match): Piece => {
    const [, quoted, escaped, padding, filler, bracket, meridiem, date, general, exponent, digits, sign] = match
    if (quoted !== undefined) return { literal: quoted }
    if (escaped !== undefined) return { literal: escaped }
    if (padding !== undefined) return { literal: ' ' }
    if (filler !== undefined) return { literal: '' }
    if (bracket?.startsWith('$')) return { literal: bracket.slice(1).split('-')[0] ?? '' }
    if (bracket !== undefined) return { bracket }
    if (meridiem !== undefined) return { meridiem }
    if (date !== undefined) return { date }
    if (general !== undefined) return { general: true }
    if (exponent !== undefined) return { exponent }
    return digits !== undefined ? { digits } : { sign: sign ?? '' }
  })
}

/** Splits at the semicolons that are not inside quotes. */
function sectionsOf(format: string): string[] {
  const sections: string[] = []
  let section = ''
  for (const token of format.match(/"[^"]*"|\\.|[\s\S]/g) ?? []) {
    if (token === ';') {
      sections.push(section)
      section = ''
    } else section += token
  }
  return [...sections, section]
}

const isElapsed = (bracket: string): boolean => /^(h+|m+|s+)$/i.test(bracket)

/** Whether numbers in this format are dates or times. */
export function isDateFormat(format: string): boolean {
  const [section = ''] = sectionsOf(format)
  return piecesOf(section).some((piece) => piece.date !== undefined || isElapsed(piece.bracket ?? ''))
}

/** The general look of a number: at most 11 signs, as in a column that is wide enough. */
function generalText(value: number, locale: Locale): string {
  if (!Number.isFinite(value)) return '#NUM!'
  const size = Math.abs(value)
  const scientific = size !== 0 && (size >= 1e11 || size < 1e-9)
  const text = scientific
    ? value
        .toExponential(5)
        .replace(/\.?0+e/, 'e')
        .replace(/e([+-])(\d)$/, 'e$10$2')
        .toUpperCase()
    : String(Number(value.toPrecision(Math.max(1, Math.min(15, size < 1 ? 9 : 10)))))
  return text.replace('.', locale.decimal)
}

function dateText(pieces: readonly Piece[], serial: number, locale: Locale, date1904: boolean): string {
  const { year, month, day } = fromSerial(serial, date1904)
  const hasMeridiem = pieces.some((piece) => piece.meridiem !== undefined)
  const showsFraction = pieces.some((piece) => piece.date?.includes('.'))
  const seconds = (serial - Math.floor(serial)) * 86_400
  const total = showsFraction ? seconds : Math.round(seconds)
  const hour = Math.floor(total / 3600) % 24
  const minute = Math.floor(total / 60) % 60
  const second = total % 60
  const pad = (n: number, width: number): string => String(n).padStart(width, '0')
  let isAfterHour = false
  return pieces
    .map((piece, index) => {
      if (piece.bracket !== undefined) {
        if (!isElapsed(piece.bracket)) return ''
        isAfterHour = true
        const unit = piece.bracket[0]?.toLowerCase()
        const scale = unit === 'h' ? 24 : unit === 'm' ? 1440 : 86_400
        return pad(Math.floor(serial * scale + 1e-9), piece.bracket.length)
      }
      if (piece.meridiem !== undefined) return hour < 12 ? 'AM' : 'PM'
      if (piece.date === undefined) return piece.literal ?? piece.sign ?? piece.digits ?? ''
      const code = piece.date.toLowerCase()
      const width = code.length
      const next = pieces.slice(index + 1).find((p) => p.date !== undefined)
      const isMinute = code[0] === 'm' && width <= 2 && (isAfterHour || next?.date?.[0]?.toLowerCase() === 's')
      isAfterHour = code[0] === 'h'
      if (isMinute) return pad(minute, width)
      switch (code[0]) {
        case 'y':
          return width <= 2 ? pad(year % 100, 2) : pad(year, 4)
        case 'm':
          if (width <= 2) return pad(month, width)
          return monthName(locale.months[month - 1] ?? '', width)
        case 'd':
          if (width <= 2) return pad(day, width)
          return weekdayName(locale.weekdays[weekday(serial, date1904)] ?? '', width)
        case 'h':
          return pad(hasMeridiem ? hour % 12 || 12 : hour, Math.min(width, 2))
        default: {
          const decimals = code.split('.')[1]?.length ?? 0
          const whole = pad(Math.floor(second), Math.min(code.split('.')[0]?.length ?? 1, 2))
          return decimals ? whole + locale.decimal + second.toFixed(decimals).split('.')[1] : whole
        }
      }
    })
    .join('')
}

const monthName = (name: string, width: number): string =>
  width === 3 ? name.slice(0, 3) : width === 5 ? name.slice(0, 1) : name
const weekdayName = (name: string, width: number): string => (width === 3 ? name.slice(0, 3) : name)

function groupDigits(digits: string, group: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, group)
}

function numberText(pieces: readonly Piece[], value: number, locale: Locale): string {
  const point = pieces.findIndex((piece) => piece.sign === '.')
  const isDigit = (piece: Piece): boolean => piece.digits !== undefined
  const last = pieces.map(isDigit).lastIndexOf(true)
  const integerPieces = pieces.filter((piece, index) => isDigit(piece) && (point < 0 || index < point))
  const fraction = pieces
    .filter((piece, index) => isDigit(piece) && point >= 0 && index > point)
    .map((piece) => piece.digits ?? '')
    .join('')
  const integerMask = integerPieces.map((piece) => piece.digits ?? '').join('')
  const commas = pieces.map((piece, index) => (piece.sign === ',' ? index : -1)).filter((index) => index >= 0)
  const scaling = commas.filter((index) => index > last).length
  const isGrouped = commas.some((index) => index < last && (point < 0 || index < point))
  const percent = pieces.filter((piece) => piece.sign === '%').length
  const exponent = pieces.find((piece) => piece.exponent !== undefined)?.exponent
  let scaled = (Math.abs(value) * 100 ** percent) / 1000 ** scaling
  let power = 0
  if (exponent !== undefined && scaled !== 0) {
    power = Math.floor(Math.log10(scaled))
    scaled /= 10 ** power
  }
  const [whole = '0', decimals = ''] = roundTo(scaled, fraction.length).split('.')
  const required = integerMask.replaceAll('#', '').length
  const bare = whole === '0' && required === 0 ? '' : whole.padStart(required, '0')
  const integer = isGrouped ? groupDigits(bare, locale.group) : bare
  const kept = trimOptional(decimals, fraction)
  let isIntegerShown = false
  let isFractionShown = false
  return pieces
    .map((piece, index) => {
      if (piece.literal !== undefined) return piece.literal
      if (piece.general) return generalText(Math.abs(value), locale)
      if (piece.exponent !== undefined) {
        const sign = power < 0 ? '-' : piece.exponent[1] === '+' ? '+' : ''
        return `E${sign}${String(Math.abs(power)).padStart(piece.exponent.length - 2, '0')}`
      }
      if (isDigit(piece)) {
        if (point >= 0 && index > point) {
          const isFirst = !isFractionShown
          isFractionShown = true
          return isFirst ? kept : ''
        }
        const isFirst = !isIntegerShown
        isIntegerShown = true
        return isFirst ? integer : ''
      }
      if (piece.sign === '.') return locale.decimal
      if (piece.sign === ',') return ''
      return piece.sign ?? ''
    })
    .join('')
}

/** Rounds half away from zero on the decimal digits that a person sees, so 1.005 shows as 1.01. */
function roundTo(value: number, digits: number): string {
  const shifted = Number(`${Number(value.toPrecision(15))}e${digits}`)
  if (!Number.isFinite(shifted) || shifted > 1e15) return value.toFixed(digits)
  return (Math.round(shifted) / 10 ** digits).toFixed(digits)
}

/** Drops trailing zeros where the mask has `#`. */
function trimOptional(decimals: string, mask: string): string {
  let end = decimals.length
  while (end > 0 && mask[end - 1] === '#' && decimals[end - 1] === '0') end--
  return decimals.slice(0, end)
}

const CONDITION = /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/

function meets(value: number, condition: RegExpExecArray): boolean {
  const limit = Number(condition[2])
  switch (condition[1]) {
    case '<':
      return value < limit
    case '<=':
      return value <= limit
    case '>':
      return value > limit
    case '>=':
      return value >= limit
    case '=':
      return value === limit
    default:
      return value !== limit
  }
}

const conditionOf = (section: string): RegExpExecArray | undefined =>
  piecesOf(section)
    .map((piece) => CONDITION.exec(piece.bracket ?? ''))
    .find((found) => found !== null) ?? undefined

/** Chooses the section for a number, and whether a minus sign is still to be put before it. */
function sectionFor(value: number, sections: readonly string[]): { section: string; minus: boolean } {
  const conditions = sections.map(conditionOf)
  if (conditions.some((condition) => condition !== undefined)) {
    const chosen = conditions.findIndex((condition) => condition === undefined || meets(value, condition))
    return { section: sections[chosen] ?? 'General', minus: value < 0 }
  }
  const numeric = sections.length > 3 ? sections.slice(0, 3) : sections
  const [first = '', second, third] = numeric
  if (value < 0 && second !== undefined) return { section: second, minus: false }
  if (value === 0 && third !== undefined) return { section: third, minus: false }
  return { section: first, minus: value < 0 }
}

/**
 * The text a cell shows. `formatText(41628, "dd/mm/yyyy", VI_VN, false)` is `"20/12/2013"`.
 * A column that is too narrow (`####`) is the view's business.
 */
export function formatText(value: Scalar | undefined, format: string, locale: Locale, date1904: boolean): string {
  if (value === undefined) return ''
  if (typeof value === 'object') return value.error
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  const sections = sectionsOf(format === SHORT_DATE ? locale.shortDate : format)
  if (typeof value === 'string') {
    const textSection = sections[3] ?? sections.find((section) => section.includes('@'))
    if (textSection === undefined) return value
    return piecesOf(textSection)
      .map((piece) => (piece.sign === '@' ? value : (piece.literal ?? piece.sign ?? '')))
      .join('')
  }
  const { section, minus } = sectionFor(value, sections)
  const pieces = piecesOf(section).filter((piece) => piece.bracket === undefined || isElapsed(piece.bracket))
  const isDate = pieces.some((piece) => piece.date !== undefined || piece.bracket !== undefined)
  if (isDate) return value < 0 ? '########' : dateText(pieces, value, locale, date1904)
  const isFraction = pieces.some((piece) => piece.sign === '/')
  if (section === '' || section === '@' || isFraction) return generalText(value, locale)
  const text = numberText(pieces, value, locale)
  return minus && /[1-9]/.test(text) ? `-${text}` : text
}
