// The column letters, and above them the signs that fold groups of columns away.
import type { ReactElement } from 'react'
import { columnName } from '../../book/address.ts'
import type { Layout } from './layout.ts'
import type { Selection, SheetView } from './sheet-view.ts'

interface ColumnHeadsProps {
  readonly view: SheetView
  readonly layout: Layout
  readonly selection: Selection
  readonly onFold: (from: number, to: number, folded: boolean) => void
}

export function ColumnHeads({ view, layout, selection, onFold }: ColumnHeadsProps): ReactElement {
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
