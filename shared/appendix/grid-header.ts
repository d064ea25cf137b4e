// Finds the header of a grid, over one row or several. In a header of two rows the lower label names the column and the
// upper one helps to understand it ("Trách nhiệm" over "Chủ trì", "Thời gian" over "Kết thúc").
import { foldLine } from '../domain/text.ts'
import type { Column } from './appendix.ts'
import { columnsOf, isTaskHeader, labelKey, sureRole } from './columns.ts'

/** The header is the rows `start` … `end` (exclusive) of the grid; one column for each column of the grid. */
export type GridHeader = { start: number; end: number; rows: readonly string[][]; columns: Column[] }

const MOST_ROWS = 3
/** How far down a header is looked for. */
const WITHIN = 500
const LONGEST_LABEL = 60
const LONGEST_REPEAT = 90

/** The first header in the grid, or `undefined`. */
export function findGridHeader(rows: readonly string[][]): GridHeader | undefined {
  for (let start = 0; start < Math.min(rows.length, WITHIN); start++) {
    const first = rows[start] ?? []
    if (first.every((cell) => sureRole(cell) === undefined) || isOneText(first)) continue
    for (let end = start + 1; end <= Math.min(start + MOST_ROWS, rows.length); end++) {
      if (end > start + 1 && !continuesHeader(rows[start] ?? [], rows[end - 1] ?? [])) break
      const labels = labelsOf(rows.slice(start, end))
      if (!isTaskHeader(labels.map((label) => label.meaning))) continue
      let last = end
      while (last < start + MOST_ROWS && continuesHeader(rows[start] ?? [], rows[last] ?? [])) last++
      const own = rows.slice(start, last)
      return { start, end: last, rows: own, columns: columnsFrom(labelsOf(own)) }
    }
  }
  return undefined
}

/** Whether a row is one of a header's again, as on top of a new page. */
export function repeatsHeader(row: readonly string[], header: readonly string[][]): boolean {
  const filled = row.flatMap((cell, at) => (cell === '' ? [] : [{ cell, at }]))
  return header.some((labels) => {
    const same = filled.filter(({ cell, at }) => {
      const key = cell.length <= LONGEST_REPEAT ? labelKey(cell) : ''
      return key !== '' && key === labelKey(labels[at] ?? '')
    })
    return same.length >= 2 && same.length * 2 > filled.length
  })
}

/** Whether a row numbers the columns: (1) (2) (3) … or A B 1 2 …, in any order of the columns. */
export function numbersColumns(row: readonly string[]): boolean {
  const cells = row.map((cell) => cell.replace(/[()\s]/g, '')).filter((cell) => cell !== '')
  const numbers = cells
    .filter((cell) => /^\d{1,2}(?:=[\d+]{1,6})?$/.test(cell))
    .map((cell) => Number.parseInt(cell, 10))
  const letters = cells.filter((cell) => /^[A-D]$/.test(cell))
  const ascending = [...numbers].sort((one, other) => one - other)
  const all = numbers.length + letters.length === cells.length && new Set(cells).size === cells.length
  return all && numbers.length > 2 && cells.length >= row.length - 1 && ascending.every((one, at) => one === at + 1)
}

/** Whether all cells that are not empty hold the same text, as in a merged title. */
export function isOneText(row: readonly string[]): boolean {
  const filled = row.filter((cell) => cell !== '')
  return filled.every((cell) => cell === filled[0])
}

/** A lower header row repeats the cells of those above that reach down, or leaves them empty, and adds short labels. */
function continuesHeader(first: readonly string[], row: readonly string[]): boolean {
  if (row.every((cell) => cell === '')) return false
  const columns = columnsOf(first)
  const reachesDown = columns.every(({ role }, at) => {
    const cell = row[at] ?? ''
    return (role !== 'no' && role !== 'content') || cell === '' || cell === first[at]
  })
  const added = row.filter((cell, at) => cell !== '' && cell !== first[at])
  const shared = row.every((cell, at) => cell === '' || cell === first[at] || isCommon(first, at))
  return (
    reachesDown &&
    shared &&
    added.length > 0 &&
    added.every((cell) => cell.length <= LONGEST_LABEL) &&
    !numbersColumns(row) &&
    !isOneText(row)
  )
}

/** Whether a label stands over more than its own column: filled into its neighbour, or with an empty one beside it. */
function isCommon(row: readonly string[], at: number): boolean {
  const cell = row[at] ?? ''
  return cell === '' || [row[at - 1], row[at + 1]].some((beside) => beside === cell || beside === '')
}

type Label = { label: string; meaning: string }

function labelsOf(rows: readonly string[][]): Label[] {
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, at) => {
    const parts: string[] = []
    rows.forEach((row, index) => {
      const cell = row[at] ?? ''
      const part = cell === '' && rows[index + 1]?.[at] ? leftOf(row, at) : cell
      if (part !== '' && parts[parts.length - 1] !== part) parts.push(part)
    })
    const label = foldLine(parts[parts.length - 1] ?? '')
    return { label, meaning: sureRole(label) === undefined ? foldLine(parts.join(' ')) : label }
  })
}

/** Without spans, a common label stands over the first of its columns only. */
function leftOf(row: readonly string[], at: number): string {
  for (let left = at - 1; left >= 0; left--) {
    const cell = row[left] ?? ''
    if (cell !== '') return cell
  }
  return ''
}

/** Labels that occur twice are told apart by what stands over them, or else by a number. */
function columnsFrom(labels: readonly Label[]): Column[] {
  const roles = columnsOf(labels.map(({ meaning }) => meaning))
  const taken = new Set<string>()
  return labels.map(({ label, meaning }, at): Column => {
    let name = label === '' || taken.has(label) ? meaning : label
    for (let copy = 2; name !== '' && taken.has(name); copy++) name = `${label} (${copy})`
    taken.add(name)
    return { role: roles[at]?.role ?? 'extra', label: name }
  })
}
