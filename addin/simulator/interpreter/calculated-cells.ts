// Which formulas are calculated when cells change: those that were entered, and those that look at the cells, however
// far. With manual calculation changes wait until somebody asks.

import { type Area, area, intersect } from '../book/address.ts'
import type { Book } from '../book/book.ts'
import { joinAll } from '../book/gather.ts'
import type { Sheet } from '../book/sheet.ts'
import type { Calculator } from '../formula/calculate.ts'
import type { Place } from '../formula/dependencies.ts'

export class Calculations {
  private readonly book: Book
  private readonly calculator: Calculator
  private edits: Place[] = []
  private asked: 'changed' | 'all' | undefined

  constructor(book: Book, calculator: Calculator) {
    this.book = book
    this.calculator = calculator
  }

  changed(place: Place): void {
    this.edits.push(place)
  }

  ask(isFull: boolean): void {
    this.asked = isFull ? 'all' : 'changed'
  }

  /** Formulas calculated since the last time, by sheet; those that look at nothing that changed are not among them. */
  take(): ReadonlyMap<Sheet, readonly Area[]> {
    const { edits, asked } = this
    const isWaiting = this.book.data.calculationMode === 'Manual' && asked === undefined
    if (isWaiting || (edits.length === 0 && asked !== 'all')) return new Map()
    this.edits = []
    this.asked = undefined
    return calculatedCells(this.book, this.calculator, asked === 'all' ? undefined : edits)
  }
}

interface FormulaCell extends Place {
  readonly from: readonly Place[]
}

const meet = (a: Place, b: Place): boolean => a.sheet === b.sheet && intersect(a.area, b.area) !== undefined

/** Without edits, all formulas there are. */
function calculatedCells(
  book: Book,
  calculator: Calculator,
  edits: readonly Place[] | undefined,
): ReadonlyMap<Sheet, readonly Area[]> {
  const waiting = new Set<FormulaCell>()
  for (const sheet of book.sheets) {
    sheet.forEachFormula((formula, row, column) => {
      const from = calculator.placesIn(formula, { sheet, row, column })
      waiting.add({ sheet, area: calculator.spillFrom(sheet, row, column) ?? area(row, column), from })
    })
  }
  const found = edits ? [] : [...waiting]
  for (let front: readonly Place[] = edits ?? []; front.length > 0; ) {
    const next = [...waiting].filter((cell) => front.some((place) => meet(cell, place) || looksAt(cell, place)))
    for (const cell of next) waiting.delete(cell)
    found.push(...next)
    front = next
  }
  const areas = new Map<Sheet, Area[]>()
  for (const { sheet, area } of found) areas.set(sheet, [...(areas.get(sheet) ?? []), area])
  return new Map([...areas].map(([sheet, cells]) => [sheet, joinAll(cells)]))
}

const looksAt = ({ from }: FormulaCell, place: Place): boolean => from.some((part) => meet(part, place))
