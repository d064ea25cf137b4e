// HTML as pasted from Word or a web page: the table of tasks with its spans filled, and the text around it. The markup
// is parsed into an inert document and only its text is taken; scripts never run and nothing is fetched.
import { findGridHeader, repeatsHeader } from '../../shared/appendix/grid-header.ts'
import type { AppendixSource } from '../../shared/appendix/source.ts'
import { foldLine, foldText } from '../../shared/domain/text.ts'
import { blocksIn, type HtmlNode, type HtmlTable } from './html-blocks.ts'
import { tooLarge } from './size.ts'

/** What is needed of a DOM parser; the browser's `DOMParser` is one. */
export type HtmlParser = { parseFromString(html: string, type: 'text/html'): unknown }

/** Where a parser comes from outside a browser: itself, its class, or a window (a DOM library) that has it. */
export type Dom = HtmlParser | (new () => HtmlParser) | { readonly DOMParser: new () => HtmlParser }

type Block = string | HtmlTable

/**
 * Reads HTML into a grid, or into paragraphs when it holds no table of tasks.
 *
 * @param dom by default the browser's own parser
 */
export function readHtml(html: string, dom?: Dom): AppendixSource {
  const refused = tooLarge(html.length)
  if (refused !== undefined) return refused
  const document = parserOf(dom).parseFromString(wholePage(html), 'text/html') as {
    readonly documentElement: HtmlNode | null
  }
  const blocks = document.documentElement === null ? [] : blocksIn(document.documentElement)
  const first = taskTable(blocks)
  if (first < 0) return { kind: 'paragraphs', paragraphs: blocks.flatMap(textsOf) }
  return gridFrom(blocks, first)
}

function parserOf(dom: Dom | undefined): HtmlParser {
  if (dom === undefined) return new DOMParser()
  if (typeof dom === 'function') return new dom()
  return 'DOMParser' in dom ? new dom.DOMParser() : dom
}

/** A fragment is put into a page; Word's clipboard writes a few lines of its own before the markup. */
function wholePage(html: string): string {
  const markup = html.slice(Math.max(0, html.indexOf('<')))
  return /<html[\s>]/i.test(markup.slice(0, 5000)) ? markup : `<!doctype html><html><body>${markup}</body></html>`
}

/** The first table with a header of tasks; without one, the only table that has rows and columns enough to be one. */
function taskTable(blocks: readonly Block[]): number {
  const headed = blocks.findIndex((block) => typeof block !== 'string' && headerOf(block) !== undefined)
  if (headed >= 0) return headed
  const wide = blocks.flatMap((block, at) =>
    typeof block !== 'string' && block.rows.length > 2 && (block.rows[0]?.length ?? 0) > 2 ? [at] : [],
  )
  return wide.length === 1 ? (wide[0] ?? -1) : -1
}

/** Tables that follow one another with the same columns are pages of one. */
function gridFrom(blocks: readonly Block[], first: number): AppendixSource {
  const table = blocks[first]
  if (table === undefined || typeof table === 'string') return { kind: 'paragraphs', paragraphs: [] }
  const rows = [...table.rows]
  const merges = [...table.merges]
  let next = first + 1
  for (; next < blocks.length; next++) {
    const block = blocks[next]
    if (block === undefined || typeof block === 'string') {
      if (block !== undefined && /^\W*\d{0,3}\W*$/.test(block)) continue
      break
    }
    if (!continues(table, block)) break
    merges.push(...block.merges.map((merge) => ({ ...merge, row: merge.row + rows.length })))
    rows.push(...block.rows)
  }
  return {
    kind: 'grid',
    rows,
    before: blocks.slice(0, first).flatMap(textsOf),
    after: blocks.slice(next).flatMap(textsOf),
    merges,
  }
}

function continues(table: HtmlTable, next: HtmlTable): boolean {
  if (next.rows[0]?.length !== table.rows[0]?.length) return false
  const header = headerOf(table)
  return (
    headerOf(next) === undefined ||
    (header !== undefined && repeatsHeader((next.rows[0] ?? []).map(foldLine), header.columns))
  )
}

function headerOf(table: HtmlTable): ReturnType<typeof findGridHeader> {
  return findGridHeader(table.rows.map((row) => row.map(foldText)))
}

function textsOf(block: Block): string[] {
  if (typeof block === 'string') return [block]
  return block.rows.flatMap((row) => row.filter((cell, at) => cell !== '' && cell !== row[at - 1]))
}
