// The column letters, the borders between them that a person drags, and above them the signs that fold groups away.
import type { PointerEvent, ReactElement } from 'react'
import { columnName } from '../../book/address.ts'
import type { Layout } from './layout.ts'
import type { Selection, SheetView } from './sheet-view.ts'

interface ColumnHeadsProps {
  readonly view: SheetView
  readonly layout: Layout
  readonly selection: Selection
  readonly onFold: (from: number, to: number, folded: boolean) => void
  /** New width in pixels, told once when the drag ends. */
  readonly onResize: (column: number, width: number) => void
}

export function ColumnHeads({ view, layout, selection, onFold, onResize }: ColumnHeadsProps): ReactElement {
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
        <span className="grip" onPointerDown={(event) => dragWidth(event, width, (to) => onResize(column, to))} />
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
                title={fold.folded ? 'Hiện các cột đang ẩn' : 'Ẩn các cột này'}
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

function dragWidth(down: PointerEvent<HTMLElement>, width: number, done: (width: number) => void): void {
  down.stopPropagation()
  const grip = down.currentTarget
  const from = down.clientX
  grip.setPointerCapture(down.pointerId)
  const head = grip.parentElement
  const widthAt = (x: number): number => Math.max(8, width + x - from)
  const moved = (event: globalThis.PointerEvent): void => {
    if (head) head.style.width = `${widthAt(event.clientX)}px`
  }
  const ended = (event: globalThis.PointerEvent): void => {
    grip.removeEventListener('pointermove', moved)
    if (event.clientX !== from) done(widthAt(event.clientX))
  }
  grip.addEventListener('pointermove', moved)
  grip.addEventListener('pointerup', ended, { once: true })
}
