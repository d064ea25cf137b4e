// Worksheet and the collection of worksheets.

import { area, MAX_COLUMNS, MAX_ROWS } from '../book/address.ts'
import { invalidArgument, itemNotFound } from '../book/fault.ts'
import { assertUnprotected } from '../book/protection.ts'
import type { Sheet } from '../book/sheet.ts'
import { copySheet, deleteSheet, moveSheet, renameSheet, showSheet } from '../book/sheet-order.ts'
import { STANDARD_HEIGHT } from '../book/size.ts'
import {
  readBoolean,
  readChoice,
  readInteger,
  readNumber,
  readOptionalBoolean,
  readOptionalChoice,
  readOptionalText,
  readText,
} from './arguments.ts'
import { ChartCollection } from './charts.ts'
import { readColor } from './colors.ts'
import { CommentCollection } from './comments.ts'
import { SheetAutoFilter } from './filters.ts'
import type { HostContext } from './host-context.ts'
import { NamedItemCollection } from './names.ts'
import { PageBreakCollection } from './page-breaks.ts'
import { PageLayout } from './page-layout.ts'
import { checked, rangeFromAddress } from './range-base.ts'
import { findCells, replaceInCells } from './range-search.ts'
import { SHEET_EVENTS } from './sheet-events.ts'
import { TableCollection } from './table.ts'
import { WireObject } from './wire-object.ts'
import { WorksheetCustomPropertyCollection, WorksheetFreezePanes, WorksheetProtection } from './worksheet-parts.ts'

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const
const POSITIONS = ['None', 'Before', 'After', 'Beginning', 'End'] as const

export class Worksheet extends WireObject {
  readonly $type = 'Worksheet'
  private readonly context: HostContext
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

  private arranged(): void {
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

  get Tables(): TableCollection {
    return new TableCollection(this.context, this.sheet)
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.context, this.sheet)
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.sheet)
  }

  get Comments(): CommentCollection {
    return new CommentCollection(this.context, this.sheet)
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.sheet)
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.context, this.sheet)
  }

  get AutoFilter(): SheetAutoFilter {
    return new SheetAutoFilter(this.context, this.sheet)
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.context, this.sheet)
  }

  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.context, this.sheet, 'rows')
  }

  get VerticalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.context, this.sheet, 'columns')
  }

  get CustomProperties(): WorksheetCustomPropertyCollection {
    return new WorksheetCustomPropertyCollection(this.context, this.sheet)
  }

  Activate(): void {
    if (this.sheet.data.visibility !== 'Visible') throw invalidArgument('a hidden worksheet cannot be activated')
    this.context.book.activate(this.sheet)
  }

  Calculate(): void {
    this.context.calculator.recalculate({ sheet: this.sheet, area: area(0, 0, MAX_ROWS, MAX_COLUMNS) })
  }

  Copy(positionType: unknown, relativeTo: unknown): Worksheet {
    const position = readOptionalChoice(positionType, POSITIONS, 'positionType') ?? 'None'
    const { book } = this.context
    const near = relativeTo instanceof Worksheet ? book.sheets.indexOf(relativeTo.sheet) : undefined
    if ((position === 'Before' || position === 'After') && near === undefined) throw invalidArgument('relativeTo')
    const places = {
      None: book.sheets.length,
      Beginning: 0,
      End: book.sheets.length,
      Before: near,
      After: (near ?? 0) + 1,
    }
    return new Worksheet(this.context, copySheet(book, this.sheet, places[position] ?? book.sheets.length))
  }

  Delete(): void {
    deleteSheet(this.context.book, this.sheet)
  }

  /** No address is the whole sheet. */
  GetRange(address: unknown): WireObject {
    const text = readOptionalText(address, 'address')
    if (text === undefined || text === '') {
      return this.context.wire.range(this.sheet, area(0, 0, MAX_ROWS, MAX_COLUMNS))
    }
    const found = rangeFromAddress(this.context, this.sheet, text)
    if (found.sheet !== this.sheet) throw invalidArgument('the address is on another sheet')
    return this.context.wire.range(found.sheet, found.area)
  }

  GetRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): WireObject {
    const wanted = area(
      readInteger(row, 'startRow'),
      readInteger(column, 'startColumn'),
      readInteger(rows, 'rowCount'),
      readInteger(columns, 'columnCount'),
    )
    return this.context.wire.range(this.sheet, checked(wanted))
  }

  /** Addresses separated by commas. */
  GetRanges(address: unknown): WireObject {
    const text = readOptionalText(address, 'address')
    if (!text) return this.context.wire.rangeAreas(this.sheet, [area(0, 0, MAX_ROWS, MAX_COLUMNS)])
    const areas = text.split(',').map((part) => rangeFromAddress(this.context, this.sheet, part).area)
    return this.context.wire.rangeAreas(this.sheet, areas)
  }

  GetCell(row: unknown, column: unknown): WireObject {
    return this.context.wire.range(this.sheet, checked(area(readInteger(row, 'row'), readInteger(column, 'column'))))
  }

  GetUsedRange(valuesOnly: unknown): WireObject {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.context.wire.range(this.sheet, area(0, 0))
  }

  GetUsedRangeOrNullObject(valuesOnly: unknown): WireObject | null {
    const isValuesOnly = readOptionalBoolean(valuesOnly, 'valuesOnly', false)
    const used = this.sheet.usedArea(area(0, 0, MAX_ROWS, MAX_COLUMNS), isValuesOnly)
    return used ? this.context.wire.range(this.sheet, used) : null
  }

  GetNext(visibleOnly: unknown): WireObject {
    return this.required(this.GetNextOrNullObject(visibleOnly))
  }

  GetNextOrNullObject(visibleOnly: unknown): WireObject | null {
    return this.neighbour(1, visibleOnly)
  }

  GetPrevious(visibleOnly: unknown): WireObject {
    return this.required(this.GetPreviousOrNullObject(visibleOnly))
  }

  GetPreviousOrNullObject(visibleOnly: unknown): WireObject | null {
    return this.neighbour(-1, visibleOnly)
  }

  private required(found: WireObject | null): WireObject {
    if (!found) throw itemNotFound()
    return found
  }

  private neighbour(step: 1 | -1, visibleOnly: unknown): WireObject | null {
    const isVisibleOnly = readOptionalBoolean(visibleOnly, 'visibleOnly', false)
    const { sheets } = this.context.book
    for (let at = this.Position + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at]
      if (sheet && (!isVisibleOnly || sheet.data.visibility === 'Visible')) return new Worksheet(this.context, sheet)
    }
    return null
  }

  _GetSheetById(id: unknown): WireObject {
    return new Worksheet(this.context, this.context.book.sheet(readText(id, 'id')))
  }

  _GetAnotherWorksheetById(id: unknown): WireObject {
    return this._GetSheetById(id)
  }

  FindAll(text: unknown, criteria: unknown): WireObject {
    return this.required(this.FindAllOrNullObject(text, criteria))
  }

  FindAllOrNullObject(text: unknown, criteria: unknown): WireObject | null {
    const everywhere = area(0, 0, MAX_ROWS, MAX_COLUMNS)
    const found = findCells(this.context, this.sheet, everywhere, text, criteria)
    return found.length ? this.context.wire.rangeAreas(this.sheet, found) : null
  }

  ReplaceAll(text: unknown, replacement: unknown, criteria: unknown): number {
    assertUnprotected(this.sheet)
    const everywhere = area(0, 0, MAX_ROWS, MAX_COLUMNS)
    return replaceInCells(this.context, this.sheet, everywhere, [text, replacement, criteria])
  }

  /** Shows groups up to these levels and hides deeper ones. */
  ShowOutlineLevels(rowLevels: unknown, columnLevels: unknown): void {
    assertUnprotected(this.sheet)
    const levels = { rows: readInteger(rowLevels, 'rowLevels'), columns: readInteger(columnLevels, 'columnLevels') }
    this.sheet.touch()
    for (const axis of ['rows', 'columns'] as const) {
      if (levels[axis] === 0) continue
      for (const line of this.sheet.data[axis].values()) if (line.level) line.hidden = line.level >= levels[axis]
    }
    this.arranged()
  }
}
