// What add-ins set as a rule of validation, checked and in the form in which Office.js gives it back.

import { referenceTo } from '../../book/address.ts'
import { toSerial } from '../../book/date-serial.ts'
import { readDate } from '../../book/entry.ts'
import { invalidArgument } from '../../book/fault.ts'
import type { BasicRule, ValidationRule } from '../../book/sheet-data.ts'
import { RULE_TYPES } from '../../book/validation.ts'
import { readChoice, readObject, readOptionalBoolean, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { RangeBase } from '../range/range-base.ts'

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const

/** Excel refuses longer lists. */
const LIST_LIMIT = 255

/** Reads `Excel.DataValidationRule`: one criterion, or none. */
export function readRule(value: unknown, context: HostContext): ValidationRule {
  const given = Object.entries(readObject(value, 'rule')).filter(([, inner]) => inner !== null && inner !== undefined)
  if (given.length > 1) throw invalidArgument('a rule has one criterion')
  const [first] = given
  if (!first) return {}
  const [key, inner] = [first[0], readObject(first[1], 'rule')]
  if (key === 'custom') return { custom: { formula: asFormula(readText(inner.formula, 'formula')) } }
  if (key === 'list') {
    const inCellDropDown = readOptionalBoolean(inner.inCellDropDown, 'inCellDropDown', true)
    return { list: { inCellDropDown, source: readSource(inner.source) } }
  }
  if (!(key in RULE_TYPES)) throw invalidArgument(`rule ${key}`)
  const isDate = key === 'date' || key === 'time'
  const operator = readChoice(inner.operator, OPERATORS, 'operator')
  const formula1 = readLimit(inner.formula1, isDate, context)
  if (formula1 === undefined) throw invalidArgument('formula1')
  const formula2 = readLimit(inner.formula2, isDate, context)
  if (formula2 === undefined && (operator === 'Between' || operator === 'NotBetween')) throw invalidArgument('formula2')
  const rule: BasicRule = { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) }
  return { [key]: rule }
}

function readSource(source: unknown): string {
  if (source instanceof RangeBase) return referenceTo(source.sheet, source.area)
  const text = readText(source, 'source')
  if (!text.startsWith('=') && text.length > LIST_LIMIT)
    throw invalidArgument('a list in the rule has at most 255 characters')
  if (text === '') throw invalidArgument('source')
  return text
}

/** Numbers, dates and ranges become formulas: that is how Office.js gives them back. */
function readLimit(value: unknown, isDate: boolean, { writing, book }: HostContext): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (value instanceof RangeBase) return referenceTo(value.sheet, value.area)
  if (typeof value === 'number') return `=${value}`
  const text = readText(value, 'formula')
  if (text.startsWith('=')) return text
  if (isDate) {
    const { date1904 } = book.data
    const serial = isoSerial(text, date1904) ?? readDate(text, { ...writing, numberFormat: 'General', date1904 })?.value
    if (serial !== undefined) return `=${serial}`
  }
  if (!Number.isFinite(Number(text))) throw invalidArgument(`formula ${text}`)
  return `=${Number(text)}`
}

const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`)

/** `2013-12-20`, also with a time; the time zone of an ISO text is left out, Excel knows none. */
function isoSerial(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match
  const serial = toSerial({ year: Number(year), month: Number(month), day: Number(day) }, date1904)
  if (serial === undefined) return undefined
  return serial + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400
}
