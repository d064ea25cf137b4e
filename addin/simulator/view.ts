// What somebody looking at the simulated Excel sees: read-only, with rows and columns from 0.

import { type Area, area, MAX_COLUMNS, MAX_ROWS } from './book/address.ts'
import type { Book } from './book/book.ts'
import { DEFAULT_FORMAT, type FormatValues, isError, type Scalar } from './book/cell.ts'
import { type ChartFigures, chartFigures } from './book/chart-figures.ts'
import { conditionalLook } from './book/conditional-look.ts'
import { type Marks, marksAt } from './book/conditional-marks.ts'
import type { Locale } from './book/locale.ts'
import { formatText } from './book/number-format.ts'
import type { Sheet } from './book/sheet.ts'
import type { CommentData, TableData, ValidationPrompt } from './book/sheet-data.ts'
import { columnWidth, rowHeight } from './book/size.ts'
import { listAt, validationAt } from './book/validation.ts'
import type { Calculator } from './formula/calculate.ts'

export interface SheetTab {
  readonly id: string
  readonly name: string
  readonly visibility: 'Visible' | 'Hidden' | 'VeryHidden'
  readonly tabColor: string
  readonly isActive: boolean
  readonly isProtected: boolean
}

export interface SheetView {
  readonly id: string
  readonly name: string
  /** Rows and columns up to the last one in use. */
  readonly usedRows: number
  readonly usedColumns: number
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly showGridlines: boolean
  readonly showHeadings: boolean
  readonly merges: readonly Area[]
  readonly tables: readonly TableData[]
  readonly comments: readonly CommentData[]
  readonly charts: readonly ChartFigures[]
  readonly selection: Area
}

export interface CellView {
  /** As the number format shows it. */
  readonly text: string
  readonly value: Scalar | undefined
  /** What the formula bar shows: formula, else the value as it would be typed. */
  readonly entry: string
  readonly format: Readonly<FormatValues>
  /** The format with what conditional formats put over it. */
  readonly shownFormat: Readonly<FormatValues>
  /** Colour scales, data bars and icons. */
  readonly marks: Marks
  readonly isError: boolean
  readonly isLocked: boolean
}

export interface ValidationView {
  readonly type: string
  /** The entries of a drop-down. */
  readonly list: readonly string[] | undefined
  readonly prompt: ValidationPrompt
}

export class View {
  private readonly book: Book
  private readonly calculator: Calculator
  readonly locale: Locale

  constructor(book: Book, calculator: Calculator, locale: Locale) {
    this.book = book
    this.calculator = calculator
    this.locale = locale
  }

  sheets(): SheetTab[] {
    return this.book.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: sheet.data.visibility,
      tabColor: sheet.data.tabColor,
      isActive: sheet.id === this.book.activeId,
      isProtected: sheet.data.protection !== undefined,
    }))
  }

  get activeSheetId(): string {
    return this.book.activeId
  }

  /** @param key id or name */
  private find(key: string): Sheet {
    return this.book.sheetNamed(key)
  }

  sheet(key: string): SheetView {
    const sheet = this.find(key)
    const { data } = sheet
    const used = sheet.usedArea(area(0, 0, MAX_ROWS, MAX_COLUMNS), false)
    return {
      id: sheet.id,
      name: sheet.name,
      usedRows: used ? used.row + used.rows : 0,
      usedColumns: used ? used.column + used.columns : 0,
      frozenRows: data.frozen?.rows ?? 0,
      frozenColumns: data.frozen?.columns ?? 0,
      showGridlines: data.showGridlines,
      showHeadings: data.showHeadings,
      merges: data.merges,
      tables: data.tables,
      comments: data.comments,
      charts: data.charts.map((chart) => chartFigures(this.calculator, sheet, chart, this.locale)),
      selection: data.selection,
    }
  }

  cell(key: string, row: number, column: number): CellView {
    const sheet = this.find(key)
    const value = this.calculator.valueAt(sheet, row, column)
    const format: FormatValues = { ...DEFAULT_FORMAT, ...sheet.formatAt(row, column) }
    const { date1904 } = this.book.data
    return {
      text: formatText(value, format.numberFormat, this.locale, date1904),
      value,
      entry: this.entryText(sheet, row, column, format.numberFormat),
      format,
      marks: marksAt(this.calculator, sheet, row, column),
      shownFormat: { ...format, ...conditionalLook(this.calculator, sheet, row, column) },
      isError: isError(value),
      isLocked: format.locked,
    }
  }

  private entryText(sheet: Sheet, row: number, column: number, numberFormat: string): string {
    const cell = sheet.cell(row, column)
    if (cell?.formula !== undefined) return cell.formula
    const { value } = cell ?? {}
    if (typeof value === 'string') return cell?.prefixed ? `'${value}` : value
    const { date1904 } = this.book.data
    const shown = formatText(value, numberFormat, this.locale, date1904)
    const isPlain = typeof value !== 'number' || /[/:%]/.test(shown)
    return isPlain ? shown : String(value).replace('.', this.locale.decimal)
  }

  /** In points; 0 when hidden. */
  columnWidth(key: string, column: number): number {
    return columnWidth(this.find(key), column)
  }

  /** In points; 0 when hidden or filtered out. */
  rowHeight(key: string, row: number): number {
    return rowHeight(this.find(key), row)
  }

  isRowFiltered(key: string, row: number): boolean {
    return this.find(key).data.rows.get(row)?.filtered === true
  }

  /** Outline level of a row or column, 0 for none. */
  level(key: string, axis: 'rows' | 'columns', index: number): number {
    return this.find(key).data[axis].get(index)?.level ?? 0
  }

  validation(key: string, row: number, column: number): ValidationView | undefined {
    const sheet = this.find(key)
    const found = validationAt(sheet, row, column)
    if (!found) return undefined
    const [type = 'none'] = Object.keys(found.rule)
    const list = found.rule.list?.inCellDropDown === false ? undefined : listAt(this.calculator, sheet, row, column)
    return { type, list, prompt: found.prompt }
  }
}
