// A value's text by its number format. Covers what offices use: numbers, percent, scientific, dates, times, literals,
// up to four sections and conditions. Fractions (`# ?/?`) are not drawn and fall back to General.

import type { Scalar } from './cell.ts'
import { type Locale, SHORT_DATE } from './locale.ts'
import { dateText } from './text/date-text.ts'
import { generalText, numberText } from './text/number-text.ts'
import { isElapsed, piecesOf, sectionsOf } from './text/pieces.ts'

/** Whether numbers in this format are dates or times. */
export function isDateFormat(format: string): boolean {
  const [section = ''] = sectionsOf(format)
  return piecesOf(section).some((piece) => piece.date !== undefined || isElapsed(piece.bracket ?? ''))
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
