// Defined names, of the workbook or of one sheet.

import { formatArea, quoteSheet } from '../../book/address.ts'
import { type Scalar, toWireValue, valueType } from '../../book/cell.ts'
import { invalidArgument, itemAlreadyExists, itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { NameData } from '../../book/sheet-data.ts'
import { parseFormula } from '../../formula/parse.ts'
import { readBoolean, readOptionalText, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { ScopedCollection } from '../host-object.ts'
import { RangeBase } from '../range/range-base.ts'
import { WireObject } from '../wire-object.ts'

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u

export class NamedItem extends WireObject {
  readonly $type = 'NamedItem'

  private readonly context: HostContext
  private readonly sheet: Sheet | undefined
  private readonly key: string

  constructor(context: HostContext, sheet: Sheet | undefined, key: string) {
    super()
    this.context = context
    this.sheet = sheet
    this.key = key
  }

  override get $scalars() {
    return ['Name', 'Type', 'Value', 'Visible', '_Id', 'Comment', 'Scope', 'Formula']
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key }
  }

  private get data(): NameData {
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
  private get grid(): readonly (readonly (Scalar | undefined)[])[] {
    return this.context.calculator.results(this.data.formula, this.place)
  }

  get Type(): string {
    if (this.cells) return 'Range'
    const { grid } = this
    if (grid.length > 1 || (grid[0]?.length ?? 0) > 1) return 'Array'
    const value = this.constant
    if (typeof value === 'object') return 'Error'
    if (typeof value === 'boolean') return 'Boolean'
    return typeof value === 'string' ? 'String' : 'Double'
  }

  /** For cells their address, for a constant its value. */
  get Value(): unknown {
    const { cells } = this
    return cells ? `${quoteSheet(cells.sheet.name)}!${formatArea(cells.area, true)}` : toWireValue(this.constant)
  }

  get ArrayValues(): NamedItemArrayValues {
    return new NamedItemArrayValues(() => this.grid)
  }

  get Visible(): boolean {
    return this.data.visible
  }

  set Visible(value: unknown) {
    const visible = readBoolean(value, 'visible')
    this.context.book.touch()
    this.data.visible = visible
  }

  get Comment(): string {
    return this.data.comment
  }

  set Comment(value: unknown) {
    const comment = readText(value, 'comment')
    this.context.book.touch()
    this.data.comment = comment
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

  get Worksheet(): WireObject {
    if (!this.sheet) throw invalidArgument('the name belongs to the workbook')
    return this.context.wire.worksheet(this.sheet)
  }

  get WorksheetOrNullObject(): WireObject | null {
    return this.sheet ? this.context.wire.worksheet(this.sheet) : null
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

export class NamedItemArrayValues extends WireObject {
  readonly $type = 'NamedItemArrayValues'

  private readonly grid: () => readonly (readonly (Scalar | undefined)[])[]

  constructor(grid: () => readonly (readonly (Scalar | undefined)[])[]) {
    super()
    this.grid = grid
  }

  override get $scalars() {
    return ['Values', 'Types']
  }

  get Values(): unknown {
    return this.grid().map((row) => row.map(toWireValue))
  }

  get Types(): unknown {
    return this.grid().map((row) => row.map(valueType))
  }
}

const namesOf = (context: HostContext, sheet: Sheet | undefined): NameData[] =>
  sheet ? sheet.data.names : context.book.data.names

export class NamedItemCollection extends ScopedCollection {
  readonly $type = 'NamedItemCollection'

  override $items(): readonly NamedItem[] {
    return namesOf(this.context, this.sheet).map(({ name }) => new NamedItem(this.context, this.sheet, name))
  }

  override $find(key: unknown): NamedItem | undefined {
    const wanted = readText(key, 'name').toLowerCase()
    const found = namesOf(this.context, this.sheet).find(({ name }) => name.toLowerCase() === wanted)
    return found && new NamedItem(this.context, this.sheet, found.name)
  }

  /** @param reference a Range, a formula with `=`, or a constant */
  Add(name: unknown, reference: unknown, comment: unknown): NamedItem {
    const title = readText(name, 'name')
    if (!NAME.test(title) || /^[A-Za-z]{1,3}\d+$/.test(title)) throw invalidArgument(`name ${title}`)
    if (this.$find(title) || this.context.book.findTable(title)) throw itemAlreadyExists(`name ${title}`)
    const formula = this.formulaOf(reference)
    if (!parseFormula(formula)) throw invalidArgument('reference')
    this.context.book.touch()
    const data = { name: title, formula, comment: readOptionalText(comment, 'comment') ?? '', visible: true }
    namesOf(this.context, this.sheet).push(data)
    return new NamedItem(this.context, this.sheet, title)
  }

  AddFormulaLocal(name: unknown, formula: unknown, comment: unknown): NamedItem {
    return this.Add(name, readText(formula, 'formula'), comment)
  }

  private formulaOf(reference: unknown): string {
    if (reference instanceof RangeBase) {
      return `=${quoteSheet(reference.sheet.name)}!${formatArea(reference.area, true)}`
    }
    if (typeof reference === 'number') return `=${reference}`
    if (typeof reference === 'boolean') return reference ? '=TRUE' : '=FALSE'
    const text = readText(reference, 'reference')
    return text.startsWith('=') ? text : `="${text.replaceAll('"', '""')}"`
  }
}
