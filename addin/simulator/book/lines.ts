// Hiding and showing whole rows and columns.

import { type Area, lastColumn, lastRow } from './address.ts'
import type { Book } from './book.ts'
import { invalidArgument } from './fault.ts'
import { assertAllowed } from './protection.ts'
import type { Sheet } from './sheet.ts'

export const spanOf = (a: Area, axis: 'rows' | 'columns'): { first: number; last: number } =>
  axis === 'rows' ? { first: a.row, last: lastRow(a) } : { first: a.column, last: lastColumn(a) }

/** Showing rows takes a filter's hiding away as well. */
export function hideLines(book: Book, sheet: Sheet, axis: 'rows' | 'columns', within: Area, hidden: boolean): void {
  assertAllowed(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns')
  const { first, last } = spanOf(within, axis)
  if (last - first > 100_000) throw invalidArgument('hiding a whole sheet')
  for (let index = first; index <= last; index++) {
    const line = sheet.line(axis, index)
    line.hidden = hidden
    if (!hidden) delete line.filtered
  }
  if (axis === 'rows') book.report({ kind: 'rowsHidden', sheetId: sheet.id, area: within, hidden })
  else book.report({ kind: 'arranged', sheetId: sheet.id })
}
