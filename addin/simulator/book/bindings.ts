// Where the bindings of a workbook are now. One whose cells were deleted is there, but nowhere.

import { type Area, parseArea, splitSheet } from './address.ts'
import type { Book } from './book.ts'
import type { BindingData } from './book-data.ts'
import type { Sheet } from './sheet.ts'

/** The cells of a binding: its table's, however large it is by now, or those it was made for. */
export function placeOfBinding(book: Book, binding: BindingData): { sheet: Sheet; area: Area } | undefined {
  if (binding.tableId !== undefined) {
    const found = book.findTable(binding.tableId)
    return found && { sheet: found.sheet, area: found.table.area }
  }
  const { sheet: name = '', rest } = splitSheet(binding.formula.slice(1))
  const sheet = book.findSheet(name)
  const area = parseArea(rest)
  return sheet && area && { sheet, area }
}

export const bindingsOf = (book: Book, sheet: Sheet): { id: string; area: Area }[] =>
  book.data.bindings.flatMap((binding) => {
    const place = placeOfBinding(book, binding)
    return place?.sheet === sheet ? [{ id: binding.id, area: place.area }] : []
  })
