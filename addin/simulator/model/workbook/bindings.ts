// Bindings: ranges and tables that an add-in finds again under an id of its own.

import { type Area, cellCount, referenceTo, sameArea } from '../../book/address.ts'
import { placeOfBinding } from '../../book/bindings.ts'
import type { BindingData } from '../../book/book-data.ts'
import { invalidArgument, invalidReference, itemNotFound } from '../../book/fault.ts'
import { formatText } from '../../book/number-format.ts'
import type { Sheet } from '../../book/sheet.ts'
import { readChoice, readOptionalText, readText } from '../arguments.ts'
import { COUNT, scalars } from '../define.ts'
import { HostCollection, IdentifiedItem } from '../host-object.ts'
import { readRange } from '../range/range-base.ts'
import type { WireObject } from '../wire-object.ts'

const TYPES = ['Range', 'Table', 'Text'] as const

export class Binding extends IdentifiedItem {
  readonly $type = 'Binding'

  private get data(): BindingData {
    const found = this.context.book.data.bindings.find(({ id }) => id === this.key)
    if (!found) throw itemNotFound('the binding was deleted')
    return found
  }

  private get place(): { sheet: Sheet; area: Area } {
    const found = placeOfBinding(this.context.book, this.data)
    if (!found) throw invalidReference('the cells of the binding were deleted')
    return found
  }

  get Type(): string {
    return this.data.type
  }

  GetRange(): WireObject {
    return this.context.wire.range(this.place.sheet, this.place.area)
  }

  GetTable(): WireObject {
    const { tableId } = this.data
    const found = tableId === undefined ? undefined : this.context.book.findTable(tableId)
    if (!found) throw invalidArgument('the binding is not of a table')
    return this.context.wire.table(found.sheet, found.table.id)
  }

  GetText(): string {
    if (this.Type !== 'Text') throw invalidArgument('the binding is not of text')
    const { sheet, area } = this.place
    const format = sheet.formatValue(area.row, area.column, 'numberFormat')
    const { calculator, locale, book } = this.context
    return formatText(calculator.valueAt(sheet, area.row, area.column), format, locale, book.data.date1904)
  }

  Delete(): void {
    const { data } = this
    this.context.book.data.bindings = this.context.book.data.bindings.filter((other) => other !== data)
  }
}

export class BindingCollection extends HostCollection<string, Binding> {
  readonly $type = 'BindingCollection'

  protected override $keys(): readonly string[] {
    return this.context.book.data.bindings.map(({ id }) => id)
  }

  protected override $item(id: string): Binding {
    return new Binding(this.context, id)
  }

  /** Takes the place of a binding that has the id already. A binding of text is of one cell. */
  Add(range: unknown, type: unknown, id: unknown): Binding {
    const { activeSheet } = this.context.book
    return this.bind(readRange(this.context, activeSheet, range), type, id)
  }

  AddFromNamedItem(name: unknown, type: unknown, id: unknown): Binding {
    const { book, calculator } = this.context
    const known = readText(name, 'name')
    const at = { sheet: book.activeSheet, row: 0, column: 0 }
    const table = book.findTable(known)
    const place = table ? { sheet: table.sheet, area: table.table.area } : calculator.areaOf(`=${known}`, at)
    if (!place) throw itemNotFound(`name ${known}`)
    return this.bind(place, type, id)
  }

  AddFromSelection(type: unknown, id: unknown): Binding {
    const { activeSheet } = this.context.book
    return this.bind({ sheet: activeSheet, area: activeSheet.data.selection }, type, id)
  }

  private bind({ sheet, area }: { sheet: Sheet; area: Area }, kind: unknown, wantedId: unknown): Binding {
    const type = readChoice(kind, TYPES, 'bindingType')
    const { data } = this.context.book
    const id = readOptionalText(wantedId, 'id') ?? this.context.book.newId()
    if (type === 'Text' && cellCount(area) !== 1) throw invalidArgument('a binding of text has one cell')
    const table = type === 'Table' ? sheet.data.tables.find((known) => sameArea(known.area, area)) : undefined
    if (type === 'Table' && !table) throw invalidArgument('no table is at the range')
    const formula = referenceTo(sheet, area)
    const binding = { id, type, formula, ...(table ? { tableId: table.id } : {}) }
    data.bindings = [...data.bindings.filter((known) => known.id !== id), binding]
    return this.$item(id)
  }
}

scalars(BindingCollection, COUNT)
