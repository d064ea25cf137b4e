// The sheet `Tình hình`: tables of numbers in its first columns, Excel's own charts beside them. It is written over in
// place, so that what people put to its right, and where they moved a chart, stays.
import type { FigureChart, FigureSheet, FigureTable } from '../../shared/printing/situation-sheet.ts'
import { widthInPoints } from '../../shared/table/columns.ts'
import { formatAll } from './excel-api.ts'
import { nameBeside } from './print-names.ts'

const sheetName = 'Tình hình'
/** Name, numbers, rate: the widest table has so many columns. All of them are ours. */
const ownColumns = 11
/** Rows kept free for charts between the lines on top and the tables. */
const bandRows = 18
/** First and last column of a chart; one beside its table stands to the right of our columns. */
const chartColumns = { left: [0, 2], right: [3, ownColumns - 1], beside: [ownColumns + 1, ownColumns + 9] } as const
const rowHeight = 15
/** Characters of a line over all our columns, with room to spare. */
const lineLength = 150

/**
 * @param former id of the sheet that was made before
 * @returns the id of the sheet
 */
export async function showFigures(
  context: Excel.RequestContext,
  figures: FigureSheet,
  former: string | undefined,
  isShown: boolean,
): Promise<string> {
  const { worksheets } = context.workbook
  const old = former === undefined ? undefined : worksheets.getItemOrNullObject(former)
  const all = worksheets.load('items/name')
  await context.sync()
  const isThere = old !== undefined && !old.isNullObject
  const name = nameBeside(
    all.items.map((sheet) => sheet.name),
    sheetName,
  )
  const sheet = (isThere ? old : worksheets.add(name)).load('id')
  const charts = figures.charts.map((chart) => sheet.charts.getItemOrNullObject(chartName(chart)))
  if (isThere) {
    const own = sheet.getRangeByIndexes(0, 0, 1, ownColumns).getEntireColumn()
    own.unmerge()
    own.clear()
  }
  const places = writeTables(sheet, figures)
  await context.sync()
  const band = figures.lines.length + 1
  figures.charts.forEach((spec, index) => {
    const known = charts[index]
    const headRow = places[spec.table]
    const table = figures.tables[spec.table]
    if (headRow === undefined || !table || table.rows.length === 0) return
    const chart = drawChart(sheet, spec, table, headRow, known?.isNullObject === false ? known : undefined)
    // Where a person has moved it, it stays.
    if (known?.isNullObject === false) return
    const [top, height] = spec.place === 'beside' ? [headRow, table.rows.length + 2] : [band, bandRows - 1]
    place(sheet, chart, top, height, chartColumns[spec.place])
  })
  if (!isThere) {
    sheet.showGridlines = false
    sheet.pageLayout.orientation = 'Landscape'
    sheet.pageLayout.paperSize = 'A4'
    sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 }
  }
  if (isShown) sheet.activate()
  await context.sync()
  return sheet.id
}

const chartName = ({ id }: FigureChart) => `SoKeHoach-${id}`

/** Row of the sheet, from 0, of the heads of a table. */
type HeadRow = number

function writeTables(sheet: Excel.Worksheet, { lines, tables }: FigureSheet): readonly HeadRow[] {
  const head = sheet.getRangeByIndexes(0, 0, lines.length, 1)
  formatAll(head, '@')
  head.values = lines.map((line) => [line])
  lines.forEach((line, row) => {
    const over = sheet.getRangeByIndexes(row, 0, 1, ownColumns)
    over.merge()
    over.format.wrapText = true
    over.format.verticalAlignment = 'Top'
    over.format.rowHeight = Math.ceil(line.length / lineLength) * rowHeight + 3
  })
  sheet.getRangeByIndexes(0, 0, 1, 1).format.font.bold = true
  sheet.getRangeByIndexes(0, 0, 1, 1).format.font.size = 13
  // A line more or less than last time moves the rows below; their old heights are not for what stands there now.
  sheet.getRangeByIndexes(lines.length, 0, bandRows + 1, 1).format.rowHeight = rowHeight
  let at = lines.length + bandRows + 1
  const places = tables.map((table) => {
    const row = at
    writeTable(sheet, table, row)
    at += table.rows.length + (table.total ? 1 : 0) + 3
    return row + 1
  })
  sheet.getRangeByIndexes(0, 0, 1, 1).format.columnWidth = widthInPoints(44)
  sheet.getRangeByIndexes(0, 1, 1, ownColumns - 2).format.columnWidth = widthInPoints(11)
  sheet.getRangeByIndexes(0, ownColumns - 1, 1, 1).format.columnWidth = widthInPoints(18)
  const first = lines.length + bandRows + 1
  sheet.getRangeByIndexes(first, 0, at - first, ownColumns).format.autofitRows()
  return places
}

function writeTable(sheet: Excel.Worksheet, { title, heads, rows, total }: FigureTable, row: number): void {
  const width = heads.length
  const lines = [...rows, ...(total ? [total] : [])]
  const titled = sheet.getRangeByIndexes(row, 0, 1, 1)
  titled.values = [[title]]
  titled.format.font.bold = true
  const header = sheet.getRangeByIndexes(row + 1, 0, 1, width)
  formatAll(header, '@')
  header.values = [[...heads]]
  header.format.font.bold = true
  header.format.wrapText = true
  header.format.horizontalAlignment = 'Center'
  header.format.verticalAlignment = 'Center'
  header.format.fill.color = '#DDEBF7'
  if (lines.length === 0) return
  formatAll(sheet.getRangeByIndexes(row + 2, 0, lines.length, 1), '@')
  formatAll(sheet.getRangeByIndexes(row + 2, 1, lines.length, width - 1), '@')
  const numbers = sheet.getRangeByIndexes(row + 2, 1, lines.length, lines[0]?.numbers.length ?? 1)
  formatAll(numbers, '#,##0')
  const body = sheet.getRangeByIndexes(row + 2, 0, lines.length, width)
  body.values = lines.map(({ name, numbers: own, rate }) => [name, ...own, ...(rate === undefined ? [] : [rate])])
  body.format.wrapText = true
  body.format.verticalAlignment = 'Center'
  sheet.getRangeByIndexes(row + 2, 1, lines.length, width - 1).format.horizontalAlignment = 'Center'
  if (total) sheet.getRangeByIndexes(row + 1 + lines.length, 0, 1, width).format.font.bold = true
  const grid = sheet.getRangeByIndexes(row + 1, 0, lines.length + 1, width).format.borders
  for (const side of [
    'EdgeTop',
    'EdgeBottom',
    'EdgeLeft',
    'EdgeRight',
    'InsideHorizontal',
    'InsideVertical',
  ] as const) {
    grid.getItem(side).style = 'Continuous'
    grid.getItem(side).color = '#BFBFBF'
  }
}

/** The chart's columns of numbers with their heads are its source; the names beside the numbers are its categories. */
function drawChart(
  sheet: Excel.Worksheet,
  spec: FigureChart,
  { rows }: FigureTable,
  headRow: HeadRow,
  known: Excel.Chart | undefined,
): Excel.Chart {
  const source = sheet.getRangeByIndexes(headRow, spec.first + 1, rows.length + 1, spec.colors.length)
  const names = sheet.getRangeByIndexes(headRow + 1, 0, rows.length, 1)
  const chart = known ?? sheet.charts.add(spec.kind === 'line' ? 'Line' : 'BarStacked', source, 'Columns')
  if (known) known.setData(source, 'Columns')
  else chart.name = chartName(spec)
  chart.title.text = spec.title
  chart.legend.position = 'Bottom'
  chart.legend.visible = spec.colors.length > 1
  spec.colors.forEach((color, at) => {
    const series = chart.series.getItemAt(at)
    series.setXAxisValues(names)
    if (spec.kind === 'line') series.format.line.color = color
    else series.format.fill.setSolidColor(color)
  })
  // Bars are drawn from below; turned over, they stand in the order of the table.
  if (spec.kind === 'stacked-bars') chart.axes.categoryAxis.reversePlotOrder = true
  return chart
}

function place(
  sheet: Excel.Worksheet,
  chart: Excel.Chart,
  top: number,
  height: number,
  [left, right]: readonly [number, number],
): void {
  const corner = (row: number, column: number) => sheet.getRangeByIndexes(row, column, 1, 1)
  chart.setPosition(corner(top, left), corner(top + height - 1, right))
}
