// Range: finding cells - by text, by kind, doubles - and filling.

import { type Area, area, contains, intersect, lastColumn, lastRow } from '../../book/address.ts'
import { autoFill } from '../../book/auto-fill.ts'
import { type Cell, isError, toWireValue } from '../../book/cell.ts'
import { invalidArgument, itemNotFound } from '../../book/fault.ts'
import { AUTO_FILL_TYPES } from '../../book/fill-series.ts'
import { gather } from '../../book/gather.ts'
import { assertUnlocked } from '../../book/protection.ts'
import type { Sheet } from '../../book/sheet.ts'
import { shownText } from '../../book/size.ts'
import { validationAt } from '../../book/validation.ts'
import { reportEdit, writeGrid } from '../../book/write.ts'
import {
  isPlainObject,
  readArray,
  readChoice,
  readInteger,
  readOptionalBoolean,
  readOptionalChoice,
  readText,
} from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { WireObject } from '../wire-object.ts'
import { readRange } from './range-base.ts'
import { RangeStructure } from './range-structure.ts'

const SPECIAL = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const

/** Whether a text matches what is looked for. */
function textTest(text: unknown, criteria: unknown): (shown: string) => boolean {
  const wanted = readText(text, 'text')
  const { completeMatch, matchCase } = isPlainObject(criteria) ? criteria : {}
  const isWhole = readOptionalBoolean(completeMatch, 'completeMatch', false)
  const fold = readOptionalBoolean(matchCase, 'matchCase', false)
    ? (value: string): string => value
    : (value: string): string => value.toLowerCase()
  const part = fold(wanted)
  return (shown) => (isWhole ? fold(shown) === part : fold(shown).includes(part))
}

/** Cells of an area whose shown text or formula matches. */
export function findCells(context: HostContext, sheet: Sheet, within: Area, text: unknown, criteria: unknown): Area[] {
  const matches = textTest(text, criteria)
  const used = sheet.usedArea(within, true)
  if (!used) return []
  return gather(used, (row, column) => {
    const cell = sheet.cell(row, column)
    if (cell?.value === undefined && cell?.formula === undefined) return false
    return matches(shownText(context, sheet, row, column)) || (cell.formula !== undefined && matches(cell.formula))
  })
}

/** Replaces text inside constants and formulas; answers how many replacements were made. */
export function replaceInCells(
  context: HostContext,
  sheet: Sheet,
  within: Area,
  [text, replacement, criteria]: readonly unknown[],
): number {
  const wanted = readText(text, 'text')
  const next = readText(replacement, 'replacement')
  if (wanted === '') throw invalidArgument('text')
  const { completeMatch, matchCase } = isPlainObject(criteria) ? criteria : {}
  const isWhole = readOptionalBoolean(completeMatch, 'completeMatch', false)
  const flags = readOptionalBoolean(matchCase, 'matchCase', false) ? 'gu' : 'giu'
  const source = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const pattern = new RegExp(isWhole ? `^${source}$` : source, flags)
  let count = 0
  const found: { row: number; column: number; text: string }[] = []
  sheet.forEachCell(within, (cell, row, column) => {
    const before = cell.formula ?? String(toWireValue(cell.value))
    const hits = before.match(pattern)?.length ?? 0
    if (hits === 0) return
    count += hits
    found.push({ row, column, text: before.replace(pattern, () => next) })
  })
  for (const { row, column, text: after } of found) writeGrid(context.writing, sheet, area(row, column), () => after)
  return count
}

export abstract class RangeSearch extends RangeStructure {
  Find(text: unknown, criteria: unknown): WireObject {
    const found = this.FindOrNullObject(text, criteria)
    if (!found) throw itemNotFound(`text ${String(text)}`)
    return found
  }

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

  GetSpecialCells(cellType: unknown, cellValueType: unknown): WireObject {
    const found = this.GetSpecialCellsOrNullObject(cellType, cellValueType)
    if (!found) throw itemNotFound('no such cells')
    return found
  }

  GetSpecialCellsOrNullObject(cellType: unknown, cellValueType: unknown): WireObject | null {
    const areas = specialCells(this.context, this.sheet, this.area, cellType, cellValueType)
    return areas.length ? this.context.wire.rangeAreas(this.sheet, areas) : null
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
    return new RemoveDuplicatesResult(here.rows - skip - kept.length, kept.length)
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

export class RemoveDuplicatesResult extends WireObject {
  readonly $type = 'RemoveDuplicatesResult'

  private readonly removed: number
  private readonly remaining: number

  constructor(removed: number, remaining: number) {
    super()
    this.removed = removed
    this.remaining = remaining
  }

  override get $scalars() {
    return ['Removed', 'UniqueRemaining']
  }

  get Removed(): number {
    return this.removed
  }

  get UniqueRemaining(): number {
    return this.remaining
  }
}

/** Cells of a kind inside an area, as far as the sheet is used. */
export function specialCells(
  context: HostContext,
  sheet: Sheet,
  within: Area,
  cellType: unknown,
  cellValueType: unknown,
): Area[] {
  const type = readChoice(cellType, SPECIAL, 'cellType')
  const used = sheet.usedArea(area(0, 0, 1_048_576, 16_384), false)
  const looked =
    type === 'Visible' && within.rows * within.columns < 1_000_000 ? within : used && intersect(within, used)
  if (type === 'DataValidations' || type === 'ConditionalFormats') {
    const rules = type === 'DataValidations' ? sheet.data.validations : sheet.data.conditionalFormats
    return rules.flatMap((rule) => rule.areas.flatMap((a) => intersect(a, within) ?? []))
  }
  if (!looked) return []
  if (type === 'SameDataValidation') {
    const first = validationAt(sheet, within.row, within.column)
    return first ? first.areas.flatMap((a) => intersect(a, within) ?? []) : []
  }
  const isWanted = valueTest(cellValueType)
  return gather(looked, (row, column) => {
    const cell = sheet.cell(row, column)
    const isFormula = cell?.formula !== undefined
    switch (type) {
      case 'Blanks':
        return cell?.value === undefined && !isFormula
      case 'Visible':
        return !sheet.isRowHidden(row) && !sheet.isColumnHidden(column)
      case 'Constants':
        return !isFormula && cell?.value !== undefined && isWanted(cell.value)
      case 'Formulas': {
        const value = isFormula ? context.calculator.valueAt(sheet, row, column) : undefined
        return value !== undefined && isWanted(value)
      }
      default:
        return sheet.data.conditionalFormats.some((format) => format.areas.some((a) => contains(a, area(row, column))))
    }
  })
}

/** `NumbersText` and the like name the kinds they join. */
function valueTest(cellValueType: unknown): (value: NonNullable<Cell['value']>) => boolean {
  const wanted =
    cellValueType === null || cellValueType === undefined ? 'All' : readText(cellValueType, 'cellValueType')
  const has = (kind: string): boolean => wanted === 'All' || wanted.includes(kind)
  return (value) => {
    if (isError(value)) return has('Errors')
    if (typeof value === 'boolean') return has('Logical')
    return has(typeof value === 'number' ? 'Numbers' : 'Text')
  }
}
