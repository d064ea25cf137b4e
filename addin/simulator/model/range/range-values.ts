// Range: contents of cells - values, formulas, text, number formats.

import { type Scalar, toWireValue, valueType } from '../../book/cell.ts'
import { invalidArgument } from '../../book/fault.ts'
import { formatText, isDateFormat } from '../../book/number-format.ts'
import { assertAllowed, assertUnlocked } from '../../book/protection.ts'
import { reportEdit, writeGrid } from '../../book/write.ts'
import { fromR1C1, toR1C1 } from '../../formula/r1c1.ts'
import { isPlainObject } from '../arguments.ts'
import { readGrid, readInput, sizeMismatch } from './grid.ts'
import { RangeBase } from './range-base.ts'

/** An empty format is General. */
const readFormat = (value: unknown): string | null => {
  if (value === null || value === undefined) return null
  if (value === '') return 'General'
  if (typeof value !== 'string') throw invalidArgument('number format')
  return value
}

export abstract class RangeValues extends RangeBase {
  protected valueAt(row: number, column: number): Scalar | undefined {
    return this.context.calculator.valueAt(this.sheet, row, column)
  }

  /** An unbounded range cannot be written cell by cell. */
  private assertBounded(): void {
    if (this.isUnbounded) throw invalidArgument('cells of whole rows or columns cannot be set one by one')
  }

  private write(value: unknown): void {
    this.assertBounded()
    writeGrid(this.context.writing, this.sheet, this.area, readGrid(value, this.area, readInput))
  }

  get Values(): unknown {
    return this.grid((row, column) => toWireValue(this.valueAt(row, column)))
  }

  set Values(value: unknown) {
    this.write(value)
  }

  get ValueTypes(): unknown {
    return this.grid((row, column) => valueType(this.valueAt(row, column)))
  }

  get Formulas(): unknown {
    return this.grid((row, column) => {
      const cell = this.sheet.cell(row, column)
      return cell?.formula ?? toWireValue(cell?.value)
    })
  }

  set Formulas(value: unknown) {
    this.write(value)
  }

  get FormulasLocal(): unknown {
    return this.Formulas
  }

  set FormulasLocal(value: unknown) {
    this.write(value)
  }

  get FormulasR1C1(): unknown {
    return this.grid((row, column) => {
      const cell = this.sheet.cell(row, column)
      return cell?.formula === undefined ? toWireValue(cell?.value) : toR1C1(cell.formula, row, column)
    })
  }

  set FormulasR1C1(value: unknown) {
    this.assertBounded()
    const grid = readGrid(value, this.area, readInput)
    const { area } = this
    writeGrid(this.context.writing, this.sheet, area, (row, column) => {
      const input = grid(row, column)
      const isFormula = typeof input === 'string' && input.startsWith('=')
      return isFormula ? fromR1C1(input, area.row + row, area.column + column) : input
    })
  }

  get Text(): unknown {
    const { locale, book } = this.context
    return this.grid((row, column) => {
      const format = this.sheet.formatValue(row, column, 'numberFormat')
      return formatText(this.valueAt(row, column), format, locale, book.data.date1904)
    })
  }

  get NumberFormat(): unknown {
    return this.grid((row, column) => this.sheet.formatValue(row, column, 'numberFormat'))
  }

  /** One format for all cells, alone or as a 1×1 grid, may go to whole columns as well; see ASSUMPTIONS.md. */
  set NumberFormat(value: unknown) {
    const { sheet, area } = this
    assertAllowed(sheet, 'allowFormatCells')
    const isSingle = !Array.isArray(value) || (value.length === 1 && Array.isArray(value[0]) && value[0].length === 1)
    if (isSingle) {
      const numberFormat = readFormat(Array.isArray(value) ? value[0][0] : value)
      if (numberFormat !== null) sheet.changeFormat(area, (old) => ({ ...old, numberFormat }))
    } else {
      this.assertBounded()
      const formats = readGrid(value, area, readFormat)
      for (let r = 0; r < area.rows; r++) {
        for (let c = 0; c < area.columns; c++) {
          const numberFormat = formats(r, c)
          const [row, column] = [area.row + r, area.column + c]
          if (numberFormat === null || sheet.formatValue(row, column, 'numberFormat') === numberFormat) continue
          const format = { ...sheet.formatAt(row, column), numberFormat }
          sheet.put(row, column, { ...sheet.cell(row, column), format })
        }
      }
    }
    this.context.book.report({ kind: 'formatted', sheetId: sheet.id, area })
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat
  }

  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value
  }

  get NumberFormatCategories(): unknown {
    return this.grid((row, column) => category(this.sheet.formatValue(row, column, 'numberFormat')))
  }

  get LinkedDataTypeState(): unknown {
    return this.grid(() => 'None')
  }

  /** Whether all cells are part of a spill; `null` when only some are. */
  get HasSpill(): boolean | null {
    if (this.isUnbounded) return null
    const { area, sheet } = this
    const spills = Array.from({ length: area.rows * area.columns }, (_, at) => {
      const [row, column] = [area.row + Math.floor(at / area.columns), area.column + (at % area.columns)]
      return this.context.calculator.spillOver(sheet, row, column) !== undefined
    })
    return spills.every((spill) => spill) || (spills.some((spill) => spill) ? null : false)
  }

  get SavedAsArray(): boolean {
    return false
  }

  /** `null` when the cells do not share one link. */
  get Hyperlink(): unknown {
    const { area } = this
    const first = this.sheet.cell(area.row, area.column)?.hyperlink
    let isShared = first !== undefined
    let count = 0
    this.sheet.forEachCell(area, ({ hyperlink }) => {
      if (hyperlink) count++
      if (JSON.stringify(hyperlink) !== JSON.stringify(first)) isShared = false
    })
    return isShared && count === area.rows * area.columns ? first : null
  }

  set Hyperlink(value: unknown) {
    const { sheet, area } = this
    assertUnlocked(sheet, area)
    const link = isPlainObject(value) ? value : {}
    const texts = Object.fromEntries(
      Object.entries(link).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
    const shown = texts.textToDisplay ?? texts.address ?? texts.documentReference
    reportEdit(this.context.writing, sheet, area, () => {
      const font = { fontColor: '#0563C1', fontUnderline: 'Single' }
      sheet.changeFormat(area, (old) => ({ ...old, ...font }))
      for (let row = area.row; row < area.row + area.rows; row++) {
        for (let column = area.column; column < area.column + area.columns; column++) {
          const { formula: _, ...cell } = sheet.cell(row, column) ?? {}
          const value = texts.textToDisplay ?? cell.value ?? shown
          sheet.put(row, column, { ...cell, ...(value === undefined ? {} : { value }), hyperlink: texts })
        }
      }
    })
  }

  /** Sent before a write that is too big for one array. */
  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw sizeMismatch()
  }
}

function category(format: string): string {
  if (format === 'General') return 'General'
  if (format === '@') return 'Text'
  if (isDateFormat(format)) return /[ymd]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, '')) ? 'Date' : 'Time'
  if (format.includes('%')) return 'Percentage'
  if (/E[+-]/i.test(format)) return 'Scientific'
  if (/[$₫€£¥]/.test(format)) return 'Currency'
  return /^[#0,.]+$/.test(format) ? 'Number' : 'Custom'
}
