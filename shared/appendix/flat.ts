// Reads flat text: every cell a paragraph, empty cells vanished. Numbers cut the paragraphs into groups and tasks, whose
// paragraphs flat-tasks.ts then places in columns.
import { type Column, fields } from './appendix.ts'
import { type Features, featuresOf } from './features.ts'
import { columnNumbers, findFlatHeader, repeatedHeader } from './flat-header.ts'
import { findMarkers, type Marker, type Markers } from './flat-markers.ts'
import { bareLine, isTitle, type Placing, tasksOf } from './flat-tasks.ts'
import { type Line, newTable, type Table } from './lines.ts'
import { isAppendixHeading, isClosing, isClosingTitle, isDash, isDitto, isRule, isTotal } from './marks.ts'
import { isTitleNumber } from './numbering.ts'
import { costOfUnnumberedTask, holdsAmounts } from './scores.ts'
import { learnedScoring, plainScoring } from './scoring.ts'

/** How many paragraphs a heading, its title and the header below them take. */
const TITLE_PARAGRAPHS = 20
/** As many as some hundred tasks have; more of them teach nothing new. */
const TEACHING_PARAGRAPHS = 1_200
/** How far one looks to see whether a plan goes on with its text, and how many words make a sentence. */
const PROSE_PARAGRAPHS = 10
const SENTENCE = 12

/** Reads folded paragraphs; `undefined` when there is no header of tasks among them. */
export function readFlat(paragraphs: readonly string[]): Table | undefined {
  const header = findFlatHeader(paragraphs)
  if (header === undefined) return undefined
  const columns = header.columns.filter((column) => column.role !== 'no')
  const table = newTable(header.columns, paragraphs.slice(0, header.start))
  const kept: string[] = []
  let at = header.end
  at += columnNumbers(paragraphs, at, header.columns.length)
  for (; at < paragraphs.length; at++) {
    const text = paragraphs[at] ?? ''
    const repeated = repeatedHeader(paragraphs, at, header)
    if (repeated > 0) {
      at += repeated - 1
      table.skipped++
    } else if (
      isClosing(text) ||
      (isAppendixHeading(text) && opensAnother(paragraphs, at)) ||
      (isClosingTitle(text) && opensProse(paragraphs, at))
    ) {
      break
    } else if (isTotal(text)) {
      table.issues.push({ code: 'row-total', level: 'warning', text })
      table.skipped++
    } else if (!isRule(text)) {
      kept.push(text)
    }
  }
  table.after = paragraphs.slice(at)
  readKept(looksOf(kept), columns, table)
  return table
}

/** The same bodies and days come again and again; each text is looked at once. */
function looksOf(texts: readonly string[]): Features[] {
  const seen = new Map<string, Features>()
  return texts.map((text) => {
    const looks = seen.get(text) ?? featuresOf(text)
    seen.set(text, looks)
    return looks
  })
}

/** Whether the header of another table stands soon after a heading ("PHỤ LỤC II"). */
function opensAnother(paragraphs: readonly string[], at: number): boolean {
  const soon = paragraphs.slice(at + 1, at + 1 + TITLE_PARAGRAPHS)
  return !/tiếp theo/i.test(soon.slice(0, 2).join(' ')) && findFlatHeader(soon) !== undefined
}

/** Whether sentences follow, and nothing that would be who or when. */
function opensProse(paragraphs: readonly string[], at: number): boolean {
  const soon = paragraphs.slice(at + 1, at + 1 + PROSE_PARAGRAPHS).map(featuresOf)
  return soon.some(({ words }) => words >= SENTENCE) && !soon.some(({ time, words }) => time > 0.7 && words < SENTENCE)
}

function readKept(looks: Features[], columns: Column[], table: Table): void {
  const found = findMarkers(looks, columns.length, columns.some(holdsAmounts))
  for (const at of found.pages) {
    table.issues.push({ code: 'page-number', level: 'warning', text: looks[at]?.text ?? '' })
    table.skipped++
  }
  // What a first reading of some of the tasks teaches is used in that of all.
  const first: Placing = { scoring: plainScoring(columns), examples: [] }
  const markers = found.markers.filter(({ at }) => at < TEACHING_PARAGRAPHS)
  linesBetween({ ...found, markers }, looks.slice(0, TEACHING_PARAGRAPHS), first)
  table.lines.push(...linesBetween(found, looks, { scoring: learnedScoring(columns, first.examples), examples: [] }))
  resolveMarks(table.lines)
}

function linesBetween({ markers, pages }: Markers, looks: Features[], placing: Placing): Line[] {
  const left = new Set(pages)
  const numbered = markers.some((marker) => !opensGroup(marker)) && !holdSeveral(markers, placing)
  const body = (from: number, to: number) => looks.slice(from, to).filter((_, index) => !left.has(from + index))
  return [
    ...unnumbered(body(0, markers[0]?.at ?? looks.length), placing, 0),
    ...markers.flatMap((marker, index) =>
      linesOf(marker, body(marker.at + 1, markers[index + 1]?.at ?? looks.length), placing, numbered),
    ),
  ]
}

function opensGroup({ title, numbers }: Marker): boolean {
  return title !== undefined && numbers.some(isTitleNumber)
}

/** Whether most numbers stand before more paragraphs than a task has cells: then they are those of groups. */
function holdSeveral(markers: readonly Marker[], { scoring }: Placing): boolean {
  const lengths = markers.flatMap((marker, index) => {
    const next = markers[index + 1]
    return next === undefined || opensGroup(marker) ? [] : [next.at - marker.at]
  })
  const long = lengths.filter((length) => length > scoring.columns.length * 1.5 + 1)
  return lengths.length > 0 && long.length > lengths.length / 2
}

/** The lines that one number opens: its own, and what stands after it without a number. */
function linesOf(marker: Marker, rest: Features[], placing: Placing, numbered: boolean): Line[] {
  const title = marker.title === undefined ? [] : [featuresOf(marker.title)]
  const all = [...title, ...rest]
  const cut = all.findIndex((one, index) => index > 0 && isTitle(one))
  const own = cut < 0 ? all : all.slice(0, cut)
  const later = cut < 0 ? [] : unnumbered(all.slice(cut), placing, costOfUnnumberedTask)
  const [first, second] = own
  if (first === undefined || second === undefined)
    return [{ ...bareLine(first?.text ?? ''), numbers: marker.numbers }, ...later]
  if ((!numbered || marker.numbers.some(isTitleNumber)) && second.bodies < 0.5 && second.time < 0.7) {
    return [{ ...bareLine(first.text), numbers: marker.numbers }, ...unnumbered(own.slice(1), placing, 0), ...later]
  }
  const [task, ...others] = tasksOf(own, placing, numbered ? costOfUnnumberedTask : 0)
  return task === undefined ? later : [{ ...task, numbers: marker.numbers }, ...others, ...later]
}

/** Lines without numbers: titles that show themselves, and tasks that the alignment cuts. */
function unnumbered(looks: Features[], placing: Placing, costOfTask: number): Line[] {
  const lines: Line[] = []
  let from = 0
  looks.forEach((one, at) => {
    if (!isTitle(one)) return
    lines.push(...tasksOf(looks.slice(from, at), placing, costOfTask), { ...bareLine(one.text), heading: 'sure' })
    from = at + 1
  })
  return [...lines, ...tasksOf(looks.slice(from), placing, costOfTask)]
}

/** A dash is an empty cell; "như trên" is that of the task before. */
function resolveMarks(lines: readonly Line[]): void {
  let previous: Line | undefined
  for (const line of lines) {
    const again = fields.filter((field) => isDitto(line.cells[field]))
    for (const field of again) line.cells[field] = previous?.cells[field] ?? ''
    for (const field of fields) if (isDash(line.cells[field])) line.cells[field] = ''
    if (again.length > 0) line.extra.ditto = again.join(', ')
    if (line.heading === 'no') previous = line
  }
}
