// What is wrong with one value by itself, whether it was read from a cell or came over the wire: one rule for both sides.
import { isIsoDay, readDay, showDay } from '../domain/calendar.ts'
import { checkIssue } from '../domain/check.ts'
import type { Issue, Proposal } from '../domain/issue.ts'
import { legacyEncoding } from '../domain/legacy-encoding.ts'
import { type FieldId, type FieldType, fieldSpec, type Value } from '../domain/report.ts'
import { type Choices, choicesOf, readLabel } from './labels.ts'

/** UTF-16 units; Excel and Table Storage hold a little more, but not both a cell and its change set. */
export const maxTextLength = 32_000

/** What a rule has to know of a column. */
export interface ValueKind {
  /** A report field's id, or the id of another column. */
  readonly id: string
  readonly type: FieldType
  readonly choices?: Choices
}

export function kindOfField(field: FieldId): ValueKind {
  const choices = choicesOf(field)
  return { id: field, type: fieldSpec(field).type, ...(choices && { choices }) }
}

/** The issue of a canonical value taken alone, or `undefined`. An empty value has none. */
export function valueIssue(kind: ValueKind, value: Value): Issue | undefined {
  if (value === '') return undefined
  const text = String(value)
  const found = { field: kind.id, text }
  switch (kind.type) {
    case 'text':
      if (text.length > maxTextLength) {
        const params = { length: text.length, most: maxTextLength }
        return checkIssue('text-too-long', { field: kind.id, params })
      }
      return legacyIssue(kind, text)
    case 'choice': {
      if (kind.choices && Object.keys(kind.choices).includes(text)) return undefined
      const proposals = kind.choices ? nearestChoices(kind.choices, text) : []
      return legacyIssue(kind, text) ?? checkIssue('status-unknown', { ...found, proposals })
    }
    case 'date':
      return isIsoDay(text) ? undefined : checkIssue('date-unreadable', { ...found, proposals: nearestDays(text) })
    case 'percent':
      if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100) return undefined
      return checkIssue('progress-range', { ...found, proposals: nearestPercent(value) })
    default:
      return kind.type satisfies never
  }
}

function legacyIssue(kind: ValueKind, text: string): Issue | undefined {
  const encoding = legacyEncoding(text)
  return encoding && checkIssue('legacy-encoding', { field: kind.id, params: { encoding }, text })
}

function nearestChoices(choices: Choices, text: string): Proposal[] {
  const read = readLabel(choices, text)
  const codes = read.kind === 'known' ? [read.code] : read.nearest
  return codes.map((code) => ({ value: code, label: choices[code]?.vi ?? code }))
}

/** Days that people write otherwise: "1/10/2013", "20-12-2013", "ngày 20 tháng 12 năm 2013". Day first, always. */
function nearestDays(text: string): Proposal[] {
  const match = /^\D*(\d{1,2})\D+(\d{1,2})\D+(\d{4})\D*$/.exec(text)
  const day = match && readDay(`${match[1]?.padStart(2, '0')}/${match[2]?.padStart(2, '0')}/${match[3]}`)
  return day ? [{ value: day, label: showDay(day) }] : []
}

/** A share such as 0.5, typed where no per cent format was left, is likely 50. */
function nearestPercent(value: Value): Proposal[] {
  const percent = typeof value === 'number' && value > 0 && value < 1 ? wholePercent(value) : undefined
  return percent === undefined ? [] : [{ value: String(percent) }]
}

/** 0.29 → 29 in spite of binary fractions; `undefined` for a share that is no whole per cent. */
export function wholePercent(share: number): number | undefined {
  const percent = Math.round(share * 100)
  return Math.abs(share * 100 - percent) < 1e-6 ? percent : undefined
}
