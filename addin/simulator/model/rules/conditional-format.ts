// Conditional formats of a range. What was set is kept; the view shows those kinds that colour a cell as a whole.

import { type Area, overlaps, subtractAll } from '../../book/address.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { assertUnprotected } from '../../book/protection.ts'
import type { ConditionalFormatData } from '../../book/sheet-data.ts'
import { readBoolean, readChoice, readInteger } from '../arguments.ts'
import { ways } from '../define.ts'
import { PartCollection, SheetItem } from '../host-object.ts'
import type { CellTarget } from '../range/cell-target.ts'
import type { WireObject } from '../wire-object.ts'
import type { FactStore } from './conditional-facts.ts'
import * as parts from './conditional-parts.ts'

/** Office.js type, the property under which its details are, and what they are made of. */
const DETAILS = {
  Custom: ['Custom', parts.CustomConditionalFormat],
  DataBar: ['DataBar', parts.DataBarConditionalFormat],
  ColorScale: ['ColorScale', parts.ColorScaleConditionalFormat],
  IconSet: ['IconSet', parts.IconSetConditionalFormat],
  TopBottom: ['TopBottom', parts.TopBottomConditionalFormat],
  PresetCriteria: ['Preset', parts.PresetCriteriaConditionalFormat],
  ContainsText: ['TextComparison', parts.TextConditionalFormat],
  CellValue: ['CellValue', parts.CellValueConditionalFormat],
} as const

type Type = keyof typeof DETAILS

export class ConditionalFormat extends SheetItem {
  readonly $type = 'ConditionalFormat'

  private get data(): ConditionalFormatData {
    const found = this.sheet.data.conditionalFormats.find((format) => format.id === this.key)
    if (!found) throw itemNotFound('the conditional format was deleted')
    return found
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

  get $store(): FactStore {
    return {
      record: () => this.data.facts,
      touch: () => this.change(() => undefined),
      anchor: () => this.data.anchor,
    }
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

for (const [type, [name, Details]] of Object.entries(DETAILS)) {
  ways(ConditionalFormat, {
    [name]: ({ Type: own, $store }) => {
      if (own !== type) throw invalidArgument(`the conditional format is ${own}`)
      return new Details($store)
    },
    [`${name}OrNullObject`]: ({ Type: own, $store }) => (own === type ? new Details($store) : null),
  })
}

/** The formats that touch a range, by priority. */
export class ConditionalFormatCollection extends PartCollection<CellTarget, string, ConditionalFormat> {
  readonly $type = 'ConditionalFormatCollection'

  protected override $keys(): readonly string[] {
    const areas = this.owner.areas()
    const touches = (a: Area): boolean => areas.some((area) => overlaps(a, area))
    const touching = this.owner.sheet.data.conditionalFormats.filter((format) => format.areas.some(touches))
    return touching.map(({ id }) => id)
  }

  protected override $item(id: string): ConditionalFormat {
    return new ConditionalFormat(this.owner.context, this.owner.sheet, id)
  }

  /** At the first priority, as documented. */
  Add(type: unknown): ConditionalFormat {
    const { context, sheet } = this.owner
    assertUnprotected(sheet)
    const areas = [...this.owner.areas()]
    const [first] = areas
    if (!first) throw invalidArgument('range')
    const chosen = readChoice(type, Object.keys(DETAILS) as Type[], 'type')
    sheet.touch()
    const id = context.book.newId()
    const anchor = { row: first.row, column: first.column }
    const format: ConditionalFormatData = { id, type: chosen, areas, anchor, stopIfTrue: false, facts: {} }
    if (chosen === 'ColorScale') format.facts = { Criteria: structuredClone(parts.NEW_COLOR_SCALE) }
    sheet.data.conditionalFormats.unshift(format)
    context.book.report({ kind: 'arranged', sheetId: sheet.id })
    return this.$item(id)
  }

  /** Takes the formats off these cells; elsewhere they stay. */
  ClearAll(): void {
    const { context, sheet } = this.owner
    assertUnprotected(sheet)
    sheet.touch()
    for (const format of sheet.data.conditionalFormats) {
      for (const area of this.owner.areas()) format.areas = subtractAll(format.areas, area)
    }
    sheet.data.conditionalFormats = sheet.data.conditionalFormats.filter((format) => format.areas.length > 0)
    context.book.report({ kind: 'arranged', sheetId: sheet.id })
  }
}
