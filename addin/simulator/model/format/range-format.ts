// RangeFormat: sizes of rows and columns, and the way to fill, font, borders and protection.

import { spanOf } from '../../book/lines.ts'
import { assertAllowed } from '../../book/protection.ts'
import type { Sheet } from '../../book/sheet.ts'
import { columnWidth, fitColumn, fitRow, rowHeight } from '../../book/size.ts'
import { agreed } from '../agreed.ts'
import { readBoolean, readInteger, readNumber, readWithin } from '../arguments.ts'
import { ways } from '../define.ts'
import type { CellTarget } from '../range/cell-target.ts'
import { AlignmentFormat, FormatProtection, RangeFill, RangeFont } from './cell-format.ts'
import { cellSource } from './format-source.ts'
import { cellBorders } from './range-borders.ts'

export class RangeFormat extends AlignmentFormat {
  readonly $type: string = 'RangeFormat'

  readonly target: CellTarget

  constructor(target: CellTarget) {
    super(cellSource(target))
    this.target = target
  }

  /** One answer for all rows or columns of the target, `null` when they differ. */
  private shared<T>(axis: 'rows' | 'columns', read: (sheet: Sheet, index: number) => T): T | null {
    return agreed(this.perLine(axis, read)) ?? null
  }

  private *perLine<T>(axis: 'rows' | 'columns', read: (sheet: Sheet, index: number) => T): Generator<T> {
    const { sheet } = this.target
    for (const a of this.target.areas()) {
      const { first, last } = spanOf(a, axis)
      // Beyond the lines that were ever touched all are alike.
      const end = Math.min(last, Math.max(first, ...sheet.data[axis].keys()) + 1)
      for (let index = first; index <= end; index++) yield read(sheet, index)
    }
  }

  private resize(axis: 'rows' | 'columns', size: ((index: number) => number | undefined) | undefined): void {
    const { sheet, context } = this.target
    assertAllowed(sheet, axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns')
    for (const a of this.target.areas()) {
      const { first, last } = spanOf(a, axis)
      const known = sheet.data[axis]
      const used = sheet.usedArea(a, true)
      const end = Math.max(used ? spanOf(used, axis).last : 0, ...known.keys())
      for (let index = first; index <= last; index++) {
        const points = size?.(index)
        if (points !== undefined) sheet.line(axis, index).size = points
        else if (known.has(index)) delete sheet.line(axis, index).size
        // Nothing stands beyond, so nothing there has a size to lose.
        else if (index > end) break
      }
    }
    context.book.report({ kind: 'arranged', sheetId: sheet.id })
  }

  /** In points; 0 for a hidden column. */
  get ColumnWidth(): number | null {
    return this.shared('columns', columnWidth)
  }

  set ColumnWidth(value: unknown) {
    const points = readWithin(readNumber, 0, Number.POSITIVE_INFINITY)(value, 'columnWidth')
    this.resize('columns', () => points)
  }

  get RowHeight(): number | null {
    return this.shared('rows', rowHeight)
  }

  set RowHeight(value: unknown) {
    const points = readWithin(readNumber, 0, 409.5)(value, 'rowHeight')
    this.resize('rows', () => points)
  }

  get UseStandardWidth(): boolean | null {
    return this.shared('columns', (sheet, column) => sheet.data.columns.get(column)?.size === undefined)
  }

  set UseStandardWidth(value: unknown) {
    if (readBoolean(value, 'useStandardWidth')) this.resize('columns', undefined)
  }

  get UseStandardHeight(): boolean | null {
    return this.shared('rows', (sheet, row) => sheet.data.rows.get(row)?.size === undefined)
  }

  set UseStandardHeight(value: unknown) {
    if (readBoolean(value, 'useStandardHeight')) this.resize('rows', undefined)
  }

  /** Widths and heights are estimates: there are no fonts to measure here. */
  AutofitColumns(): void {
    const { sheet, context } = this.target
    this.resize('columns', (column) => fitColumn(context, sheet, column))
  }

  AutofitRows(): void {
    const { sheet, context } = this.target
    this.resize('rows', (row) => fitRow(context, sheet, row))
  }

  AdjustIndent(amount: unknown): void {
    const by = readInteger(amount, 'amount')
    this.owner.change((old) => ({ ...old, indentLevel: Math.min(250, Math.max(0, (old.indentLevel ?? 0) + by)) }))
  }
}

ways(RangeFormat, {
  Fill: ({ owner }) => new RangeFill(owner),
  Font: ({ owner }) => new RangeFont(owner),
  Borders: ({ target }) => cellBorders(target),
  Protection: ({ owner }) => new FormatProtection(owner),
})
