// The one form in which a value is compared, sent and stored. The sheet is brought to it when it is read, the server
// refuses what is not in it, and equality is identity: without it a sheet that nobody touched would look edited.
import { isIsoDay } from '../domain/calendar.ts'
import { type FieldId, type FieldType, fieldSpec, type Value } from '../domain/report.ts'

const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** What neither a cell nor XML can hold. */
const unstorable = /(?![\t\n\x7f-\x9f])[\p{Cc}\ufffe\uffff]/gu
const loneSurrogates = /[\ud800-\udfff]/gu

/** Anything that one of the three above changes; most cells have none of it, and a sheet has many cells. */
const unusual = /[^\t\n\x20-\x84\x86-\u2027\u202a-\ud7ff\ue000-\ufffd]/

/** NFC, line breaks `\n`, outer blanks trimmed; inside, the text stays as typed. */
export function canonicalText(text: string): string {
  return (unusual.test(text) ? storable(text) : text).normalize('NFC').trim()
}

function storable(text: string): string {
  return text.replace(loneSurrogates, '\ufffd').replace(lineEnds, '\n').replace(unstorable, '')
}

/**
 * The canonical form of a field's value. Total and idempotent; what is no value of the field's type (a date that is
 * none, half a per cent) stays as text or number, is not canonical (`isCanonical`) and is named by the checks.
 *
 * @example
 * canonical('result', ' đã mở 3 lớp\r\n') // 'đã mở 3 lớp'
 * canonical('progress', '50')             // 50
 */
export function canonical(field: FieldId, value: Value): Value {
  return canonicalOf(fieldSpec(field).type, value)
}

/** As `canonical`, for columns that are no report field. */
export function canonicalOf(type: FieldType, value: Value): Value {
  // Adding 0 turns -0 into 0.
  if (type === 'percent' && typeof value === 'number') return Number.isFinite(value) ? value + 0 : ''
  const text = canonicalText(String(value))
  return type === 'percent' && /^-?\d{1,9}$/.test(text) ? Number(text) + 0 : text
}

/**
 * Whether a value may be stored in the field as it stands: canonical, and of the field's type. Whether it makes sense
 * (110 %, a day in the future) is for the checks.
 */
export function isCanonical(field: FieldId, value: Value): boolean {
  if (value === '') return true
  const { type, values } = fieldSpec(field)
  if (!Object.is(canonicalOf(type, value), value)) return false
  switch (type) {
    case 'text':
      return true
    case 'choice':
      return values?.some((it) => it === value) ?? false
    case 'date':
      return isIsoDay(String(value))
    case 'percent':
      return Number.isInteger(value)
    default:
      return type satisfies never
  }
}
