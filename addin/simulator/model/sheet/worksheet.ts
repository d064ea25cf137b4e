// A worksheet: what lies on it, and what can be done with it.

import { area, MAX_COLUMNS, MAX_ROWS } from '../../book/address.ts'
import { invalidArgument } from '../../book/fault.ts'
import { assertUnprotected } from '../../book/protection.ts'
import { copySheet, deleteSheet, POSITIONS, placeFor } from '../../book/sheet-order.ts'
import { readInteger, readOptionalBoolean, readOptionalChoice, readOptionalText, readText } from '../arguments.ts'
import { ChartCollection } from '../chart/charts.ts'
import { ways } from '../define.ts'
import { findCells, replaceInCells } from '../range/find-cells.ts'
import { checked, rangeFromAddress } from '../range/range-base.ts'
import { TableCollection } from '../table/table-collection.ts'
import type { WireObject } from '../wire-object.ts'
import { CommentCollection } from '../workbook/comments.ts'
import { NamedItemCollection } from '../workbook/names.ts'
import { WorksheetCustomPropertyCollection } from './custom-properties.ts'
import { PageBreakCollection } from './page-breaks.ts'
import { PageLayout } from './page-layout.ts'
import { SheetAutoFilter } from './sheet-auto-filter.ts'
import { WorksheetFacts } from './worksheet-facts.ts'
import { WorksheetFreezePanes, WorksheetProtection } from './worksheet-parts.ts'

export class Worksheet extends WorksheetFacts {
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
    const near = relativeTo instanceof Worksheet ? relativeTo.sheet : undefined
    return new Worksheet(this.context, copySheet(book, this.sheet, placeFor(book, position, near)))
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

  GetNextOrNullObject(visibleOnly: unknown): WireObject | null {
    return this.neighbour(1, visibleOnly)
  }

  GetPreviousOrNullObject(visibleOnly: unknown): WireObject | null {
    return this.neighbour(-1, visibleOnly)
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
    this.$arranged()
  }
}

ways(Worksheet, {
  Tables: ({ context, sheet }) => new TableCollection(context, sheet),
  Charts: ({ context, sheet }) => new ChartCollection(context, sheet),
  Names: ({ context, sheet }) => new NamedItemCollection(context, sheet),
  Comments: ({ context, sheet }) => new CommentCollection(context, sheet),
  Protection: ({ context, sheet }) => new WorksheetProtection(context, sheet),
  FreezePanes: ({ context, sheet }) => new WorksheetFreezePanes(context, sheet),
  AutoFilter: ({ context, sheet }) => new SheetAutoFilter(context, sheet),
  PageLayout: ({ context, sheet }) => new PageLayout(context, sheet),
  HorizontalPageBreaks: ({ context, sheet }) => new PageBreakCollection(context, sheet, 'rows'),
  VerticalPageBreaks: ({ context, sheet }) => new PageBreakCollection(context, sheet, 'columns'),
  CustomProperties: ({ sheet }) => new WorksheetCustomPropertyCollection(sheet),
})
