// One row of the grid. It is drawn again only when the sheet, its own share of the selection or its layout changes, so
// moving the selection costs two rows and not the whole screen.
import { type CSSProperties, memo, type ReactElement } from 'react'
import { type Area, columnName } from '../../book/address.ts'
import type { Axis } from './axis.ts'
import { CellMarks } from './CellMarks.tsx'
import type { CellView, Look, SheetView } from './sheet-view.ts'
import { FilterSign } from './signs.tsx'

export interface GridRowProps {
  readonly view: SheetView
  readonly row: number
  readonly rows: Axis
  readonly columns: Axis
  readonly headWidth: number
  /** Pixels from the top of the scrolled rows; undefined for a frozen row, which lies where it is put. */
  readonly top: number | undefined
  /** The marked columns of this row, -1 and -2 where there are none: plain numbers compare quickly. */
  readonly markedFrom: number
  readonly markedTo: number
  readonly isFirstMarked: boolean
  /** How many marked rows follow, as far as a merged block may reach over them. */
  readonly markedBelow: number
  /** Column of the active cell if it is in this row, else -1. */
  readonly active: number
  /** What the button of a table's header is called. */
  readonly filterTitle: (header: string) => string
  readonly onOpenFilter: (row: number, column: number) => void
}

/** A table that is worked in follows ARIA's grid pattern: `grid` on the table, `gridcell` on its cells. */
const cellPattern = (isActive: boolean) => ({ role: 'gridcell', 'aria-selected': isActive })

/** The DOM id of a cell, as `aria-activedescendant` needs it. */
export const cellId = (row: number, column: number): string => `cell-${row}-${column}`

export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { view, row, rows, columns, headWidth, top } = props
  const height = rows.size(row)
  const isMarked = props.markedTo >= props.markedFrom
  const cells: ReactElement[] = []
  for (let column = 0; column < columns.count; column++) {
    const merge = mergeAt(view.merges, row, column)
    const width = columns.offset(column + (merge?.columns ?? 1)) - columns.offset(column)
    if (width > 0) cells.push(renderCell(props, column, width, merge))
    if (merge) column += merge.columns - 1
  }
  return (
    <tr
      aria-rowindex={row + 1}
      className={top === undefined ? 'row frozen' : 'row'}
      style={{ height, width: headWidth + columns.total, ...(top !== undefined && { top }) }}
    >
      {view.headings && (
        <th scope="row" className={isMarked ? 'row-head marked' : 'row-head'} style={{ width: headWidth }}>
          {row + 1}
        </th>
      )}
      {cells}
    </tr>
  )
})

/** The merged block that begins in this cell, or a one-row stretch of a block that began above. */
function mergeAt(merges: readonly Area[], row: number, column: number): Area | undefined {
  return merges.find((it) => it.column === column && row >= it.row && row < it.row + it.rows)
}

function renderCell(props: GridRowProps, column: number, width: number, merge: Area | undefined): ReactElement {
  const { view, row, rows, columns, headWidth } = props
  const isFrozen = column < view.frozenColumns
  const place: CSSProperties = { width, ...(isFrozen && { left: headWidth + columns.offset(column) }) }
  if (merge && merge.row !== row) return <td key={column} aria-hidden="true" className="cell covered" style={place} />
  const cell = view.cell(row, column)
  const height = merge ? rows.offset(row + merge.rows) - rows.offset(row) : undefined
  const names = ['cell', ...markNames(props, column, merge)]
  if (isFrozen) names.push('pinned')
  if (column === view.frozenColumns - 1) names.push('last-pinned')
  if (!view.gridlines || cell.look.fill) names.push('no-gridlines')
  if (cell.note) names.push('noted')
  const isCorner = names.includes('edge-bottom') && names.includes('edge-right')
  const tail = overflowWidth(props, column, cell)
  if (tail !== undefined) names.push('spreading')
  return (
    <td
      key={column}
      id={cellId(row, column)}
      {...cellPattern(column === props.active)}
      aria-colindex={column + 1}
      data-address={`${columnName(column)}${row + 1}`}
      className={names.join(' ')}
      title={cell.note}
      style={{ ...place, ...(height !== undefined && { height }), ...lookStyle(cell.look) }}
    >
      {cell.marks && <CellMarks marks={cell.marks} />}
      {cell.text !== '' && (
        <span className={cell.look.wrap ? 'text wrapped' : 'text'} style={textStyle(cell.look, tail)}>
          {cell.text}
        </span>
      )}
      {cell.filter && (
        <button
          type="button"
          tabIndex={-1}
          className={cell.filter.active ? 'filter on' : 'filter'}
          aria-label={props.filterTitle(cell.text)}
          onClick={() => props.onOpenFilter(row, column)}
        >
          <FilterSign active={cell.filter.active} sorted={cell.filter.sorted} />
        </button>
      )}
      {isCorner && <span className="fill-handle" />}
    </td>
  )
}

function markNames(props: GridRowProps, from: number, merge: Area | undefined): string[] {
  const { markedFrom, markedTo, isFirstMarked, markedBelow, active } = props
  const to = from + (merge?.columns ?? 1) - 1
  if (to < markedFrom || from > markedTo) return []
  const names = from <= active && active <= to ? ['active'] : ['marked']
  if (isFirstMarked) names.push('edge-top')
  if (markedBelow < (merge?.rows ?? 1)) names.push('edge-bottom')
  if (from <= markedFrom) names.push('edge-left')
  if (to >= markedTo) names.push('edge-right')
  return names
}

/** How wide text may spread: over the blank cells to its right, as Excel lets it. Undefined when it stays inside. */
function overflowWidth(
  { view, row, columns }: GridRowProps,
  column: number,
  { kind, look }: CellView,
): number | undefined {
  if (kind !== 'text' || look.wrap || look.align !== 'left' || mergeAt(view.merges, row, column)) return undefined
  let end = column + 1
  while (end < columns.count && view.cell(row, end).kind === 'blank' && !mergeAt(view.merges, row, end)) end++
  return end === column + 1 ? undefined : columns.offset(end) - columns.offset(column)
}

const JUSTIFY = { top: 'flex-start', center: 'center', bottom: 'flex-end' } as const

function lookStyle({ fill, borders, vertical }: Look): CSSProperties {
  return {
    justifyContent: JUSTIFY[vertical],
    ...(fill && { backgroundColor: fill }),
    ...(borders.top && { borderTop: borders.top }),
    ...(borders.right && { borderRight: borders.right }),
    ...(borders.bottom && { borderBottom: borders.bottom }),
    ...(borders.left && { borderLeft: borders.left }),
  }
}

function textStyle(look: Look, tail: number | undefined): CSSProperties {
  return {
    color: look.color,
    fontFamily: look.font,
    fontSize: look.fontSize,
    ...(look.bold && { fontWeight: 'bold' }),
    ...(look.italic && { fontStyle: 'italic' }),
    ...(look.line && { textDecoration: look.line }),
    textAlign: look.align,
    ...(look.indent > 0 && { paddingLeft: look.indent }),
    ...(tail !== undefined && { maxWidth: tail - 1 }),
  }
}
