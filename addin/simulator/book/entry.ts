// What a piece of text becomes when it is put into a cell: a number, a date, a formula, or just text.
// The same rules serve a person's typing and strings written by an add-in; only the region differs.

import type { Scalar } from './cell.ts'
import { toSerial } from './date-serial.ts'
import type { Locale } from './locale.ts'
import { SHORT_DATE } from './locale.ts'

export type Entry =
  | { readonly kind: 'blank' }
  | { readonly kind: 'formula'; readonly formula: string }
  | {
      readonly kind: 'value'
      readonly value: Scalar
      /** What Excel sets on a cell that is still General. */
      readonly numberFormat?: string
      readonly prefixed?: true
    }

export interface EntryContext {
  readonly locale: Locale
  /** The cell's number format before the entry. */
  readonly numberFormat: string
  readonly date1904: boolean
  /** For a date without a year. */
  readonly year: number
}

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!']

/** `readEntry("50%", …)` is the number 0.5 with format `0%`. */
export function readEntry(text: string, context: EntryContext): Entry {
  if (text === '') return { kind: 'blank' }
  if (context.numberFormat === '@') return { kind: 'value', value: text }
  if (text.startsWith("'")) return { kind: 'value', value: text.slice(1), prefixed: true }
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text }
  const trimmed = text.trim()
  // Most texts are words; what is no number and no date need not be tried as one.
  const mayBeNumber = /^[\d(+.,$€₫-]/.test(trimmed) || /[\d₫]$/.test(trimmed)
  const number = mayBeNumber
    ? (readNumber(trimmed, context.locale) ?? readDate(trimmed, context) ?? readCurrency(trimmed, context.locale))
    : undefined
  if (number) return { kind: 'value', ...number }
  if (/^[+-]/.test(text) && text.length > 1) {
    return { kind: 'formula', formula: `=${text}` }
  }
  if (text.startsWith('@') && text.length > 1) return { kind: 'formula', formula: `=${text}` }
  const upper = trimmed.toUpperCase()
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'value', value: upper === 'TRUE' }
  if (ERRORS.includes(upper)) return { kind: 'value', value: { error: upper } }
  return { kind: 'value', value: text }
}

interface Reading {
  readonly value: number
  readonly numberFormat?: string
}

const shapes = new Map<Locale, RegExp>()

function shapeOf(locale: Locale): RegExp {
  const known = shapes.get(locale)
  if (known) return known
  const group = `\\${locale.group}`
  const decimal = `\\${locale.decimal}`
  const made = new RegExp(
    `^(\\()?([+-])?\\s*(\\d{1,3}(?:${group}\\d{3})+|\\d+)?(${decimal}\\d*)?(?:[eE]([+-]?\\d{1,3}))?\\s*(%)?(\\))?$`,
  )
  shapes.set(locale, made)
  return made
}

/** Reads `1.234,5`, `-3`, `(12)`, `12%`, `1e5`; undefined when it is no number in this region. */
export function readNumber(text: string, locale: Locale): Reading | undefined {
  const shape = shapeOf(locale)
  const match = shape.exec(text)
  if (!match) return undefined
  const [, open, sign, whole, fraction, power, percent, close] = match
  if (whole === undefined && (fraction === undefined || fraction.length < 2)) return undefined
  if ((open === undefined) !== (close === undefined) || (open && sign)) return undefined
  const digits = `${(whole ?? '0').replaceAll(locale.group, '')}.${fraction?.slice(1) || '0'}`
  const size = Number(`${digits}e${power ?? 0}`)
  if (!Number.isFinite(size)) return undefined
  const value = (open || sign === '-' ? -size : size) / (percent ? 100 : 1)
  const isGrouped = whole?.includes(locale.group) ?? false
  const decimals = (fraction?.length ?? 1) > 1
  if (percent) return { value: Number(value.toPrecision(15)), numberFormat: decimals ? '0.00%' : '0%' }
  if (power !== undefined) return { value, numberFormat: '0.00E+00' }
  if (isGrouped) return { value, numberFormat: decimals ? '#,##0.00' : '#,##0' }
  return { value }
}

/** Whole amounts and amounts with decimals, as Excel formats a cell in which an amount was typed. */
const CURRENCY_FORMATS: Readonly<Record<string, readonly [string, string]>> = {
  $: ['"$"#,##0', '"$"#,##0.00'],
  '₫': ['#,##0 "₫"', '#,##0.00 "₫"'],
}

/** Reads `$1,250`, `-$3.50`, `($5)` in the United States and `1.250 ₫` in Vietnam: the region's own sign only. */
function readCurrency(text: string, locale: Locale): Reading | undefined {
  const formats = CURRENCY_FORMATS[locale.currency]
  const at = text.indexOf(locale.currency)
  if (!formats || at < 0) return undefined
  const amount = readNumber((text.slice(0, at) + text.slice(at + locale.currency.length)).trim(), locale)
  if (!amount || amount.numberFormat?.includes('%') || amount.numberFormat?.includes('E')) return undefined
  return { value: amount.value, numberFormat: text.includes(locale.decimal) ? formats[1] : formats[0] }
}

/** Excel's pivot: 00–29 is this century, 30–99 the last. */
const fullYear = (year: number, digits: number): number => (digits > 2 ? year : year < 30 ? 2000 + year : 1900 + year)

const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s+([AP])M)?$/i

/** Reads a date, a time, or both, in the region's order; ISO dates are read everywhere. */
export function readDate(text: string, context: EntryContext): Reading | undefined {
  const space = text.search(/\s+\d{1,2}:/)
  const datePart = space < 0 ? text : text.slice(0, space)
  const timePart = space < 0 ? undefined : text.slice(space).trim()
  const alone = TIME.exec(text)
  if (alone) {
    const time = timeOf(alone)
    const half = alone[4] ? ' AM/PM' : ''
    return time === undefined ? undefined : { value: time, numberFormat: (alone[3] ? 'h:mm:ss' : 'h:mm') + half }
  }
  const date = readDay(datePart, context)
  if (!date || timePart === undefined) return date
  const match = TIME.exec(timePart)
  const time = match ? timeOf(match) : undefined
  return time === undefined ? undefined : { value: date.value + time, numberFormat: 'm/d/yyyy h:mm' }
}

function timeOf([, hour, minute, second, half]: RegExpExecArray): number | undefined {
  if (Number(hour) > (half ? 12 : 23) || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'P' ? 12 : 0) : Number(hour)
  return (hours * 3600 + Number(minute) * 60 + Number(second ?? 0)) / 86_400
}

function readDay(text: string, { locale, date1904, year: thisYear }: EntryContext): Reading | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (iso) {
    const serial = toSerial({ year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) }, date1904)
    return serial === undefined ? undefined : { value: serial, numberFormat: SHORT_DATE }
  }
  const full = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text)
  if (full) {
    const [first, second] = [Number(full[1]), Number(full[3])]
    const year = fullYear(Number(full[4]), full[4]?.length ?? 4)
    const [day, month] = locale.dayFirst ? [first, second] : [second, first]
    const serial = toSerial({ year, month, day }, date1904)
    return serial === undefined ? undefined : { value: serial, numberFormat: SHORT_DATE }
  }
  const monthYear = /^(\d{1,2})[-/](\d{4})$/.exec(text)
  if (monthYear) {
    const serial = toSerial({ year: Number(monthYear[2]), month: Number(monthYear[1]), day: 1 }, date1904)
    return serial === undefined ? undefined : { value: serial, numberFormat: 'mmm-yy' }
  }
  const named = /^(\p{L}+)[\s-]+(\d{4})$/u.exec(text)
  const month = named ? monthNamed(named[1] ?? '', locale) : 0
  if (named && month > 0) {
    const serial = toSerial({ year: Number(named[2]), month, day: 1 }, date1904)
    return serial === undefined ? undefined : { value: serial, numberFormat: 'mmm-yy' }
  }
  const short = /^(\d{1,2})[-/](\d{1,2})$/.exec(text)
  if (!short) return undefined
  const [first, second] = [Number(short[1]), Number(short[2])]
  const [day, ofYear] = locale.dayFirst ? [first, second] : [second, first]
  const serial = toSerial({ year: thisYear, month: ofYear, day }, date1904)
  return serial === undefined ? undefined : { value: serial, numberFormat: 'd-mmm' }
}

/** `January` and `Jan` are 1; 0 when it is no month of the region. */
const monthNamed = (text: string, { months }: Locale): number =>
  months.findIndex((name) => [name, name.slice(0, 3)].some((known) => known.toLowerCase() === text.toLowerCase())) + 1
