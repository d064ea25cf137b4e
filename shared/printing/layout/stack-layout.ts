// Paragraphs and lines below each other, and two such stacks side by side, as in a masthead or a signature.
import type { Halves, Paragraph, Rule } from '../document.ts'
import { across, cellPadding, edgeAt, type Grid, type Laid, type LaidCell, type Place, widthAt } from './sheet-grid.ts'
import { heightOf, wrap } from './text-measure.ts'

interface Stack {
  readonly place: Place
  readonly blocks: readonly (Paragraph | Rule)[]
}

export function layLine(grid: Grid, block: Paragraph | Rule): Laid {
  return layStacks(grid, [{ place: across(grid), blocks: [block] }])
}

export function layHalves(grid: Grid, { share, left, right }: Halves): Laid {
  const middle = Math.max(1, edgeAt(grid, share))
  return layStacks(grid, [
    { place: { from: 0, to: middle }, blocks: left },
    { place: { from: middle, to: grid.length }, blocks: right },
  ])
}

/** Rows begin wherever a block of any stack begins or ends; a block covers as many of them as it needs. */
function layStacks(grid: Grid, stacks: readonly Stack[]): Laid {
  const placed = stacks.flatMap(({ place, blocks }) => {
    let top = 0
    return blocks.map((block) => {
      const start = top + (block.kind === 'paragraph' ? (block.before ?? 0) : 0)
      top = start + heightIn(grid, block, place)
      return { block, place, start, end: top }
    })
  })
  const edges = Array.from(new Set([0, ...placed.flatMap(({ start, end }) => [start, end])])).sort((a, b) => a - b)
  const isKept = placed.some(
    ({ block }) => block.kind === 'paragraph' && block.keepNext === true && stacks.length === 1,
  )
  const rows = edges.slice(1).map((edge, index) => ({
    height: edge - (edges[index] ?? 0),
    // A masthead or a signature stays in one piece.
    keepNext: index < edges.length - 2 || isKept,
  }))
  const cells = placed.map(({ block, place, start, end }) => {
    const row = edges.indexOf(start)
    return cellOf(grid, block, place, row, edges.indexOf(end) - row)
  })
  return { rows, cells }
}

function heightIn(grid: Grid, block: Paragraph | Rule, place: Place): number {
  if (block.kind === 'rule') return 4
  const { text, bold } = plainOf(block)
  const lines = wrap(text, widthAt(grid, place) - cellPadding, block.size, bold).length
  return heightOf(lines, block.size) + 2 + (block.after ?? 0)
}

function cellOf(grid: Grid, block: Paragraph | Rule, place: Place, row: number, rows: number): LaidCell {
  const spot = { row, rows, vertical: 'top' } as const
  if (block.kind === 'rule') {
    const from = edgeAt(grid, (1 - block.share) / 2, place)
    const to = Math.max(from + 1, edgeAt(grid, (1 + block.share) / 2, place))
    const blank = { text: '', size: 1, bold: false, italic: false, align: 'center' } as const
    return { ...spot, ...blank, column: from, columns: to - from, border: 'under' }
  }
  const { size, align } = block
  const columns = place.to - place.from
  return { ...spot, ...plainOf(block), size, align, column: place.from, columns, border: 'none' }
}

/** A cell has one look: the runs', where all are alike. The first line of running text is drawn in by blanks. */
function plainOf({ runs, indent }: Paragraph): Pick<LaidCell, 'text' | 'bold' | 'italic'> {
  const text = runs.map((run) => run.text).join('')
  return {
    text: indent ? `          ${text}` : text,
    bold: runs.every((run) => run.bold === true),
    italic: runs.every((run) => run.italic === true),
  }
}
