// What is said of a sheet as a whole: its name, place and look.

import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import { moveSheet, renameSheet, showSheet } from '../../book/sheet-order.ts'
import { STANDARD_HEIGHT } from '../../book/size.ts'
import { readBoolean, readChoice, readInteger, readNumber, readText } from '../arguments.ts'
import { readColor } from '../format/colors.ts'
import type { HostContext } from '../host-context.ts'
import { WireObject } from '../wire-object.ts'
import { SHEET_EVENTS } from './sheet-events.ts'

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const

/** Everything about a sheet but what lies on it. */
export abstract class WorksheetFacts extends WireObject {
  readonly $type = 'Worksheet'

  protected readonly context: HostContext
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

  override get $scalars() {
    const names =
      'Name Id Position Visibility TabColor StandardWidth StandardHeight ShowGridlines ShowHeadings EnableCalculation TabId'
    return names.split(' ')
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

  protected arranged(): void {
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

  get TabColor(): string {
    return this.sheet.data.tabColor
  }

  /** An empty string takes the colour away. */
  set TabColor(value: unknown) {
    const color = value === '' ? '' : readColor(value)
    this.sheet.touch()
    this.sheet.data.tabColor = color
    this.arranged()
  }

  get StandardWidth(): number {
    return this.sheet.data.standardWidth
  }

  set StandardWidth(value: unknown) {
    const characters = readNumber(value, 'standardWidth')
    if (characters < 0 || characters > 255) throw invalidArgument('standardWidth')
    this.sheet.touch()
    this.sheet.data.standardWidth = characters
    this.arranged()
  }

  get StandardHeight(): number {
    return STANDARD_HEIGHT
  }

  get ShowGridlines(): boolean {
    return this.sheet.data.showGridlines
  }

  set ShowGridlines(value: unknown) {
    const show = readBoolean(value, 'showGridlines')
    this.sheet.touch()
    this.sheet.data.showGridlines = show
    this.arranged()
  }

  /** The client sets `showGridlines` and `showHeadings` under these names. */
  set Gridlines(value: unknown) {
    this.ShowGridlines = value
  }

  set Headings(value: unknown) {
    this.ShowHeadings = value
  }

  get ShowHeadings(): boolean {
    return this.sheet.data.showHeadings
  }

  set ShowHeadings(value: unknown) {
    const show = readBoolean(value, 'showHeadings')
    this.sheet.touch()
    this.sheet.data.showHeadings = show
    this.arranged()
  }

  get EnableCalculation(): boolean {
    return this.sheet.data.enableCalculation
  }

  set EnableCalculation(value: unknown) {
    const enable = readBoolean(value, 'enableCalculation')
    this.sheet.touch()
    this.sheet.data.enableCalculation = enable
  }
}
