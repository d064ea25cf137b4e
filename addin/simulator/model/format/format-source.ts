// Where a format comes from: cells that may differ among themselves, or a named style.

import { isWholeColumns, isWholeRows, lastColumn, lastRow, MAX_COLUMNS, MAX_ROWS } from '../../book/address.ts'
import { DEFAULT_FORMAT, type Format, type FormatKey, type FormatValues } from '../../book/cell.ts'
import { assertAllowed } from '../../book/protection.ts'
import { agreed } from '../agreed.ts'
import type { CellTarget } from '../range/cell-target.ts'

/** What the parts of a format read and write. */
export interface FormatSource {
  /** `null` where cells differ. */
  read<K extends FormatKey>(key: K): FormatValues[K] | null
  change(change: (old: Format) => Format): void
}

export const cellSource = (target: CellTarget): FormatSource => ({
  read: (key) => sharedFormat({ sheet: target.sheet, areas: target.areas() }, key),
  change: (change) => setFormat(target, change),
})

/** The shared value of one format property, `null` when cells differ. */
export function sharedFormat<K extends FormatKey>(target: Lookup, key: K): FormatValues[K] | null {
  const shared = agreed(formatValues(target, key))
  return shared === undefined ? DEFAULT_FORMAT[key] : shared
}

function* formatValues<K extends FormatKey>({ sheet, areas }: Lookup, key: K): Generator<FormatValues[K]> {
  for (const a of areas) {
    for (const [row, column] of formatPositions(sheet, a)) yield sheet.formatValue(row, column, key)
  }
}

interface Lookup {
  readonly sheet: CellTarget['sheet']
  readonly areas: ReturnType<CellTarget['areas']>
}

/** Whole rows and columns: the lines themselves, and the cells with a format of their own. */
function* formatPositions(sheet: CellTarget['sheet'], a: Lookup['areas'][number]): Generator<[number, number]> {
  if (!isWholeColumns(a) && !isWholeRows(a)) {
    for (let row = a.row; row <= lastRow(a); row++) {
      for (let column = a.column; column <= lastColumn(a); column++) yield [row, column]
    }
    return
  }
  const own: [number, number][] = []
  sheet.forEachCell(a, (cell, row, column) => {
    if (cell.format) own.push([row, column])
  })
  yield* own
  if (isWholeColumns(a)) {
    for (let column = a.column; column <= lastColumn(a); column++) yield [MAX_ROWS - 1, column]
  } else for (let row = a.row; row <= lastRow(a); row++) yield [row, MAX_COLUMNS - 1]
}

function setFormat(target: CellTarget, change: (old: Format) => Format): void {
  const { sheet, context } = target
  assertAllowed(sheet, 'allowFormatCells')
  for (const area of target.areas()) {
    sheet.changeFormat(area, change)
    context.book.report({ kind: 'formatted', sheetId: sheet.id, area })
  }
}
