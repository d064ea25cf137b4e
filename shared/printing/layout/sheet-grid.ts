// The grid that a printed section is laid on, and what is laid there. Shares of the width fall on the nearest column edge.

import type { Align } from '../document.ts'
import type { LaidRow } from './page-breaks.ts'

export interface LaidCell {
  readonly row: number
  readonly column: number
  /** How many it covers. */
  readonly rows: number
  readonly columns: number
  readonly text: string
  readonly number?: number
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly align: Align
  readonly vertical: 'top' | 'middle'
  /** `box` all around; `under` a line below, as under the national heading. */
  readonly border: 'none' | 'box' | 'under'
}

/** Rows below each other with their cells, counted from the first of them. */
export interface Laid {
  readonly rows: readonly LaidRow[]
  readonly cells: readonly LaidCell[]
}

/** Widths of the columns in points. */
export type Grid = readonly number[]

/** Columns from one edge to another. */
export interface Place {
  readonly from: number
  readonly to: number
}

/** What a cell keeps free at its sides, in points. */
export const cellPadding = 6

export function across(grid: Grid): Place {
  return { from: 0, to: grid.length }
}

export function widthAt(grid: Grid, { from, to }: Place): number {
  return grid.slice(from, to).reduce((sum, width) => sum + width, 0)
}

/** The edge nearest to a share of a place's width. */
export function edgeAt(grid: Grid, share: number, within: Place = across(grid)): number {
  const wanted = widthAt(grid, within) * share
  let nearest = within.from
  let distance = Number.POSITIVE_INFINITY
  for (let edge = within.from; edge <= within.to; edge++) {
    const off = Math.abs(widthAt(grid, { from: within.from, to: edge }) - wanted)
    if (off >= distance) break
    nearest = edge
    distance = off
  }
  return nearest
}
