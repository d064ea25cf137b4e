// Adds rows at the end of one of our tables. Blank rows first, so that what stands below the table moves down; then
// formats and values of our own columns, and of no others.
import { type SheetId, sheets } from '../../shared/table/columns.ts'
import { sendInChunks } from './chunks.ts'
import { dressCells } from './dress.ts'
import type { NewRow } from './port.ts'
import { type Hand, toEntry } from './table-write.ts'

export async function appendRows(
  context: Excel.RequestContext,
  sheet: SheetId,
  { places, facts }: Hand,
  rows: readonly NewRow[],
): Promise<void> {
  if (rows.length === 0) return
  const ours = () => context.workbook.tables.getItem(sheets[sheet].table)
  const body = ours().getDataBodyRange().load('rowCount,columnCount')
  const first = ours().getDataBodyRange().getRow(0).load('values')
  await context.sync()
  // A table without rows still shows one, empty.
  const isEmpty = body.rowCount === 1 && (first.values[0] ?? []).every((value) => value === '')
  const start = isEmpty ? 0 : body.rowCount
  const blank = Array.from({ length: body.columnCount }, () => '')
  const missing = rows.length - (isEmpty ? 1 : 0)
  if (missing > 0)
    ours().rows.add(
      undefined,
      Array.from({ length: missing }, () => blank),
    )
  for (const column of sheets[sheet].columns) {
    const place = places.get(column.id)
    if (!place) continue
    const cells = ours()
      .getDataBodyRange()
      .getCell(start, place.index)
      .getResizedRange(rows.length - 1, 0)
    dressCells(context, column, cells)
  }
  let at = start
  await sendInChunks(context, rows, (chunk) => {
    const range = ours()
      .getDataBodyRange()
      .getCell(at, 0)
      .getResizedRange(chunk.length - 1, body.columnCount - 1)
    range.values = chunk.map((row) => valuesOf(row, { places, facts }, body.columnCount))
    at += chunk.length
  })
}

/** `null` leaves a cell alone. */
function valuesOf(row: NewRow, { places, facts }: Hand, columnCount: number): (string | number | boolean | null)[] {
  const values: (string | number | boolean | null)[] = Array.from({ length: columnCount }, () => null)
  for (const [id, { index }] of places) values[index] = toEntry(row[id]?.value ?? '', facts)
  return values
}
