// Columns of a grid without a header (cells selected below it): told by what most of their cells look like. A guess is
// always a doubt, and a table of something else must not pass for tasks.
import type { Column, Role } from './appendix.ts'
import { type Features, featuresOf } from './features.ts'
import { readNumber } from './numbering.ts'
import { scoreIn } from './scores.ts'

const SAMPLE = 60
const GUESSED: readonly Role[] = ['lead', 'deadline', 'content', 'product', 'support', 'issuer']
const LEAST_SCORE = 1.5

/** Columns by content, or `undefined` when there is nothing to do or nobody to do it. */
export function guessColumns(rows: readonly string[][]): Column[] | undefined {
  const width = Math.max(0, ...rows.map((row) => row.length))
  if (width < 2 || rows.length < 2) return undefined
  const sample = rows.filter((row) => row.filter((cell) => cell !== '').length > 2).slice(0, SAMPLE)
  // Columns of no known meaning go by their letter, as in a sheet.
  const columns = Array.from({ length: width }, (_, at): Column => ({ role: 'extra', label: letterOf(at) }))
  const cells = columns.map((_, at) => sample.map((row) => row[at] ?? '').filter((cell) => cell !== ''))
  const looks = cells.map((column) => column.map(featuresOf))
  cells.forEach((column, at) => {
    const numbers = column.filter((cell) => readNumber(cell).length > 0).length
    if (column.length > 0 && numbers >= column.length * 0.8 && !columns.some(({ role }) => role === 'no'))
      setRole(columns, at, 'no')
  })
  for (const role of GUESSED) {
    const best = bestColumn(role, columns, looks)
    if (best !== undefined) setRole(columns, best, role)
  }
  const told = new Set(columns.map(({ role }) => role))
  return told.has('content') && told.has('lead') && (told.has('deadline') || told.has('no')) ? columns : undefined
}

/** A column's letter as in a sheet: 0 is A, 26 is AA. */
export function letterOf(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : letterOf(Math.floor(at / 26) - 1) + letterOf(at % 26)
}

function setRole(columns: Column[], at: number, role: Role): void {
  columns[at] = { role, label: '' }
}

function bestColumn(role: Role, columns: readonly Column[], looks: readonly Features[][]): number | undefined {
  let best: number | undefined
  let score = LEAST_SCORE
  columns.forEach((column, at) => {
    const cells = looks[at] ?? []
    if (column.role !== 'extra' || cells.length === 0) return
    const average = cells.reduce((sum, one) => sum + scoreIn({ role, label: '' }, one), 0) / cells.length
    if (average > score) {
      score = average
      best = at
    }
  })
  return best
}
