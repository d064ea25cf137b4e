// Renaming, moving, showing, copying and deleting sheets, with Excel's rule that one sheet stays visible.

import { renameSheetInFormula } from '../formula/move.ts'
import type { Book } from './book.ts'
import { invalidArgument, invalidOperation } from './fault.ts'
import { assertStructure } from './protection.ts'
import type { Sheet } from './sheet.ts'
import type { SheetData } from './sheet-data.ts'
import { mapFormulas, mapSheetFormulas } from './shift.ts'

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

/** Office.js's words for where a sheet is put. */
export const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const

/** The place in the order of sheets; beside a sheet one must be given. */
export function placeFor(book: Book, position: (typeof POSITIONS)[number], relativeTo: Sheet | undefined): number {
  if (position === 'Beginning') return 0
  if (position === 'None' || position === 'End') return book.sheets.length
  if (!relativeTo) throw invalidArgument('relativeTo')
  return book.sheets.indexOf(relativeTo) + (position === 'After' ? 1 : 0)
}

/** A name that is free: `Báo cáo`, or `Báo cáo (2)`, as Excel makes it. */
function freeSheetName(book: Book, wanted: string): string {
  if (!book.findSheet(wanted)) return wanted
  let n = 2
  const base = wanted.slice(0, 27)
  while (book.findSheet(`${base} (${n})`)) n++
  return `${base} (${n})`
}

/** Puts in a sheet like another one, of this workbook or of an other, with tables, charts and comments of its own. */
function putLike(book: Book, source: Sheet, at: number): Sheet {
  const copy = book.addSheet(freeSheetName(book, source.name), at)
  const { name } = copy.data
  copy.restore(source.snapshot())
  copy.data.name = name
  const tables = copy.data.tables.splice(0)
  for (const table of tables) {
    let [free, number] = [table.name, 2]
    while (book.findTable(free)) free = `${table.name}${number++}`
    copy.data.tables.push({ ...table, id: book.newId(), name: free })
  }
  copy.data.charts = copy.data.charts.map((chart) => ({ ...chart, id: book.newId() }))
  copy.data.comments = copy.data.comments.map((comment) => ({ ...comment, id: book.newId() }))
  return copy
}

/** A copy, whose formulas and charts look at itself where they looked at the first by its name. */
export function copySheet(book: Book, source: Sheet, at: number): Sheet {
  const copy = putLike(book, source, at)
  mapSheetFormulas(copy, (formula) => renameSheetInFormula(formula, source.name, copy.name))
  return copy
}

/** Puts in sheets of another workbook, side by side; what they say of each other stays true. */
export function insertSheets(book: Book, sources: readonly Sheet[], at: number): Sheet[] {
  const copies = sources.map((source, index) => putLike(book, source, at + index))
  for (const copy of copies) {
    mapSheetFormulas(copy, (formula) =>
      sources.reduce(
        (text, source, index) => renameSheetInFormula(text, source.name, copies[index]?.name ?? ''),
        formula,
      ),
    )
  }
  return copies
}
