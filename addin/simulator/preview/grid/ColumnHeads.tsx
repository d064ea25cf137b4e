// The column letters, and above them the signs that fold groups of columns away.
import type { PointerEvent, ReactElement } from 'react'
import { columnName } from '../../book/address.ts'
import { useWords } from '../words/use-words.ts'
import type { Layout } from './layout.ts'
import type { Selection, SheetView } from './sheet-view.ts'

/** Pixels; a column is hidden by its group or the menu, not by drawing it shut. */
const NARROWEST = 12

/** Follows the pointer with a line until it is let go, and tells how far it went. */
function drag(event: PointerEvent<HTMLButtonElement>, drop: (moved: number) => void): void {
  event.preventDefault()
  const { currentTarget: line, clientX: from, pointerId } = event
  line.setPointerCapture(pointerId)
  const follow = ({ clientX }: globalThis.PointerEvent): void => {
    line.style.translate = `${clientX - from}px`
  }
  const end = ({ clientX }: globalThis.PointerEvent): void => {
    line.removeEventListener('pointermove', follow)
    line.style.translate = ''
    if (clientX !== from) drop(clientX - from)
  }
  line.addEventListener('pointermove', follow)
  line.addEventListener('pointerup', end, { once: true })
}

interface ColumnHeadsProps {
  readonly view: SheetView
  readonly layout: Layout
  readonly selection: Selection
  readonly onFold: (from: number, to: number, folded: boolean) => void
  /** A column was drawn to another width. */
  readonly onResize: (column: number, pixels: number) => void
  /** The edge of a column was clicked twice. */
  readonly onFit: (column: number) => void
}

export function ColumnHeads({ view, layout, selection, onFold, onResize, onFit }: ColumnHeadsProps): ReactElement {
  const words = useWords().grid
  const { columns, headWidth, foldHeight } = layout
  const { area } = selection
  const heads: ReactElement[] = []
  for (let column = 0; view.headings && column < columns.count; column++) {
    const width = columns.size(column)
    if (width === 0) continue
    const isPinned = column < view.frozenColumns
    const names = ['column-head']
    if (column >= area.column && column < area.column + area.columns) names.push('marked')
    if (isPinned) names.push('pinned')
    if (column > 0 && columns.size(column - 1) === 0) names.push('after-hidden')
    heads.push(
      <th
        key={column}
        scope="col"
        className={names.join(' ')}
        style={{ width, ...(isPinned && { left: headWidth + columns.offset(column) }) }}
      >
        {columnName(column)}
        <button
          type="button"
          tabIndex={-1}
          className="resize"
          aria-label={words.resize(columnName(column))}
          onDoubleClick={() => onFit(column)}
          onPointerDown={(event) => drag(event, (moved) => onResize(column, Math.max(NARROWEST, width + moved)))}
        />
      </th>,
    )
  }
  return (
    <>
      {foldHeight > 0 && (
        <tr className="folds" style={{ height: foldHeight }}>
          <td>
            {view.folds.map((fold) => (
              <button
                key={fold.from}
                type="button"
                tabIndex={-1}
                style={{ left: headWidth + columns.offset(fold.to + 1) + 2 }}
                title={fold.folded ? words.unfold : words.fold}
                onClick={() => onFold(fold.from, fold.to, !fold.folded)}
              >
                {fold.folded ? '+' : '−'}
              </button>
            ))}
          </td>
        </tr>
      )}
      {view.headings && (
        <tr className="letters">
          <td className="corner" style={{ width: headWidth }} />
          {heads}
        </tr>
      )}
    </>
  )
}
