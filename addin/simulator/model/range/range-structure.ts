// Range: inserting, deleting, clearing, copying, merging, selecting, hiding and grouping.

import { type Area, overlaps } from '../../book/address.ts'
import { COPY_TYPES, type CopyOptions, copyCells } from '../../book/copy.ts'
import { invalidOperation } from '../../book/fault.ts'
import { hideLines, spanOf } from '../../book/lines.ts'
import { assertAllowed, assertUnlocked, assertUnprotected } from '../../book/protection.ts'
import { relocateCells } from '../../book/relocate.ts'
import { deleteCells, insertCells } from '../../book/shift.ts'
import { clearValidation } from '../../book/validation.ts'
import { clearCells } from '../../book/write.ts'
import { readBoolean, readChoice, readOptionalBoolean, readOptionalChoice } from '../arguments.ts'
import type { WireObject } from '../wire-object.ts'
import { readRange } from './range-base.ts'
import { RangeGeometry } from './range-geometry.ts'

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const
type Axis = 'rows' | 'columns'
const GROUPS = ['ByRows', 'ByColumns'] as const

export abstract class RangeStructure extends RangeGeometry {
  /** Answers the new blank cells, which stand where this range stood. */
  Insert(shift: unknown): WireObject {
    const axis = readChoice(shift, ['Down', 'Right'], 'shift') === 'Down' ? 'rows' : 'columns'
    const here = this.area
    if (this.sheet.data.protection) {
      if (axis === 'rows') assertAllowed(this.sheet, 'allowInsertRows')
      else assertAllowed(this.sheet, 'allowInsertColumns')
      if (!this.IsEntireRow && !this.IsEntireColumn) assertUnprotected(this.sheet)
    }
    insertCells(this.context.book, this.sheet, here, this.wholeAxis ?? axis)
    return this.at(here)
  }

  Delete(shift: unknown): void {
    const axis = readChoice(shift, ['Up', 'Left'], 'shift') === 'Up' ? 'rows' : 'columns'
    if (this.sheet.data.protection) {
      assertAllowed(this.sheet, this.IsEntireColumn ? 'allowDeleteColumns' : 'allowDeleteRows')
      assertUnlocked(this.sheet, this.area)
    }
    deleteCells(this.context.book, this.sheet, this.area, this.wholeAxis ?? axis)
  }

  /** Entire rows can only move down, entire columns only to the right, whatever was asked. */
  private get wholeAxis(): Axis | undefined {
    if (this.IsEntireRow) return 'rows'
    return this.IsEntireColumn ? 'columns' : undefined
  }

  Clear(applyTo: unknown): void {
    const asked = readOptionalChoice(applyTo, CLEAR, 'applyTo') ?? 'All'
    const what = asked === 'ResetContents' ? 'Contents' : asked
    if (what === 'Formats' && this.sheet.data.protection) assertAllowed(this.sheet, 'allowFormatCells')
    clearCells(this.context.writing, this.sheet, this.area, what)
    if (what !== 'All') return
    clearValidation(this.sheet, this.area)
    this.sheet.data.merges = this.sheet.data.merges.filter((merge) => !overlaps(merge, this.area))
  }

  CopyFrom(source: unknown, copyType: unknown, skipBlanks: unknown, transpose: unknown): void {
    const from = readRange(this.context, this.sheet, source)
    copyCells(this.context.writing, from, this, readCopyOptions(copyType, skipBlanks, transpose))
  }

  /** As cutting and pasting: the cells leave their place and references follow. */
  MoveTo(destination: unknown): void {
    relocateCells(this.context.writing, this, readRange(this.context, this.sheet, destination))
  }

  Merge(across: unknown): void {
    assertUnprotected(this.sheet)
    const here = this.area
    const { data } = this.sheet
    if (data.tables.some((table) => overlaps(table.area, here))) throw invalidOperation('cells of a table')
    this.context.book.touch()
    this.removeMerges()
    const isAcross = readOptionalBoolean(across, 'across', false)
    const blocks = isAcross
      ? Array.from({ length: here.rows }, (_, r): Area => ({ ...here, row: here.row + r, rows: 1 }))
      : [here]
    for (const block of blocks) {
      if (block.rows * block.columns < 2) continue
      this.sheet.forEachCell(block, ({ format }, row, column) => {
        if (row !== block.row || column !== block.column) this.sheet.put(row, column, format ? { format } : {})
      })
      data.merges.push(block)
    }
    this.arranged()
  }

  Unmerge(): void {
    assertUnprotected(this.sheet)
    this.context.book.touch()
    this.removeMerges()
    this.arranged()
  }

  private removeMerges(): void {
    this.sheet.data.merges = this.sheet.data.merges.filter((merge) => !overlaps(merge, this.area))
  }

  protected arranged(): void {
    this.context.book.report({ kind: 'arranged', sheetId: this.sheet.id })
  }

  GetMergedAreasOrNullObject(): WireObject | null {
    return this.several(this.sheet.data.merges.filter((merge) => overlaps(merge, this.area)))
  }

  /** Selecting on another sheet goes there first. */
  Select(): void {
    if (this.sheet.data.visibility !== 'Visible') throw invalidOperation('the sheet is hidden')
    this.context.book.select(this.sheet, [this.area])
  }

  // Hidden rows and columns

  get RowHidden(): boolean | null {
    return this.agreed('rows', (row) => this.sheet.isRowHidden(row))
  }

  set RowHidden(value: unknown) {
    this.hide('rows', readBoolean(value, 'rowHidden'))
  }

  get ColumnHidden(): boolean | null {
    return this.agreed('columns', (column) => this.sheet.isColumnHidden(column))
  }

  set ColumnHidden(value: unknown) {
    this.hide('columns', readBoolean(value, 'columnHidden'))
  }

  get Hidden(): boolean | null {
    const { RowHidden, ColumnHidden } = this
    if (RowHidden === true || ColumnHidden === true) return true
    return RowHidden === null || ColumnHidden === null ? null : false
  }

  /** One answer for all rows or columns, `null` where they differ. */
  private agreed(axis: Axis, test: (index: number) => boolean): boolean | null {
    const { first, last } = spanOf(this.area, axis)
    const answer = test(first)
    for (let index = first + 1; index <= last; index++) if (test(index) !== answer) return null
    return answer
  }

  private hide(axis: Axis, hidden: boolean): void {
    hideLines(this.context.book, this.sheet, axis, this.area, hidden)
  }

  // Outline groups

  Group(option: unknown): void {
    this.changeLevel(option, 1)
  }

  Ungroup(option: unknown): void {
    this.changeLevel(option, -1)
  }

  private changeLevel(option: unknown, by: number): void {
    const { axis, first, last } = this.group(option)
    const levels = Array.from(
      { length: last - first + 1 },
      (_, at) => this.sheet.data[axis].get(first + at)?.level ?? 0,
    )
    if (by < 0 && levels.every((level) => level === 0)) throw invalidOperation('the cells are not grouped')
    if (by > 0 && levels.some((level) => level === 7)) throw invalidOperation('too many levels')
    for (const [at, level] of levels.entries()) {
      if (level + by >= 0) this.sheet.line(axis, first + at).level = level + by
    }
    this.arranged()
  }

  private group(option: unknown): { axis: Axis; first: number; last: number } {
    assertUnprotected(this.sheet)
    const axis = readChoice(option, GROUPS, 'groupOption') === 'ByRows' ? 'rows' : 'columns'
    return { axis, ...spanOf(this.area, axis) }
  }

  HideGroupDetails(option: unknown): void {
    this.showGroup(option, true)
  }

  ShowGroupDetails(option: unknown): void {
    this.showGroup(option, false)
  }

  private showGroup(option: unknown, hidden: boolean): void {
    const { axis, first, last } = this.group(option)
    for (let index = first; index <= last; index++) {
      const line = this.sheet.data[axis].get(index)
      if (line?.level) this.sheet.line(axis, index).hidden = hidden
    }
    this.arranged()
  }
}

export const readCopyOptions = (copyType: unknown, skipBlanks: unknown, transpose: unknown): CopyOptions => ({
  type: readOptionalChoice(copyType, COPY_TYPES, 'copyType') ?? 'All',
  skipBlanks: readOptionalBoolean(skipBlanks, 'skipBlanks', false),
  transpose: readOptionalBoolean(transpose, 'transpose', false),
})
