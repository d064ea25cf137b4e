// `getSpecialCells`: cells of one kind, as Excel's "Go To Special" finds them.

import { type Area, area, contains, intersect } from '../../book/address.ts'
import { type Cell, isError } from '../../book/cell.ts'
import { gather } from '../../book/gather.ts'
import type { Sheet } from '../../book/sheet.ts'
import { validationAt } from '../../book/validation.ts'
import { readChoice, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'

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
