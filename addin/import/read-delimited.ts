// Cells written as text: values between tabs, commas or semicolons (quoted where they hold one), and markdown tables.
// Whether a text is one of these is decided by its header or, without one, by rows of the same length.
import { isTaskHeader } from '../../shared/appendix/columns.ts'
import type { AppendixSource } from '../../shared/appendix/source.ts'

const DELIMITERS = ['\t', ';', ','] as const
/** Columns set apart with blanks, as in a text of even letters. */
const WIDE_BLANK = /(\S) {2,}(?=\S)/g
const HEADER_WITHIN = 60
const SAMPLE = 50

/** Reads a table written with delimiters, or `undefined` when the text is none. */
export function readDelimited(text: string): AppendixSource | undefined {
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue
    const rows = parseDelimited(text, delimiter)
    if (!isTable(rows, delimiter)) continue
    return { kind: 'grid', rows: delimiter === '\t' ? mendRows(rows) : rows }
  }
  const spaced = parseDelimited(text.replace(WIDE_BLANK, '$1\t'), '\t')
  return spaced.some(isHeader) && isTable(spaced, 'blanks') ? { kind: 'grid', rows: spaced } : undefined
}

/** Reads the first markdown table, with the lines around it, or `undefined`. */
export function readMarkdown(text: string): AppendixSource | undefined {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const ruler = lines.findIndex((line, at) => at > 0 && isRuler(line) && (lines[at - 1] ?? '').includes('|'))
  if (ruler < 0) return undefined
  let end = ruler + 1
  while (end < lines.length && (lines[end] ?? '').includes('|')) end++
  const table = [lines[ruler - 1] ?? '', ...lines.slice(ruler + 1, end)]
  return {
    kind: 'grid',
    rows: table.filter((line) => !isRuler(line)).map(markdownCells),
    before: lines
      .slice(0, ruler - 1)
      .map(withoutMarkup)
      .filter(isFilled),
    after: lines.slice(end).map(withoutMarkup).filter(isFilled),
  }
}

/** Values of RFC 4180: a quoted value may hold the delimiter, line breaks and doubled quotes. */
function parseDelimited(text: string, delimiter: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at <= text.length) {
    const quoted = text.charAt(at) === '"' ? quotedValue(text, at, delimiter) : undefined
    const end = quoted?.end ?? plainEnd(text, at, delimiter)
    row.push(quoted?.value ?? text.slice(at, end))
    if (text.charAt(end) === delimiter) {
      at = end + 1
      continue
    }
    rows.push(row)
    row = []
    at = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return rows
}

/** A quote that is never closed, or closed in the middle of a value, is an ordinary character. */
function quotedValue(text: string, start: number, delimiter: string): { value: string; end: number } | undefined {
  let value = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0) return undefined
    value += text.slice(from, quote)
    const next = text.charAt(quote + 1)
    if (next !== '"') {
      return next === '' || next === delimiter || next === '\n' || next === '\r' ? { value, end: quote + 1 } : undefined
    }
    value += '"'
    from = quote + 2
  }
}

function plainEnd(text: string, start: number, delimiter: string): number {
  let end = start
  while (end < text.length) {
    const char = text.charAt(end)
    if (char === delimiter || char === '\n' || char === '\r') break
    end++
  }
  return end
}

/** Prose has commas too, and sentences that name tasks, bodies and times; but its lines are of every length. */
function isTable(rows: readonly string[][], delimiter: string): boolean {
  const isTab = delimiter === '\t'
  const header = rows.slice(0, HEADER_WITHIN).findIndex(isHeader)
  const filled = rows
    .slice(Math.max(0, header))
    .filter((row) => row.some(isFilled))
    .slice(0, SAMPLE)
  const width = header < 0 ? Math.max(0, ...filled.map((row) => row.length)) : (rows[header]?.length ?? 0)
  const full = filled.filter((row) => row.length === width).length
  if (header >= 0) return full >= filled.length * (isTab ? 0.2 : 0.8)
  // Sentences have a blank after each comma, values hardly ever.
  const values = filled.flatMap((row) => row.slice(1))
  const spaced = values.filter((value) => value.startsWith(' ')).length
  if (!isTab && spaced * 2 > values.length) return false
  return width >= (isTab ? 2 : 3) && filled.length > 1 && full >= filled.length * (isTab ? 0.5 : 0.9)
}

function isHeader(row: readonly string[]): boolean {
  return row.length > 2 && isTaskHeader(row.map((cell) => cell.trim()))
}

/** Word copies lines within a cell as lines of text, unquoted: a row is complete when it has as many cells as the header. */
function mendRows(rows: readonly string[][]): string[][] {
  const width = Math.max(...rows.map((row) => row.length))
  const mended: string[][] = []
  for (const row of rows) {
    const open = mended[mended.length - 1]
    const fits = open !== undefined && open.length > 1 && open.length < width && open.length + row.length - 1 <= width
    if (!fits || row.every((cell) => !isFilled(cell))) {
      mended.push([...row])
      continue
    }
    const last = open.pop() ?? ''
    open.push(`${last}\n${row[0] ?? ''}`, ...row.slice(1))
  }
  return mended
}

function isRuler(line: string): boolean {
  return /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/.test(line) && line.includes('|')
}

function markdownCells(line: string): string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  // A pipe of the text itself is written "\|".
  const cells = inner.replace(/\\\|/g, '\ue000').split('|')
  return cells.map((cell) => withoutMarkup(cell.replace(/\ue000/g, '|')))
}

function withoutMarkup(text: string): string {
  return text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
    .replace(/(^|[\s(])([*_])(?=\S)([^*_]*\S)\2(?=$|[\s).,;:])/g, '$1$3')
    .replace(/^#{1,6}\s+/, '')
    .replace(/\\([*_|#[\]()-])/g, '$1')
    .trim()
}

function isFilled(text: string): boolean {
  return text.trim() !== ''
}
