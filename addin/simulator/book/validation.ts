// Data validation: rules on areas, and whether a value satisfies the rule of its cell.

import type { Calculator } from '../formula/calculate.ts'
import { offsetReferences } from '../formula/move.ts'
import { type Area, area, contains, intersect, lastColumn, lastRow, subtractAll } from './address.ts'
import { type Scalar, toWireValue } from './cell.ts'
import { type EntryContext, readEntry } from './entry.ts'
import { holds } from './operator.ts'
import type { Sheet } from './sheet.ts'
import type { BasicRule, Validation, ValidationRule } from './sheet-data.ts'

export const NO_ALERT = { showAlert: true, style: 'Stop', title: '', message: '' } as const
export const NO_PROMPT = { showPrompt: true, title: '', message: '' } as const

export const RULE_TYPES: Readonly<Record<keyof ValidationRule, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  textLength: 'TextLength',
  date: 'Date',
  time: 'Time',
  list: 'List',
  custom: 'Custom',
}

export function validationAt(sheet: Sheet, row: number, column: number): Validation | undefined {
  const here = area(row, column)
  return sheet.data.validations.find((rule) => rule.areas.some((a) => contains(a, here)))
}

/** Office.js type of a rule: `List`, `Date` …, `None` for the empty rule. */
export function ruleType(rule: ValidationRule): string {
  for (const key of Object.keys(RULE_TYPES) as (keyof ValidationRule)[])
    if (rule[key] !== undefined) return RULE_TYPES[key]
  return 'None'
}

/** Takes the area out of every rule. */
export function clearValidation(sheet: Sheet, within: Area): void {
  sheet.touch()
  for (const rule of sheet.data.validations) rule.areas = subtractAll(rule.areas, within)
  sheet.data.validations = sheet.data.validations.filter((rule) => rule.areas.length > 0)
}

/**
 * Changes the validation of an area, part by part: where rules differ each keeps what the change leaves alone.
 * Cells without one get a new one.
 */
export function changeValidation(
  sheet: Sheet,
  within: Area,
  change: Partial<Omit<Validation, 'areas' | 'anchor'>>,
): void {
  sheet.touch()
  const here = { row: within.row, column: within.column }
  const anchored = change.rule ? { ...change, anchor: here } : change
  const parts = sheet.data.validations.flatMap((rule) =>
    rule.areas.flatMap((a) => {
      const part = intersect(a, within)
      return part ? [{ part, rule }] : []
    }),
  )
  const bare = parts.reduce<Area[]>((rest, { part }) => subtractAll(rest, part), [within])
  const changed: Validation[] = parts.map(({ part, rule }) => ({ ...rule, ...anchored, areas: [part] }))
  if (bare.length > 0) {
    changed.push({
      areas: bare,
      anchor: here,
      rule: {},
      ignoreBlanks: true,
      errorAlert: NO_ALERT,
      prompt: NO_PROMPT,
      ...anchored,
    })
  }
  clearValidation(sheet, within)
  for (const next of changed) {
    const { areas, ...facts } = next
    const same = sheet.data.validations.find(
      ({ areas: _, ...known }) => JSON.stringify(known) === JSON.stringify(facts),
    )
    if (same) same.areas = [...same.areas, ...areas]
    else sheet.data.validations.push(next)
  }
}

/** The entries of a drop-down, in order; undefined when the cell has no list. */
export function listAt(calculator: Calculator, sheet: Sheet, row: number, column: number): string[] | undefined {
  const validation = validationAt(sheet, row, column)
  const source = validation?.rule.list?.source
  return source === undefined || !validation
    ? undefined
    : listEntries(calculator, relative(source, validation, row, column), sheet, row, column)
}

function listEntries(
  calculator: Calculator,
  source: string,
  sheet: Sheet,
  row: number,
  column: number,
): string[] | undefined {
  if (!source.startsWith('=')) return source.split(',').map((entry) => entry.trim())
  const found = calculator.areaOf(source, { sheet, row, column })
  if (!found) return undefined
  const entries: string[] = []
  for (let r = found.area.row; r <= lastRow(found.area); r++) {
    for (let c = found.area.column; c <= lastColumn(found.area); c++) {
      entries.push(String(toWireValue(calculator.valueAt(found.sheet, r, c))))
    }
  }
  return entries
}

export interface Candidate {
  readonly sheet: Sheet
  readonly row: number
  readonly column: number
  readonly value: Scalar | undefined
}

/** Whether a value satisfies the rule. A broken reference in the rule lets everything pass, as Excel does. */
export function satisfies(
  validation: Validation,
  candidate: Candidate,
  calculator: Calculator,
  context: Omit<EntryContext, 'numberFormat'>,
): boolean {
  const { rule, ignoreBlanks } = validation
  const { sheet, row, column, value } = candidate
  if (value === undefined) return ignoreBlanks
  if (rule.list) {
    const source = relative(rule.list.source, validation, row, column)
    const entries = listEntries(calculator, source, sheet, row, column)
    const isReference = rule.list.source.startsWith('=')
    return entries === undefined || entries.some((entry) => matchesEntry(value, entry, isReference, context))
  }
  if (rule.custom) return calculator.isTrue(relative(rule.custom.formula, validation, row, column), candidate)
  const found = Object.entries(rule).find(([, basic]) => basic !== undefined)
  if (!found) return true
  const [kind, basic] = found as [string, BasicRule]
  const measured = kind === 'textLength' ? String(toWireValue(value)).length : value
  if (typeof measured !== 'number') return false
  if (kind === 'wholeNumber' && !Number.isInteger(measured)) return false
  const limit = (formula: string | undefined): number | undefined => {
    if (formula === undefined) return undefined
    const result = calculator.evaluate(relative(formula, validation, row, column), candidate)
    return typeof result === 'number' ? result : undefined
  }
  return withinLimits(measured, basic.operator, limit(basic.formula1), limit(basic.formula2))
}

/** Rules are written for one cell; the others see them moved along. */
const relative = (formula: string, { anchor }: Validation, row: number, column: number): string =>
  offsetReferences(formula, row - anchor.row, column - anchor.column)

/** Lists typed into the rule tell upper from lower case, lists in cells do not. */
function matchesEntry(
  value: Scalar,
  entry: string,
  isReference: boolean,
  context: Omit<EntryContext, 'numberFormat'>,
): boolean {
  const text = String(toWireValue(value))
  if (typeof value === 'string') return isReference ? text.toLowerCase() === entry.toLowerCase() : text === entry
  const read = readEntry(entry, { ...context, numberFormat: 'General' })
  return read.kind === 'value' && read.value === value
}

function withinLimits(value: number, operator: string, first: number | undefined, second: number | undefined): boolean {
  if (first === undefined) return true
  const isBetween = second === undefined || (value >= Math.min(first, second) && value <= Math.max(first, second))
  return holds(operator, value - first, isBetween)
}
