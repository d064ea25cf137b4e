// Shows one sheet of the simulated Excel to the grid. It is a moment: after a change make a new one; what it worked out
// for a cell it remembers. Rows with wrapped text are as high as the page sets that text, for Excel fits them as one
// types, while the host can only guess heights by counting characters.
import { type Area, lastRow, MAX_COLUMNS, MAX_ROWS, overlaps } from '../book/address.ts'
import type { TableData } from '../book/sheet-data.ts'
import type { View } from '../view.ts'
import { kindOf, lookOfCell, POINT } from './grid/look-of-cell.ts'
import type { CellView, Fold, Look, SheetView } from './grid/sheet-view.ts'
import { countLines, type MeasureText } from './grid/text-measure.ts'

/** The most Excel gives a row: 409 points. */
const MAX_ROW_HEIGHT = 545
/** Pixels left and right of text, gridline included; as in Excel at 100 %. */
const PADDING = 7
const LINE_SPACING = 1.25
const FILTER_BUTTON = 18

/** Blank rows and columns to offer beyond what is filled or selected. */
const SPARE_ROWS = 30
const SPARE_COLUMNS = 4

/** The last row and column of a selection; of one of whole lines, where it begins. */
export function endOf({ row, column, rows, columns }: Area): { readonly row: number; readonly column: number } {
  return {
    row: rows === MAX_ROWS ? row : row + rows - 1,
    column: columns === MAX_COLUMNS ? column : column + columns - 1,
  }
}

/** A sheet as it was drawn, with the heights of rows that only an edit of their own cells can change. */
export interface DrawnSheet extends SheetView {
  readonly fitted: ReadonlyMap<number, number>
  /** Pixels that show what a column holds, of wrapped text the longest word; undefined for a blank one. */
  fittedWidth(column: number): number | undefined
}

/**
 * @param id of the sheet, or its name
 * @param before the same sheet as it was drawn last, where nothing has changed since but the cells of `edited`: fitting
 * thousands of rows anew takes longer than one waits for an entry
 */
export function viewOfSheet(
  view: View,
  id: string,
  measure: MeasureText,
  before?: { readonly view: DrawnSheet; readonly edited: readonly Area[] },
): DrawnSheet {
  const sheet = view.sheet(id)
  const { tables, merges, usedColumns } = sheet
  const lastSelected = endOf(sheet.selection)
  const charted = {
    row: Math.max(0, ...sheet.charts.map(({ to }) => to.row + SPARE_COLUMNS)),
    column: Math.max(0, ...sheet.charts.map(({ to }) => to.column + SPARE_COLUMNS)),
  }
  const cells = new Map<string, CellView>()
  const notes = new Map(sheet.comments.map((it) => [`${it.row},${it.column}`, it.content]))
  const columnWidth = (column: number): number => Math.round(view.columnWidth(id, column) * POINT)

  const draw = (row: number, column: number): CellView => {
    const { text: full, value, entry, shownFormat, marks } = view.cell(id, row, column)
    const kind = kindOf(value, entry)
    const plain = lookOfCell(shownFormat, kind, tables, row, column)
    const look = marks.fill === undefined ? plain : { ...plain, fill: marks.fill }
    const room = columnWidth(column) - PADDING
    const isTooWide = kind === 'number' && room > 0 && measure(full, cssFont(look)) > room
    const note = notes.get(`${row},${column}`)
    const filter = filterOf(tables, row, column)
    return {
      text: isTooWide ? '#'.repeat(Math.max(1, Math.floor(room / 8))) : full,
      kind,
      look,
      ...((marks.bar || marks.icon) && { marks }),
      ...(note !== undefined && { note }),
      ...(filter && { filter }),
    }
  }
  const cell = (row: number, column: number): CellView => {
    const key = `${row},${column}`
    let shown = cells.get(key)
    if (!shown) {
      shown = draw(row, column)
      cells.set(key, shown)
    }
    return shown
  }

  const fitted = new Map<number, number>()
  const isEdited = (row: number): boolean => before?.edited.some((it) => row >= it.row && row <= lastRow(it)) ?? false
  for (const [row, height] of before?.view.fitted ?? []) if (!isEdited(row)) fitted.set(row, height)

  /** Fits a row to its own formats: conditional ones do not make it higher, as in Excel. */
  const fittedHeight = (row: number, given: number): number => {
    let needed = 0
    let [isWrapped, isCalculated] = [false, false]
    for (let column = 0; column < usedColumns; column++) {
      const width = columnWidth(column)
      if (width === 0 || merges.some((it) => overlaps(it, one(row, column)))) continue
      const { text, value, entry, format } = view.cell(id, row, column)
      if (text === '') continue
      // Blank to type in though it shows something: spilt from the formula of another cell.
      isCalculated ||= entry === '' || entry.startsWith('=')
      isWrapped ||= format.wrapText
      const kind = kindOf(value, entry)
      let lines = 1
      if (format.wrapText && kind !== 'number') {
        const look = lookOfCell(format, kind, tables, row, column)
        const font = cssFont(look)
        lines = countLines(text, width - PADDING - thicker(look) - look.indent, (word) => measure(word, font))
      }
      needed = Math.max(needed, Math.ceil(lines * format.fontSize * POINT * LINE_SPACING) + 3)
    }
    const height = isWrapped ? Math.min(needed, MAX_ROW_HEIGHT) : Math.max(given, needed)
    if (!isCalculated) fitted.set(row, height)
    return height
  }
  const rowHeight = (row: number): number => {
    const given = Math.round(view.rowHeight(id, row) * POINT)
    if (given === 0 || row >= sheet.usedRows) return given
    return fitted.get(row) ?? fittedHeight(row, given)
  }

  const fittedWidth = (column: number): number | undefined => {
    let widest = 0
    for (let row = 0; row < sheet.usedRows; row++) {
      const { text, format, value, entry } = view.cell(id, row, column)
      if (text === '' || view.rowHeight(id, row) === 0 || merges.some((it) => overlaps(it, one(row, column)))) continue
      const look = lookOfCell(format, kindOf(value, entry), tables, row, column)
      const pieces = text.split(format.wrapText ? /\s+/ : '\n')
      const width = Math.max(...pieces.map((piece) => measure(piece, cssFont(look)))) + look.indent
      widest = Math.max(widest, width + PADDING + (filterOf(tables, row, column) ? FILTER_BUTTON : 0))
    }
    return widest === 0 ? undefined : Math.ceil(widest)
  }

  return {
    name: sheet.name,
    rows: Math.max(60, charted.row, sheet.usedRows + SPARE_ROWS, lastSelected.row + SPARE_ROWS),
    columns: Math.max(26, charted.column, usedColumns + SPARE_COLUMNS, lastSelected.column + SPARE_COLUMNS),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    gridlines: sheet.showGridlines,
    headings: sheet.showHeadings,
    merges,
    charts: sheet.charts,
    folds: foldsOf(view, id, usedColumns),
    fitted,
    fittedWidth,
    rowHeight,
    columnWidth,
    cell,
    choices: (row, column) => view.validation(id, row, column)?.list?.filter((choice) => choice !== ''),
    prompt: (row, column) => {
      const prompt = view.validation(id, row, column)?.prompt
      return prompt?.showPrompt && (prompt.title || prompt.message) ? prompt : undefined
    },
  }
}

/** Pixels that drawn borders take off the text beside the gridline in whose place they stand. */
function thicker({ borders: { left, right } }: Look): number {
  const widthOf = (border: string | undefined, usual: number): number => (border ? Number.parseFloat(border) : usual)
  return widthOf(left, 0) + widthOf(right, 1) - 1
}

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 })

const cssFont = ({ bold, italic, fontSize, font }: Look): string =>
  `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${fontSize}px ${font}`

/** The table whose header this cell is, with the column's place in it. */
export function headerAt(
  tables: readonly TableData[],
  row: number,
  column: number,
): { readonly table: TableData; readonly index: number } | undefined {
  const table = tables.find(
    ({ area, showHeaders }) =>
      showHeaders && area.row === row && column >= area.column && column < area.column + area.columns,
  )
  return table && { table, index: column - table.area.column }
}

function filterOf(tables: readonly TableData[], row: number, column: number): CellView['filter'] {
  const header = headerAt(tables, row, column)
  if (!header?.table.showFilterButton) return undefined
  const { table, index } = header
  const sorted = table.sort?.fields.find(({ key }) => key === index)
  return {
    active: table.columns[index]?.filter !== undefined,
    ...(sorted && { sorted: sorted.ascending ? 'ascending' : 'descending' }),
  }
}

/** Runs of grouped columns; one is folded when all of its columns are hidden. */
function foldsOf(view: View, id: string, columns: number): Fold[] {
  const folds: Fold[] = []
  const isGrouped = (column: number): boolean => view.level(id, 'columns', column) > 0
  for (let column = 0; column < columns; column++) {
    if (!isGrouped(column)) continue
    const from = column
    let folded = true
    for (; column < columns && isGrouped(column); column++) folded &&= view.columnWidth(id, column) === 0
    folds.push({ from, to: column - 1, folded })
  }
  return folds
}
