// Shows one sheet of the simulated workbook to the grid. A view is a moment: after a change of the workbook make a new
// one; what it worked out for a cell it remembers.
import { type Area, MAX_COLUMNS, MAX_ROWS, overlaps } from '../book/address.ts'
import type { Book } from '../book/book.ts'
import { DEFAULT_FORMAT } from '../book/cell.ts'
import { VI_VN } from '../book/locale.ts'
import { formatText } from '../book/number-format.ts'
import type { Sheet } from '../book/sheet.ts'
import { listAt, validationAt } from '../book/validation.ts'
import type { Calculator } from '../formula/calculate.ts'
import { kindOf, lookOfCell, POINT } from './grid/look-of-cell.ts'
import type { CellView, Fold, Look, SheetView } from './grid/sheet-view.ts'
import { countLines, type MeasureText } from './grid/text-measure.ts'

/** Pixels of a row that nobody has sized, and the most Excel gives one (409 points). */
const ROW_HEIGHT = 20
const MAX_ROW_HEIGHT = 545
/** Pixels left and right of text, gridline included; as in Excel at 100 %. */
const PADDING = 7
const LINE_SPACING = 1.25

/** Blank rows and columns to offer beyond what is filled. */
const SPARE_ROWS = 30
const SPARE_COLUMNS = 4

export function viewOfSheet(book: Book, calculator: Calculator, sheet: Sheet, measure: MeasureText): SheetView {
  const { data } = sheet
  const used = sheet.usedArea({ row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS }, false)
  const rows = Math.max(60, (used ? used.row + used.rows : 0) + SPARE_ROWS)
  const columns = Math.max(26, (used ? used.column + used.columns : 0) + SPARE_COLUMNS)
  const cells = new Map<number, CellView>()
  const notes = new Map(data.comments.map((it) => [it.row * MAX_COLUMNS + it.column, it.content]))

  const columnWidth = (column: number): number => {
    if (sheet.isColumnHidden(column)) return 0
    const size = data.columns.get(column)?.size
    return Math.round(size === undefined ? data.standardWidth * 7 + 5 : size * POINT)
  }

  const draw = (row: number, column: number): CellView => {
    const own = sheet.cell(row, column)
    const value = calculator.valueAt(sheet, row, column)
    const kind = kindOf(own, value)
    const format = sheet.formatAt(row, column)
    const look = lookOfCell(format, kind, data.tables, row, column)
    const full = formatText(value, format.numberFormat ?? DEFAULT_FORMAT.numberFormat, VI_VN, book.data.date1904)
    const isTooWide = kind === 'number' && measure(full, cssFont(look)) > columnWidth(column) - PADDING
    const text = isTooWide ? '#'.repeat(Math.max(1, Math.floor((columnWidth(column) - PADDING) / 8))) : full
    const note = notes.get(row * MAX_COLUMNS + column)
    const filter = filterOf(sheet, row, column)
    return { text, kind, look, ...(note !== undefined && { note }), ...(filter && { filter }) }
  }
  const cell = (row: number, column: number): CellView => {
    const key = row * MAX_COLUMNS + column
    let view = cells.get(key)
    if (!view) {
      view = draw(row, column)
      cells.set(key, view)
    }
    return view
  }

  /** Rows grow with their wrapped text until a person or an add-in sizes them, as in Excel. */
  const autoHeight = (row: number): number => {
    let height = ROW_HEIGHT
    sheet.forEachCell({ row, column: 0, rows: 1, columns: MAX_COLUMNS }, (own, _, column) => {
      if (own.value === undefined && own.formula === undefined) return
      if (columnWidth(column) === 0 || data.merges.some((it) => overlaps(it, one(row, column)))) return
      const { text, look } = cell(row, column)
      const room = columnWidth(column) - PADDING - look.indent
      const lines = look.wrap ? countLines(text, room, (word) => measure(word, cssFont(look))) : 1
      height = Math.max(height, Math.ceil(lines * look.fontSize * LINE_SPACING) + 3)
    })
    return Math.min(height, MAX_ROW_HEIGHT)
  }

  return {
    name: sheet.name,
    rows,
    columns,
    frozenRows: data.frozen?.rows ?? 0,
    frozenColumns: data.frozen?.columns ?? 0,
    gridlines: data.showGridlines,
    headings: data.showHeadings,
    merges: data.merges,
    folds: foldsOf(sheet, columns),
    rowHeight: (row) => {
      if (sheet.isRowHidden(row)) return 0
      const size = data.rows.get(row)?.size
      return size === undefined ? autoHeight(row) : Math.round(size * POINT)
    },
    columnWidth,
    cell,
    choices: (row, column) => {
      if (!validationAt(sheet, row, column)?.rule.list?.inCellDropDown) return undefined
      return listAt(calculator, sheet, row, column)?.filter((choice) => choice !== '')
    },
    prompt: (row, column) => {
      const prompt = validationAt(sheet, row, column)?.prompt
      return prompt?.showPrompt && (prompt.title || prompt.message) ? prompt : undefined
    },
  }
}

const one = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 })

const cssFont = ({ bold, italic, fontSize, font }: Look): string =>
  `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${fontSize}px ${font}`

function filterOf(sheet: Sheet, row: number, column: number): CellView['filter'] {
  const table = sheet.data.tables.find(
    ({ area, showHeaders, showFilterButton }) =>
      showHeaders &&
      showFilterButton &&
      area.row === row &&
      column >= area.column &&
      column < area.column + area.columns,
  )
  if (!table) return undefined
  const index = column - table.area.column
  const sorted = table.sort?.fields.find(({ key }) => key === index)
  return {
    active: table.columns[index]?.filter !== undefined,
    ...(sorted && { sorted: sorted.ascending ? 'ascending' : 'descending' }),
  }
}

/** Runs of grouped columns; one is folded when all of its columns are hidden. */
function foldsOf(sheet: Sheet, columns: number): Fold[] {
  const folds: Fold[] = []
  for (let column = 0; column < columns; column++) {
    if (!sheet.data.columns.get(column)?.level) continue
    const from = column
    let folded = true
    for (; sheet.data.columns.get(column)?.level; column++) folded &&= sheet.isColumnHidden(column)
    folds.push({ from, to: column - 1, folded })
  }
  return folds
}
