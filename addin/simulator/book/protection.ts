// What a protected sheet refuses. Passwords are kept as they were given: this guards nothing, it only behaves alike.

import { type Area, area, lastColumn, lastRow } from './address.ts'
import { accessDenied } from './fault.ts'
import type { Sheet } from './sheet.ts'

/** Names of `Excel.WorksheetProtectionOptions`, each false unless it was asked for. */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const

export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number]

export const isAllowed = (sheet: Sheet, option: ProtectionOption): boolean =>
  sheet.data.protection === undefined || sheet.data.protection.options[option] === true

/** Whether the sheet is protected and any cell of the area is locked. */
export function isLocked(sheet: Sheet, within: Area): boolean {
  if (!sheet.data.protection) return false
  // An area of whole rows or columns has always some locked cell unless all of it was unlocked in one stroke.
  const rows = Math.min(within.rows, 10_000)
  const columns = Math.min(within.columns, 1_000)
  const seen = area(within.row, within.column, rows, columns)
  for (let row = seen.row; row <= lastRow(seen); row++) {
    for (let column = seen.column; column <= lastColumn(seen); column++) {
      if (sheet.formatValue(row, column, 'locked')) return true
    }
  }
  return false
}

export function assertUnlocked(sheet: Sheet, within: Area): void {
  if (isLocked(sheet, within)) throw accessDenied(`sheet ${sheet.name} is protected`)
}

export function assertAllowed(sheet: Sheet, option: ProtectionOption): void {
  if (!isAllowed(sheet, option)) throw accessDenied(`sheet ${sheet.name} is protected`)
}

/** A protected workbook keeps its sheets: none comes, goes, moves, hides or takes another name. */
export function assertStructure(book: { readonly protection?: unknown }): void {
  if (book.protection) throw accessDenied('the workbook is protected')
}

/** For what no option allows: merging, validation rules, tables, the sheet's own settings. */
export function assertUnprotected(sheet: Sheet): void {
  if (sheet.data.protection) throw accessDenied(`sheet ${sheet.name} is protected`)
}
