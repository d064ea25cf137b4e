// Reads text with one line a row and nothing but blanks between its cells, as copied from a printed page. A cell begins with
// a capital or a number; where each begins is the cut that gives the most cells that look like their columns. Every such
// row is a doubt.
import type { Column } from './appendix.ts'
import { headOf } from './body-lexicon.ts'
import { columnsOf, isTaskHeader, sureRole } from './columns.ts'
import { featuresOf } from './features.ts'
import { emptyCells, type Line, newTable, type Table } from './lines.ts'
import { isCapitals, isClosing, isRule, isTotal } from './marks.ts'
import { isTitleNumber, readNumber, readNumberedLine } from './numbering.ts'
import { plainScoring, type Scoring } from './scoring.ts'

const LONGEST_HEADER = 250
/** Lines a header may take. */
const HEADER_LINES = 3
const MOST_LABELS = 12
/** Words of a cell other than the task's own. */
const LONGEST_CELL = 40
/** Points for a cell that begins as bodies, times and products do, and for one that only begins with a capital. */
const KNOWN_START = 1.5
const UNKNOWN_START = -1
const BARE_HEAD = 3
/** Words of a head such as "Ban Quản lý", and those that are bodies by themselves. */
const LONGEST_HEAD = 3
const STANDS_ALONE =
  /^(?:Công an|Chính phủ|Quốc hội|Công đoàn|(?:Tỉnh|Thành|Huyện|Quận|Thị|Đảng) (?:ủy|uỷ|đoàn)|Thủ tướng|Bưu điện|(?:Phó )?(?:Chủ tịch|Giám đốc|Bí thư)|(?:Bộ|Cục|Vụ|Thứ|Viện|Hiệu) trưởng)$/
/** Longer rows are prose. */
const MOST_WORDS = 150
/** So many words with a capital are a list of names. */
const MOST_STARTS = 50

/** Reads folded paragraphs; `undefined` when no line of them is a header of tasks. */
export function readRows(paragraphs: readonly string[]): Table | undefined {
  const header = findHeader(paragraphs)
  if (header === undefined) return undefined
  const columns = columnsOf(header.labels)
  const scoring = plainScoring(columns.filter(({ role }) => role !== 'no'))
  const table = newTable(columns, paragraphs.slice(0, header.start))
  const headerText = paragraphs.slice(header.start, header.end).join(' ')
  const rows: string[] = []
  for (let at = header.end; at < paragraphs.length; at++) {
    // "A NHIỆM VỤ CHUNG": without its dot a letter is a number only before capitals.
    const text = (paragraphs[at] ?? '').replace(/^([A-E]) (?=\p{Lu}{2})/u, '$1. ')
    if (isClosing(text)) {
      table.after = paragraphs.slice(at)
      break
    }
    const last = rows.length - 1
    if (isRule(text) || headerText.startsWith(text) || isTotal(text) || readNumber(text).length > 0) {
      table.issues.push({ code: 'page-number', level: 'warning', text })
      table.skipped++
    } else if (readNumberedLine(text, true) !== undefined || last < 0) rows.push(text)
    else rows[last] = `${rows[last]} ${text}`
  }
  table.lines = rows.map((row) => lineOf(row, scoring))
  return table
}

function findHeader(paragraphs: readonly string[]): { start: number; end: number; labels: string[] } | undefined {
  for (let start = 0; start < paragraphs.length; start++) {
    const labels = labelsIn(paragraphs[start] ?? '')
    let end = start + 1
    for (let more = labelsIn(paragraphs[end] ?? ''); end < start + HEADER_LINES && isAllKnown(more); end++) {
      labels.push(...more)
      more = labelsIn(paragraphs[end + 1] ?? '')
    }
    const fits = labels.length > 2 && labels.length <= MOST_LABELS && !labels.some((label) => /[.;:]$/.test(label))
    if (fits && isTaskHeader(labels)) return { start, end, labels }
  }
  return undefined
}

/** What begins with a capital each. */
function labelsIn(line: string): string[] {
  return line.length > LONGEST_HEADER ? [] : line.split(/ (?=\p{Lu})/u)
}

function isAllKnown(labels: readonly string[]): boolean {
  return labels.length > 0 && labels.every((label) => sureRole(label) !== undefined && readNumber(label).length === 0)
}

function lineOf(row: string, scoring: Scoring): Line {
  const numbered = readNumberedLine(row, true)
  const numbers = numbered?.numbers ?? []
  const words = (numbered?.title ?? row).split(' ')
  const line: Line = { numbers, cells: emptyCells(), extra: {}, heading: 'no', doubts: [] }
  const isTitle = words.length > MOST_WORDS || isCapitals(words.join(' '))
  const cells = isTitle ? [] : cut(words, scoring)
  if (cells.length < 2 || (numbers.some(isTitleNumber) && cells.length < 3)) {
    line.cells.content = words.join(' ')
    return { ...line, heading: 'open' }
  }
  for (const { column, text } of cells) {
    if (column.role === 'extra') line.extra[column.label] = text
    else if (column.role !== 'no') line.cells[column.role] = text
  }
  line.doubts.push({ code: 'row-cut', level: 'doubt', text: row })
  return line
}

type Cut = { score: number; cells: { column: Column; text: string }[] }

/** The best cut of a row's words into cells in the order of the columns. */
function cut(words: readonly string[], scoring: Scoring): Cut['cells'] {
  const { columns, points, skipped } = scoring
  const costs = words.map((_, at) => costOfBareHead(words, at))
  const starts = words.flatMap((_, at) => (at === 0 || beginsCell(words, at) ? [at] : []))
  if (starts.length > MOST_STARTS) return []
  const ends = [...starts.slice(1), words.length]
  const contentAt = columns.findIndex(({ role }) => role === 'content')
  // best.get(end)[column]: the words before `end` cut into cells, the last of which stands in `column`.
  const best = new Map<number, (Cut | undefined)[]>()
  for (const end of ends) {
    const row: (Cut | undefined)[] = columns.map(() => undefined)
    for (const start of starts) {
      if (start >= end) break
      const isFirst = start === 0
      if (!isFirst && end - start > LONGEST_CELL) continue
      const text = words.slice(start, end).join(' ')
      const looks = featuresOf(text)
      const scores = points(looks)
      const lead = headOf(text) !== undefined || looks.time > 0.5 || looks.product ? KNOWN_START : UNKNOWN_START
      columns.forEach((column, at) => {
        if (end - start > LONGEST_CELL && at !== contentAt) return
        const before = isFirst ? { score: -skipped(0, at), cells: [] } : bestBefore(best.get(start) ?? [], at, skipped)
        if (before === undefined) return
        const score = before.score + (scores[at] ?? 0) + (isFirst ? 0 : lead - (costs[start] ?? 0))
        if (score > (row[at]?.score ?? Number.NEGATIVE_INFINITY))
          row[at] = { score, cells: [...before.cells, { column, text }] }
      })
    }
    best.set(end, row)
  }
  const all = (best.get(words.length) ?? []).map(
    (one, at) => one && { ...one, score: one.score - skipped(at + 1, columns.length) },
  )
  return highest(all)?.cells ?? []
}

function bestBefore(row: readonly (Cut | undefined)[], at: number, skipped: Scoring['skipped']): Cut | undefined {
  return highest(row.slice(0, at).map((one, from) => one && { ...one, score: one.score - skipped(from + 1, at) }))
}

function highest(cuts: readonly (Cut | undefined)[]): Cut | undefined {
  let best: Cut | undefined
  for (const one of cuts) if (one !== undefined && one.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = one
  return best
}

/** A cell begins with a capital, a number or a dash; not within a list, a date or the name of a body. */
function beginsCell(words: readonly string[], at: number): boolean {
  const [before = '', word = ''] = [words[at - 1], words[at]]
  if (!/^["“(]?[\p{Lu}\d]|^[-–]$/u.test(word) || /[,;:&/(-]$|^(?:và|của|-|–)$/iu.test(before)) return false
  if (/^(?:\d|[IVX]+(?:[/,]|$))/.test(word) && /^(?:số|ngày|tháng|năm|quý|đến|từ|vùng|khu vực|lớp|cấp)$/iu.test(before))
    return false
  return true
}

/** Points lost by a cell that leaves the one before without what it is of: "Phòng", "Chi cục", "Ban Quản lý". */
function costOfBareHead(words: readonly string[], at: number): number {
  for (let length = 1; length <= LONGEST_HEAD; length++) {
    const head = words.slice(Math.max(0, at - length), at).join(' ')
    if (headOf(`${head} ${words[at]}`)?.length === head.length && !STANDS_ALONE.test(head)) return BARE_HEAD
  }
  return 0
}
