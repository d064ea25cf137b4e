// Which cells a formula looks at, and which formulas look at a cell.

import { type Area, area, intersect, MAX_COLUMNS, MAX_ROWS, sameArea } from '../book/address.ts'
import type { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import type { Calculator } from './calculate.ts'

export interface Place {
  readonly sheet: Sheet
  readonly area: Area
}

const samePlace = (a: Place, b: Place): boolean => a.sheet === b.sheet && sameArea(a.area, b.area)

function addAll(known: Place[], more: readonly Place[]): Place[] {
  return more.filter((place) => {
    const isNew = !known.some((other) => samePlace(place, other))
    if (isNew) known.push(place)
    return isNew
  })
}

/** Cells that the formulas in an area name themselves. */
export function directPrecedents(calculator: Calculator, { sheet, area: within }: Place): Place[] {
  const found: Place[] = []
  sheet.forEachCell(within, ({ formula }, row, column) => {
    if (formula === undefined) return
    addAll(found, calculator.placesIn(formula, { sheet, row, column }))
  })
  return found
}

/** Cells whose formulas name a cell of the area. */
export function directDependents(book: Book, calculator: Calculator, { sheet, area: within }: Place): Place[] {
  const found: Place[] = []
  for (const other of book.sheets) {
    other.forEachCell(area(0, 0, MAX_ROWS, MAX_COLUMNS), ({ formula }, row, column) => {
      if (formula === undefined) return
      const here = { sheet: other, area: area(row, column) }
      const isMet = directPrecedents(calculator, here).some(
        (place) => place.sheet === sheet && intersect(place.area, within) !== undefined,
      )
      if (isMet) addAll(found, [here])
    })
  }
  return found
}

/** Follows a step until nothing new is met. */
export function allFrom(start: Place, step: (place: Place) => Place[]): Place[] {
  const found: Place[] = []
  for (let front = [start]; front.length > 0; ) front = addAll(found, front.flatMap(step))
  return found
}
