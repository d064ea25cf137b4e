// A printed section as a grid of cells: what stands where, over which cells, how wide and how high, and where a page
// ends. Widths and heights are points. Made once for Office.js and for .xlsx files, so that both print the same.
import { type Block, type PrintDocument, type Section, textWidth } from '../document.ts'
import { breakPages, type LaidRow } from './page-breaks.ts'
import type { Grid, Laid, LaidCell } from './sheet-grid.ts'
import { layHalves, layLine } from './stack-layout.ts'
import { layTable } from './table-layout.ts'

export interface SheetLayout {
  readonly name: string
  readonly orientation: Section['orientation']
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  readonly cells: readonly LaidCell[]
  /** First and last row to repeat on every page. */
  readonly titleRows: readonly [number, number] | undefined
  /** Rows that begin a page. */
  readonly breaks: readonly number[]
}

/** Columns keep clear of the right margin, for printers that draw them wider than the screen. */
const widthUsed = 0.97
const gridUnits = 24
const pointsPerMillimetre = 72 / 25.4

/** One layout a section, in the order of the document. */
export function layOut({ name, sections }: PrintDocument): readonly SheetLayout[] {
  return sections.map((section, index) => laySection(index === 0 ? name : `${name} (${index + 1})`, section))
}

function laySection(name: string, section: Section): SheetLayout {
  const width = textWidth(section) * pointsPerMillimetre * widthUsed
  const grid = gridOf(section).map((share) => share * width)
  const rows: LaidRow[] = []
  const cells: LaidCell[] = []
  let titleRows: SheetLayout['titleRows']
  for (const block of section.blocks) {
    const laid = layBlock(grid, block)
    // Only the head of a table that has the grid to itself is repeated: a sheet has one set of title rows.
    if (laid.headRows > 0 && block.kind === 'table' && block.columns.length === grid.length) {
      titleRows = [rows.length, rows.length + laid.headRows - 1]
    }
    cells.push(...laid.cells.map((cell) => ({ ...cell, row: cell.row + rows.length })))
    rows.push(...laid.rows)
  }
  const breaks = breakPages(rows, section.orientation, titleRows)
  const heights = rows.map((row) => row.height)
  return { name, orientation: section.orientation, widths: grid, heights, cells, titleRows, breaks }
}

function layBlock(grid: Grid, block: Block): Laid & { readonly headRows: number } {
  switch (block.kind) {
    case 'paragraph':
    case 'rule':
      return { ...layLine(grid, block), headRows: 0 }
    case 'halves':
      return { ...layHalves(grid, block), headRows: 0 }
    case 'table':
      return layTable(grid, block)
    default:
      return block satisfies never
  }
}

/** The columns of the only table there is, else equal ones that any table can be fitted to; as shares of 1. */
function gridOf({ blocks }: Section): readonly number[] {
  const tables = blocks.filter((block) => block.kind === 'table')
  const isRuled = blocks.some((block) => block.kind === 'rule' || (block.kind === 'halves' && hasRule(block)))
  const [only] = tables
  if (tables.length !== 1 || !only || isRuled) return Array.from({ length: gridUnits }, () => 1 / gridUnits)
  const sum = only.columns.reduce((total, column) => total + column.share, 0)
  return only.columns.map(({ share }) => share / sum)
}

function hasRule({ left, right }: Extract<Block, { kind: 'halves' }>): boolean {
  return [...left, ...right].some((block) => block.kind === 'rule')
}
