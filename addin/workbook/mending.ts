// Puts right what people do to a whole sheet of ours: a table made a plain range, columns deleted, headers typed over, a
// protection that refuses every write. Each is done when a person asks for it, and touches nothing of theirs.
import { formatOf, textFormat } from '../../shared/table/cells.ts'
import { type Column, columnOf as columnById, type SheetId, sheets, widthInPoints } from '../../shared/table/columns.ts'
import { isHeaderOf } from '../../shared/table/headers.ts'
import type { MadeSheet } from './build-sheet.ts'
import { drawLines, dressCells, dressHeader } from './dress.ts'
import { formatAll, isExcelError, sendQuietly } from './excel-api.ts'
import type { HostFacts } from './hidden-sheet.ts'
import { tableStyle } from './looks.ts'
import type { NewCell, NewColumn, TableRow } from './port.ts'
import { areInPlace, askTexts, tellingColumns } from './rewrite.ts'
import { idsOf, placesOf } from './table-places.ts'
import { assertRows, columnOf, type Hand, ourTable, toEntry } from './table-write.ts'

/** How many of our headers a row has to show to be taken for the header of our table. */
const enoughHeaders = 5

interface FoundArea {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Whether the sheet is there and shows our header, and no table of ours. */
export async function isPlainRange(context: Excel.RequestContext, sheet: SheetId, worksheet: string): Promise<boolean> {
  return (await findArea(context, sheet, worksheet)) !== undefined
}

/** The area that our table had: from its header down to the last row before an empty one. */
async function findArea(context: Excel.RequestContext, id: SheetId, worksheet: string): Promise<FoundArea | undefined> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(worksheet)
  const used = sheet.getUsedRangeOrNullObject(true).load('values,rowIndex,columnIndex')
  await context.sync()
  if (sheet.isNullObject || used.isNullObject) return undefined
  const { values, rowIndex, columnIndex } = used
  const { columns } = sheets[id]
  const isOurs = (value: unknown) => columns.some((column) => isHeaderOf(column, String(value)))
  const top = values.findIndex((row) => row.filter(isOurs).length >= enoughHeaders)
  const header = values[top]
  if (!header) return undefined
  const left = header.findIndex(isOurs)
  const width = runLength(header.slice(left), (value) => value !== '')
  const body = values.slice(top + 1).map((row) => row.slice(left, left + width))
  const height = runLength(body, (row) => row.some((value) => value !== ''))
  return { row: rowIndex + top, column: columnIndex + left, rows: Math.max(1, height) + 1, columns: width }
}

function runLength<T>(list: readonly T[], holds: (one: T) => boolean): number {
  const end = list.findIndex((one) => !holds(one))
  return end < 0 ? list.length : end
}

/** @returns `undefined` where no header of ours is found */
export async function restoreTable(
  context: Excel.RequestContext,
  id: SheetId,
  worksheet: string,
): Promise<MadeSheet | undefined> {
  const area = await findArea(context, id, worksheet)
  if (!area) return undefined
  const sheet = context.workbook.worksheets.getItem(worksheet)
  const range = sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns)
  const table = sheet.tables.add(range, true)
  table.name = sheets[id].table
  table.style = tableStyle
  table.showBandedRows = false
  table.load('id')
  const columns = table.columns.load('items/id,items/name,items/index')
  await context.sync()
  return { worksheet, table: table.id, columns: idsOf(placesOf(id, columns.items, {})) }
}

/**
 * @param rows as they were read, whose cells the columns have
 * @returns false where they stand otherwise by now; then the columns are taken out again
 */
export async function insertColumns(
  context: Excel.RequestContext,
  hand: Hand,
  added: readonly NewColumn[],
  rows: readonly TableRow[],
): Promise<boolean> {
  const ours = sheets[hand.sheet].columns
  const inOrder = ours.flatMap((column) => added.filter((it) => it.column === column.id))
  const asked = askTexts(context, hand, tellingColumns(hand).all)
  // Ends the request before anything is done where there are fewer by now.
  if (rows.length > 0) assertRows(context, hand, rows.length - 1)
  const all: Excel.TableColumn[] = []
  // Columns that stand there by now, ours before and the ones added since; each goes before the next of ours.
  const standing = new Map([...hand.places].map(([id, { index }]) => [id, index]))
  for (const { column: id, cells } of inOrder) {
    const column = columnById(hand.sheet, id)
    if (!column) throw new Error(`${hand.sheet} has no column ${id}`)
    const following = ours.slice(ours.indexOf(column) + 1).find((it) => standing.has(it.id))
    const index = following && standing.get(following.id)
    const made = ourTable(context, hand).columns.add(index)
    all.push(made)
    if (index !== undefined) {
      for (const [other, at] of standing) if (at >= index) standing.set(other, at + 1)
      standing.set(id, index)
    }
    fillColumn(context, column, made, cells, hand.facts)
  }
  try {
    await context.sync()
  } catch (error) {
    if (!isExcelError(error, 'ItemNotFound', 'InvalidArgument')) throw error
    return false
  }
  if (areInPlace(rows, asked)) return true
  for (const made of all) made.delete()
  await context.sync()
  return false
}

function fillColumn(
  context: Excel.RequestContext,
  column: Column,
  made: Excel.TableColumn,
  cells: readonly NewCell[],
  facts: HostFacts,
): void {
  const body = made.getDataBodyRange()
  formatAll(body, formatOf(column))
  dressCells(context, column, body)
  const header = made.getHeaderRowRange()
  formatAll(header, textFormat)
  header.values = [[column.header.vi]]
  dressHeader(column, header.format)
  drawLines(made.getRange(), cells.length + 1, 1)
  body.format.columnWidth = widthInPoints(column.width)
  if (cells.length === 0) return
  // As many as there are values: where the body has more rows by now, all of it would end the request at an empty column.
  const filled = body.getCell(0, 0).getResizedRange(cells.length - 1, 0)
  filled.values = cells.map(({ value }) => [toEntry(value, facts)])
}

export async function writeHeaders(
  context: Excel.RequestContext,
  hand: Hand,
  headers: ReadonlyMap<string, string>,
): Promise<void> {
  await sendQuietly(context, () => {
    for (const [id, header] of headers) columnOf(context, hand, id).getHeaderRowRange().values = [[header]]
  })
}

export async function unprotect(context: Excel.RequestContext, table: string): Promise<boolean> {
  const { protection } = context.workbook.tables.getItem(table).worksheet
  protection.unprotect()
  try {
    await context.sync()
    return true
  } catch (error) {
    if (isExcelError(error, 'AccessDenied', 'InvalidArgument')) return false
    throw error
  }
}
