// What is said of a sheet as a whole: its name, place and look.

import { itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import type { SheetData } from '../../book/sheet-data.ts'
import { moveSheet, renameSheet, showSheet } from '../../book/sheet-order.ts'
import { STANDARD_HEIGHT } from '../../book/size.ts'
import { type Check, readBoolean, readChoice, readInteger, readNumber, readText, readWithin } from '../arguments.ts'
import { type ScalarProperty, scalars } from '../define.ts'
import { readColor } from '../format/colors.ts'
import type { HostContext } from '../host-context.ts'
import { WireObject } from '../wire-object.ts'
import { SHEET_EVENTS } from './sheet-events.ts'

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const

/** Everything about a sheet but what lies on it. */
export abstract class WorksheetFacts extends WireObject {
  readonly $type = 'Worksheet'

  readonly context: HostContext
  private readonly known: Sheet

  constructor(context: HostContext, sheet: Sheet) {
    super()
    this.context = context
    this.known = sheet
  }

  /** The sheet, if it is still there. */
  get sheet(): Sheet {
    if (!this.context.book.sheets.includes(this.known)) throw itemNotFound('the worksheet was deleted')
    return this.known
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { Id: this.known.id }
  }

  override get $events() {
    return SHEET_EVENTS
  }

  override get $eventTarget(): string {
    return this.known.id
  }

  $arranged(): void {
    this.context.book.report({ kind: 'arranged', sheetId: this.known.id })
  }

  get Id(): string {
    return this.sheet.id
  }

  get TabId(): number {
    return Number.parseInt(this.sheet.id.slice(-13, -1), 16)
  }

  get Name(): string {
    return this.sheet.name
  }

  set Name(value: unknown) {
    renameSheet(this.context.book, this.sheet, readText(value, 'name'))
  }

  get Position(): number {
    return this.context.book.sheets.indexOf(this.sheet)
  }

  set Position(value: unknown) {
    moveSheet(this.context.book, this.sheet, readInteger(value, 'position'))
  }

  get Visibility(): string {
    return this.sheet.data.visibility
  }

  set Visibility(value: unknown) {
    showSheet(this.context.book, this.sheet, readChoice(value, VISIBILITIES, 'visibility'))
  }

  get StandardHeight(): number {
    return STANDARD_HEIGHT
  }
}

/** A fact that is kept as it is set. */
const fact = <K extends keyof SheetData>(key: K, read: Check<SheetData[K]>): ScalarProperty<WorksheetFacts> => ({
  get: ({ sheet }) => sheet.data[key],
  set: (worksheet, value) => {
    const kept = read(value, key)
    worksheet.sheet.touch()
    worksheet.sheet.data[key] = kept
    worksheet.$arranged()
  },
})

const gridlines = fact('showGridlines', readBoolean)
const headings = fact('showHeadings', readBoolean)

scalars(WorksheetFacts, {
  /** An empty string takes the colour away. */
  TabColor: fact('tabColor', (value) => (value === '' ? '' : readColor(value))),
  StandardWidth: fact('standardWidth', readWithin(readNumber, 0, 255)),
  ShowGridlines: gridlines,
  ShowHeadings: headings,
  /** The client sets `showGridlines` and `showHeadings` under these names. */
  Gridlines: { set: gridlines.set },
  Headings: { set: headings.set },
  EnableCalculation: fact('enableCalculation', readBoolean),
})
