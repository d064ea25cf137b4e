// Renaming, moving, showing, copying and deleting sheets, with Excel's rule that one sheet stays visible.

import { renameSheetInFormula } from '../formula/move.ts'
import type { Book } from './book.ts'
import { invalidArgument, invalidOperation } from './fault.ts'
import { assertStructure } from './protection.ts'
import type { Sheet } from './sheet.ts'
import type { SheetData } from './sheet-data.ts'
import { mapFormulas } from './shift.ts'

/** Formulas that point at the sheet follow. */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const before = sheet.name
  if (name === before) return
  book.checkSheetName(name, sheet)
  assertStructure(book.data)
  book.touch()
  sheet.data.name = name
  mapFormulas(book, (formula) => renameSheetInFormula(formula, before, name))
  book.report({ kind: 'sheetRenamed', sheetId: sheet.id, before, after: name })
}

export function moveSheet(book: Book, sheet: Sheet, to: number): void {
  const before = book.sheets.indexOf(sheet)
  if (to < 0 || to >= book.sheets.length) throw invalidArgument('position')
  if (to === before) return
  assertStructure(book.data)
  book.touch()
  book.sheets.splice(before, 1)
  book.sheets.splice(to, 0, sheet)
  book.report({ kind: 'sheetMoved', sheetId: sheet.id, before, after: to })
}

export function showSheet(book: Book, sheet: Sheet, visibility: SheetData['visibility']): void {
  const before = sheet.data.visibility
  if (visibility === before) return
  assertStructure(book.data)
  if (visibility !== 'Visible') assertNotLast(book, sheet)
  book.touch()
  sheet.data.visibility = visibility
  if (visibility !== 'Visible') leave(book, sheet)
  book.report({ kind: 'sheetShown', sheetId: sheet.id, before, after: visibility })
}

/** A very hidden sheet must be shown first: Excel answers InvalidOperation, as documented. */
export function deleteSheet(book: Book, sheet: Sheet): void {
  if (sheet.data.visibility === 'VeryHidden') throw invalidOperation('a very hidden sheet cannot be deleted')
  assertNotLast(book, sheet)
  assertStructure(book.data)
  book.touch()
  leave(book, sheet)
  book.sheets.splice(book.sheets.indexOf(sheet), 1)
  book.report({ kind: 'sheetDeleted', sheetId: sheet.id, name: sheet.name })
}

function assertNotLast(book: Book, sheet: Sheet): void {
  const others = book.visibleSheets.filter((other) => other !== sheet)
  if (sheet.data.visibility === 'Visible' && others.length === 0) {
    throw invalidOperation('a workbook must contain at least one visible worksheet')
  }
}

/** Goes to the next visible sheet, or the one before, when the active one disappears. */
function leave(book: Book, sheet: Sheet): void {
  if (book.activeId !== sheet.id) return
  const at = book.sheets.indexOf(sheet)
  const next =
    book.sheets.slice(at + 1).find((other) => other.data.visibility === 'Visible') ??
    book.sheets
      .slice(0, at)
      .reverse()
      .find((other) => other.data.visibility === 'Visible')
  if (next) book.activate(next)
}

/** A copy with its own tables, named as Excel does: `Báo cáo (2)`. */
export function copySheet(book: Book, source: Sheet, at: number): Sheet {
  let n = 2
  const base = source.name.slice(0, 27)
  while (book.findSheet(`${base} (${n})`)) n++
  const copy = book.addSheet(`${base} (${n})`, at)
  const { name } = copy.data
  copy.restore(source.snapshot())
  copy.data.name = name
  copy.data.tables = copy.data.tables.map((table) => {
    let number = 2
    while (book.findTable(`${table.name}${number}`)) number++
    return { ...table, id: book.newId(), name: `${table.name}${number}` }
  })
  copy.data.charts = copy.data.charts.map((chart) => ({ ...chart, id: book.newId() }))
  copy.data.comments = copy.data.comments.map((comment) => ({ ...comment, id: book.newId() }))
  return copy
}
