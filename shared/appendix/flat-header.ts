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

/** The first header at or after `from`, or `undefined`. */
export function findFlatHeader(paragraphs: readonly string[], from = 0): FlatHeader | undefined {
  for (let start = from; start < paragraphs.length; start++) {
    const first = paragraphs[start] ?? ''
    if (first.length > LONGEST_LABEL || sureRole(first) === undefined) continue
    const run = labelsFrom(paragraphs, start)
    if (!isTaskHeader(run.labels)) continue
    return {
      start,
      end: run.end,
      columns: columnsOf(inColumnOrder(run.labels)),
      keys: new Set(run.labels.map(labelKey).filter((key) => key !== '')),
    }
  }
  return undefined
}

/** How many paragraphs from `at` repeat the header, as on top of a new page; 0 when they do not. */
export function repeatedHeader(paragraphs: readonly string[], at: number, header: FlatHeader): number {
  const isLabel = (text: string) => text.length <= LONGEST_LABEL && header.keys.has(labelKey(text))
  let length = 0
  while (length < header.columns.length && isLabel(paragraphs[at + length] ?? '')) length++
  return length >= Math.min(3, header.columns.length) ? length : 0
}

/** How many paragraphs from `at` number the columns: (1) (2) (3) …; 0 when they do not. */
export function columnNumbers(paragraphs: readonly string[], at: number, columns: number): number {
  let length = 0
  while (length < columns && (paragraphs[at + length] ?? '').replace(/[()]/g, '') === String(length + 1)) length++
  return length >= Math.max(3, columns - 1) ? length : 0
}

function labelsFrom(paragraphs: readonly string[], start: number): { labels: string[]; end: number } {
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
      // An unknown label counts only between labels that are known.
      const next = paragraphs[at + 1] ?? ''
      if (next.length > LONGEST_LABEL || isNumber(next) || sureRole(next) === undefined) break
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
