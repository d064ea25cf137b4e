// Cells of one look below each other as one area: a sheet of two hundred rows is dressed in a few hundred calls instead
// of thousands.
import type { LaidCell } from './sheet-grid.ts'

export type CellLook = Pick<LaidCell, 'size' | 'bold' | 'italic' | 'align' | 'vertical' | 'border'>

export interface CellArea extends CellLook {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

const lookKey = ({ size, bold, italic, align, vertical, border, columns }: CellLook & { readonly columns: number }) =>
  [size, bold, italic, align, vertical, border, columns].join('|')

/** Areas that cover exactly the cells; none overlaps another. */
export function cellAreas(cells: readonly LaidCell[]): readonly CellArea[] {
  const inOrder = [...cells].sort((a, b) => a.column - b.column || a.row - b.row)
  const areas: CellArea[] = []
  for (const { text: _text, number: _number, ...cell } of inOrder) {
    const last = areas[areas.length - 1]
    const goesOn = last?.column === cell.column && last.row + last.rows === cell.row && lookKey(last) === lookKey(cell)
    if (last && goesOn) areas[areas.length - 1] = { ...last, rows: last.rows + cell.rows }
    else areas.push(cell)
  }
  return areas
}
