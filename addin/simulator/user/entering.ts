// Entering: typing, pasting, filling, clearing. Typing is checked by data validation, pasting is not; both let tables grow.
// Rows that a filter hides are left alone by whatever is done to many rows at once.

import { type Area, area, lastRow } from '../book/address.ts'
import { autoFill } from '../book/auto-fill.ts'
import { type CopyOptions, copyCells } from '../book/copy.ts'
import type { Entry } from '../book/entry.ts'
import { accessDenied, invalidArgument } from '../book/fault.ts'
import { unfiltered } from '../book/filter.ts'
import { assertUnlocked, isLocked } from '../book/protection.ts'
import { relocateCells } from '../book/relocate.ts'
import type { Sheet } from '../book/sheet.ts'
import { bodyArea, growthFor, resizeTable } from '../book/table.ts'
import { inheritRow } from '../book/table-growth.ts'
import { satisfies, validationAt } from '../book/validation.ts'
import { cellWith, clearCells, entryFor, reportEdit } from '../book/write.ts'
import { parseFormula } from '../formula/parse.ts'
import type { Outcome } from './outcome.ts'
import { Step } from './step.ts'

const NO_MATCH = "This value doesn't match the data validation restrictions defined for this cell."

export abstract class Entering extends Step {
  /**
   * Types into one cell and presses Enter. `type("Báo cáo", "I5", "20/12/2013")` stores a date.
   * @param confirmed answers "Yes" to a validation that only warns
   */
  type(sheetName: string, address: string, text: string, confirmed = false): Outcome {
    return this.act(() => {
      const { sheet, area: at } = this.place(sheetName, address)
      const here = area(at.row, at.column)
      if (isLocked(sheet, here)) throw accessDenied()
      const entry = this.readTyped(sheet, at.row, at.column, text)
      const objection = this.check(sheet, at.row, at.column, entry)
      if (objection && (objection.kind === 'refused' || !confirmed)) return objection
      this.write(sheet, here, () => sheet.put(at.row, at.column, cellWith(sheet, at.row, at.column, entry)))
      return undefined
    })
  }

  /** A plain number typed into a cell of percentages means percent. */
  private readTyped(sheet: Sheet, row: number, column: number, text: string): Entry {
    const format = sheet.formatValue(row, column, 'numberFormat')
    const entry = entryFor(this.context, text, format)
    if (entry.kind === 'formula' && !parseFormula(entry.formula)) {
      throw invalidArgument("There's a problem with this formula.")
    }
    const isPlainNumber = entry.kind === 'value' && typeof entry.value === 'number' && !text.includes('%')
    if (!isPlainNumber || !format.includes('%') || Math.abs(Number(entry.value)) < 1) return entry
    return { ...entry, value: Number((Number(entry.value) / 100).toPrecision(15)) }
  }

  private check(sheet: Sheet, row: number, column: number, entry: Entry): Outcome | undefined {
    const validation = validationAt(sheet, row, column)
    if (!validation?.errorAlert.showAlert || entry.kind === 'blank') return undefined
    const { calculator, locale, year } = this.context
    const value = entry.kind === 'formula' ? calculator.evaluate(entry.formula, { sheet, row, column }) : entry.value
    const reading = { locale, year, date1904: this.book.data.date1904 }
    const candidate = { sheet, row, column, value }
    // A rule may look at the cell itself, so it is judged with the new value in place.
    const isValid = this.book.steps.tentatively(() => {
      const before = sheet.cell(row, column) ?? {}
      sheet.put(row, column, cellWith(sheet, row, column, entry))
      const passes = satisfies(validation, candidate, calculator, reading)
      sheet.put(row, column, before)
      return passes
    })
    if (isValid) return undefined
    const { style, title, message } = validation.errorAlert
    const shown = { title: title || 'Microsoft Excel', message: message || NO_MATCH }
    if (style === 'Stop') return { kind: 'refused', code: 'DataValidation', ...shown }
    return { kind: 'asked', style, ...shown }
  }

  /** Writes, then lets a table grow over what was entered just below or beside it. */
  private write(sheet: Sheet, at: Area, change: () => void): void {
    const growth = growthFor(sheet, at)
    reportEdit(this.context, sheet, at, change)
    if (!growth || !sheet.usedArea(at, true)) return
    const { table, to } = growth
    const before = bodyArea(table)
    resizeTable(sheet, table, to)
    const added = to.rows - before.rows - (table.showHeaders ? 1 : 0)
    if (added > 0) inheritRow(sheet, lastRow(before), { ...to, row: lastRow(before) + 1, rows: added })
  }

  /**
   * Pastes text from elsewhere: every piece is read as if it were typed, but validation is not asked.
   * @param grid rows of cells, or text with tabs and line breaks
   */
  paste(sheetName: string, address: string, grid: readonly (readonly string[])[] | string): Outcome {
    return this.act(() => {
      const rows =
        typeof grid === 'string'
          ? grid
              .replace(/\r?\n$/, '')
              .split(/\r?\n/)
              .map((line) => line.split('\t'))
          : grid
      const { sheet, area: at } = this.place(sheetName, address)
      const to = area(at.row, at.column, rows.length, Math.max(...rows.map((row) => row.length)))
      assertUnlocked(sheet, to)
      const entries = rows.flatMap((cells, r) =>
        cells.map((text, c) => {
          const [row, column] = [at.row + r, at.column + c]
          const entry = entryFor(this.context, text, sheet.formatValue(row, column, 'numberFormat'))
          const isText = entry.kind === 'formula' && !parseFormula(entry.formula)
          return { row, column, entry: isText ? ({ kind: 'value', value: text } as const) : entry }
        }),
      )
      this.write(sheet, to, () => {
        for (const { row, column, entry } of entries) sheet.put(row, column, cellWith(sheet, row, column, entry))
      })
      return undefined
    })
  }

  /** Copies cells within the workbook, with formats and validation, as Ctrl+C and Ctrl+V do. */
  copyPaste(fromSheet: string, from: string, toSheet: string, to: string, valuesOnly = false): Outcome {
    return this.act(() => {
      const target = this.place(toSheet, to)
      const source = this.place(fromSheet, from)
      const parts = unfiltered(source.sheet, source.area)
      const rows = parts.reduce((sum, part) => sum + part.rows, 0)
      const { row, column } = target.area
      const growth = growthFor(target.sheet, { ...source.area, row, column, rows })
      const options = { type: valuesOnly ? 'Values' : 'All', skipBlanks: false, transpose: false } as const
      if (rows === source.area.rows) copyCells(this.context, source, target, options)
      else this.copyParts(source.sheet, parts, target, options)
      if (growth) resizeTable(target.sheet, growth.table, growth.to)
      return undefined
    })
  }

  /** Rows that lie apart arrive one below the other. */
  private copyParts(
    sheet: Sheet,
    parts: readonly Area[],
    target: { readonly sheet: Sheet; readonly area: Area },
    options: CopyOptions,
  ): void {
    let { row } = target.area
    for (const part of parts) {
      const to = { sheet: target.sheet, area: area(row, target.area.column) }
      copyCells(this.context, { sheet, area: part }, to, options)
      row += part.rows
    }
  }

  /** Cuts cells and pastes them elsewhere: references to them follow, validation goes along. */
  cutPaste(fromSheet: string, from: string, toSheet: string, to: string): Outcome {
    return this.act(() => {
      relocateCells(this.context, this.place(fromSheet, from), this.place(toSheet, to))
      return undefined
    })
  }

  /** Copies the first row of an area into the rows below it, as Ctrl+D does. */
  fillDown(sheetName: string, address: string): Outcome {
    return this.act(() => {
      const { sheet, area: within } = this.place(sheetName, address)
      const [first, ...others] = unfiltered(sheet, within)
      if (!first) return undefined
      const source = { sheet, area: { ...first, rows: 1 } }
      const below = { ...first, row: first.row + 1, rows: first.rows - 1 }
      for (const part of [below, ...others]) {
        if (part.rows === 0) continue
        const options = { type: 'All', skipBlanks: false, transpose: false } as const
        copyCells(this.context, source, { sheet, area: part }, options)
      }
      return undefined
    })
  }

  /** Carries a block on into an area that it begins or ends, as the fill handle does. */
  fill(sheetName: string, from: string, to: string): Outcome {
    return this.act(() => {
      const { sheet, area: source } = this.place(sheetName, from)
      autoFill(this.context, sheet, source, this.place(sheetName, to).area, 'FillDefault')
      return undefined
    })
  }

  /** The Delete key: contents go, formats stay. */
  clear(sheetName: string, address: string): Outcome {
    return this.act(() => {
      const { sheet, area: within } = this.place(sheetName, address)
      for (const part of unfiltered(sheet, within)) clearCells(this.context, sheet, part, 'Contents')
      return undefined
    })
  }
}
