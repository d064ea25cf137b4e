// Walks parsed markup and takes its text out, paragraph by paragraph and table by table. The walk keeps its own stack: a
// page may nest deeper than the engine lets functions call themselves.
import { findGridHeader } from '../../shared/appendix/grid-header.ts'
import type { Merge } from '../../shared/appendix/source.ts'
import { foldText } from '../../shared/domain/text.ts'
import { attributeOf, type HtmlElement, type HtmlNode } from './parse-html.ts'

/** A table's cells with merged ones filled in, and where they are merged. */
export type HtmlTable = { rows: string[][]; merges: Merge[] }

const SKIPPED = new Set(
  'script style head title meta link noscript template object iframe svg math del select textarea button'.split(' '),
)
const BLOCK = new Set(
  'p div li ul ol h1 h2 h3 h4 h5 h6 section article header footer main nav aside blockquote pre dl dt dd figure form fieldset hr address caption body html table tr td th'.split(
    ' ',
  ),
)
const MOST_COLUMNS = 100
/** Tables around more than so many others are not looked at for a header: each look reads all that is in them. */
const MOST_NESTING = 6

/** The text of everything under an element: paragraphs as strings, tables as tables. */
export function blocksIn(root: HtmlElement): (string | HtmlTable)[] {
  const blocks: (string | HtmlTable)[] = []
  let text = ''
  const flush = () => {
    if (text.trim() !== '') blocks.push(text.trim())
    text = ''
  }
  walk(root, {
    text: (one) => {
      text += one
    },
    boundary: flush,
    table: (element) => {
      const depth = nesting(element)
      if (depth > MOST_NESTING) return true
      const table = tableOf(element)
      if (isLayout(table, depth)) return true
      blocks.push(table)
      return false
    },
  })
  flush()
  return blocks
}

/** A table of one column only lays out the page, and so does one around another, unless it is headed as a plan's. */
function isLayout({ rows }: HtmlTable, depth: number): boolean {
  if ((rows[0]?.length ?? 0) < 2) return true
  return depth > 0 && findGridHeader(rows.map((row) => row.map(foldText))) === undefined
}

type Visitor = {
  text(text: string): void
  /** A block begins or ends. */
  boundary(): void
  /** Whether to go on into the table. */
  table(element: HtmlElement): boolean
}

const boundary = Symbol('boundary')

function walk(root: HtmlElement, visitor: Visitor): void {
  const stack: (HtmlNode | typeof boundary)[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === boundary) {
      visitor.boundary()
    } else if (typeof node === 'string') {
      visitor.text(node.replace(/[ \t\r\n\f]+/g, ' '))
    } else if (!SKIPPED.has(node.name) && !isHidden(node)) {
      if (node.name === 'br') visitor.text('\n')
      if (BLOCK.has(node.name)) {
        visitor.boundary()
        stack.push(boundary)
      }
      if (node.name === 'table' && node !== root && !visitor.table(node)) continue
      for (let at = node.children.length - 1; at >= 0; at--) {
        const child = node.children[at]
        if (child !== undefined) stack.push(child)
      }
    }
  }
}

function isHidden(element: HtmlElement): boolean {
  const style = attributeOf(element, 'style')
  return style !== undefined && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)
}

/** How many tables stand one within the other below an element. */
function nesting(element: HtmlElement): number {
  let deepest = 0
  const stack: [element: HtmlElement, depth: number][] = [[element, 0]]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [{ children }, depth] = next
    for (const child of children) {
      if (typeof child === 'string') continue
      const below = child.name === 'table' ? depth + 1 : depth
      if (below > MOST_NESTING) return below
      deepest = Math.max(deepest, below)
      stack.push([child, below])
    }
  }
  return deepest
}

/** The lines of one cell; a table within it is read line by line. */
function cellText(cell: HtmlElement): string {
  const lines: string[] = []
  let line = ''
  const flush = () => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  walk(cell, {
    text: (one) => {
      line += one
    },
    boundary: flush,
    table: () => true,
  })
  flush()
  return lines.join('\n')
}

/** Fills a table's spans as HTML lays them out: a cell goes into the first free place of its row. */
function tableOf(table: HtmlElement): HtmlTable {
  const rowElements = rowsOf(table)
  const rows: string[][] = rowElements.map(() => [])
  const merges: Merge[] = []
  rowElements.forEach((rowElement, rowAt) => {
    let column = 0
    for (const cell of elementsIn(rowElement)) {
      if (cell.name !== 'td' && cell.name !== 'th') continue
      while (rows[rowAt]?.[column] !== undefined) column++
      const text = cellText(cell)
      const columns = Math.max(1, Math.min(span(cell, 'colspan'), MOST_COLUMNS))
      const down = span(cell, 'rowspan')
      const height = Math.min(down === 0 ? rowElements.length : down, rowElements.length - rowAt)
      for (let row = rowAt; row < rowAt + height; row++) {
        for (let at = column; at < column + columns; at++) {
          const cells = rows[row]
          if (cells !== undefined) cells[at] = text
        }
      }
      if (height > 1 || columns > 1) merges.push({ row: rowAt, column, rows: height, columns })
      column += columns
    }
  })
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return { rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')), merges }
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return elementsIn(table).flatMap((child) => {
    if (child.name === 'tr') return [child]
    return /^t(?:head|body|foot)$/.test(child.name) ? elementsIn(child).filter(({ name }) => name === 'tr') : []
  })
}

function elementsIn({ children }: HtmlElement): HtmlElement[] {
  return children.filter((child) => typeof child !== 'string')
}

function span(cell: HtmlElement, name: string): number {
  const value = Number.parseInt(attributeOf(cell, name) ?? '1', 10)
  return Number.isFinite(value) && value >= 0 ? value : 1
}
