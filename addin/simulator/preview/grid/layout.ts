// Where things lie on the screen: from the model's rows and columns to pixels in the scrolled grid, and back.
import type { Area } from '../../book/address.ts'
import { type Axis, axis } from './axis.ts'
import type { SheetView } from './sheet-view.ts'

const ROW_HEAD = 44
const COLUMN_HEAD = 20
const FOLD_STRIP = 18

export interface Layout {
  readonly rows: Axis
  readonly columns: Axis
  /** Width of the row numbers. */
  readonly headWidth: number
  /** Height of the column letters and the fold signs above them. */
  readonly headHeight: number
  readonly foldHeight: number
  /** What stays in view to the left and at the top, headings included. */
  readonly pinnedWidth: number
  readonly pinnedHeight: number
}

export interface Scroll {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export const readScroll = (target: HTMLElement): Scroll => ({
  left: target.scrollLeft,
  top: target.scrollTop,
  width: target.clientWidth,
  height: target.clientHeight,
})

export function layoutOf(view: SheetView): Layout {
  const rows = axis(view.rows, (row) => view.rowHeight(row))
  const columns = axis(view.columns, (column) => view.columnWidth(column))
  const foldHeight = view.folds.length > 0 ? FOLD_STRIP : 0
  const headWidth = view.headings ? ROW_HEAD : 0
  const headHeight = foldHeight + (view.headings ? COLUMN_HEAD : 0)
  return {
    rows,
    columns,
    headWidth,
    headHeight,
    foldHeight,
    pinnedWidth: headWidth + columns.offset(view.frozenColumns),
    pinnedHeight: headHeight + rows.offset(view.frozenRows),
  }
}

/** Pixels that frozen lines must leave to the others. */
const ROOM = { width: 120, height: 60 }

/**
 * Whether frozen rows and columns can stay. At 200 % or beside an open pane they can fill the whole window, and nothing
 * else would ever be seen. A window without a size has not been measured yet.
 */
export function fitsFrozen(
  { pinnedWidth, pinnedHeight }: Layout,
  { width, height }: Scroll,
): { readonly rows: boolean; readonly columns: boolean } {
  return {
    rows: height === 0 || pinnedHeight + ROOM.height <= height,
    columns: width === 0 || pinnedWidth + ROOM.width <= width,
  }
}

export interface Spot {
  /** -1 on the column letters or above. */
  readonly row: number
  /** -1 on the row numbers. */
  readonly column: number
}

/** What lies under a point, given from the top left corner of the grid's window. */
export function spotAt(x: number, y: number, layout: Layout, scroll: Scroll): Spot {
  const { rows, columns, headWidth, headHeight, pinnedWidth, pinnedHeight } = layout
  return {
    column: x < headWidth ? -1 : columns.at(x - headWidth + (x < pinnedWidth ? 0 : scroll.left)),
    row: y < headHeight ? -1 : rows.at(y - headHeight + (y < pinnedHeight ? 0 : scroll.top)),
  }
}

/** Pixels by which dragging outside of the window reaches beyond what is in sight. */
const REACH = 24

/** What a block is drawn to: of a point outside of the cells, the first cell on that side that is not in sight. */
export function dragSpotAt(x: number, y: number, layout: Layout, scroll: Scroll): Spot {
  const { rows, columns, headWidth, headHeight, pinnedWidth, pinnedHeight } = layout
  const along = (lines: Axis, at: number, head: number, pinned: number, from: number, size: number): number => {
    if (at < head) return from > 0 ? lines.at(from + pinned - head - REACH) : 0
    if (at > size) return lines.at(from + size - head + REACH)
    return lines.at(at - head + (at < pinned ? 0 : from))
  }
  return {
    column: along(columns, x, headWidth, pinnedWidth, scroll.left, scroll.width),
    row: along(rows, y, headHeight, pinnedHeight, scroll.top, scroll.height),
  }
}

export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where an area is drawn now, from the top left corner of the grid's window. */
export function boxOf(area: Area, view: SheetView, layout: Layout, scroll: Scroll): Box {
  const { rows, columns, headWidth, headHeight } = layout
  const left = headWidth + columns.offset(area.column) - (area.column < view.frozenColumns ? 0 : scroll.left)
  const top = headHeight + rows.offset(area.row) - (area.row < view.frozenRows ? 0 : scroll.top)
  return {
    left,
    top,
    width: columns.offset(area.column + area.columns) - columns.offset(area.column),
    height: rows.offset(area.row + area.rows) - rows.offset(area.row),
  }
}

/** How far to scroll so that this cell is in sight. */
export function scrollTo(spot: Spot, view: SheetView, layout: Layout, scroll: Scroll): { left: number; top: number } {
  const { rows, columns, headWidth, headHeight, pinnedWidth, pinnedHeight } = layout
  const along = (now: number, from: number, to: number, pinned: number, visible: number, isFixed: boolean): number => {
    if (isFixed || (from >= now + pinned && to <= now + visible)) return now
    return from < now + pinned || to - from > visible - pinned ? from - pinned : to - visible
  }
  const x = headWidth + columns.offset(spot.column)
  const y = headHeight + rows.offset(spot.row)
  return {
    left: along(
      scroll.left,
      x,
      x + columns.size(spot.column),
      pinnedWidth,
      scroll.width,
      spot.column < view.frozenColumns,
    ),
    top: along(scroll.top, y, y + rows.size(spot.row), pinnedHeight, scroll.height, spot.row < view.frozenRows),
  }
}

/** The rows to draw: those in sight and some around, and the first row of any merged block that reaches into them. */
export function rowsInSight(view: SheetView, layout: Layout, scroll: Scroll): { from: number; to: number } {
  const margin = 300
  const { rows, headHeight, pinnedHeight } = layout
  const top = scroll.top + pinnedHeight - headHeight
  const to = rows.at(scroll.top + scroll.height + margin)
  let from = Math.max(view.frozenRows, rows.at(Math.max(0, top - margin)))
  for (const { row, rows: count } of view.merges) if (row < from && row + count > from) from = row
  return { from: Math.max(view.frozenRows, from), to: Math.min(to, rows.count - 1) }
}
