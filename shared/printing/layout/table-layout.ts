// A table on the grid: its head, and rows high enough for their longest cell. A row that no page can hold goes on in rows
// below it, cell by cell, so that nothing is cut off.
import type { HeadCell, Table, TableRow } from '../document.ts'
import type { LaidRow } from './page-breaks.ts'
import { cellPadding, edgeAt, type Grid, type Laid, type LaidCell, widthAt } from './sheet-grid.ts'
import { heightOf, type WrappedLine, wrap } from './text-measure.ts'

/** Excel's limit is 409 points; the head of a table has to fit on the page beside the row. */
const highestRow = 380

export interface LaidTable extends Laid {
  /** How many of the rows are its head. */
  readonly headRows: number
}

export function layTable(grid: Grid, table: Table): LaidTable {
  const edges = edgesOf(grid, table)
  const head = layHead(grid, edges, table)
  const rows: LaidRow[] = [...head.rows]
  const cells: LaidCell[] = [...head.cells]
  for (const row of table.rows) {
    const laid = layRow(grid, edges, table, row)
    cells.push(...laid.cells.map((cell) => ({ ...cell, row: cell.row + rows.length })))
    rows.push(...laid.rows)
  }
  return { rows, cells, headRows: head.rows.length }
}

/** Edges of the grid at which the table's columns begin, and where the last one ends. */
function edgesOf(grid: Grid, { columns }: Table): readonly number[] {
  if (columns.length === grid.length) return Array.from({ length: grid.length + 1 }, (_, index) => index)
  const total = columns.reduce((sum, column) => sum + column.share, 0)
  let share = 0
  const ends = columns.map((column) => {
    share += column.share / total
    return edgeAt(grid, share)
  })
  return [0, ...ends]
}

interface HeadPlace extends HeadCell {
  readonly line: number
  readonly at: number
}

function layHead(grid: Grid, edges: readonly number[], { head, size }: Table): Laid {
  const heights = head.map(() => 0)
  const cells = headPlaces(head).map(({ text, line, at, columns = 1, rows = 1 }): LaidCell => {
    const from = edges[at] ?? 0
    const to = edges[at + columns] ?? grid.length
    const lines = wrap(text, widthAt(grid, { from, to }) - cellPadding, size, true).length
    for (let r = line; r < line + rows; r++) {
      heights[r] = Math.max(heights[r] ?? 0, Math.ceil((heightOf(lines, size) + 6) / rows))
    }
    const spot = { row: line, rows, column: from, columns: to - from }
    return { ...spot, text, size, bold: true, italic: false, align: 'center', vertical: 'middle', border: 'box' }
  })
  return { rows: heights.map((height) => ({ height, keepNext: true })), cells }
}

/** Which column each head cell begins at: the first that no cell above it or before it covers. */
function headPlaces(head: Table['head']): readonly HeadPlace[] {
  const taken = new Set<string>()
  return head.flatMap((cells, line) =>
    cells.map((cell): HeadPlace => {
      let at = 0
      while (taken.has(`${line} ${at}`)) at += 1
      for (let r = 0; r < (cell.rows ?? 1); r++) {
        for (let c = 0; c < (cell.columns ?? 1); c++) taken.add(`${line + r} ${at + c}`)
      }
      return { ...cell, line, at }
    }),
  )
}

function layRow(
  grid: Grid,
  edges: readonly number[],
  { columns, size }: Table,
  { kind, cells, keepNext }: TableRow,
): Laid {
  const bold = kind === 'group' || kind === 'total'
  let at = 0
  const placed = cells.map((cell) => {
    const from = edges[at] ?? 0
    const { align = 'left' } = columns[at] ?? {}
    at += cell.columns ?? 1
    const to = edges[at] ?? grid.length
    return { cell, from, to, align, lines: wrap(cell.text, widthAt(grid, { from, to }) - cellPadding, size, bold) }
  })
  const most = Math.floor(highestRow / heightOf(1, size))
  const parts = Math.max(1, ...placed.map(({ lines }) => Math.ceil(lines.length / most)))
  const slices = Array.from({ length: parts }, (_, part) =>
    placed.map((it) => ({ ...it, lines: it.lines.slice(part * most, (part + 1) * most) })),
  )
  return {
    rows: slices.map((slice) => ({
      height: heightOf(Math.max(1, ...slice.map(({ lines }) => lines.length)), size) + 4,
      keepNext: keepNext ?? (kind === 'group' || kind === 'sub'),
    })),
    cells: slices.flatMap((slice, row) =>
      slice.map(({ cell, from, to, align, lines }): LaidCell => {
        const spot = { row, rows: 1, column: from, columns: to - from }
        const look = { size, bold, italic: kind === 'sub', align, vertical: 'top', border: 'box' } as const
        const text = parts === 1 ? cell.text : joined(lines)
        return { ...spot, ...look, text, ...(cell.number !== undefined && row === 0 && { number: cell.number }) }
      }),
    ),
  }
}

function joined(lines: readonly WrappedLine[]): string {
  return lines.map(({ text, ends }, index) => (index === lines.length - 1 ? text : text + (ends ? '\n' : ' '))).join('')
}
