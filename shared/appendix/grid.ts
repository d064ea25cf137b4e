// Reads a grid: the header, then row by row. A merged cell comes filled into every row it covers; where the format knows
// nothing of merging, an empty lead below a lead may be one, is filled, and is a doubt.
import { foldText } from '../domain/text.ts'
import type { Column } from './appendix.ts'
import { isTaskHeader } from './columns.ts'
import { featuresOf } from './features.ts'
import { guessColumns, letterOf } from './grid-guess.ts'
import { findGridHeader, isOneText, numbersColumns, repeatsHeader } from './grid-header.ts'
import { continuePrevious, type GridContext, lineFrom, type Row, titleLine } from './grid-lines.ts'
import { fillMerged } from './grid-merges.ts'
import type { Line, Table } from './lines.ts'
import { isAppendixHeading, isCapitals, isClosing, isDash, isRule, isTotal } from './marks.ts'
import { readNumber, readNumberedLine } from './numbering.ts'
import type { AppendixSource } from './source.ts'

type Grid = Extract<AppendixSource, { kind: 'grid' }>

/** How many rows after "PHỤ LỤC II" its header may stand. */
const TITLE_ROWS = 6

/** Reads a grid; `undefined` when it has no header of tasks and its columns cannot be told by what stands in them. */
export function readGrid(source: Grid): Table | undefined {
  const rows = source.rows
    .map((cells, at): Row => ({ cells: cells.map(foldText), at }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const plain = rows.map(({ cells }) => cells)
  const found = findGridHeader(plain)
  const told = found?.columns ?? guessColumns(plain)
  if (told === undefined) return undefined
  const columns = withUnlabelled(told, plain.slice(found?.end ?? 0))
  const table: Table = {
    columns: columns.filter(({ label, role }) => label !== '' || role !== 'extra'),
    lines: [],
    before: [
      ...(source.before ?? []).map(foldText),
      ...plain.slice(0, found?.start ?? 0).map((cells) => distinct(cells).join('\n')),
    ],
    after: (source.after ?? []).map(foldText).filter((text) => text !== ''),
    issues: found === undefined ? [{ code: 'columns-guessed', level: 'doubt' }] : [],
    skipped: 0,
    unread: 0,
  }
  const context = contextOf(columns, found?.rows ?? [], source, table)
  const body = rows.slice(found?.end ?? 0)
  for (let index = 0; index < body.length; index++) {
    const row = body[index]
    if (row === undefined) continue
    if (endsTable(row, body.slice(index + 1, index + TITLE_ROWS), context)) {
      table.after.unshift(...body.slice(index).map(({ cells }) => distinct(cells).join(' | ')))
      break
    }
    readRow(row, context)
  }
  if (!context.knowsMerges) fillMerged(context)
  return table
}

/** Cells below no label are kept under the letter of their column. */
function withUnlabelled(columns: readonly Column[], rows: readonly string[][]): Column[] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), columns.length)
  return Array.from({ length: width }, (_, at): Column => {
    const column = columns[at] ?? { role: 'extra', label: '' }
    const filled = column.role === 'extra' && column.label === '' && rows.some((row) => (row[at] ?? '') !== '')
    return filled ? { role: 'extra', label: letterOf(at) } : column
  })
}

function contextOf(columns: Column[], header: readonly string[][], source: Grid, table: Table): GridContext {
  const covered = new Set<string>()
  for (const merge of source.merges ?? []) {
    for (let row = merge.row + 1; row < merge.row + merge.rows; row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) covered.add(`${row},${column}`)
    }
  }
  return {
    columns,
    header,
    numberAt: columns.findIndex(({ role }) => role === 'no'),
    contentAt: columns.findIndex(({ role }) => role === 'content'),
    isCovered: (row, column) => covered.has(`${row},${column}`),
    knowsMerges: source.merges !== undefined,
    table,
    rows: new Map(),
  }
}

/** The signature below a table, or the heading or header of a second one. */
function endsTable({ cells }: Row, following: readonly Row[], context: GridContext): boolean {
  const text = distinct(cells)[0] ?? ''
  if (isOneText(cells) && isClosing(text)) return true
  if (isOneText(cells) && isAppendixHeading(text)) return following.some((row) => isTaskHeader(row.cells))
  return isTaskHeader(cells) && !repeatsHeader(cells, context.header) && !isOneText(cells)
}

function readRow(row: Row, context: GridContext): void {
  const { table, numberAt, contentAt } = context
  const { cells } = row
  const number = cells[numberAt] ?? ''
  const content = cells[contentAt] ?? ''
  if (repeatsHeader(cells, context.header) || (numbersColumns(cells) && context.previous === undefined)) {
    table.skipped++
  } else if (cells.every((cell) => cell === '' || isRule(cell))) {
    table.skipped++
  } else if (isTotal(content) || isTotal(number) || (isOneText(cells) && isTotal(distinct(cells)[0] ?? ''))) {
    report('row-total', cells, context)
  } else if (isOneText(cells)) {
    readOneText(row, context)
  } else if (content === '' && readNumber(number).length === 0 && readNumberedLine(number) === undefined) {
    if (!continuePrevious(row, context)) unread(cells, context)
  } else if (repeatsTask(row, context)) {
    continuePrevious(row, context)
  } else {
    addLine(lineFrom(row, context), context)
  }
}

/** A row of one text: a title over all columns, a page's number, or the rest of the row before. */
function readOneText(row: Row, context: GridContext): void {
  const { cells } = row
  const at = cells.findIndex((cell) => cell !== '')
  const text = cells[at] ?? ''
  const wide = cells.filter((cell) => cell !== '').length > 1
  const inTitlePlace = wide || at === context.numberAt || at === context.contentAt || context.columns[at]?.label === ''
  if (!wide && readNumber(text).length > 0) {
    report('page-number', cells, context)
  } else if (isDash(text)) {
    context.table.skipped++
  } else if (wide || !continueAs(row, text, inTitlePlace, context)) {
    if (!inTitlePlace) unread(cells, context)
    else addTitle(text, wide || at === context.numberAt, context)
  }
}

/**
 * A text alone in its row may be the rest of a cell above. Where it stands says which; in the first column, where a
 * format puts broken lines, only its looks do.
 */
function continueAs(row: Row, text: string, inTitlePlace: boolean, context: GridContext): boolean {
  if (readNumberedLine(text) !== undefined || isCapitals(text)) return false
  const rest = /^(?:\p{Ll}|[-+*•–])/u.test(text)
  if (!inTitlePlace || (rest && row.cells[context.contentAt] === text)) return continuePrevious(row, context)
  const looks = featuresOf(text)
  const role = looks.time > 0.7 ? 'deadline' : looks.bodies > 0.8 ? 'support' : rest ? 'content' : undefined
  const at = context.columns.findIndex((column) => column.role === role)
  return (
    at >= 0 &&
    continuePrevious({ at: row.at, cells: context.columns.map((_, index) => (index === at ? text : '')) }, context)
  )
}

/** Rows of one task: its number and words are merged, or repeated, over all of them. */
function repeatsTask(row: Row, context: GridContext): boolean {
  const { numberAt, contentAt, previous, previousRow } = context
  if (previous === undefined || previous.heading !== 'no' || previousRow === undefined) return false
  if (context.knowsMerges) {
    return context.isCovered(row.at, contentAt) && (numberAt < 0 || context.isCovered(row.at, numberAt))
  }
  const same = (at: number) => row.cells[at] === previousRow.cells[at]
  return numberAt >= 0 && same(numberAt) && same(contentAt) && readNumber(row.cells[numberAt] ?? '').length > 0
}

/** Where merged cells are known, a title that is not merged may as well be a task's further words. */
function addTitle(text: string, sure: boolean, context: GridContext): void {
  const line = titleLine(text, sure)
  const guessed = context.knowsMerges && line.heading === 'open' && line.numbers.length === 0
  if (guessed) line.doubts.push({ code: 'title-guessed', level: 'doubt', text })
  addLine(line, context)
}

function addLine(line: Line, context: GridContext): void {
  context.table.lines.push(line)
  context.previous = line
}

function report(code: string, cells: readonly string[], { table }: GridContext): void {
  table.issues.push({ code, level: 'warning', text: distinct(cells).join(' | ') })
  table.skipped++
}

function unread(cells: readonly string[], { table }: GridContext): void {
  table.issues.push({ code: 'row-unread', level: 'doubt', text: distinct(cells).join(' | ') })
  table.unread++
}

function distinct(cells: readonly string[]): string[] {
  return cells.filter((cell, at) => cell !== '' && cell !== cells[at - 1])
}
