// Calculates formulas when somebody looks, and remembers the result until the workbook changes.
// A formula with several results spills over blank cells below and beside it. All cells of a circle show 0, as in Excel.

import { type Area, area, intersect } from '../book/address.ts'
import type { Book } from '../book/book.ts'
import { isError, type Scalar } from '../book/cell.ts'
import type { Sheet } from '../book/sheet.ts'
import type { CustomFunctions } from './custom.ts'
import { Evaluator, narrowed } from './evaluate.ts'
import { type Expression, parseFormula, referencesIn } from './parse.ts'
import type { Place } from './place.ts'
import { isRoomFor, mayGiveArray } from './spill.ts'
import { tableAround } from './structured.ts'
import { type Blank, booleanOf, FormulaError, type Grid, one, type Result } from './value.ts'

interface Spiller {
  readonly row: number
  readonly column: number
}

export class Calculator {
  /** Serial of this moment, for TODAY and NOW and whatever follows the day. */
  readonly now: () => number
  private readonly book: Book
  private readonly evaluator: Evaluator
  private readonly parsed = new Map<string, Expression | undefined>()
  private known = new Map<string, { readonly formula: string; readonly result: Result }>()
  private knownVersion = -1
  /** Cells being calculated, each asked for by the one before it. */
  private readonly busy = new Set<string>()
  /** Those among them that lead back to themselves. */
  private readonly circular = new Set<string>()
  /** By sheet: cells whose formula may spill, as of a state of its formulas. */
  private readonly spillers = new WeakMap<Sheet, { version: number; cells: readonly Spiller[] }>()
  /** By sheet: where values have spilled to. */
  private spilled = new Map<Sheet, { readonly anchor: Spiller; readonly area: Area; readonly grid: Grid }[]>()

  constructor(book: Book, now: () => number, custom: CustomFunctions = {}) {
    this.book = book
    this.now = now
    this.evaluator = new Evaluator(book, now, custom, this)
  }

  /** Whether serials of dates count from 1904. */
  get date1904(): boolean {
    return this.book.data.date1904
  }

  /** The value of a cell: what it holds, what its formula gives, or what a formula nearby has spilled into it. */
  valueAt(sheet: Sheet, row: number, column: number): Scalar | Blank {
    const cell = sheet.cell(row, column)
    if (cell?.formula !== undefined) return firstOf(this.resultAt({ sheet, row, column }, cell.formula))
    if (cell?.value !== undefined) return cell.value
    const spill = this.spillOver(sheet, row, column)
    return spill && (spill.grid[row - spill.area.row]?.[column - spill.area.column] ?? 0)
  }

  /** The spill that a cell is part of: where its formula stands, and all its cells. */
  spillOver(
    sheet: Sheet,
    row: number,
    column: number,
  ): { readonly anchor: Spiller; readonly area: Area; readonly grid: Grid } | undefined {
    this.refresh()
    const here = area(row, column)
    return this.spilled.get(sheet)?.find((spill) => intersect(spill.area, here) !== undefined)
  }

  /** The cells that the formula of a cell has spilled into, with its own. */
  spillFrom(sheet: Sheet, row: number, column: number): Area | undefined {
    this.refresh()
    const isHere = ({ anchor }: { anchor: Spiller }): boolean => anchor.row === row && anchor.column === column
    return this.spilled.get(sheet)?.find(isHere)?.area
  }

  /**
   * Calculates now, all formulas or those of some cells. With manual calculation nothing else does, but for a formula
   * that is entered.
   */
  recalculate(only?: { readonly sheet: Sheet; readonly area: Area }): void {
    this.knownVersion = this.book.version
    if (!only) this.calculateSpills()
    for (const sheet of only ? [only.sheet] : this.book.sheets) {
      sheet.forEachFormula((formula, row, column) => {
        if (only && !intersect(only.area, area(row, column))) return
        if (only) this.known.delete(keyOf({ sheet, row, column }))
        this.resultAt({ sheet, row, column }, formula)
      })
    }
  }

  /** What is known of an older workbook is forgotten, and what spills is found anew; not with manual calculation. */
  private refresh(): void {
    if (this.knownVersion === this.book.version) return
    this.knownVersion = this.book.version
    if (this.book.data.calculationMode !== 'Manual') this.calculateSpills()
  }

  private calculateSpills(): void {
    this.known = new Map()
    this.spilled = new Map()
    const places = this.book.sheets.flatMap((sheet) => this.spillersOf(sheet).map((at) => ({ sheet, ...at })))
    // One that reads what another spills must be calculated after it; chains of three are enough for a simulator.
    for (let pass = 0; pass < Math.min(places.length, 3); pass++) {
      const found = new Map<Sheet, { anchor: Spiller; area: Area; grid: Grid }[]>()
      for (const { sheet, row, column } of places) {
        const result = this.resultAt({ sheet, row, column }, sheet.cell(row, column)?.formula ?? '')
        if (result.kind === 'one') continue
        const [rows, columns] = [result.grid.length, result.grid[0]?.length ?? 0]
        const spill = { anchor: { row, column }, area: area(row, column, rows, columns), grid: result.grid }
        found.set(sheet, [...(found.get(sheet) ?? []), spill])
      }
      this.spilled = found
      this.known = new Map()
    }
  }

  private spillersOf(sheet: Sheet): readonly Spiller[] {
    const before = this.spillers.get(sheet)
    if (before?.version === sheet.formulaVersion) return before.cells
    const cells: Spiller[] = []
    sheet.forEachFormula((formula, row, column) => {
      const expression = this.parse(formula)
      if (expression && mayGiveArray(expression)) cells.push({ row, column })
    })
    this.spillers.set(sheet, { version: sheet.formulaVersion, cells })
    return cells
  }

  /** What the formula of a cell gives: one value, or several when there is room for them. */
  private resultAt(at: Place, formula: string): Result {
    this.refresh()
    const key = keyOf(at)
    const known = this.known.get(key)
    if (known?.formula === formula) return known.result
    if (this.busy.has(key)) {
      const asked = [...this.busy]
      for (const member of asked.slice(asked.indexOf(key))) this.circular.add(member)
      return one(0)
    }
    this.busy.add(key)
    try {
      const found = this.placed(this.safely(formula, at), at)
      const result = this.circular.has(key) ? one(0) : found
      this.known.set(key, { formula, result })
      return result
    } finally {
      this.busy.delete(key)
      this.circular.delete(key)
    }
  }

  /** Inside a table nothing spills: there a range stands for the cell in the formula's own row or column. */
  private placed(result: Result, at: Place): Result {
    if (result.kind === 'one') return one(result.value ?? 0)
    const [rows, columns] = [result.grid.length, result.grid[0]?.length ?? 0]
    if (rows === 1 && columns === 1) return one(result.grid[0]?.[0] ?? 0)
    if (tableAround(at) && result.area) return one(firstOf(narrowed(result, at)) ?? 0)
    const target = area(at.row, at.column, rows, columns)
    return isRoomFor(at.sheet, target) ? { kind: 'grid', grid: result.grid } : one({ error: '#SPILL!' })
  }

  private parse(formula: string): Expression | undefined {
    if (!this.parsed.has(formula)) this.parsed.set(formula, parseFormula(formula))
    return this.parsed.get(formula)
  }

  private safely(formula: string, at: Place): Result {
    const expression = this.parse(formula)
    return expression ? this.evaluator.argument(expression, at) : one({ error: '#NAME?' })
  }

  /** The value of a formula that stands in no cell, of several the first; errors are values. */
  evaluate(formula: string, at: Place): Scalar | Blank {
    this.refresh()
    return firstOf(this.safely(formula, at))
  }

  /** All values of a formula that stands in no cell, rows of columns. */
  results(formula: string, at: Place): Grid {
    this.refresh()
    const result = this.safely(formula, at)
    return result.kind === 'one' ? [[result.value]] : result.grid
  }

  /** Calls a worksheet function by name with values, as `workbook.functions` does. */
  apply(name: string, args: readonly Result[]): Result {
    this.refresh()
    try {
      return this.evaluator.applied(name, args)
    } catch (error) {
      if (error instanceof FormulaError) return one(error.value)
      throw error
    }
  }

  /** The values of an area, as a formula takes them. */
  cells(sheet: Sheet, wanted: Area): Result {
    return this.evaluator.cells(sheet, wanted)
  }

  /** The cells a formula that is one reference, name or table column stands for. */
  areaOf(formula: string, at: Place): { readonly sheet: Sheet; readonly area: Area } | undefined {
    const expression = parseFormula(formula)
    return expression && this.evaluator.reference(expression, at)
  }

  /** The cells that a formula names, each reference, range, name and table column of its own; functions are not called. */
  placesIn(formula: string, at: Place): { readonly sheet: Sheet; readonly area: Area }[] {
    const expression = this.parse(formula)
    return expression ? [...referencesIn(expression)].flatMap((part) => this.evaluator.reference(part, at) ?? []) : []
  }

  /** A condition, as custom validation and conditional formats have: errors count as not met. */
  isTrue(formula: string, at: Place): boolean {
    const value = this.evaluate(formula, at)
    if (isError(value)) return false
    return typeof value === 'string' ? value.toUpperCase() === 'TRUE' : booleanOf(value)
  }
}

const keyOf = ({ sheet, row, column }: Place): string => `${sheet.id}!${row},${column}`

const firstOf = (result: Result): Scalar | Blank => (result.kind === 'one' ? result.value : result.grid[0]?.[0])
