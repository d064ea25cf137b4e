// Sheets to print, as they were laid out: widths, heights, merged cells, borders, page set-up. A sheet that was made
// before for the same document goes; everything else in the workbook stays.
import { page } from '../../shared/printing/document.ts'
import { type CellArea, cellAreas } from '../../shared/printing/layout/cell-areas.ts'
import type { LaidCell } from '../../shared/printing/layout/sheet-grid.ts'
import type { SheetLayout } from '../../shared/printing/layout/sheet-layout.ts'
import type { Raw } from '../../shared/sync/sheet-write.ts'
import { inTurn, type Reached, sendInChunks } from './chunks.ts'
import { formatAll } from './excel-api.ts'
import type { HostFacts } from './hidden-sheet.ts'
import { nameBeside } from './print-names.ts'
import { toEntry } from './table-write.ts'

/** Ids of the sheets made, by the name of the layout. */
export type MadeSheets = Record<string, string>

/**
 * @param made what was made before; each sheet takes its place there as soon as it stands
 * @param reached told of rows; may throw to end it between two sheets
 */
export async function makePrintSheets(
  context: Excel.RequestContext,
  layouts: readonly SheetLayout[],
  made: MadeSheets,
  facts: HostFacts,
  reached: Reached,
): Promise<void> {
  const make = async (layout: SheetLayout) => {
    made[layout.name] = await makeOne(context, layout, made[layout.name], facts)
    return 'go-on' as const
  }
  await inTurn(layouts, make, { reached, sizeOf: ({ heights }) => heights.length })
  const last = layouts[0] && made[layouts[0].name]
  if (last !== undefined) context.workbook.worksheets.getItem(last).activate()
  await context.sync()
}

async function makeOne(
  context: Excel.RequestContext,
  layout: SheetLayout,
  former: string | undefined,
  facts: HostFacts,
): Promise<string> {
  const { worksheets } = context.workbook
  const old = former === undefined ? undefined : worksheets.getItemOrNullObject(former).load('name,position')
  const all = worksheets.load('items/name')
  await context.sync()
  const isThere = old !== undefined && !old.isNullObject
  const taken = all.items.map((sheet) => sheet.name).filter((name) => !isThere || name !== old.name)
  // Two sheets never have one name, so the old one gives its away before it goes.
  if (isThere) old.name = nameBeside(taken, `${layout.name.slice(0, 24)} (cũ)`)
  const sheet = worksheets.add(nameBeside(taken, layout.name)).load('id')
  if (isThere) {
    sheet.position = old.position
    old.delete()
  }
  await fill(context, sheet, layout, facts)
  dressSheet(sheet, layout)
  setUpPage(sheet, layout)
  await context.sync()
  return sheet.id
}

/** Formats go before values, so that nothing from a document becomes a formula. */
async function fill(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { widths, heights, cells }: SheetLayout,
  facts: HostFacts,
): Promise<void> {
  formatAll(sheet.getRangeByIndexes(0, 0, heights.length, widths.length), '@')
  const values = heights.map((): Raw[] => widths.map(() => ''))
  for (const { row, column, text, number } of cells) {
    // Numbers that need a point between thousands are text: Excel would set the one of the machine.
    const isPlain = number !== undefined && number < 1_000
    if (isPlain) formatAll(sheet.getRangeByIndexes(row, column, 1, 1), '0')
    const line = values[row]
    if (line) line[column] = isPlain ? number : toEntry(text, facts)
  }
  let at = 0
  await sendInChunks(context, values, (chunk) => {
    sheet.getRangeByIndexes(at, 0, chunk.length, widths.length).values = chunk.map((line) => [...line])
    at += chunk.length
  })
}

function dressSheet(sheet: Excel.Worksheet, { widths, heights, cells }: SheetLayout): void {
  const all = sheet.getRangeByIndexes(0, 0, heights.length, widths.length)
  all.format.font.name = page.font
  all.format.wrapText = true
  for (const area of cellAreas(cells)) dress(sheet, area)
  for (const cell of cells) merge(sheet, cell)
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width
  })
  heights.forEach((height, row) => {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height
  })
  sheet.showGridlines = false
}

const alignments = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const
const verticals = { top: 'Top', middle: 'Center' } as const
const boxSides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const

function dress(sheet: Excel.Worksheet, { row, column, rows, columns, ...look }: CellArea): void {
  const { format } = sheet.getRangeByIndexes(row, column, rows, columns)
  format.font.size = look.size
  format.font.bold = look.bold
  format.font.italic = look.italic
  format.horizontalAlignment = alignments[look.align]
  format.verticalAlignment = verticals[look.vertical]
  const sides = look.border === 'box' ? boxSides : look.border === 'under' ? (['EdgeBottom'] as const) : []
  for (const side of sides) {
    const isInside = (side === 'InsideHorizontal' && rows === 1) || (side === 'InsideVertical' && columns === 1)
    if (!isInside) format.borders.getItem(side).style = 'Continuous'
  }
}

function merge(sheet: Excel.Worksheet, { row, column, rows, columns }: LaidCell): void {
  if (rows > 1 || columns > 1) sheet.getRangeByIndexes(row, column, rows, columns).merge()
}

function setUpPage(sheet: Excel.Worksheet, { orientation, heights, widths, titleRows, breaks }: SheetLayout): void {
  const layout = sheet.pageLayout
  layout.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape'
  layout.paperSize = 'A4'
  layout.centerHorizontally = true
  layout.firstPageNumber = 1
  // Not by scale: a machine that draws columns wider must not push the last one off the page.
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }
  const { top, bottom, left, right, header } = page
  const centimetres = { top, bottom, left, right, header, footer: header }
  const margins = Object.entries(centimetres).map(([side, millimetres]) => [side, millimetres / 10])
  layout.setPrintMargins('Centimeters', Object.fromEntries(margins))
  layout.setPrintArea(sheet.getRangeByIndexes(0, 0, heights.length, widths.length))
  if (titleRows) {
    const [from, to] = titleRows
    layout.setPrintTitleRows(sheet.getRangeByIndexes(from, 0, to - from + 1, widths.length).getEntireRow())
  }
  layout.headersFooters.state = 'FirstAndDefault'
  layout.headersFooters.defaultForAllPages.centerHeader = `&"${page.font},Regular"&${page.numberSize}&P`
  for (const row of breaks) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1))
}
