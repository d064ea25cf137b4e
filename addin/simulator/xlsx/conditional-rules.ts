// The rule of a conditional format in the words of the file, kind by kind, and back.

import { formatArea } from '../book/address.ts'
import type { ConditionalFormatData } from '../book/sheet-data.ts'
import { barFrom, barOf, iconsFrom, iconsOf, scaleFrom, scaleOf } from './conditional-scales.ts'
import type { Facts, FileRule } from './file-rule.ts'
import { CONDITION_OPERATORS } from './operators.ts'
import { toFileFormula } from './validation-xml.ts'
import { type Attributes, element, elementsOf, escapeXml, inverse, unescapeXml, type XmlElement } from './xml.ts'

const TEXT_TYPES: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContainsText',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
}

const PRESETS: Readonly<Record<string, string>> = {
  Blanks: 'containsBlanks',
  NonBlanks: 'notContainsBlanks',
  Errors: 'containsErrors',
  NonErrors: 'notContainsErrors',
  DuplicateValues: 'duplicateValues',
  UniqueValues: 'uniqueValues',
}

/** The file also wants the test as a formula on the first cell. */
const PRESET_FORMULAS: Readonly<Record<string, (cell: string) => string>> = {
  Blanks: (cell) => `LEN(TRIM(${cell}))=0`,
  NonBlanks: (cell) => `LEN(TRIM(${cell}))>0`,
  Errors: (cell) => `ISERROR(${cell})`,
  NonErrors: (cell) => `NOT(ISERROR(${cell}))`,
}

/** `OneStdDevAboveAverage` and the like, by the file's attributes. */
const AVERAGES: Readonly<Record<string, Attributes>> = {
  AboveAverage: {},
  BelowAverage: { aboveAverage: 0 },
  EqualOrAboveAverage: { equalAverage: 1 },
  EqualOrBelowAverage: { aboveAverage: 0, equalAverage: 1 },
  OneStdDevAboveAverage: { stdDev: 1 },
  OneStdDevBelowAverage: { aboveAverage: 0, stdDev: 1 },
  TwoStdDevAboveAverage: { stdDev: 2 },
  TwoStdDevBelowAverage: { aboveAverage: 0, stdDev: 2 },
  ThreeStdDevAboveAverage: { stdDev: 3 },
  ThreeStdDevBelowAverage: { aboveAverage: 0, stdDev: 3 },
}

const formulaElement = (formula: string): string => element('formula', {}, escapeXml(formula))

const textFormula = (operator: string, cell: string, text: string): string => {
  const quoted = `"${text.replaceAll('"', '""')}"`
  if (operator === 'BeginsWith') return `LEFT(${cell},${text.length})=${quoted}`
  if (operator === 'EndsWith') return `RIGHT(${cell},${text.length})=${quoted}`
  const found = `ISERROR(SEARCH(${quoted},${cell}))`
  return operator === 'Contains' ? `NOT(${found})` : found
}

/** Undefined for a format that was never given a rule. */
export function ruleOf(format: ConditionalFormatData): FileRule | undefined {
  const { type, facts, areas } = format
  const rule = (facts.Rule ?? {}) as Readonly<Record<string, unknown>>
  const first = areas[0]
  const cell = first ? formatArea({ ...first, rows: 1, columns: 1 }) : 'A1'
  const inFile = (formula: unknown): string => formulaElement(toFileFormula(String(formula), format))
  switch (type) {
    case 'Custom': {
      const formula = facts['Rule.Formula']
      return typeof formula === 'string' ? { type: 'expression', inner: inFile(formula) } : undefined
    }
    case 'CellValue': {
      const operator = CONDITION_OPERATORS[String(rule.operator)]
      if (operator === undefined) return undefined
      const limits = [rule.formula1, rule.formula2].filter((limit) => limit !== undefined && limit !== null)
      return { type: 'cellIs', attributes: { operator }, inner: limits.map(inFile).join('') }
    }
    case 'ContainsText': {
      const [operator, text] = [String(rule.operator), String(rule.text)]
      const kind = TEXT_TYPES[operator]
      if (kind === undefined) return undefined
      const attributes = { operator: kind === 'notContainsText' ? 'notContains' : kind, text }
      return { type: kind, attributes, inner: formulaElement(textFormula(operator, cell, text)) }
    }
    case 'PresetCriteria':
      return presetOf(String(rule.criterion), cell)
    case 'TopBottom': {
      const kind = String(rule.type)
      const attributes = {
        percent: kind.endsWith('Percent'),
        bottom: kind.startsWith('Bottom'),
        rank: Number(rule.rank),
      }
      return { type: 'top10', attributes, inner: '' }
    }
    case 'ColorScale':
      return scaleOf(facts)
    case 'DataBar':
      return barOf(facts)
    case 'IconSet':
      return iconsOf(facts)
    default:
      return undefined
  }
}

function presetOf(criterion: string, cell: string): FileRule | undefined {
  const average = AVERAGES[criterion]
  if (average) return { type: 'aboveAverage', attributes: average, inner: '' }
  const type = PRESETS[criterion]
  if (type !== undefined) {
    const formula = PRESET_FORMULAS[criterion]?.(cell)
    return { type, inner: formula === undefined ? '' : formulaElement(formula) }
  }
  const timePeriod = criterion.charAt(0).toLowerCase() + criterion.slice(1)
  return { type: 'timePeriod', attributes: { timePeriod }, inner: '' }
}

export function ruleFrom({ attributes, inner }: XmlElement): { type: string; facts: Facts } | undefined {
  const formulas = elementsOf(inner, 'formula').map((found) => `=${unescapeXml(found.inner)}`)
  const [formula1, formula2] = formulas
  const fileType = attributes.type ?? ''
  const text = inverse(TEXT_TYPES)[fileType]
  if (text !== undefined) {
    return { type: 'ContainsText', facts: { Rule: { operator: text, text: attributes.text ?? '' } } }
  }
  const preset = inverse(PRESETS)[fileType]
  if (preset !== undefined) return { type: 'PresetCriteria', facts: { Rule: { criterion: preset } } }
  switch (fileType) {
    case 'expression':
      return formula1 === undefined ? undefined : { type: 'Custom', facts: { 'Rule.Formula': formula1 } }
    case 'cellIs': {
      const operator = inverse(CONDITION_OPERATORS)[attributes.operator ?? '']
      const second = formula2 === undefined ? {} : { formula2 }
      return { type: 'CellValue', facts: { Rule: { formula1, ...second, operator } } }
    }
    case 'aboveAverage': {
      const criterion = Object.keys(AVERAGES).find((name) =>
        (['aboveAverage', 'equalAverage', 'stdDev'] as const).every(
          (key) => String(AVERAGES[name]?.[key] ?? '') === (attributes[key] ?? ''),
        ),
      )
      return { type: 'PresetCriteria', facts: { Rule: { criterion: criterion ?? 'AboveAverage' } } }
    }
    case 'timePeriod': {
      const period = attributes.timePeriod ?? 'today'
      const criterion = period.charAt(0).toUpperCase() + period.slice(1)
      return { type: 'PresetCriteria', facts: { Rule: { criterion } } }
    }
    case 'top10': {
      const side = attributes.bottom === '1' ? 'Bottom' : 'Top'
      const type = `${side}${attributes.percent === '1' ? 'Percent' : 'Items'}`
      return { type: 'TopBottom', facts: { Rule: { rank: Number(attributes.rank ?? 10), type } } }
    }
    case 'colorScale':
      return { type: 'ColorScale', facts: scaleFrom(inner) }
    case 'dataBar':
      return { type: 'DataBar', facts: barFrom(inner) }
    case 'iconSet':
      return { type: 'IconSet', facts: iconsFrom(inner) }
    default:
      return undefined
  }
}
