// The common form of a table's rows before it is known which are groups and which are tasks: what the readers of grids
// and of flat text both make, and what structure.ts turns into an outline.
import type { Issue } from '../domain/issue.ts'
import type { Column, Field } from './appendix.ts'
import type { Numbering } from './numbering.ts'

/**
 * One row. `numbers` are the possible readings of its number (none: it has no number), `heading` says whether it can be
 * a group: `sure` (a merged or capital title), `open` (nothing but a number and words), `no` (it has other cells).
 * `doubts` get the task's path once it is known.
 */
export type Line = {
  numbers: Numbering[]
  cells: Record<Field, string>
  extra: Record<string, string>
  heading: 'sure' | 'open' | 'no'
  doubts: Issue[]
}

/** All rows of one table with what was said around it. `skipped` counts rows understood to be no line at all. */
export type Table = {
  columns: Column[]
  lines: Line[]
  before: string[]
  after: string[]
  issues: Issue[]
  skipped: number
  unread: number
}

/** A table of which only the head was read, with the paragraphs above it. */
export function newTable(columns: Column[], before: string[]): Table {
  return { columns, lines: [], before, after: [], issues: [], skipped: 0, unread: 0 }
}

/** A task as signed of which nothing is known yet. */
export function emptyCells(): Record<Field, string> {
  return { content: '', lead: '', support: '', product: '', deadline: '', issuer: '' }
}

/** The text of everything in a line, for an issue about it. */
export function textOf(line: Line): string {
  return [line.numbers[0]?.no ?? '', ...Object.values(line.cells), ...Object.values(line.extra)]
    .filter((one) => one !== '')
    .join(' | ')
}
