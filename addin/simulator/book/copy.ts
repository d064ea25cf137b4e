// Copying cells: contents, formats, validation, with relative references moved along. Also what paste and fill use.

import { offsetReferences } from '../formula/move.ts'
import { type Area, addressOn, area, contains, formatArea, lastColumn, lastRow, overlaps } from './address.ts'
import type { Cell } from './cell.ts'
import { assertUnlocked } from './protection.ts'
import type { Sheet } from './sheet.ts'
import { changeValidation, clearValidation, validationAt } from './validation.ts'
import { isHiddenByMerge, reportEdit, type WriteContext } from './write.ts'

export const COPY_TYPES = ['All', 'Formulas', 'Values', 'Formats', 'Link', 'ColumnWidths'] as const
export type CopyType = (typeof COPY_TYPES)[number]

export interface CopyOptions {
  readonly type: CopyType
  readonly skipBlanks: boolean
  readonly transpose: boolean
}

interface CopiedCell {
  readonly cell: Cell
  readonly value: Cell['value']
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
}

/** Cells of a sheet. */
interface Block {
  readonly sheet: Sheet
  readonly area: Area
}

/** The area that a copy of `from` to `to` fills: a target that is a multiple of the source is tiled, else one copy. */
function copyTarget(from: Area, to: Area, transpose: boolean): Area {
  const { rows, columns } = turned(from, transpose)
  const tiles = to.rows % rows === 0 && to.columns % columns === 0
  return tiles ? to : area(to.row, to.column, rows, columns)
}

const turned = ({ row, column, rows, columns }: Area, transpose: boolean): Area =>
  transpose ? area(column, row, columns, rows) : area(row, column, rows, columns)

/** Which cell of the source stands for one of the target, both counted from their corners. */
const originOf = ({ rows, columns }: Area, transpose: boolean, r: number, c: number): readonly [number, number] =>
  transpose ? [c % rows, r % columns] : [r % rows, c % columns]

/** Copies cells, also between sheets and onto themselves. */
export function copyCells(context: WriteContext, source: Block, target: Block, options: CopyOptions): void {
  const { book } = context
  const { type, transpose } = options
  const to = { sheet: target.sheet, area: copyTarget(source.area, target.area, transpose) }
  if (type !== 'Formats' && type !== 'ColumnWidths') assertUnlocked(to.sheet, to.area)
  book.touch()
  if (type === 'ColumnWidths') {
    copyWidths(source, to)
    book.report({ kind: 'arranged', sheetId: to.sheet.id })
    return
  }
  const copied = take(context, source)
  const change = (): void => put(copied, source.area, to, options)
  if (type === 'Formats') {
    change()
    book.report({ kind: 'formatted', sheetId: to.sheet.id, area: to.area })
  } else reportEdit(context, to.sheet, to.area, change)
  if (type === 'All') {
    copyValidation(source, to, transpose)
    copyMerges(source, to, transpose)
  }
}

function copyWidths(source: Block, to: Block): void {
  for (let c = 0; c < to.area.columns; c++) {
    const line = source.sheet.data.columns.get(source.area.column + (c % source.area.columns))
    if (line?.size !== undefined) to.sheet.line('columns', to.area.column + c).size = line.size
  }
}

/** The cells as they are now, since the copy may fall on them. */
function take({ calculator }: WriteContext, { sheet, area: from }: Block): CopiedCell[][] {
  return Array.from({ length: from.rows }, (_, r) =>
    Array.from({ length: from.columns }, (__, c) => {
      const [row, column] = [from.row + r, from.column + c]
      const cell = { ...sheet.cell(row, column), format: sheet.formatAt(row, column) }
      return { cell, value: calculator.valueAt(sheet, row, column), sheet, row, column }
    }),
  )
}

function put(
  copied: readonly CopiedCell[][],
  source: Area,
  { sheet, area: to }: Block,
  { type, skipBlanks, transpose }: CopyOptions,
): void {
  for (let r = 0; r < to.rows; r++) {
    for (let c = 0; c < to.columns; c++) {
      const [fromRow, fromColumn] = originOf(source, transpose, r, c)
      const from = copied[fromRow]?.[fromColumn]
      const [row, column] = [to.row + r, to.column + c]
      if (!from || isHiddenByMerge(sheet, row, column)) continue
      if (skipBlanks && from.cell.value === undefined && from.cell.formula === undefined) continue
      sheet.put(row, column, copiedCell(from, type, sheet, row, column))
    }
  }
}

function copiedCell(from: CopiedCell, type: CopyType, sheet: Sheet, row: number, column: number): Cell {
  const own = sheet.cell(row, column)
  const { format, ...contents } = from.cell
  const isPlain = format === undefined || Object.keys(format).length === 0
  const look = isPlain ? (Object.keys(sheet.formatAt(row, column)).length ? { format: {} } : {}) : { format }
  if (type === 'Formats') {
    const { format: _, ...kept } = own ?? {}
    return { ...kept, ...look }
  }
  const formula =
    contents.formula === undefined
      ? {}
      : { formula: offsetReferences(contents.formula, row - from.row, column - from.column) }
  if (type === 'All') return { ...contents, ...formula, ...look }
  const keptLook = own?.format ? { format: own.format } : {}
  if (type === 'Values') return { ...keptLook, ...(from.value === undefined ? {} : { value: from.value }) }
  if (type === 'Link') return { ...keptLook, formula: linkTo(from, sheet) }
  return { ...keptLook, ...contents, ...formula }
}

/** `=A1`, with its sheet when that is another one. */
function linkTo(from: CopiedCell, sheet: Sheet): string {
  const here = area(from.row, from.column)
  return `=${from.sheet === sheet ? formatArea(here) : addressOn(from.sheet, [here])}`
}

/** Cell by cell, so that a copied block keeps where its rules begin and end. */
function copyValidation(from: Block, to: Block, transpose: boolean): void {
  const { area: source } = from
  const { area: target } = to
  const hasAny = [...from.sheet.data.validations, ...to.sheet.data.validations].some((rule) =>
    rule.areas.some((a) => overlaps(a, source) || overlaps(a, target)),
  )
  if (!hasAny) return
  const rules = Array.from({ length: source.rows }, (_, r) =>
    Array.from({ length: source.columns }, (__, c) => validationAt(from.sheet, source.row + r, source.column + c)),
  )
  for (let r = 0; r < target.rows; r++) {
    for (let c = 0; c < target.columns; c++) {
      const [fromRow, fromColumn] = originOf(source, transpose, r, c)
      const rule = rules[fromRow]?.[fromColumn]
      const here = area(target.row + r, target.column + c)
      if (!rule) {
        clearValidation(to.sheet, here)
        continue
      }
      const { areas: _, anchor: __, ...facts } = rule
      changeValidation(to.sheet, here, facts)
    }
  }
}

/** Every part of the target that is one copy gets the source's merged cells. */
function copyMerges(from: Block, to: Block, transpose: boolean): void {
  const { row, column } = from.area
  const inside = from.sheet.data.merges
    .filter((merge) => contains(from.area, merge))
    .map((merge) => turned({ ...merge, row: merge.row - row, column: merge.column - column }, transpose))
  if (inside.length === 0) return
  const part = turned(from.area, transpose)
  const { area: target } = to
  const made: Area[] = []
  for (let r = target.row; r <= lastRow(target); r += part.rows) {
    for (let c = target.column; c <= lastColumn(target); c += part.columns) {
      for (const merge of inside) made.push({ ...merge, row: r + merge.row, column: c + merge.column })
    }
  }
  to.sheet.data.merges = [...to.sheet.data.merges.filter((merge) => !overlaps(merge, target)), ...made]
}
