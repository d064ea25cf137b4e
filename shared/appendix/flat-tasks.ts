// Makes tasks of paragraphs: places them in columns, and cuts them where they hold several tasks or the title of a group.
import { align, cellsOf, type Place } from './align.ts'
import type { Column } from './appendix.ts'
import type { Features } from './features.ts'
import { doubtIrregular, doubtsOf, hiddenDeadline } from './flat-doubts.ts'
import { emptyCells, type Line } from './lines.ts'
import { isCapitals } from './marks.ts'
import { scoreIn } from './scores.ts'
import type { Example, Scoring } from './scoring.ts'

/** A place is an example to others when every other costs at least so much. */
const EXAMPLE_MARGIN = 2
const LONGEST_TITLE = 20
/** Levels of groups that may begin between two tasks. */
const MOST_TITLES = 3
/** From this share of known bodies on, a paragraph may be a list of bodies. */
const SOME_BODIES = 0.2
/** A paragraph that scores less than this in the best place for it belongs to no column. */
const NOWHERE = -1
/** How titles of groups begin, and hardly any note or product. */
const TITLE_WORDS =
  /^(?:nhóm|các|về) (?:nhiệm vụ|giải pháp|tiêu chí|công việc|chỉ tiêu)(?= )|^(?:lĩnh vực|phần thứ|nhiệm vụ về|giải pháp về)(?= )/i
const WEAK_TITLE_WORDS = /^(?:công tác|về|nhiệm vụ|hoạt động)(?= )/i

/** A title that shows itself: words in capitals. */
export function isTitle(looks: Features): boolean {
  return isCapitals(looks.text) && looks.bodies < 0.5
}

/** A line of nothing but words. */
export function bareLine(content: string): Line {
  return { numbers: [], cells: { ...emptyCells(), content }, extra: {}, heading: 'open', doubts: [] }
}

/** What tasks are placed by, and where they are kept as examples to others. */
export type Placing = { readonly scoring: Scoring; readonly examples: Example[] }

/**
 * The tasks that paragraphs hold, with the titles between them.
 *
 * @param costOfTask points lost by each further task; 0 where nothing is numbered
 */
export function tasksOf(looks: readonly Features[], placing: Placing, costOfTask: number): Line[] {
  if (looks.length === 0) return []
  const { columns } = placing.scoring
  const places = align(looks, placing.scoring, costOfTask)
  const starts = places.flatMap((one, at) => (one.begins ? [at] : []))
  const lines = starts.flatMap((start, index) => {
    const own = looks.slice(start, starts[index + 1] ?? looks.length)
    if (costOfTask > 0 && starts.length > 1) return taskOf(own, placing).map(doubtful)
    if (costOfTask > 0 || !isTitled(own, places.slice(start, start + 2), columns)) return taskOf(own, placing)
    return [guessedTitle(own[0]), ...taskOf(own.slice(1), placing)]
  })
  if (costOfTask === 0) doubtIrregular(lines)
  return lines
}

/** Several tasks below one number: each may be the rest of the one before. */
function doubtful(line: Line): Line {
  return { ...line, doubts: [...line.doubts, { code: 'task-uncertain', level: 'doubt', text: line.cells.content }] }
}

/** One task; last paragraphs that fit nowhere are the title of what follows. */
function taskOf(looks: readonly Features[], placing: Placing, titles = MOST_TITLES): Line[] {
  const [first] = looks
  if (first === undefined) return []
  if (looks.length === 1) return [bareLine(first.text)]
  const { scoring } = placing
  const { columns } = scoring
  const places = align(looks, scoring)
  if (titles > 0 && endsWithTitle(looks, places, columns)) {
    return [...taskOf(looks.slice(0, -1), placing, titles - 1), guessedTitle(looks[looks.length - 1])]
  }
  const line: Line = { ...bareLine(''), heading: 'no' }
  for (const [at, text] of cellsOf(looks, places)) {
    const column = columns[at]
    if (column === undefined) continue
    if (column.role === 'extra') line.extra[column.label] = text
    else if (column.role !== 'no') line.cells[column.role] = text
  }
  placing.examples.push({ looks, columns: places.map(({ column }) => column), sure: isSure(looks, places, columns) })
  line.doubts.push(...doubtsOf(looks, places, columns))
  line.doubts.push(...hiddenDeadline(line, columns))
  return [line]
}

/** Whether a task may teach: it fills every column, or nothing in it may well stand elsewhere. */
function isSure(looks: readonly Features[], places: readonly Place[], columns: readonly Column[]): boolean {
  if (looks.length === columns.length && places.every(({ column }, at) => column === at)) return true
  return places.every(({ rivals }) => (rivals[0]?.margin ?? Number.POSITIVE_INFINITY) >= EXAMPLE_MARGIN)
}

/** Where nothing is numbered, two paragraphs of words are the title of a group and its first task. */
function isTitled(
  [first, second]: readonly Features[],
  [one, other]: readonly Place[],
  columns: readonly Column[],
): boolean {
  if (first === undefined || second === undefined || second.lower || second.bullet) return false
  const inContent = one !== undefined && columns[one.column]?.role === 'content'
  return inContent && one.column === other?.column && couldBeTitle(first)
}

function endsWithTitle(looks: readonly Features[], places: readonly Place[], columns: readonly Column[]): boolean {
  const last = looks[looks.length - 1]
  const at = places[looks.length - 1]?.column ?? 0
  const column = columns[at]
  if (last === undefined || column === undefined || looks.length < 3 || !couldBeTitle(last) || last.mark !== undefined)
    return false
  if (last.bullet || last.lower || last.bodies > SOME_BODIES || last.time > 0.4 || last.amount) return false
  if (TITLE_WORDS.test(last.text)) return true
  if (looks.length === columns.length) return false
  const joined = places[looks.length - 2]?.column === at
  return scoreIn(column, last) < NOWHERE || (joined && WEAK_TITLE_WORDS.test(last.text))
}

function couldBeTitle(looks: Features): boolean {
  return looks.words <= LONGEST_TITLE && !/[.;:,]$/.test(looks.text)
}

function guessedTitle(looks: Features | undefined): Line {
  const text = looks?.text ?? ''
  return { ...bareLine(text), doubts: [{ code: 'title-guessed', level: 'doubt', text }] }
}
