// Walks a parsed page and takes its text out, paragraph by paragraph and table by table. The walk keeps its own stack:
// a page may nest deeper than the engine lets functions call themselves.
import type { Merge } from '../../shared/appendix/source.ts'

/** The few parts of the DOM that are read, so that any DOM library will do. */
export type HtmlNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<HtmlNode>
  getAttribute?(name: string): string | null
}

/** A table's cells with merged ones filled in, and where they are merged. */
export type HtmlTable = { rows: string[][]; merges: Merge[] }

const TEXT = 3
const ELEMENT = 1
const SKIPPED = new Set(
  'SCRIPT STYLE HEAD TITLE META LINK NOSCRIPT TEMPLATE OBJECT IFRAME SVG MATH DEL SELECT TEXTAREA BUTTON'.split(' '),
)
const BLOCK = new Set(
  'P DIV LI UL OL H1 H2 H3 H4 H5 H6 SECTION ARTICLE HEADER FOOTER MAIN NAV ASIDE BLOCKQUOTE PRE DL DT DD FIGURE FORM FIELDSET HR ADDRESS CAPTION BODY HTML TABLE TR TD TH'.split(
    ' ',
  ),
)
const MOST_COLUMNS = 100

/** The text of everything under a node: paragraphs as strings, tables as tables. */
export function blocksIn(root: HtmlNode): (string | HtmlTable)[] {
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
    table: (node) => {
      const table = tableOf(node)
      // A table of one column, or around another, only lays out the page.
      if (table.nested || (table.rows[0]?.length ?? 0) < 2) return true
      blocks.push({ rows: table.rows, merges: table.merges })
      return false
    },
  })
  flush()
  return blocks
}

type Visitor = {
  text(text: string): void
  /** A block begins or ends. */
  boundary(): void
  /** Whether to go on into the table. */
  table(node: HtmlNode): boolean
}

function walk(root: HtmlNode, visitor: Visitor): void {
  const stack: (HtmlNode | 'boundary')[] = [root]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === 'boundary') {
      visitor.boundary()
      continue
    }
    if (node.nodeType === TEXT) visitor.text((node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' '))
    if (node.nodeType !== ELEMENT) continue
    const name = node.nodeName.toUpperCase()
    if (SKIPPED.has(name) || isHidden(node)) continue
    if (name === 'BR') visitor.text('\n')
    if (BLOCK.has(name)) {
      visitor.boundary()
      stack.push('boundary')
    }
    if (name === 'TABLE' && node !== root && !visitor.table(node)) continue
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at]
      if (child !== undefined) stack.push(child)
    }
  }
}

function isHidden(node: HtmlNode): boolean {
  const style = node.getAttribute?.('style')
  return style !== null && style !== undefined && /display\s*:\s*none|mso-hide\s*:\s*all/i.test(style)
}

/** The lines of one cell; a table within a cell is read line by line. */
function cellText(cell: HtmlNode): { text: string; nested: boolean } {
  const lines: string[] = []
  let line = ''
  let nested = false
  const flush = () => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  walk(cell, {
    text: (one) => {
      line += one
    },
    boundary: flush,
    table: () => {
      nested = true
      return true
    },
  })
  flush()
  return { text: lines.join('\n'), nested }
}

/** Fills a table's spans as HTML lays them out: a cell goes into the first free place of its row. */
function tableOf(table: HtmlNode): HtmlTable & { nested: boolean } {
  const rowNodes = rowsOf(table)
  const rows: string[][] = rowNodes.map(() => [])
  const merges: Merge[] = []
  let nested = false
  rowNodes.forEach((rowNode, rowAt) => {
    let column = 0
    for (const cell of elementsIn(rowNode)) {
      if (!/^T[DH]$/i.test(cell.nodeName)) continue
      while (rows[rowAt]?.[column] !== undefined) column++
      const read = cellText(cell)
      nested ||= read.nested
      const columns = Math.min(span(cell, 'colspan'), MOST_COLUMNS)
      const down = span(cell, 'rowspan')
      const height = Math.min(down === 0 ? rowNodes.length : down, rowNodes.length - rowAt)
      for (let row = rowAt; row < rowAt + height; row++) {
        for (let at = column; at < column + Math.max(1, columns); at++) {
          const cells = rows[row]
          if (cells !== undefined) cells[at] = read.text
        }
      }
      if (height > 1 || columns > 1) merges.push({ row: rowAt, column, rows: height, columns: Math.max(1, columns) })
      column += Math.max(1, columns)
    }
  })
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  return { rows: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? '')), merges, nested }
}

function rowsOf(table: HtmlNode): HtmlNode[] {
  return elementsIn(table).flatMap((child) => {
    if (/^TR$/i.test(child.nodeName)) return [child]
    return /^T(?:HEAD|BODY|FOOT)$/i.test(child.nodeName)
      ? elementsIn(child).filter((row) => /^TR$/i.test(row.nodeName))
      : []
  })
}

function elementsIn(node: HtmlNode): HtmlNode[] {
  return Array.from(node.childNodes).filter((child) => child.nodeType === ELEMENT)
}

function span(cell: HtmlNode, name: string): number {
  const value = Number.parseInt(cell.getAttribute?.(name) ?? '1', 10)
  return Number.isFinite(value) && value >= 0 ? value : 1
}
