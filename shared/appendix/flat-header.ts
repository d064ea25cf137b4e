// Finds the header among paragraphs: the run of short labels that begins with "Số TT" or the like. The body of a plan
// also has headings and numbers; the table begins only where such a run stands.
import type { Column } from './appendix.ts'
import { columnsOf, isTaskHeader, labelKey, sureRole } from './columns.ts'
import { isCapitals } from './marks.ts'
import { readNumber, readNumberedLine } from './numbering.ts'

/** A header over the paragraphs `start` … `end` (exclusive); `keys` are those of the labels. */
export type FlatHeader = { start: number; end: number; columns: Column[]; keys: ReadonlySet<string> }

const LONGEST_LABEL = 90
const MOST_COLUMNS = 20
/** Labels in a row that say nothing of the tasks ("Hiện trạng 2023"). */
const MOST_UNKNOWN = 4

/** The first header at or after `from`, or `undefined`. */
export function findFlatHeader(paragraphs: readonly string[], from = 0): FlatHeader | undefined {
  for (let start = from; start < paragraphs.length; start++) {
    const run = runAt(paragraphs, start)
    if (run === undefined || !isTaskHeader(run.labels)) continue
    const columns = columnsOf(inColumnOrder(run.labels))
    return { start, end: run.end, columns, keys: new Set(run.labels.map(labelKey).filter((key) => key !== '')) }
  }
  return undefined
}

/** How many paragraphs from `at` repeat the header, as on top of a new page; 0 when they do not. */
export function repeatedHeader(paragraphs: readonly string[], at: number, header: FlatHeader): number {
  const run = runAt(paragraphs, at)
  if (run === undefined) return 0
  const other = run.labels.findIndex((label) => !header.keys.has(labelKey(label)))
  if (other < 0) return run.labels.length >= Math.min(3, header.columns.length) ? run.end - at : 0
  // What follows the labels may look like one more.
  return other >= Math.max(3, header.columns.length) ? other : 0
}

/** The labels that begin at a paragraph; "Số" and "TT" may stand on two lines. */
function runAt(paragraphs: readonly string[], at: number): Run | undefined {
  const first = paragraphs[at] ?? ''
  if (first.length > LONGEST_LABEL) return undefined
  const parted = labelKey(first) === 'so' && labelKey(paragraphs[at + 1] ?? '') === 'tt'
  if (!parted && sureRole(first) === undefined) return undefined
  const run = labelsFrom(paragraphs, parted ? at + 1 : at)
  return parted ? { ...run, labels: [`${first} ${run.labels[0]}`, ...run.labels.slice(1)] } : run
}

/** How many paragraphs from `at` number the columns: (1) (2) (3) …; 0 when they do not. */
export function columnNumbers(paragraphs: readonly string[], at: number, columns: number): number {
  let length = 0
  while (length < columns && (paragraphs[at + length] ?? '').replace(/[()]/g, '') === String(length + 1)) length++
  return length >= Math.max(3, columns - 1) ? length : 0
}

type Run = { labels: string[]; end: number }

function labelsFrom(paragraphs: readonly string[], start: number): Run {
  const labels: string[] = []
  const roles = new Set<string>()
  let end = start
  for (let at = start; at < paragraphs.length && labels.length < MOST_COLUMNS; at++) {
    const label = paragraphs[at] ?? ''
    if (label.length > LONGEST_LABEL || isNumber(label)) break
    const role = sureRole(label)
    const previous = labels[labels.length - 1]
    if (previous !== undefined && /^\p{Ll}/u.test(label)) {
      if (previous.length + label.length >= LONGEST_LABEL) break
      labels[labels.length - 1] = `${previous} ${label}`
      roles.add(sureRole(`${previous} ${label}`) ?? 'extra')
      end = at + 1
      continue
    }
    if (role === undefined) {
      // Unknown labels count only between labels that are known.
      if (!isKnownSoon(paragraphs, at + 1)) break
    } else if (role !== 'extra' && roles.has(role) && !isChild(label)) {
      break
    } else if (isCapitals(label) && labels.some((one) => one !== one.toUpperCase())) {
      break
    }
    labels.push(label)
    if (role !== undefined) roles.add(role)
    end = at + 1
  }
  return { labels, end }
}

/** Whether a label that is known follows, after nothing but further labels. */
function isKnownSoon(paragraphs: readonly string[], from: number): boolean {
  for (const next of paragraphs.slice(from, from + MOST_UNKNOWN)) {
    if (next.length > LONGEST_LABEL || isNumber(next)) return false
    if (sureRole(next) !== undefined) return true
  }
  return false
}

function isNumber(label: string): boolean {
  return readNumber(label).length > 0 || readNumberedLine(label) !== undefined
}

/** A label of the second row of a header whose first row says "Trách nhiệm" or "Cơ quan thực hiện". */
function isChild(label: string): boolean {
  return /chu tri|phoi hop/.test(labelKey(label))
}

/** The second row of a header comes after the whole first row; its labels belong where their common one stands. */
function inColumnOrder(labels: readonly string[]): string[] {
  const common = labels.findIndex((label) => sureRole(label) === 'lead' && !isChild(label))
  const firstChild = labels.findIndex(isChild)
  const children = labels.slice(firstChild)
  const isSecondRow = firstChild > common + 1 && children.length > 1 && children.every(isChild)
  if (common < 0 || !isSecondRow) return [...labels]
  return [...labels.slice(0, common), ...children, ...labels.slice(common + 1, firstChild)]
}
