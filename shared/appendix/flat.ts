// Reads flat text: every cell a paragraph, empty cells vanished. Numbers cut the paragraphs into groups and tasks, and
// each task's paragraphs are placed in columns by align.ts; without numbers the alignment cuts as well.

import { readDeadline } from '../domain/deadline.ts'
import type { Issue } from '../domain/issue.ts'
import { align, cellsOf, type Placing } from './align.ts'
import type { Column } from './appendix.ts'
import { type Features, featuresOf } from './features.ts'
import { columnNumbers, findFlatHeader, repeatedHeader } from './flat-header.ts'
import { findMarkers, type Marker } from './flat-markers.ts'
import { emptyCells, type Line, type Table } from './lines.ts'
import { isAppendixHeading, isCapitals, isClosing, isRule, isTotal } from './marks.ts'
import { isTitleNumber } from './numbering.ts'
import { costOfJoining, costOfUnnumberedTask, holdsAmounts, scoreIn } from './scores.ts'

/** Below this lead in points the second-best placing is a fair reading too. */
const SURE_MARGIN = 1
const LONGEST_TITLE = 20
/** From this share of bodies on, a paragraph may be a list of them with names that are not known. */
const SOME_BODIES = 0.2
/** How many paragraphs a heading, its title and the header below them take. */
const TITLE_PARAGRAPHS = 20

/** Reads folded paragraphs; `undefined` when there is no header of tasks among them. */
export function readFlat(paragraphs: readonly string[]): Table | undefined {
  const header = findFlatHeader(paragraphs)
  if (header === undefined) return undefined
  const columns = header.columns.filter((column) => column.role !== 'no')
  const table: Table = {
    columns: header.columns,
    lines: [],
    before: paragraphs.slice(0, header.start),
    after: [],
    issues: [],
    skipped: 0,
    unread: 0,
  }
  const kept: string[] = []
  let at = header.end
  at += columnNumbers(paragraphs, at, header.columns.length)
  for (; at < paragraphs.length; at++) {
    const text = paragraphs[at] ?? ''
    const repeated = repeatedHeader(paragraphs, at, header)
    if (repeated > 0) {
      at += repeated - 1
      table.skipped++
    } else if (isClosing(text) || (isAppendixHeading(text) && opensAnother(paragraphs, at))) {
      break
    } else if (isTotal(text)) {
      table.issues.push({ code: 'row-total', level: 'warning', text })
      table.skipped++
    } else if (!isRule(text)) {
      kept.push(text)
    }
  }
  table.after = paragraphs.slice(at)
  readKept(kept.map(featuresOf), columns, table)
  return table
}

/** Whether the header of another table stands soon after a heading ("PHỤ LỤC II"). */
function opensAnother(paragraphs: readonly string[], at: number): boolean {
  const soon = paragraphs.slice(at + 1, at + 1 + TITLE_PARAGRAPHS)
  return !/tiếp theo/i.test(soon.slice(0, 2).join(' ')) && findFlatHeader(soon) !== undefined
}

function readKept(looks: Features[], columns: Column[], table: Table): void {
  const found = findMarkers(looks, columns.length, columns.some(holdsAmounts))
  const { markers } = found
  const pages = new Set(found.pages)
  for (const at of pages) {
    table.issues.push({ code: 'page-number', level: 'warning', text: looks[at]?.text ?? '' })
    table.skipped++
  }
  const numbered = markers.some((marker) => marker.title === undefined || !marker.numbers.some(isTitleNumber))
  const firstAt = markers[0]?.at ?? looks.length
  const body = (from: number, to: number) => looks.slice(from, to).filter((_, index) => !pages.has(from + index))
  table.lines.push(...unnumbered(body(0, firstAt), columns, 0))
  markers.forEach((marker, index) => {
    const rest = body(marker.at + 1, markers[index + 1]?.at ?? looks.length)
    table.lines.push(...linesOf(marker, rest, columns, numbered))
  })
}

/** The lines that one number opens: its own, and what stands after it without a number. */
function linesOf(marker: Marker, rest: Features[], columns: Column[], numbered: boolean): Line[] {
  const title = marker.title === undefined ? [] : [featuresOf(marker.title)]
  const all = [...title, ...rest]
  const cut = all.findIndex((one, index) => index > 0 && isCapitals(one.text) && one.bodies < 0.5)
  const own = cut < 0 ? all : all.slice(0, cut)
  const later = cut < 0 ? [] : unnumbered(all.slice(cut), columns, costOfUnnumberedTask)
  const [first, second] = own
  if (first === undefined) return [{ ...bare(''), numbers: marker.numbers }, ...later]
  if (second === undefined) return [{ ...bare(first.text), numbers: marker.numbers }, ...later]
  const capital = marker.numbers.some(isTitleNumber)
  if (capital && second.bodies < 0.5 && second.time < 0.7) {
    return [{ ...bare(first.text), numbers: marker.numbers }, ...unnumbered(own.slice(1), columns, 0), ...later]
  }
  const [task, ...others] = tasksOf(own, columns, numbered ? costOfUnnumberedTask : 0)
  return task === undefined ? later : [{ ...task, numbers: marker.numbers }, ...others, ...later]
}

/** Lines without numbers: titles in capitals, and tasks that the alignment cuts. */
function unnumbered(looks: Features[], columns: Column[], costOfTask: number): Line[] {
  const lines: Line[] = []
  let from = 0
  looks.forEach((one, at) => {
    if (!isCapitals(one.text) || one.bodies >= 0.5) return
    lines.push(...tasksOf(looks.slice(from, at), columns, costOfTask), { ...bare(one.text), heading: 'sure' })
    from = at + 1
  })
  return [...lines, ...tasksOf(looks.slice(from), columns, costOfTask)]
}

function tasksOf(looks: Features[], columns: Column[], costOfTask: number): Line[] {
  const { best } = align(looks, columns, costOfTask)
  const starts = best.flatMap((one, at) => (one.begins ? [at] : []))
  return starts.flatMap((start, index) => {
    const own = looks.slice(start, starts[index + 1] ?? looks.length)
    const titled = costOfTask === 0 && isTitled(own, best.slice(start), columns)
    return titled ? [doubtfulTitle(own), ...taskOf(own.slice(1), columns)] : taskOf(own, columns)
  })
}

/** Where nothing is numbered, two paragraphs of words are the title of a group and its first task. */
function isTitled([first, second]: readonly Features[], [one, other]: Placing, columns: readonly Column[]): boolean {
  if (first === undefined || second === undefined || second.lower || second.bullet) return false
  const both =
    one !== undefined && other !== undefined && columns[one.column]?.role === 'content' && one.column === other.column
  return both && first.words <= LONGEST_TITLE && !/[.;:]$/.test(first.text)
}

function doubtfulTitle([first]: readonly Features[]): Line {
  const text = first?.text ?? ''
  return { ...bare(text), doubts: [{ code: 'title-guessed', level: 'doubt', text }] }
}

/** One task; a last paragraph that fits nowhere is the title of what follows. */
function taskOf(looks: Features[], columns: Column[]): Line[] {
  const [first] = looks
  if (first === undefined) return []
  if (looks.length === 1) return [bare(first.text)]
  const { best, rival, margin } = align(looks, columns)
  const line: Line = { ...bare(''), heading: 'no' }
  for (const [at, text] of cellsOf(looks, best)) {
    const column = columns[at]
    if (column === undefined) continue
    if (column.role === 'extra') line.extra[column.label] = text
    else if (column.role !== 'no') line.cells[column.role] = text
  }
  line.doubts.push(...doubtsOf(looks, columns, best, margin < SURE_MARGIN ? rival : best))
  line.doubts.push(...hiddenDeadline(line, columns))
  return [line]
}

/** Cells that the rival would place elsewhere, and cells that look like nothing that stands in their column. */
function doubtsOf(looks: readonly Features[], columns: readonly Column[], best: Placing, rival: Placing): Issue[] {
  return looks.flatMap((one, index): Issue[] => {
    const column = columns[best[index]?.column ?? 0]
    const other = columns[rival[index]?.column ?? 0]
    if (column === undefined || other === undefined) return []
    const elsewhere = column !== other
    if (!elsewhere && !isForced(looks, index, best, column)) return []
    const doubt: Issue = { code: 'cell-uncertain', level: 'doubt', field: fieldOf(column), text: one.text }
    return [elsewhere ? { ...doubt, proposals: [{ field: fieldOf(other), value: one.text }] } : doubt]
  })
}

/** Whether a paragraph stands where it does only for want of a better place. */
function isForced(looks: readonly Features[], index: number, placing: Placing, column: Column): boolean {
  const one = looks[index]
  const before = looks[index - 1]
  if (one === undefined || scoreIn(column, one) < 0) return true
  if ((column.role === 'extra' || column.role === 'product') && one.bodies > SOME_BODIES) return true
  const joined = before !== undefined && placing[index]?.column === placing[index - 1]?.column
  return joined && costOfJoining(column.role, before, one) > 1
}

/** Without a deadline of its own, a task whose product speaks of time may have lost the line between the two. */
function hiddenDeadline(line: Line, columns: readonly Column[]): Issue[] {
  if (line.cells.deadline !== '' || !columns.some((column) => column.role === 'deadline')) return []
  const text = [line.cells.product, ...Object.values(line.extra)].find(
    (cell) => readDeadline(cell, { year: 2000 }).kind !== 'none',
  )
  return text === undefined ? [] : [{ code: 'cell-uncertain', level: 'doubt', field: 'deadline', text }]
}

function fieldOf(column: Column): string {
  return column.role === 'extra' ? column.label : column.role
}

function bare(content: string): Line {
  return { numbers: [], cells: { ...emptyCells(), content }, extra: {}, heading: 'open', doubts: [] }
}
