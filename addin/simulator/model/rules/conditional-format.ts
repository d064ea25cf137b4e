// Conditional formats of a range. What was set is kept; the view shows those kinds that colour a cell as a whole.

import { type Area, intersect, subtractAll } from '../../book/address.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { assertUnprotected } from '../../book/protection.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { ConditionalFormatData } from '../../book/sheet-data.ts'
import { readBoolean, readChoice, readInteger } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import type { CellTarget } from '../range/range-base.ts'
import { WireCollection, WireObject } from '../wire-object.ts'
import type { FactStore } from './conditional-facts.ts'
import * as parts from './conditional-parts.ts'

/** Office.js type, and the property under which its details are. */
const TYPES = {
  Custom: 'Custom',
  DataBar: 'DataBar',
  ColorScale: 'ColorScale',
  IconSet: 'IconSet',
  TopBottom: 'TopBottom',
  PresetCriteria: 'Preset',
  ContainsText: 'TextComparison',
  CellValue: 'CellValue',
} as const

type Type = keyof typeof TYPES

export class ConditionalFormat extends WireObject {
  readonly $type = 'ConditionalFormat'

  private readonly context: HostContext
  private readonly sheet: Sheet
  private readonly id: string

  constructor(context: HostContext, sheet: Sheet, id: string) {
    super()
    this.context = context
    this.sheet = sheet
    this.id = id
  }

  override get $scalars() {
    return ['StopIfTrue', 'Priority', 'Type', 'Id']
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id }
  }

  private get data(): ConditionalFormatData {
    const found = this.sheet.data.conditionalFormats.find((format) => format.id === this.id)
    if (!found) throw itemNotFound('the conditional format was deleted')
    return found
  }

  get Id(): string {
    return this.id
  }

  get Type(): string {
    return this.data.type
  }

  get StopIfTrue(): boolean {
    return this.data.stopIfTrue
  }

  set StopIfTrue(value: unknown) {
    const stop = readBoolean(value, 'stopIfTrue')
    this.change(() => {
      this.data.stopIfTrue = stop
    })
  }

  /** The place among the sheet's formats, 0 first; negative numbers count from the end. */
  get Priority(): number {
    return this.sheet.data.conditionalFormats.indexOf(this.data)
  }

  set Priority(value: unknown) {
    const wanted = readInteger(value, 'priority')
    this.change(() => {
      const formats = this.sheet.data.conditionalFormats
      const [moved] = formats.splice(this.Priority, 1)
      if (moved) formats.splice(wanted < 0 ? Math.max(0, formats.length + 1 + wanted) : wanted, 0, moved)
    })
  }

  private change(work: () => void): void {
    this.sheet.touch()
    work()
    this.context.book.report({ kind: 'arranged', sheetId: this.sheet.id })
  }

  private store(): FactStore {
    return {
      facts: () => this.data.facts,
      touch: () => this.change(() => undefined),
      anchor: () => this.data.anchor,
    }
  }

  private part<T>(type: Type, make: (store: FactStore) => T): T {
    const found = this.partOrNull(type, make)
    if (!found) throw invalidArgument(`the conditional format is ${this.data.type}`)
    return found
  }

  private partOrNull<T>(type: Type, make: (store: FactStore) => T): T | null {
    return this.data.type === type ? make(this.store()) : null
  }

  get Custom(): WireObject {
    return this.part('Custom', (store) => new parts.CustomConditionalFormat(store))
  }

  get CustomOrNullObject(): WireObject | null {
    return this.partOrNull('Custom', (store) => new parts.CustomConditionalFormat(store))
  }

  get CellValue(): WireObject {
    return this.part('CellValue', (store) => new parts.CellValueConditionalFormat(store))
  }

  get CellValueOrNullObject(): WireObject | null {
    return this.partOrNull('CellValue', (store) => new parts.CellValueConditionalFormat(store))
  }

  get TextComparison(): WireObject {
    return this.part('ContainsText', (store) => new parts.TextConditionalFormat(store))
  }

  get TextComparisonOrNullObject(): WireObject | null {
    return this.partOrNull('ContainsText', (store) => new parts.TextConditionalFormat(store))
  }

  get TopBottom(): WireObject {
    return this.part('TopBottom', (store) => new parts.TopBottomConditionalFormat(store))
  }

  get TopBottomOrNullObject(): WireObject | null {
    return this.partOrNull('TopBottom', (store) => new parts.TopBottomConditionalFormat(store))
  }

  get Preset(): WireObject {
    return this.part('PresetCriteria', (store) => new parts.PresetCriteriaConditionalFormat(store))
  }

  get PresetOrNullObject(): WireObject | null {
    return this.partOrNull('PresetCriteria', (store) => new parts.PresetCriteriaConditionalFormat(store))
  }

  get DataBar(): WireObject {
    return this.part('DataBar', (store) => new parts.DataBarConditionalFormat(store))
  }

  get DataBarOrNullObject(): WireObject | null {
    return this.partOrNull('DataBar', (store) => new parts.DataBarConditionalFormat(store))
  }

  get ColorScale(): WireObject {
    return this.part('ColorScale', (store) => new parts.ColorScaleConditionalFormat(store))
  }

  get ColorScaleOrNullObject(): WireObject | null {
    return this.partOrNull('ColorScale', (store) => new parts.ColorScaleConditionalFormat(store))
  }

  get IconSet(): WireObject {
    return this.part('IconSet', (store) => new parts.IconSetConditionalFormat(store))
  }

  get IconSetOrNullObject(): WireObject | null {
    return this.partOrNull('IconSet', (store) => new parts.IconSetConditionalFormat(store))
  }

  GetRange(): WireObject {
    const found = this.GetRangeOrNullObject()
    if (!found) throw itemNotFound('the conditional format covers several ranges')
    return found
  }

  GetRangeOrNullObject(): WireObject | null {
    const [first, ...rest] = this.data.areas
    return first && rest.length === 0 ? this.context.wire.range(this.sheet, first) : null
  }

  GetRanges(): WireObject {
    return this.context.wire.rangeAreas(this.sheet, this.data.areas)
  }

  Delete(): void {
    const { data } = this
    assertUnprotected(this.sheet)
    this.change(() => {
      this.sheet.data.conditionalFormats = this.sheet.data.conditionalFormats.filter((other) => other !== data)
    })
  }
}

/** The formats that touch a range, by priority. */
export class ConditionalFormatCollection extends WireCollection {
  readonly $type = 'ConditionalFormatCollection'

  private readonly target: CellTarget

  constructor(target: CellTarget) {
    super()
    this.target = target
  }

  private get touching(): ConditionalFormatData[] {
    const areas = this.target.areas()
    const touches = (a: Area): boolean => areas.some((area) => intersect(a, area) !== undefined)
    return this.target.sheet.data.conditionalFormats.filter((format) => format.areas.some(touches))
  }

  override $items(): readonly ConditionalFormat[] {
    const { context, sheet } = this.target
    return this.touching.map(({ id }) => new ConditionalFormat(context, sheet, id))
  }

  override $find(key: unknown): ConditionalFormat | undefined {
    const { context, sheet } = this.target
    const found = this.touching.find(({ id }) => id === key)
    return found && new ConditionalFormat(context, sheet, found.id)
  }

  /** At the first priority, as documented. */
  Add(type: unknown): ConditionalFormat {
    const { context, sheet } = this.target
    assertUnprotected(sheet)
    const areas = [...this.target.areas()]
    const [first] = areas
    if (!first) throw invalidArgument('range')
    const chosen = readChoice(type, Object.keys(TYPES) as Type[], 'type')
    sheet.touch()
    const id = context.book.newId()
    const anchor = { row: first.row, column: first.column }
    const format: ConditionalFormatData = { id, type: chosen, areas, anchor, stopIfTrue: false, facts: {} }
    if (chosen === 'ColorScale') format.facts = { Criteria: structuredClone(parts.NEW_COLOR_SCALE) }
    sheet.data.conditionalFormats.unshift(format)
    context.book.report({ kind: 'arranged', sheetId: sheet.id })
    return new ConditionalFormat(context, sheet, id)
  }

  /** Takes the formats off these cells; elsewhere they stay. */
  ClearAll(): void {
    const { context, sheet } = this.target
    assertUnprotected(sheet)
    sheet.touch()
    for (const format of sheet.data.conditionalFormats) {
      for (const area of this.target.areas()) format.areas = subtractAll(format.areas, area)
    }
    sheet.data.conditionalFormats = sheet.data.conditionalFormats.filter((format) => format.areas.length > 0)
    context.book.report({ kind: 'arranged', sheetId: sheet.id })
  }
}
