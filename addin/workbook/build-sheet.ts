// Makes one of our sheets: lines on top, then one Excel table built from the column list. Values go in before the table
// is laid over them, text formats before the values, so that nothing from a document becomes a formula.
import type { Raw } from '../../shared/sync/sheet-write.ts'
import { formatOf } from '../../shared/table/cells.ts'
import { type Column, type SheetId, sheets, widthInPoints } from '../../shared/table/columns.ts'
import { headerOn } from '../../shared/table/headers.ts'
import { writeChoiceLists } from './choice-lists.ts'
import { type Reached, sendInChunks } from './chunks.ts'
import { drawLines, dressCells, dressHeader } from './dress.ts'
import { formatAll } from './excel-api.ts'
import type { HostFacts } from './hidden-sheet.ts'
import { headerHeight, tableStyle, titleFontSize } from './looks.ts'
import type { NewRow, SheetHead } from './port.ts'
import { type ColumnIds, idsOf, placesOf } from './table-places.ts'
import { toEntry } from './table-write.ts'

/** What Excel calls what was made. */
export interface MadeSheet {
  readonly worksheet: string
  readonly table: string
  readonly columns: ColumnIds
}

/**
 * Makes the sheet.
 *
 * @param name of the empty sheet that `clearRoom` added
 */
export async function makeSheet(
  context: Excel.RequestContext,
  id: SheetId,
  name: string,
  head: SheetHead,
  rows: readonly NewRow[],
  facts: HostFacts,
  reached?: Reached,
): Promise<MadeSheet> {
  const { columns, table: tableName } = sheets[id]
  const sheet = context.workbook.worksheets.getItem(name)
  const headerRow = head.lines.length === 0 ? 0 : head.lines.length + 1
  writeLines(sheet, head, columns, facts)
  writeHeader(sheet, headerRow, columns, head.today)
  await fillRows(context, name, headerRow + 1, columns, rows, facts, reached)

  const made = context.workbook.worksheets.getItem(name)
  const height = Math.max(1, rows.length)
  const table = made.tables.add(made.getRangeByIndexes(headerRow, 0, height + 1, columns.length), true)
  table.name = tableName
  table.style = tableStyle
  table.showBandedRows = false
  dressSheet(context, made, headerRow, height, columns)
  const excelColumns = table.columns.load('items/id,items/name,items/index')
  made.load('id')
  table.load('id')
  await context.sync()
  const places = placesOf(id, excelColumns.items, {})
  return { worksheet: made.id, table: table.id, columns: idsOf(places) }
}

/**
 * Puts an empty sheet in the place of the one that holds our table.
 *
 * @param former name or id of the table that is there, if any; its sheet goes
 * @returns the new sheet's name
 */
export async function clearRoom(context: Excel.RequestContext, id: SheetId, former: string): Promise<string> {
  const { name, old } = await makeRoom(context, id, former)
  context.workbook.worksheets.add(name)
  // A workbook may not lose its last sheet, so the old one goes when the new one is there.
  old?.delete()
  await context.sync()
  return name
}

/** Takes away a sheet whose making did not come to its end: without its table nobody could tell it to be ours. */
export async function discard(context: Excel.RequestContext, name: string): Promise<void> {
  context.workbook.worksheets.getItemOrNullObject(name).delete()
  await context.sync()
}

/** Finds a name that no other sheet has; a sheet that holds our table already gives its name away. */
async function makeRoom(
  context: Excel.RequestContext,
  id: SheetId,
  former: string,
): Promise<{ readonly name: string; readonly old: Excel.Worksheet | undefined }> {
  const table = context.workbook.tables.getItemOrNullObject(former)
  const old = table.worksheet.load('name')
  const all = context.workbook.worksheets.load('items/name')
  await context.sync()
  const taken = new Set(all.items.map((sheet) => sheet.name.toLowerCase()))
  if (!table.isNullObject) {
    taken.delete(old.name.toLowerCase())
    old.name = nameBesides(taken, `${old.name.slice(0, 20)} (cũ)`)
  }
  return { name: nameBesides(taken, sheets[id].name.vi), old: table.isNullObject ? undefined : old }
}

function nameBesides(taken: ReadonlySet<string>, wanted: string): string {
  let name = wanted
  for (let n = 2; taken.has(name.toLowerCase()); n += 1) name = `${wanted} (${n})`
  return name
}

/** The lines stand in the first column that is shown: in a hidden one nobody would see them. */
function writeLines(sheet: Excel.Worksheet, { lines }: SheetHead, columns: readonly Column[], facts: HostFacts): void {
  if (lines.length === 0) return
  const left = Math.max(
    0,
    columns.findIndex((column) => column.visible),
  )
  const range = sheet.getRangeByIndexes(0, left, lines.length, 1)
  range.numberFormat = lines.map(() => ['@'])
  range.values = lines.map((line) => [toEntry(line, facts)])
  const title = sheet.getRangeByIndexes(0, left, 1, 1).format.font
  title.bold = true
  title.size = titleFontSize
}

function writeHeader(sheet: Excel.Worksheet, row: number, columns: readonly Column[], today: string | undefined): void {
  const header = sheet.getRangeByIndexes(row, 0, 1, columns.length)
  header.numberFormat = [columns.map(() => '@')]
  header.values = [columns.map((column) => headerOn(column, today))]
}

/** Writes rows in chunks; a row that is not given is one empty row, which a table needs. */
async function fillRows(
  context: Excel.RequestContext,
  name: string,
  from: number,
  columns: readonly Column[],
  rows: readonly NewRow[],
  facts: HostFacts,
  reached: Reached | undefined,
): Promise<void> {
  const height = Math.max(1, rows.length)
  columns.forEach((column, index) => {
    const cells = context.workbook.worksheets.getItem(name).getRangeByIndexes(from, index, height, 1)
    formatAll(cells, formatOf(column))
  })
  let at = from
  const entries = rows.map((row) => columns.map(({ id }) => toEntry(row[id]?.value ?? '', facts)))
  const queue = (chunk: readonly Raw[][]) => {
    const range = context.workbook.worksheets.getItem(name).getRangeByIndexes(at, 0, chunk.length, columns.length)
    range.values = chunk.map((row) => [...row])
    at += chunk.length
  }
  await sendInChunks(context, entries, queue, reached)
}

function dressSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  headerRow: number,
  height: number,
  columns: readonly Column[],
): void {
  writeChoiceLists(context)
  columns.forEach((column, index) => {
    const header = sheet.getRangeByIndexes(headerRow, index, 1, 1).format
    dressHeader(column, header)
    header.columnWidth = widthInPoints(column.width)
    dressCells(context, column, sheet.getRangeByIndexes(headerRow + 1, index, height, 1))
  })
  drawLines(sheet.getRangeByIndexes(headerRow, 0, height + 1, columns.length), height + 1, columns.length)
  sheet.getRangeByIndexes(headerRow, 0, 1, columns.length).format.rowHeight = headerHeight
  sheet.getRangeByIndexes(headerRow + 1, 0, height, columns.length).format.autofitRows()
  groupHidden(sheet, columns)
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headerRow + 1, frozenColumns(columns)))
  setUpPage(sheet, headerRow)
}

/** A4 across, as wide as the paper, with the header and the page's number on each page. */
function setUpPage(sheet: Excel.Worksheet, headerRow: number): void {
  const page = sheet.pageLayout
  page.orientation = 'Landscape'
  page.paperSize = 'A4'
  page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }
  page.setPrintMargins('Centimeters', { top: 1.5, bottom: 1.5, left: 1, right: 1, header: 0.7, footer: 0.7 })
  page.headersFooters.defaultForAllPages.centerFooter = '&P/&N'
  // Whole rows: of parts of one other programs repeat nothing.
  page.setPrintTitleRows(sheet.getRangeByIndexes(headerRow, 0, 1, 1).getEntireRow())
}

/** Columns that are not shown are grouped and collapsed, each run of them by itself. */
function groupHidden(sheet: Excel.Worksheet, columns: readonly Column[]): void {
  let start: number | undefined
  columns.forEach((column, index) => {
    if (!column.visible && start === undefined) start = index
    const ends = start !== undefined && (column.visible || index === columns.length - 1)
    if (start === undefined || !ends) return
    const count = (column.visible ? index : index + 1) - start
    const run = sheet.getRangeByIndexes(0, start, 1, count).getEntireColumn()
    run.group('ByColumns')
    run.hideGroupDetails('ByColumns')
    start = undefined
  })
}

/** Up to the task's content, if that stands near the left edge. */
function frozenColumns(columns: readonly Column[]): number {
  const content = columns.findIndex((column) => column.id === 'content' || column.id === 'name')
  return Math.max(1, content + 1)
}
