// Data validation between a sheet and the file. ExcelJS would drop formulas in limits, so this part is ours.

import { type Area, formatArea, parseArea } from '../book/address.ts'
import type { BasicRule, Validation, ValidationRule } from '../book/sheet-data.ts'
import { NO_ALERT, NO_PROMPT } from '../book/validation.ts'
import { offsetReferences } from '../formula/move.ts'
import { VALIDATION_OPERATORS } from './operators.ts'
import { element, elementsOf, escapeXml, inverse, textOf } from './xml.ts'

const TYPES = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  date: 'date',
  time: 'time',
  list: 'list',
  custom: 'custom',
} as const

export const areasToText = (areas: readonly Area[]): string => areas.map((area) => formatArea(area)).join(' ')

export const areasFromText = (text: string): Area[] =>
  text
    .trim()
    .split(/\s+/)
    .flatMap((part) => parseArea(part) ?? [])

/** Without the sign, and seen from the first cell of the rule's areas, as files have formulas. */
export function toFileFormula(formula: string, { areas, anchor }: Pick<Validation, 'areas' | 'anchor'>): string {
  const first = areas[0] ?? { ...anchor }
  return offsetReferences(formula, first.row - anchor.row, first.column - anchor.column).replace(/^=/, '')
}

export function validationsToXml(validations: readonly Validation[]): string {
  const rules = validations.map(validationToXml).filter((xml) => xml !== '')
  return rules.length === 0 ? '' : element('dataValidations', { count: rules.length }, rules.join(''))
}

function validationToXml(validation: Validation): string {
  const { rule, errorAlert, prompt } = validation
  const kind = (Object.keys(TYPES) as (keyof ValidationRule)[]).find((key) => rule[key] !== undefined)
  const basic = kind && kind !== 'list' && kind !== 'custom' ? rule[kind] : undefined
  const formulas = kind ? formulasOf(rule, basic).map((formula) => toText(formula, validation)) : []
  const attributes = {
    type: kind && TYPES[kind],
    errorStyle: errorAlert.style === 'Stop' ? undefined : errorAlert.style.toLowerCase(),
    operator: basic && basic.operator !== 'Between' ? VALIDATION_OPERATORS[basic.operator] : undefined,
    allowBlank: validation.ignoreBlanks,
    showDropDown: rule.list?.inCellDropDown === false,
    showInputMessage: prompt.showPrompt,
    showErrorMessage: errorAlert.showAlert,
    errorTitle: errorAlert.title || undefined,
    error: errorAlert.message || undefined,
    promptTitle: prompt.title || undefined,
    prompt: prompt.message || undefined,
    sqref: areasToText(validation.areas),
  }
  const inner = formulas.map((formula, at) => element(`formula${at + 1}`, {}, escapeXml(formula))).join('')
  return element('dataValidation', attributes, inner)
}

function formulasOf(rule: ValidationRule, basic: BasicRule | undefined): string[] {
  if (rule.list) return [rule.list.source]
  if (rule.custom) return [rule.custom.formula]
  return basic ? [basic.formula1, ...(basic.formula2 === undefined ? [] : [basic.formula2])] : []
}

/** A list in the rule itself is a text in quotes. */
const toText = (formula: string, validation: Validation): string =>
  formula.startsWith('=') ? toFileFormula(formula, validation) : `"${formula.replaceAll('"', '""')}"`

export function validationsFromXml(sheetXml: string): Validation[] {
  return elementsOf(sheetXml, 'dataValidation').flatMap(({ attributes, inner }): Validation[] => {
    const areas = areasFromText(attributes.sqref ?? '')
    const [first] = areas
    if (!first) return []
    const isOn = (name: string): boolean => attributes[name] === '1' || attributes[name] === 'true'
    const style =
      attributes.errorStyle === 'warning' ? 'Warning' : attributes.errorStyle === 'information' ? 'Information' : 'Stop'
    return [
      {
        areas,
        anchor: { row: first.row, column: first.column },
        rule: ruleFrom(attributes, textOf(inner, 'formula1'), textOf(inner, 'formula2')),
        ignoreBlanks: isOn('allowBlank'),
        errorAlert: {
          ...NO_ALERT,
          showAlert: isOn('showErrorMessage'),
          style,
          title: attributes.errorTitle ?? '',
          message: attributes.error ?? '',
        },
        prompt: {
          ...NO_PROMPT,
          showPrompt: isOn('showInputMessage'),
          title: attributes.promptTitle ?? '',
          message: attributes.prompt ?? '',
        },
      },
    ]
  })
}

function ruleFrom(
  attributes: Readonly<Record<string, string>>,
  formula1: string | undefined,
  formula2: string | undefined,
): ValidationRule {
  const kind = inverse(TYPES)[attributes.type ?? ''] as keyof ValidationRule | undefined
  if (!kind || formula1 === undefined) return {}
  if (kind === 'custom') return { custom: { formula: `=${formula1}` } }
  if (kind === 'list') {
    const literal = /^"([\s\S]*)"$/.exec(formula1)?.[1]?.replaceAll('""', '"')
    const inCellDropDown = attributes.showDropDown !== '1'
    return { list: { inCellDropDown, source: literal ?? `=${formula1}` } }
  }
  const operator = inverse(VALIDATION_OPERATORS)[attributes.operator ?? 'between'] ?? 'Between'
  const isBetween = operator === 'Between' || operator === 'NotBetween'
  const second = formula2 === undefined || !isBetween ? {} : { formula2: `=${formula2}` }
  return { [kind]: { formula1: `=${formula1}`, ...second, operator } }
}
