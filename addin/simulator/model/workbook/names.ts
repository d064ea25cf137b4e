// Defined names, of the workbook or of one sheet.

import { referenceTo } from '../../book/address.ts'
import { type Scalar, toWireValue, valueType } from '../../book/cell.ts'
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { NameData } from '../../book/sheet-data.ts'
import { parseFormula } from '../../formula/parse.ts'
import { type Check, readBoolean, readOptionalText, readText } from '../arguments.ts'
import { type ScalarProperty, scalars, ways } from '../define.ts'
import type { HostContext } from '../host-context.ts'
import { Part, ScopedCollection } from '../host-object.ts'
import { RangeBase } from '../range/range-base.ts'
import { WireObject } from '../wire-object.ts'

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u

export class NamedItem extends WireObject {
  readonly $type = 'NamedItem'

  readonly context: HostContext
  readonly sheet: Sheet | undefined
  private readonly key: string

  constructor(context: HostContext, sheet: Sheet | undefined, key: string) {
    super()
    this.context = context
    this.sheet = sheet
    this.key = key
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key }
  }

  get data(): NameData {
    const found = namesOf(this.context, this.sheet).find((name) => name.name.toLowerCase() === this.key.toLowerCase())
    if (!found) throw itemNotFound(`name ${this.key}`)
    return found
  }

  private get place() {
    return { sheet: this.sheet ?? this.context.book.activeSheet, row: 0, column: 0 }
  }

  private get cells() {
    return this.context.calculator.areaOf(this.data.formula, this.place)
  }

  private get constant(): Scalar | undefined {
    return this.context.calculator.evaluate(this.data.formula, this.place)
  }

  get _Id(): string {
    return this.key
  }

  get Name(): string {
    return this.data.name
  }

  /** All values: of its cells, or of a formula with several results. */
  get $grid(): readonly (readonly (Scalar | undefined)[])[] {
    return this.context.calculator.results(this.data.formula, this.place)
  }

  get Type(): string {
    if (this.cells) return 'Range'
    const { $grid: grid } = this
    if (grid.length > 1 || (grid[0]?.length ?? 0) > 1) return 'Array'
    const value = this.constant
    if (typeof value === 'object') return 'Error'
    if (typeof value === 'boolean') return 'Boolean'
    return typeof value === 'string' ? 'String' : 'Double'
  }

  /** For cells their address, for a constant its value. */
  get Value(): unknown {
    const { cells } = this
    return cells ? referenceTo(cells.sheet, cells.area).slice(1) : toWireValue(this.constant)
  }

  get Scope(): string {
    return this.sheet ? 'Worksheet' : 'Workbook'
  }

  get Formula(): unknown {
    return this.data.formula
  }

  set Formula(value: unknown) {
    const formula = readText(value, 'formula')
    if (!parseFormula(formula)) throw invalidArgument('formula')
    this.context.book.touch()
    this.data.formula = formula.startsWith('=') ? formula : `=${formula}`
  }

  GetRange(): WireObject {
    const found = this.GetRangeOrNullObject()
    if (!found) throw invalidArgument('the name does not stand for cells')
    return found
  }

  GetRangeOrNullObject(): WireObject | null {
    const { cells } = this
    return cells ? this.context.wire.range(cells.sheet, cells.area) : null
  }

  Delete(): void {
    const { data } = this
    const names = namesOf(this.context, this.sheet)
    this.context.book.touch()
    names.splice(names.indexOf(data), 1)
  }
}

const fact = <K extends 'visible' | 'comment'>(key: K, read: Check<NameData[K]>): ScalarProperty<NamedItem> => ({
  get: ({ data }) => data[key],
  set: (name, value) => {
    const kept = read(value, key)
    name.context.book.touch()
    name.data[key] = kept
  },
})

scalars(NamedItem, { Visible: fact('visible', readBoolean), Comment: fact('comment', readText) })

ways(NamedItem, {
  ArrayValues: (name) => new NamedItemArrayValues(name),
  Worksheet: ({ context, sheet }) => {
    if (!sheet) throw invalidArgument('the name belongs to the workbook')
    return context.wire.worksheet(sheet)
  },
  WorksheetOrNullObject: ({ context, sheet }) => (sheet ? context.wire.worksheet(sheet) : null),
})

export class NamedItemArrayValues extends Part<NamedItem> {
  readonly $type = 'NamedItemArrayValues'

  get Values(): unknown {
    return this.owner.$grid.map((row) => row.map(toWireValue))
  }

  get Types(): unknown {
    return this.owner.$grid.map((row) => row.map(valueType))
  }
}

const namesOf = (context: HostContext, sheet: Sheet | undefined): NameData[] =>
  sheet ? sheet.data.names : context.book.data.names

/** By name, in any case. */
export class NamedItemCollection extends ScopedCollection<string, NamedItem> {
  readonly $type = 'NamedItemCollection'

  protected override $keys(): readonly string[] {
    return namesOf(this.context, this.sheet).map(({ name }) => name)
  }

  protected override $item(name: string): NamedItem {
    return new NamedItem(this.context, this.sheet, name)
  }

  protected override $keyOf(wanted: unknown): string | undefined {
    const name = readText(wanted, 'name').toLowerCase()
    return this.$keys().find((known) => known.toLowerCase() === name)
  }

  /** @param reference a Range, a formula with `=`, or a constant */
  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const title = readText(name, 'name')
    if (!NAME.test(title) || /^[A-Za-z]{1,3}\d+$/.test(title)) throw invalidArgument(`name ${title}`)
    if (this.$keyOf(title) || this.context.book.findTable(title)) throw itemAlreadyExists(`name ${title}`)
    const formula = this.formulaOf(reference)
    if (!parseFormula(formula)) throw invalidArgument('reference')
    this.context.book.touch()
    const data = { name: title, formula, comment: readOptionalText(comment, 'comment') ?? '', visible: true }
    namesOf(this.context, this.sheet).push(data)
    return this.$item(title)
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): NamedItem {
    return this.Add(name, readText(formula, 'formula'), comment)
  }

  private formulaOf(reference: unknown): string {
    if (reference instanceof RangeBase) return referenceTo(reference.sheet, reference.area)
    if (typeof reference === 'number') return `=${reference}`
    if (typeof reference === 'boolean') return reference ? '=TRUE' : '=FALSE'
    const text = readText(reference, 'reference')
    return text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`
  }
}
