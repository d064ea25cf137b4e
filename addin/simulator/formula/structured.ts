// References into tables: `Table1[Cột]`, `Table1[[#Headers],[Cột]]`, `[@Cột]`, `Table1[#All]`.

import type { Area } from '../book/address.ts'
import type { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import { bodyArea } from '../book/table.ts'
import type { Place } from './place.ts'

const PARTS = /\[((?:[^[\]']|'.)*)\](:)?|@((?:[^[\],'@]|'.)+)|@/g

/** Where a structured reference points, or undefined when table or column is not there. */
export function structuredArea(book: Book, text: string, at: Place): { sheet: Sheet; area: Area } | undefined {
  const open = text.indexOf('[')
  const found = open > 0 ? book.findTable(text.slice(0, open)) : tableAround(at)
  if (!found) return undefined
  const { sheet, table } = found
  const inner = text.slice(open + 1, -1)
  const parts = inner.includes('[') || inner.startsWith('@') ? [...inner.matchAll(PARTS)] : undefined
  const names = parts ? parts.map((part) => part[1] ?? part[3] ?? '') : [inner]
  const keywords = names.filter((name) => name.startsWith('#')).map((name) => name.toLowerCase())
  const columns = names
    .filter((name) => name !== '' && !name.startsWith('#'))
    .map((name) => name.replace(/'(.)/g, '$1').toLowerCase())
    .map((name) => table.columns.findIndex((column) => column.name.toLowerCase() === name))
  if (columns.some((index) => index < 0)) return undefined
  const first = columns.length ? Math.min(...columns) : 0
  const last = columns.length ? Math.max(...columns) : table.columns.length - 1
  const rows = rowsOf(keywords.length || !inner.includes('@') ? keywords : ['#this row'], table, at)
  if (!rows) return undefined
  const area = { row: rows.row, rows: rows.rows, column: table.area.column + first, columns: last - first + 1 }
  return { sheet, area }
}

export function tableAround(at: Place) {
  const table = at.sheet.data.tables.find(
    ({ area }) =>
      at.row >= area.row &&
      at.row < area.row + area.rows &&
      at.column >= area.column &&
      at.column < area.column + area.columns,
  )
  return table && { sheet: at.sheet, table }
}

function rowsOf(
  keywords: readonly string[],
  table: Parameters<typeof bodyArea>[0],
  at: Place,
): { row: number; rows: number } | undefined {
  const body = bodyArea(table)
  if (keywords.includes('#this row')) {
    return at.row >= body.row && at.row < body.row + body.rows ? { row: at.row, rows: 1 } : undefined
  }
  if (keywords.includes('#all')) return table.area
  const withHeader = keywords.includes('#headers') && table.showHeaders
  const withTotals = keywords.includes('#totals') && table.showTotals
  const withData = keywords.length === 0 || keywords.includes('#data')
  if (!withData && !withHeader && !withTotals) return undefined
  const row = withHeader ? table.area.row : withData ? body.row : body.row + body.rows
  const end = withTotals ? table.area.row + table.area.rows : withData ? body.row + body.rows : body.row
  return { row, rows: end - row }
}
