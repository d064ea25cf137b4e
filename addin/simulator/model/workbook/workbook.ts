// The root object: the workbook.

import { area } from '../../book/address.ts'
import { Book } from '../../book/book.ts'
import { accessDenied, invalidArgument, invalidOperation, invalidSelection, notSimulated } from '../../book/fault.ts'
import { insertSheets, POSITIONS, placeFor } from '../../book/sheet-order.ts'
import { fromState } from '../../book/state.ts'
import { isPlainObject, readArray, readOptionalChoice, readOptionalText, readText } from '../arguments.ts'
import { Chart } from '../chart/charts.ts'
import { ways } from '../define.ts'
import { StyleCollection } from '../format/styles.ts'
import { HostObject } from '../host-object.ts'
import { Worksheet } from '../sheet/worksheet.ts'
import { WorksheetCollection } from '../sheet/worksheet-collection.ts'
import { TableCollection } from '../table/table-collection.ts'
import type { WireObject } from '../wire-object.ts'
import { Application, Runtime } from './application.ts'
import { BindingCollection } from './bindings.ts'
import { CommentCollection } from './comments.ts'
import { CustomXmlPartCollection } from './custom-xml.ts'
import { DocumentProperties } from './document-properties.ts'
import { NamedItemCollection } from './names.ts'
import { SettingCollection } from './settings.ts'
import { Functions } from './worksheet-functions.ts'

export class Workbook extends HostObject {
  readonly $type = 'Workbook'

  override get $events() {
    return { Activated: 2203 }
  }

  override get $eventTarget(): string {
    return 'Workbook'
  }

  get Name(): string {
    return this.context.book.data.name
  }

  get ReadOnly(): boolean {
    return this.context.isReadOnly
  }

  get IsDirty(): boolean {
    return this.context.book.version > 0
  }

  get ChartDataPointTrack(): boolean {
    return true
  }

  get UsePrecisionAsDisplayed(): boolean {
    return false
  }

  get CalculationEngineVersion(): number {
    return 191_029
  }

  get AutoSave(): boolean {
    return false
  }

  get PreviouslySaved(): boolean {
    return true
  }

  GetActiveCell(): WireObject {
    const { activeSheet } = this.context.book
    const { row, column } = activeSheet.data.selection
    return this.context.wire.range(activeSheet, area(row, column))
  }

  /** An error when several areas are selected, as documented. */
  GetSelectedRange(): WireObject {
    const { activeSheet } = this.context.book
    if (activeSheet.data.alsoSelected?.length) throw invalidSelection('several areas are selected')
    return this.context.wire.range(activeSheet, activeSheet.data.selection)
  }

  GetSelectedRanges(): WireObject {
    const { activeSheet } = this.context.book
    const { selection, alsoSelected = [] } = activeSheet.data
    return this.context.wire.rangeAreas(activeSheet, [selection, ...alsoSelected])
  }

  GetActiveChartOrNullObject(): WireObject | null {
    const { activeChart, sheets } = this.context.book
    const sheet = sheets.find(({ id }) => id === activeChart?.sheetId)
    const chart = sheet?.data.charts.find(({ id }) => id === activeChart?.chartId)
    return sheet && chart ? new Chart(this.context, sheet, chart.id) : null
  }

  /** Ids of the sheets that came; names of the other workbook stay behind. */
  InsertWorksheetsFromBase64(base64File: unknown, options: unknown): string[] {
    const { book, files } = this.context
    if (!files.canRead) throw notSimulated(this.$type, 'insertWorksheetsFromBase64')
    const state = files.workbook(readText(base64File, 'base64File'))
    if (!state) throw invalidArgument('base64File is no workbook')
    const { positionType, relativeTo, sheetNamesToInsert } = isPlainObject(options) ? options : {}
    const position = readOptionalChoice(positionType, POSITIONS, 'positionType') ?? 'End'
    const near = typeof relativeTo === 'string' ? book.sheetNamed(relativeTo) : undefined
    const beside = relativeTo instanceof Worksheet ? relativeTo.sheet : near
    const other = new Book()
    fromState(state, other)
    const names = readArray(sheetNamesToInsert ?? [], 'sheetNamesToInsert')
    const wanted = names.map((name) => other.sheetNamed(readText(name, 'sheetNamesToInsert')))
    const sources = wanted.length > 0 ? wanted : other.sheets
    return insertSheets(book, sources, placeFor(book, position, beside)).map(({ id }) => id)
  }

  /** Nothing to do: the state is what `host.save()` gives. */
  Save(saveBehavior: unknown): void {
    readOptionalText(saveBehavior, 'saveBehavior')
  }

  _RemoveReference(id: unknown): void {
    this.context.references.remove(readText(id, 'referenceId'))
  }

  _RemoveAllReferences(): void {
    this.context.references.removeAll()
  }

  _GetReferenceCount(): number {
    return this.context.references.count()
  }

  _GetRangeForEventByReferenceId(id: unknown): WireObject {
    const found = this._GetRangeOrNullObjectForEventByReferenceId(id)
    if (!found) throw invalidOperation('the cells of the event were deleted')
    return found
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: unknown): WireObject | null {
    const live = this.context.references.eventArea(readText(id, 'referenceId'))
    return live?.area ? this.context.wire.range(live.sheet, live.area) : null
  }
}

ways(Workbook, {
  Worksheets: ({ context }) => new WorksheetCollection(context),
  Tables: ({ context }) => new TableCollection(context),
  Names: ({ context }) => new NamedItemCollection(context),
  Settings: ({ context }) => new SettingCollection(context),
  Bindings: ({ context }) => new BindingCollection(context),
  Functions: ({ context }) => new Functions(context),
  CustomXmlParts: ({ context }) => new CustomXmlPartCollection(context),
  Comments: ({ context }) => new CommentCollection(context),
  Styles: ({ context }) => new StyleCollection(context),
  Properties: ({ context }) => new DocumentProperties(context),
  Application: ({ context }) => new Application(context),
  Protection: ({ context }) => new WorkbookProtection(context),
  _Runtime: ({ context }) => new Runtime(context),
})

export class WorkbookProtection extends HostObject {
  readonly $type = 'WorkbookProtection'

  get Protected(): boolean {
    return this.context.book.data.protection !== undefined
  }

  Protect(password: unknown): void {
    if (this.Protected) throw invalidOperation('the workbook is protected already')
    const secret = readOptionalText(password, 'password')
    this.context.book.touch()
    this.context.book.data.protection = secret ? { password: secret } : {}
  }

  Unprotect(password: unknown): void {
    const { protection } = this.context.book.data
    if (protection?.password !== undefined && protection.password !== password) throw accessDenied('wrong password')
    this.context.book.touch()
    delete this.context.book.data.protection
  }
}
