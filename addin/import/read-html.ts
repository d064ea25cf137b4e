// HTML as pasted from Word or a web page: the table of tasks with its spans filled, and the text around it. The markup
// becomes a tree of text that knows no browser; scripts never run and nothing is fetched.
import { labelKey } from '../../shared/appendix/columns.ts'
import { findGridHeader } from '../../shared/appendix/grid-header.ts'
import { isAppendixHeading } from '../../shared/appendix/marks.ts'
import type { AppendixSource } from '../../shared/appendix/source.ts'
import { foldLine, foldText } from '../../shared/domain/text.ts'
import { blocksIn, type HtmlTable } from './html-blocks.ts'
import { parseHtml } from './parse-html.ts'
import { tooLarge } from './size.ts'

type Block = string | HtmlTable

/** Paragraphs, and characters of each, that may stand between two parts of one table. */
const MOST_BETWEEN = 3
const LONGEST_BETWEEN = 150

/** Reads HTML into a grid, or into paragraphs when it holds no table of tasks. */
export function readHtml(html: string): AppendixSource {
  const refused = tooLarge(html.length)
  if (refused !== undefined) return refused
  // Word's clipboard writes a few lines of its own before the markup.
  const blocks = blocksIn(parseHtml(html.slice(Math.max(0, html.indexOf('<')))))
  const first = taskTable(blocks)
  if (first < 0) return { kind: 'paragraphs', paragraphs: blocks.flatMap(textsOf) }
  return gridFrom(blocks, first)
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

/** Tables of the same columns that follow one another are pages of one; a short title between them is one of its rows. */
function gridFrom(blocks: readonly Block[], first: number): AppendixSource {
  const table = blocks[first]
  if (table === undefined || typeof table === 'string') return { kind: 'paragraphs', paragraphs: [] }
  const rows = [...table.rows]
  const merges = [...table.merges]
  const width = table.rows[0]?.length ?? 0
  let next = first + 1
  for (let at = next; at < blocks.length; at++) {
    const block = blocks[at]
    if (typeof block === 'string') {
      if (isAppendixHeading(foldLine(block)) || at - next >= MOST_BETWEEN || block.length > LONGEST_BETWEEN) break
      continue
    }
    if (block === undefined || !continues(table, block)) break
    const titles = blocks
      .slice(next, at)
      .flatMap(textsOf)
      .filter((text) => !isPageMark(text))
    rows.push(...titles.map((text) => Array.from({ length: width }, () => text)))
    merges.push(...block.merges.map((merge) => ({ ...merge, row: merge.row + rows.length })))
    rows.push(...block.rows)
    next = at + 1
  }
  return {
    kind: 'grid',
    rows,
    before: blocks.slice(0, first).flatMap(textsOf),
    after: blocks.slice(next).flatMap(textsOf),
    merges,
  }
}

function isPageMark(text: string): boolean {
  return /^\W*(?:trang|page)?\W*\d{0,3}(?:\s*(?:\/|of|trên)\s*\d{1,3})?\W*$/i.test(text)
}

/** As wide as the first, and without a header of its own or with the same. */
function continues(table: HtmlTable, next: HtmlTable): boolean {
  if (next.rows[0]?.length !== table.rows[0]?.length) return false
  const other = headerOf(next)
  const labels = headerOf(table)?.columns.map(({ label }) => labelKey(label))
  return other === undefined || other.columns.every(({ label }, at) => labelKey(label) === labels?.[at])
}

function headerOf(table: HtmlTable): ReturnType<typeof findGridHeader> {
  return findGridHeader(table.rows.map((row) => row.map(foldText)))
}

function textsOf(block: Block): string[] {
  if (typeof block === 'string') return [block]
  return block.rows.flatMap((row) => row.filter((cell, at) => cell !== '' && cell !== row[at - 1]))
}
