// Which bindings a change of cells concerns, also by way of formulas.

import { type Area, intersect } from '../book/address.ts'
import { placeOfBinding } from '../book/bindings.ts'
import type { Book } from '../book/book.ts'
import type { Sheet } from '../book/sheet.ts'
import type { Calculator } from '../formula/calculate.ts'
import { allFrom, directPrecedents, type Place } from '../formula/dependencies.ts'

/** Ids of the bindings that hold one of the cells, or a formula that looks at one, however far. */
export function touchedBindings(book: Book, calculator: Calculator, sheet: Sheet, area: Area): string[] {
  const isMet = (place: Place): boolean => place.sheet === sheet && intersect(place.area, area) !== undefined
  return book.data.bindings.flatMap((binding) => {
    const place = placeOfBinding(book, binding)
    if (!place) return []
    const isTouched = isMet(place) || allFrom(place, (from) => directPrecedents(calculator, from)).some(isMet)
    return isTouched ? [binding.id] : []
  })
}
