// Makes lines of a grid's rows: cells by role, ditto marks and merged cells filled in and named, several rows of one task
// joined.
import type { Column } from './appendix.ts'
import { emptyCells, type Line, type Table } from './lines.ts'
import { isCapitals, isDash, isDitto } from './marks.ts'
import { readNumber, readNumberedLine } from './numbering.ts'

/** A row that is not empty, with its number in the source. */
export type Row = { cells: string[]; at: number }

/** What reading a row needs to know of the rows before it. */
export type GridContext = {
  readonly columns: readonly Column[]
  /** The rows of the header, to know them again. */
  readonly header: readonly string[][]
  /** Columns of the number and of the task's words; −1 when there is none. */
  readonly numberAt: number
  readonly contentAt: number
  /** Whether a cell holds the text of a merged cell that begins in a row above. */
  readonly isCovered: (row: number, column: number) => boolean
  readonly knowsMerges: boolean
  readonly table: Table
  /** The rows that lines were made of. */
  readonly rows: Map<Line, Row>
  previous?: Line
  previousRow?: Row
}

/** A row with words of its own, as a line. */
export function lineFrom(row: Row, context: GridContext): Line {
  const line = titleLine('', false)
  line.heading = 'no'
  const written = row.cells[context.numberAt] ?? ''
  line.numbers = readNumber(written)
  fillCells(line, row, context)
  const own = context.columns.some(
    ({ role }, at) => role !== 'no' && role !== 'content' && isOwn(row.cells[at] ?? '', line),
  )
  if (line.numbers.length === 0) takeNumber(line, written, own, context)
  if (!own) {
    const wide = context.columns.some(
      ({ role }, at) => role !== 'no' && role !== 'content' && (row.cells[at] ?? '') === line.cells.content,
    )
    return { ...line, heading: wide || isCapitals(line.cells.content) ? 'sure' : 'open' }
  }
  context.previousRow = row
  context.rows.set(line, row)
  return line
}

/** A title; `sure` when its place in the table alone makes it one. */
export function titleLine(text: string, sure: boolean): Line {
  const numbered = readNumberedLine(text)
  const title = numbered?.title ?? text
  return {
    numbers: numbered?.numbers ?? [],
    cells: { ...emptyCells(), content: title },
    extra: {},
    heading: sure || isCapitals(title) ? 'sure' : 'open',
    doubts: [],
  }
}

/** Adds a row's cells to the task before it; `false` when there is none. */
export function continuePrevious(row: Row, context: GridContext): boolean {
  const { previous } = context
  if (previous === undefined || previous.heading === 'sure') return false
  const added: string[] = []
  context.columns.forEach(({ role, label }, at) => {
    const cell = row.cells[at] ?? ''
    if (cell === '' || isDash(cell) || context.isCovered(row.at, at)) return
    if (role === 'no') {
      if (readNumber(cell).length === 0) added.push(cell)
      return
    }
    const before = role === 'extra' ? (previous.extra[label] ?? '') : previous.cells[role]
    if (isDitto(cell) || before.split('\n').includes(cell) || before === cell) return
    const joined = before === '' ? cell : `${before}\n${cell}`
    if (role === 'extra') previous.extra[label] = joined
    else previous.cells[role] = joined
    if (role !== 'content') previous.heading = 'no'
    added.push(cell)
  })
  if (added.length > 0) previous.doubts.push({ code: 'rows-joined', level: 'doubt', text: added.join(' | ') })
  context.table.skipped++
  return true
}

function fillCells(line: Line, row: Row, context: GridContext): void {
  const merged: string[] = []
  const ditto: string[] = []
  context.columns.forEach(({ role, label }, at) => {
    const written = row.cells[at] ?? ''
    if (role === 'no' || written === '' || isDash(written)) return
    const again = isDitto(written)
    const above = role === 'extra' ? context.previous?.extra[label] : context.previous?.cells[role]
    const cell = again ? (above ?? '') : written
    if (again) ditto.push(role === 'extra' ? label : role)
    else if (context.isCovered(row.at, at)) merged.push(role === 'extra' ? label : role)
    if (role !== 'extra') line.cells[role] = cell
    else if (cell !== '') line.extra[label] = cell
  })
  if (merged.length > 0) line.extra.merged = merged.join(', ')
  if (ditto.length > 0) line.extra.ditto = ditto.join(', ')
}

/** Whether a cell says something that the title of a group, drawn over all columns, would not. */
function isOwn(cell: string, line: Line): boolean {
  return cell !== '' && !isDash(cell) && cell !== line.cells.content
}

/** Without a number in its own cell, a row may carry it before its words. */
function takeNumber(line: Line, written: string, own: boolean, context: GridContext): void {
  const inNumber = readNumberedLine(written)
  if (inNumber !== undefined && line.cells.content === '') {
    line.numbers = inNumber.numbers
    line.cells.content = inNumber.title
    return
  }
  const inContent = context.numberAt < 0 || !own ? readNumberedLine(line.cells.content) : undefined
  if (inContent !== undefined && written === '') {
    line.numbers = inContent.numbers
    line.cells.content = inContent.title
  } else if (/[\p{L}\p{N}]/u.test(written)) {
    line.doubts.push({ code: 'number-unread', level: 'doubt', field: 'no', text: written })
  }
}
