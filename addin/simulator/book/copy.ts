// Copying cells: contents, formats, validation, with relative references moved along. Also what paste and fill use.

import { offsetReferences } from '../formula/move.ts'
import { type Area, area, intersect, overlaps } from './address.ts'
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
  readonly row: number
  readonly column: number
}

/** The area that a copy of `from` to `to` fills: a target that is a multiple of the source is tiled, else one copy. */
function copyTarget(from: Area, to: Area, transpose: boolean): Area {
  const [rows, columns] = transpose ? [from.columns, from.rows] : [from.rows, from.columns]
  const tiles = to.rows % rows === 0 && to.columns % columns === 0
  return tiles ? to : area(to.row, to.column, rows, columns)
}

/** Copies cells, also between sheets and onto themselves. */
export function copyCells(
  context: WriteContext,
  source: { readonly sheet: Sheet; readonly area: Area },
  target: { readonly sheet: Sheet; readonly area: Area },
  { type, skipBlanks, transpose }: CopyOptions,
): void {
  const { book, calculator } = context
  const to = copyTarget(source.area, target.area, transpose)
  if (type !== 'Formats' && type !== 'ColumnWidths') assertUnlocked(target.sheet, to)
  book.touch()
  if (type === 'ColumnWidths') {
    for (let c = 0; c < to.columns; c++) {
      const line = source.sheet.data.columns.get(source.area.column + (c % source.area.columns))
      if (line?.size !== undefined) target.sheet.line('columns', to.column + c).size = line.size
    }
    book.report({ kind: 'arranged', sheetId: target.sheet.id })
    return
  }
  const copied: CopiedCell[][] = Array.from({ length: source.area.rows }, (_, r) =>
    Array.from({ length: source.area.columns }, (_, c) => {
      const [row, column] = [source.area.row + r, source.area.column + c]
      const format = source.sheet.formatAt(row, column)
      const value = calculator.valueAt(source.sheet, row, column)
      return { cell: { ...source.sheet.cell(row, column), format }, value, row, column }
    }),
  )
  const change = (): void => {
    for (let r = 0; r < to.rows; r++) {
      for (let c = 0; c < to.columns; c++) {
        const [fromRow, fromColumn] = transpose
          ? [c % source.area.rows, r % source.area.columns]
          : [r % source.area.rows, c % source.area.columns]
        const from = copied[fromRow]?.[fromColumn]
        const [row, column] = [to.row + r, to.column + c]
        if (!from || isHiddenByMerge(target.sheet, row, column)) continue
        if (skipBlanks && from.cell.value === undefined && from.cell.formula === undefined) continue
        target.sheet.put(row, column, copiedCell(from, type, target.sheet, row, column))
      }
    }
  }
  if (type === 'Formats') {
    change()
    book.report({ kind: 'formatted', sheetId: target.sheet.id, area: to })
  } else reportEdit(context, target.sheet, to, change)
  if (type === 'All') {
    copyValidation(source.sheet, source.area, target.sheet, to)
    copyMerges(source.sheet, source.area, target.sheet, to)
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
  if (type === 'Link') return { ...keptLook, formula: offsetReferences('=A1', from.row, from.column) }
  return { ...keptLook, ...contents, ...formula }
}

/** Cell by cell, so that a copied block keeps where its rules begin and end. */
function copyValidation(from: Sheet, source: Area, to: Sheet, target: Area): void {
  const hasAny = [...from.data.validations, ...to.data.validations].some((rule) =>
    rule.areas.some((a) => overlaps(a, source) || overlaps(a, target)),
  )
  if (!hasAny) return
  const rules = Array.from({ length: source.rows }, (_, r) =>
    Array.from({ length: source.columns }, (_, c) => validationAt(from, source.row + r, source.column + c)),
  )
  for (let r = 0; r < target.rows; r++) {
    for (let c = 0; c < target.columns; c++) {
      const rule = rules[r % source.rows]?.[c % source.columns]
      const here = area(target.row + r, target.column + c)
      if (!rule) {
        clearValidation(to, here)
        continue
      }
      const { areas: _, anchor: __, ...facts } = rule
      changeValidation(to, here, facts)
    }
  }
}

function copyMerges(from: Sheet, source: Area, to: Sheet, target: Area): void {
  const inside = from.data.merges.filter((merge) => intersect(merge, source))
  if (inside.length === 0) return
  to.data.merges = to.data.merges.filter((merge) => !overlaps(merge, target))
  for (const merge of inside) {
    const [row, column] = [merge.row - source.row + target.row, merge.column - source.column + target.column]
    to.data.merges.push({ ...merge, row, column })
  }
}
