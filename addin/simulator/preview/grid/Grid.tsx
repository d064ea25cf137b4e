// A spreadsheet drawn from a SheetView: scrolls any number of rows, keeps frozen ones in sight, and turns mouse and keys
// into what a person meant. It holds no cells and changes none: that is the business of whoever gives it its hands.
import {
  type KeyboardEvent,
  type ReactElement,
  useCallback,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { type Area, formatArea, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../book/address.ts'
import { ChartLayer } from '../charts/ChartLayer.tsx'
import { useWords } from '../words/use-words.ts'
import { CellAids } from './CellAids.tsx'
import { CellEditor, type Entry } from './CellEditor.tsx'
import { ColumnHeads } from './ColumnHeads.tsx'
import { cellId, GridRow } from './GridRow.tsx'
import { type Box, boxOf, type Layout, readScroll, rowsInSight, type Spot, scrollTo } from './layout.ts'
import { cellSelection, type Ground, move, type Stroke } from './motion.ts'
import type { Selection, SheetView } from './sheet-view.ts'
import { useLayout } from './use-layout.ts'
import { usePointer } from './use-pointer.ts'
import { useScroll } from './use-scroll.ts'
import './aids.css'
import './grid.css'

/** What a person's hands do in the grid. */
export interface Hands {
  select(selection: Selection): void
  /** What the active cell holds as one edits it: a formula rather than its result. */
  editText(): string
  setEntry(entry: Entry | undefined): void
  /** Puts what is being typed into the active cell. False when the entry was refused and goes on. */
  commit(): boolean
  /** Takes an entry of the active cell's list. */
  choose(choice: string): void
  clear(area: Area): void
  /** Copies the first row of an area into the rows below it, or its first column to the right. */
  repeat(area: Area, to: 'down' | 'right'): void
  /** Carries a block on, into an area that it begins or ends. */
  fill(from: Area, to: Area): void
  take(area: Area, isCut: boolean): string
  /** Escape, outside of an entry. */
  leaveTaken(): void
  paste(text: string): void
  undo(): void
  redo(): void
  fold(from: number, to: number, folded: boolean): void
  resizeColumn(column: number, pixels: number): void
  /** Makes a column as wide as what it holds. */
  fitColumn(column: number): void
  /** Goes to the next sheet or the one before. */
  turnSheet(by: 1 | -1): void
  find(): void
}

export interface GridProps {
  readonly view: SheetView
  readonly selection: Selection
  /** What waits to be pasted. */
  readonly taken: Area | undefined
  readonly entry: Entry | undefined
  readonly hands: Hands
  /** Opens the menu of a table's header; the box is where the header is drawn. */
  readonly onOpenFilter: (row: number, column: number, box: Box) => void
  /** Opens the menu of the right mouse button at a point of the grid. */
  readonly onOpenMenu: (left: number, top: number) => void
}

export function Grid({ selection, taken, entry, hands, onOpenFilter, onOpenMenu, ...props }: GridProps): ReactElement {
  const words = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLTextAreaElement>(null)
  const scroll = useScroll(scroller)
  const { view, layout } = useLayout(props.view, scroll)
  const { rows, columns, headWidth, headHeight } = layout
  const { row, column, area } = selection
  const address = formatArea({ row, column, rows: 1, columns: 1 })
  const [listAt, setListAt] = useState<string>()
  const isListOpen = listAt === address && !entry

  const focus = (): void => input.current?.focus({ preventScroll: true })
  const editInside = (): void => {
    hands.setEntry({ text: hands.editText(), mode: 'inside' })
    focus()
  }
  const [pointer, filling] = usePointer({
    scroller,
    layout,
    merges: view.merges,
    selection,
    settle() {
      const isSettled = !entry || hands.commit()
      if (isSettled) focus()
      return isSettled
    },
    select: hands.select,
    fill: hands.fill,
    editInside,
    openMenu: onOpenMenu,
  })

  // The active cell comes into sight when it moves, the far corner when the marking grows; not when a line was marked.
  const shown = useRef<Spot>(undefined)
  const reveal = useEffectEvent((spot: Spot) => {
    const target = scroller.current
    if (!target || area.rows === MAX_ROWS || area.columns === MAX_COLUMNS) return
    target.scrollTo(scrollTo(spot, view, layout, readScroll(target)))
  })
  const growing = filling ?? area
  const cornerRow = far(growing.row, growing.rows, row)
  const cornerColumn = far(growing.column, growing.columns, column)
  useLayoutEffect(() => {
    const hasStayed = shown.current?.row === row && shown.current.column === column
    shown.current = { row, column }
    reveal(hasStayed ? { row: cornerRow, column: cornerColumn } : { row, column })
  }, [row, column, cornerRow, cornerColumn])

  const ground = (): Ground => ({
    rows,
    columns,
    merges: view.merges,
    frozenRows: view.frozenRows,
    frozenColumns: view.frozenColumns,
    page: Math.max(1, rows.at(scroll.top + scroll.height) - rows.at(scroll.top) - 1 - view.frozenRows),
    isBlank: (r, c) => view.cell(r, c).kind === 'blank',
  })
  const follow = (stroke: Stroke): boolean => {
    const to = move(selection, stroke, ground())
    if (to) hands.select(to)
    return to !== undefined
  }
  const commitAnd = (stroke: Stroke): void => {
    if (hands.commit()) follow(stroke)
    focus()
  }

  const onKey = (event: KeyboardEvent): boolean => {
    const { key, altKey, shiftKey } = event
    const ctrl = event.ctrlKey || event.metaKey
    if (altKey && key === 'ArrowDown') {
      if (active.filter) openFilter(row, column)
      else setListAt(view.choices(row, column) && address)
    } else if (key === 'ContextMenu' || (shiftKey && key === 'F10')) {
      onOpenMenu(activeBox.left, activeBox.top + activeBox.height)
    } else if (key === 'F2') editInside()
    else if (key === 'Delete') hands.clear(area)
    else if (key === 'Escape') hands.leaveTaken()
    else if (key === 'Backspace') hands.setEntry({ text: '', mode: 'over' })
    else if (ctrl && (key === 'y' || (shiftKey && key === 'Z'))) hands.redo()
    else if (ctrl && key === 'z') hands.undo()
    else if (ctrl && key === 'd') hands.repeat(area, 'down')
    else if (ctrl && key === 'r') hands.repeat(area, 'right')
    else if (ctrl && key === 'f') hands.find()
    else if (ctrl && (key === 'PageDown' || key === 'PageUp')) hands.turnSheet(key === 'PageDown' ? 1 : -1)
    else return !altKey && follow({ key, ctrl, shift: shiftKey })
    return true
  }

  const inSight = rowsInSight(view, layout, scroll)
  const openFilter = useCallback(
    (r: number, c: number) => {
      const target = scroller.current
      if (target)
        onOpenFilter(r, c, boxOf({ row: r, column: c, rows: 1, columns: 1 }, view, layout, readScroll(target)))
    },
    [onOpenFilter, view, layout],
  )
  const tallest = Math.max(1, ...view.merges.map((merge) => merge.rows))
  const drawRow = (r: number, top: number | undefined): ReactElement | null => {
    if (rows.size(r) === 0) return null
    const isMarked = r >= area.row && r < area.row + area.rows
    return (
      <GridRow
        key={r}
        view={view}
        row={r}
        rows={rows}
        columns={columns}
        headWidth={headWidth}
        top={top}
        markedFrom={isMarked ? area.column : -1}
        markedTo={isMarked ? area.column + area.columns - 1 : -2}
        isFirstMarked={r === area.row}
        markedBelow={isMarked ? Math.min(lastRow(area) - r, tallest) : -1}
        active={r === row ? column : -1}
        filterTitle={words.filter.title}
        onOpenFilter={openFilter}
      />
    )
  }

  const activeBox = boxOf(cellSelection(row, column, view.merges).area, view, layout, scroll)
  const active = view.cell(row, column)
  const isRowDrawn = row < view.frozenRows || (row >= inSight.from && row <= inSight.to)
  // A cell of a hidden column has no element either.
  const isDrawn = isRowDrawn && columns.size(column) > 0 && rows.size(row) > 0
  const isActiveInSight =
    activeBox.top >= 0 && activeBox.top < scroll.height && activeBox.left >= 0 && activeBox.left < scroll.width
  return (
    <div className="grid">
      <div ref={scroller} className="grid-scroll">
        <table
          {...GRID_PATTERN}
          tabIndex={-1}
          aria-label={view.name}
          aria-rowcount={view.rows}
          aria-colcount={view.columns}
          style={{ width: headWidth + columns.total, height: headHeight + rows.total }}
          {...pointer}
        >
          <thead>
            <ColumnHeads
              view={view}
              layout={layout}
              selection={selection}
              onFold={hands.fold}
              onResize={hands.resizeColumn}
              onFit={hands.fitColumn}
            />
            {range(0, view.frozenRows - 1).map((r) => drawRow(r, undefined))}
          </thead>
          <tbody>{range(inSight.from, inSight.to).map((r) => drawRow(r, headHeight + rows.offset(r)))}</tbody>
        </table>
        {taken && <DashedFrame area={taken} layout={layout} />}
        {filling && <DashedFrame area={filling} layout={layout} />}
        {view.charts.length > 0 && <ChartLayer charts={view.charts} layout={layout} />}
      </div>
      <CellEditor
        input={input}
        box={activeBox}
        look={active.look}
        label={`${address} ${active.text}`}
        activeId={isDrawn ? cellId(row, column) : undefined}
        entry={entry}
        room={{ width: scroll.width - activeBox.left, height: scroll.height - activeBox.top }}
        onEntry={hands.setEntry}
        onCommit={commitAnd}
        onKey={onKey}
        onCopy={(event, cut) => {
          event.clipboardData.setData('text/plain', hands.take(area, cut))
          event.preventDefault()
        }}
        onPaste={(event) => {
          event.preventDefault()
          hands.paste(event.clipboardData.getData('text/plain'))
        }}
      />
      {!entry && !filling && isActiveInSight && (
        <CellAids
          address={address}
          box={activeBox}
          room={scroll}
          current={active.text}
          choices={view.choices(row, column)}
          prompt={view.prompt(row, column)}
          isOpen={isListOpen}
          onOpen={(open) => {
            setListAt(open ? address : undefined)
            // A list that closes because the person went elsewhere does not call the focus back.
            if (!open && document.activeElement?.closest('.grid')) focus()
          }}
          onChoose={(choice) => {
            setListAt(undefined)
            hands.choose(choice)
            focus()
          }}
        />
      )}
    </div>
  )
}

/** Frames what was copied, or what the fill handle would fill. */
function DashedFrame({ area, layout }: { readonly area: Area; readonly layout: Layout }): ReactElement {
  const { rows, columns, headWidth, headHeight } = layout
  const left = headWidth + columns.offset(area.column)
  const top = headHeight + rows.offset(area.row)
  const width = headWidth + columns.offset(area.column + area.columns) - left
  const height = headHeight + rows.offset(area.row + area.rows) - top
  return <div className="dashed-frame" style={{ left, top, width, height }} />
}

/** The table is worked in: ARIA's grid pattern. */
const GRID_PATTERN = { role: 'grid', 'aria-multiselectable': true } as const

/** The line of a marked stretch that lies farthest from the active one. */
const far = (start: number, count: number, active: number): number => (start < active ? start : start + count - 1)

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)
