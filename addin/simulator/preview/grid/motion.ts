// Where the keys of the keyboard take the selection, as in Excel: arrows, Ctrl+arrow to the edge of a block, Home, End,
// pages, Tab and Enter.
import { type Area, between, bound, contains, MAX_COLUMNS, MAX_ROWS, overlaps } from '../../book/address.ts'
import type { Axis } from './axis.ts'
import type { Selection } from './sheet-view.ts'

export interface Ground {
  readonly rows: Axis
  readonly columns: Axis
  readonly merges: readonly Area[]
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Rows that fit on the screen. */
  readonly page: number
  isBlank(row: number, column: number): boolean
}

export interface Stroke {
  readonly key: string
  readonly ctrl: boolean
  readonly shift: boolean
}

type Direction = readonly [rows: -1 | 0 | 1, columns: -1 | 0 | 1]

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** One cell selected, or the merged block it belongs to. */
export function cellSelection(row: number, column: number, merges: readonly Area[]): Selection {
  const block = merges.find(
    (merge) =>
      row >= merge.row &&
      row < merge.row + merge.rows &&
      column >= merge.column &&
      column < merge.column + merge.columns,
  )
  if (block) return { area: block, row: block.row, column: block.column }
  return { area: { row, column, rows: 1, columns: 1 }, row, column }
}

/** From the active cell to this one, as Shift+click marks; merged blocks are marked whole. */
export function extendTo(from: Selection, row: number, column: number, merges: readonly Area[]): Selection {
  let area = between(from.row, from.column, row, column)
  const isCut = (merge: Area): boolean => overlaps(merge, area) && !contains(area, merge)
  for (let cut = merges.find(isCut); cut; cut = merges.find(isCut)) area = bound(area, cut)
  return { ...from, area }
}

/**
 * A click on a cell marks it; on a heading (-1), the whole line; with Shift, everything from the active cell.
 */
export function clickSelection(now: Selection, spot: Cell, shift: boolean, merges: readonly Area[]): Selection {
  if (spot.row < 0 && spot.column < 0) {
    return { area: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, row: 0, column: 0 }
  }
  if (spot.row < 0) {
    const from = shift ? now.column : spot.column
    const left = Math.min(from, spot.column)
    const area = { row: 0, column: left, rows: MAX_ROWS, columns: Math.abs(from - spot.column) + 1 }
    return { area, row: 0, column: from }
  }
  if (spot.column < 0) {
    const from = shift ? now.row : spot.row
    const top = Math.min(from, spot.row)
    return {
      area: { row: top, column: 0, rows: Math.abs(from - spot.row) + 1, columns: MAX_COLUMNS },
      row: from,
      column: 0,
    }
  }
  return shift ? extendTo(now, spot.row, spot.column, merges) : cellSelection(spot.row, spot.column, merges)
}

/** Where a key takes the selection; undefined when the key moves nothing. */
export function move(from: Selection, stroke: Stroke, ground: Ground): Selection | undefined {
  const { key, ctrl, shift } = stroke
  if (key === 'a' && ctrl) return { ...from, area: { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } }
  if (key === ' ' && (ctrl || shift)) return wholeLines(from, ctrl, shift)
  if (key === 'Enter' || key === 'Tab') return stepWithin(from, key, shift, ground)
  const to = target(shift ? farCorner(from) : from, key, ctrl, ground)
  if (!to) return undefined
  return shift ? extendTo(from, to.row, to.column, ground.merges) : cellSelection(to.row, to.column, ground.merges)
}

/** Ctrl+Space marks the columns of what is marked, Shift+Space the rows. */
function wholeLines(from: Selection, columns: boolean, rows: boolean): Selection {
  const { area } = from
  return {
    ...from,
    area: {
      ...area,
      ...(columns && { row: 0, rows: MAX_ROWS }),
      ...(rows && { column: 0, columns: MAX_COLUMNS }),
    },
  }
}

function target(corner: Cell, key: string, ctrl: boolean, ground: Ground): Cell | undefined {
  const { rows, columns } = ground
  const arrow = ARROWS[key]
  if (arrow) return ctrl ? blockEdge(corner, arrow, ground) : step(corner, arrow, ground)
  switch (key) {
    case 'Home':
      // The first cell that scrolls, so that the way back is always seen.
      return {
        row: ctrl ? rows.step(ground.frozenRows - 1, 1) : corner.row,
        column: columns.step(ground.frozenColumns - 1, 1),
      }
    case 'End':
      return ctrl ? lastFilled(ground) : undefined
    case 'PageDown':
      return ctrl ? undefined : { row: rows.at(rows.offset(corner.row + ground.page)), column: corner.column }
    case 'PageUp':
      return ctrl
        ? undefined
        : { row: rows.at(rows.offset(Math.max(corner.row - ground.page, 0))), column: corner.column }
    default:
      return undefined
  }
}

interface Cell {
  readonly row: number
  readonly column: number
}

/** The corner of the marked block that lies opposite the active cell. */
function farCorner({ area, row, column }: Selection): Cell {
  return {
    row: area.row < row ? area.row : area.row + area.rows - 1,
    column: area.column < column ? area.column : area.column + area.columns - 1,
  }
}

/** The next visible cell; a merged block is left from its far side. */
function step({ row, column }: Cell, [down, right]: Direction, { rows, columns, merges }: Ground): Cell {
  const { area } = cellSelection(row, column, merges)
  return {
    row: down === 0 ? row : rows.step(down > 0 ? area.row + area.rows - 1 : area.row, down),
    column: right === 0 ? column : columns.step(right > 0 ? area.column + area.columns - 1 : area.column, right),
  }
}

/** Ctrl+arrow: to the last filled cell before a gap, or over the gap to the next filled one. */
function blockEdge(from: Cell, direction: Direction, ground: Ground): Cell {
  const next = step(from, direction, ground)
  const overGap = ground.isBlank(from.row, from.column) || ground.isBlank(next.row, next.column)
  let at = from
  for (let to = next; to.row !== at.row || to.column !== at.column; to = step(at, direction, ground)) {
    if (!overGap && ground.isBlank(to.row, to.column)) return at
    at = to
    if (overGap && !ground.isBlank(at.row, at.column)) return at
  }
  return at
}

function lastFilled({ rows, columns, isBlank }: Ground): Cell {
  const last = { row: 0, column: 0 }
  for (let row = 0; row < rows.count; row++) {
    for (let column = 0; column < columns.count; column++) {
      if (isBlank(row, column)) continue
      last.row = row
      last.column = Math.max(last.column, column)
    }
  }
  return last
}

/** Enter and Tab go round inside a marked block; without one they just step. */
function stepWithin(from: Selection, key: 'Enter' | 'Tab', back: boolean, ground: Ground): Selection {
  const direction: Direction = key === 'Enter' ? [back ? -1 : 1, 0] : [0, back ? -1 : 1]
  const { area } = from
  const isBlock = area.rows * area.columns > 1 && !ground.merges.includes(area)
  if (!isBlock) {
    const to = step(from, direction, ground)
    return cellSelection(to.row, to.column, ground.merges)
  }
  const [rows, columns] = [Math.min(area.rows, ground.rows.count), Math.min(area.columns, ground.columns.count)]
  const [row, column] = [from.row - area.row, from.column - area.column]
  const by = back ? -1 : 1
  const place = key === 'Enter' ? column * rows + row : row * columns + column
  const next = (place + by + rows * columns) % (rows * columns)
  return key === 'Enter'
    ? { area, row: area.row + (next % rows), column: area.column + Math.floor(next / rows) }
    : { area, row: area.row + Math.floor(next / columns), column: area.column + (next % columns) }
}
