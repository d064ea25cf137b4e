// How conditional formats colour a cell: those kinds that give the whole cell a format. What the others draw inside it
// is worked out in conditional-marks.ts.

import type { Calculator } from '../formula/calculate.ts'
import { offsetReferences } from '../formula/move.ts'
import type { Place } from '../formula/place.ts'
import { compare } from '../formula/value.ts'
import { area, contains } from './address.ts'
import { type Border, type Format, isError, NO_BORDER, type Scalar, toWireValue } from './cell.ts'
import { dynamicTest } from './dynamic-filter.ts'
import { holds } from './operator.ts'
import type { Sheet } from './sheet.ts'
import type { ConditionalFormatData } from './sheet-data.ts'

/** The format that applies to a cell; earlier conditional formats win over later ones. */
export function conditionalLook(calculator: Calculator, sheet: Sheet, row: number, column: number): Format {
  const here = area(row, column)
  let look: Format = {}
  for (const format of sheet.data.conditionalFormats) {
    if (!format.areas.some((a) => contains(a, here))) continue
    if (!applies(format, calculator, { sheet, row, column })) continue
    look = { ...formatOf(format.facts), ...look }
    if (format.stopIfTrue) break
  }
  return look
}

function applies(format: ConditionalFormatData, calculator: Calculator, at: Place): boolean {
  const { facts, anchor, type } = format
  const moved = (formula: unknown): string =>
    offsetReferences(String(formula), at.row - anchor.row, at.column - anchor.column)
  const value = calculator.valueAt(at.sheet, at.row, at.column)
  const rule = (facts.Rule ?? {}) as Readonly<Record<string, unknown>>
  switch (type) {
    case 'Custom':
      return typeof facts['Rule.Formula'] === 'string' && calculator.isTrue(moved(facts['Rule.Formula']), at)
    case 'CellValue': {
      if (value === undefined || isError(value)) return false
      const limit = (given: unknown): Scalar | undefined => {
        if (given === undefined || given === null) return undefined
        const text = String(given)
        return calculator.evaluate(text.startsWith('=') ? moved(text) : `=${text}`, at)
      }
      return meets(value, String(rule.operator), limit(rule.formula1), limit(rule.formula2))
    }
    case 'ContainsText':
      return containsText(String(toWireValue(value)), String(rule.operator), String(rule.text))
    case 'PresetCriteria':
      return meetsPreset(format, String(rule.criterion), calculator, at, value)
    case 'TopBottom':
      return isExtreme(format, rule, calculator, at.sheet, value)
    default:
      return false
  }
}

function meets(value: Scalar, operator: string, first: Scalar | undefined, second: Scalar | undefined): boolean {
  if (first === undefined || isError(first) || (second !== undefined && isError(second))) return false
  const order = compare(value, first)
  const isBetween = order >= 0 && second !== undefined && compare(value, second) <= 0
  return holds(operator, order, isBetween)
}

function containsText(shown: string, operator: string, wanted: string): boolean {
  const [text, part] = [shown.toLowerCase(), wanted.toLowerCase()]
  switch (operator) {
    case 'Contains':
      return text.includes(part)
    case 'NotContains':
      return !text.includes(part)
    case 'BeginsWith':
      return text.startsWith(part)
    default:
      return text.endsWith(part)
  }
}

/** The values a format compares among themselves. */
function valuesOf(format: ConditionalFormatData, calculator: Calculator, sheet: Sheet): Scalar[] {
  const values: Scalar[] = []
  for (const a of format.areas) {
    sheet.forEachCell(a, (_, row, column) => {
      const value = calculator.valueAt(sheet, row, column)
      if (value !== undefined) values.push(value)
    })
  }
  return values
}

const DEVIATIONS: Readonly<Record<string, number>> = { OneStdDev: 1, TwoStdDev: 2, ThreeStdDev: 3 }

/** A test for dates near today, as filters have it; undefined when the criterion is not of that kind. */
function dayTest(criterion: string, { now, date1904 }: Calculator): ((serial: number) => boolean) | undefined {
  const today = now()
  if (criterion === 'LastSevenDays') {
    const first = Math.floor(today) - 6
    return (serial) => Math.floor(serial) >= first && Math.floor(serial) <= Math.floor(today)
  }
  const isDay = /^(Yesterday|Today|Tomorrow|(Last|This|Next)(Week|Month))$/.test(criterion)
  return isDay ? dynamicTest(criterion, { numbers: [], today, date1904 }) : undefined
}

function meetsPreset(
  format: ConditionalFormatData,
  criterion: string,
  calculator: Calculator,
  at: Place,
  value: Scalar | undefined,
): boolean {
  const isBlank = value === undefined || (typeof value === 'string' && value.trim() === '')
  if (criterion === 'Blanks') return isBlank
  if (criterion === 'NonBlanks') return !isBlank
  if (criterion === 'Errors') return isError(value)
  if (criterion === 'NonErrors') return !isError(value)
  const isOfDay = dayTest(criterion, calculator)
  if (isOfDay) return typeof value === 'number' && isOfDay(value)
  const values = valuesOf(format, calculator, at.sheet)
  if (criterion === 'DuplicateValues' || criterion === 'UniqueValues') {
    if (value === undefined || isError(value)) return false
    const same = values.filter(
      (other) => !isError(other) && typeof other === typeof value && compare(other, value) === 0,
    )
    return criterion === 'DuplicateValues' ? same.length > 1 : same.length === 1
  }
  const numbers = values.filter((other): other is number => typeof other === 'number')
  if (typeof value !== 'number' || numbers.length === 0) return false
  const average = numbers.reduce((sum, n) => sum + n, 0) / numbers.length
  const variance = numbers.reduce((sum, n) => sum + (n - average) ** 2, 0) / numbers.length
  const [, words = '', side] = /^(|EqualOr|OneStdDev|TwoStdDev|ThreeStdDev)(Above|Below)Average$/.exec(criterion) ?? []
  if (side === undefined) return false
  const distance = (side === 'Above' ? 1 : -1) * (value - average)
  return words === 'EqualOr' ? distance >= 0 : distance > (DEVIATIONS[words] ?? 0) * Math.sqrt(variance)
}

function isExtreme(
  format: ConditionalFormatData,
  rule: Readonly<Record<string, unknown>>,
  calculator: Calculator,
  sheet: Sheet,
  value: Scalar | undefined,
): boolean {
  if (typeof value !== 'number') return false
  const isTop = String(rule.type).startsWith('Top')
  const numbers = valuesOf(format, calculator, sheet).filter((other): other is number => typeof other === 'number')
  numbers.sort((a, b) => (isTop ? b - a : a - b))
  const rank = Number(rule.rank)
  const count = String(rule.type).endsWith('Percent') ? Math.max(1, Math.floor((numbers.length * rank) / 100)) : rank
  const limit = numbers[Math.min(count, numbers.length) - 1]
  return limit !== undefined && (isTop ? value >= limit : value <= limit)
}

/** The format that was set under `Format.…`, in the sheet's own words. */
function formatOf(facts: Readonly<Record<string, unknown>>): Format {
  const look: Record<string, unknown> = {}
  const take = (fact: string, key: keyof Format): void => {
    if (facts[`Format.${fact}`] !== undefined && facts[`Format.${fact}`] !== '') look[key] = facts[`Format.${fact}`]
  }
  take('Fill.Color', 'fillColor')
  if (look.fillColor !== undefined) look.fillPattern = 'Solid'
  take('Font.Color', 'fontColor')
  take('Font.Bold', 'fontBold')
  take('Font.Italic', 'fontItalic')
  take('Font.Underline', 'fontUnderline')
  take('Font.Strikethrough', 'fontStrikethrough')
  for (const side of ['Top', 'Bottom', 'Left', 'Right'] as const) {
    const style = facts[`Format.Borders.Edge${side}.Style`]
    if (typeof style !== 'string') continue
    const border: Border = { ...NO_BORDER, style }
    const color = facts[`Format.Borders.Edge${side}.Color`]
    look[`border${side}`] = typeof color === 'string' ? { ...border, color } : border
  }
  return look as Format
}
