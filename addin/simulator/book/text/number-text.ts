// The text of a number by the pieces of its format.

import type { Locale } from '../locale.ts'
import type { Piece } from './pieces.ts'

/** The general look of a number: at most 11 signs, as in a column that is wide enough. */
export function generalText(value: number, locale: Locale): string {
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

function groupDigits(digits: string, group: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, group)
}

/** What the pieces say of the number as a whole. */
interface Mask {
  /** Signs `0`, `#`, `?` before the decimal point, and after it. */
  readonly integer: string
  readonly fraction: string
  /** Where among the pieces each of them begins; the whole number stands there. */
  readonly integerAt: number
  readonly fractionAt: number
  readonly isGrouped: boolean
  /** The number is shown in hundredths once for each `%`, in thousands once for each comma after the last digit. */
  readonly percents: number
  readonly thousands: number
  readonly isScientific: boolean
}

function maskOf(pieces: readonly Piece[]): Mask {
  const places = pieces.map((_, index) => index)
  const digits = places.filter((index) => pieces[index]?.digits !== undefined)
  const found = pieces.findIndex(({ sign }) => sign === '.')
  const point = found < 0 ? pieces.length : found
  const last = digits.at(-1) ?? -1
  const before = digits.filter((index) => index < point)
  const after = digits.filter((index) => index > point)
  const commas = places.filter((index) => pieces[index]?.sign === ',')
  const masked = (indexes: readonly number[]): string => indexes.map((index) => pieces[index]?.digits ?? '').join('')
  return {
    integer: masked(before),
    fraction: masked(after),
    integerAt: before[0] ?? -1,
    fractionAt: after[0] ?? -1,
    isGrouped: commas.some((index) => index < last && index < point),
    percents: pieces.filter(({ sign }) => sign === '%').length,
    thousands: commas.filter((index) => index > last).length,
    isScientific: pieces.some(({ exponent }) => exponent !== undefined),
  }
}

/** The number without its sign: what stands before and after the decimal point, and the power of ten. */
function digitsOf(value: number, mask: Mask, locale: Locale): { integer: string; fraction: string; power: number } {
  const scaled = (Math.abs(value) * 100 ** mask.percents) / 1000 ** mask.thousands
  const power = mask.isScientific && scaled !== 0 ? Math.floor(Math.log10(scaled)) : 0
  const [whole = '0', decimals = ''] = roundTo(scaled / 10 ** power, mask.fraction.length).split('.')
  const required = mask.integer.replaceAll('#', '').length
  const bare = whole === '0' && required === 0 ? '' : whole.padStart(required, '0')
  const integer = mask.isGrouped ? groupDigits(bare, locale.group) : bare
  return { integer, fraction: trimOptional(decimals, mask.fraction), power }
}

export function numberText(pieces: readonly Piece[], value: number, locale: Locale): string {
  const mask = maskOf(pieces)
  const { integer, fraction, power } = digitsOf(value, mask, locale)
  return pieces
    .map((piece, index) => {
      if (piece.literal !== undefined) return piece.literal
      if (piece.general) return generalText(Math.abs(value), locale)
      if (piece.exponent !== undefined) return exponentText(piece.exponent, power)
      if (index === mask.integerAt) return integer
      if (index === mask.fractionAt) return fraction
      if (piece.digits !== undefined || piece.sign === ',') return ''
      return piece.sign === '.' ? locale.decimal : (piece.sign ?? '')
    })
    .join('')
}

/** `E+00` always shows its sign, `E-00` only a minus. */
function exponentText(code: string, power: number): string {
  const sign = power < 0 ? '-' : code[1] === '+' ? '+' : ''
  return `E${sign}${String(Math.abs(power)).padStart(code.length - 2, '0')}`
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
