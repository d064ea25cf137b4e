// Range: finding text and doubles, and filling.

import { area, contains, lastColumn, lastRow } from '../../book/address.ts'
import { autoFill } from '../../book/auto-fill.ts'
import { type Cell, toWireValue } from '../../book/cell.ts'
import { invalidArgument } from '../../book/fault.ts'
import { AUTO_FILL_TYPES } from '../../book/fill-series.ts'
import { assertUnlocked } from '../../book/protection.ts'
import { reportEdit } from '../../book/write.ts'
import { isPlainObject, readArray, readInteger, readOptionalBoolean, readOptionalChoice } from '../arguments.ts'
import { Part } from '../host-object.ts'
import type { WireObject } from '../wire-object.ts'
import { findCells, replaceInCells } from './find-cells.ts'
import { readRange } from './range-base.ts'
import { RangeStructure } from './range-structure.ts'

export abstract class RangeSearch extends RangeStructure {
  /** The first match in reading order, the last when searching backwards. */
  FindOrNullObject(text: unknown, criteria: unknown): WireObject | null {
    const direction = isPlainObject(criteria) ? criteria.searchDirection : undefined
    const isBackwards = readOptionalChoice(direction, ['Forward', 'Backwards'], 'searchDirection') === 'Backwards'
    const cells = findCells(this.context, this.sheet, this.area, text, criteria).flatMap((found) =>
      Array.from({ length: found.rows * found.columns }, (_, index) =>
        area(found.row + Math.floor(index / found.columns), found.column + (index % found.columns)),
      ),
    )
    cells.sort((a, b) => a.row - b.row || a.column - b.column)
    const found = isBackwards ? cells.at(-1) : cells[0]
    return found ? this.at(found) : null
  }

  ReplaceAll(text: unknown, replacement: unknown, criteria: unknown): number {
    assertUnlocked(this.sheet, this.area)
    return replaceInCells(this.context, this.sheet, this.area, [text, replacement, criteria])
  }

  /** Keeps the first row of each kind and moves the others together. */
  RemoveDuplicates(columns: unknown, includesHeader: unknown): WireObject {
    const here = this.area
    assertUnlocked(this.sheet, here)
    const keys = readArray(columns, 'columns').map((column) => readInteger(column, 'column'))
    if (keys.some((key) => key < 0 || key >= here.columns)) throw invalidArgument('columns')
    const skip = readOptionalBoolean(includesHeader, 'includesHeader', false) ? 1 : 0
    const seen = new Set<string>()
    const kept: number[] = []
    for (let row = here.row + skip; row <= lastRow(here); row++) {
      const values = keys.map((key) => toWireValue(this.valueAt(row, here.column + key)))
      const key = JSON.stringify(values.map((value) => (typeof value === 'string' ? value.toLowerCase() : value)))
      if (!seen.has(key)) kept.push(row)
      seen.add(key)
    }
    const cells = kept.map((row) => {
      const line = new Map<number, Cell>()
      this.sheet.forEachCell({ ...here, row, rows: 1 }, (cell, _, column) => line.set(column, cell))
      return line
    })
    const first = here.row + skip
    reportEdit(this.context.writing, this.sheet, here, () => {
      for (let row = first; row <= lastRow(here); row++) {
        for (let column = here.column; column <= lastColumn(here); column++) {
          this.sheet.put(row, column, cells[row - first]?.get(column) ?? {})
        }
      }
    })
    return new RemoveDuplicatesResult({ removed: here.rows - skip - kept.length, kept: kept.length })
  }

  AutoFill(destination: unknown, autoFillType: unknown): void {
    const type = readOptionalChoice(autoFillType, AUTO_FILL_TYPES, 'autoFillType') ?? 'FillDefault'
    const to =
      destination === null || destination === undefined
        ? this.area
        : readRange(this.context, this.sheet, destination).area
    if (!contains(to, this.area)) throw invalidArgument('the destination must include the source')
    autoFill(this.context.writing, this.sheet, this.area, to, type)
  }
}

/** How many rows went and stayed. */
export class RemoveDuplicatesResult extends Part<{ readonly removed: number; readonly kept: number }> {
  readonly $type = 'RemoveDuplicatesResult'

  get Removed(): number {
    return this.owner.removed
  }

  get UniqueRemaining(): number {
    return this.owner.kept
  }
}
