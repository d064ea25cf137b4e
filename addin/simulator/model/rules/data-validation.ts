// DataValidation of a range: setting it, reading it where all cells agree, and finding cells that break it.

import { type Area, cellCount, intersect, referenceTo } from '../../book/address.ts'
import { toSerial } from '../../book/date-serial.ts'
import { readDate } from '../../book/entry.ts'
import { invalidArgument } from '../../book/fault.ts'
import { gather } from '../../book/gather.ts'
import { assertUnprotected } from '../../book/protection.ts'
import type { BasicRule, Validation, ValidationRule } from '../../book/sheet-data.ts'
import {
  changeValidation,
  clearValidation,
  NO_ALERT,
  NO_PROMPT,
  RULE_TYPES,
  ruleType,
  satisfies,
} from '../../book/validation.ts'
import { readBoolean, readChoice, readObject, readOptionalBoolean, readText } from '../arguments.ts'
import { Part } from '../host-object.ts'
import type { CellTarget } from '../range/cell-target.ts'
import { RangeBase } from '../range/range-base.ts'
import type { WireObject } from '../wire-object.ts'

const OPERATORS = [
  'Between',
  'NotBetween',
  'EqualTo',
  'NotEqualTo',
  'GreaterThan',
  'LessThan',
  'GreaterThanOrEqualTo',
  'LessThanOrEqualTo',
] as const

/** Excel refuses longer lists and messages. */
const LIST_LIMIT = 255

export class DataValidation extends Part<CellTarget> {
  readonly $type = 'DataValidation'

  /** The validations that meet the target, and whether cells without one are among it. */
  private found(): { rules: Validation[]; hasBare: boolean } {
    const { sheet } = this.owner
    let covered = 0
    const rules = new Set<Validation>()
    for (const a of this.owner.areas()) {
      for (const rule of sheet.data.validations) {
        for (const part of rule.areas) {
          const both = intersect(a, part)
          if (!both) continue
          covered += cellCount(both)
          rules.add(rule)
        }
      }
    }
    return { rules: [...rules], hasBare: covered < countOf(this.owner.areas()) }
  }

  /** The one rule of all cells, undefined for none or several. */
  private get single(): Validation | undefined {
    const { rules, hasBare } = this.found()
    return rules.length === 1 && !hasBare ? rules[0] : undefined
  }

  /** `Inconsistent`: not the same rule everywhere. `MixedCriteria`: one rule, but some cells have none. */
  get Type(): string {
    const { rules, hasBare } = this.found()
    const [first] = rules
    if (!first) return 'None'
    if (rules.length > 1) return 'Inconsistent'
    return hasBare ? 'MixedCriteria' : ruleType(first.rule)
  }

  get Rule(): unknown {
    const { rules } = this.found()
    return rules.length === 0 ? {} : (this.single?.rule ?? null)
  }

  set Rule(value: unknown) {
    this.change({ rule: this.readRule(value) })
  }

  get Prompt(): unknown {
    return this.found().rules.length === 0 ? NO_PROMPT : (this.single?.prompt ?? null)
  }

  set Prompt(value: unknown) {
    const { showPrompt, title, message } = readObject(value, 'prompt')
    this.change({
      prompt: {
        showPrompt: readOptionalBoolean(showPrompt, 'showPrompt', true),
        title: limited(title, 32, 'title'),
        message: limited(message, 255, 'message'),
      },
    })
  }

  get ErrorAlert(): unknown {
    return this.found().rules.length === 0 ? NO_ALERT : (this.single?.errorAlert ?? null)
  }

  set ErrorAlert(value: unknown) {
    const { showAlert, style, title, message } = readObject(value, 'errorAlert')
    this.change({
      errorAlert: {
        showAlert: readOptionalBoolean(showAlert, 'showAlert', true),
        style: readChoice(style ?? 'Stop', ['Stop', 'Warning', 'Information'], 'style'),
        title: limited(title, 32, 'title'),
        message: limited(message, 255, 'message'),
      },
    })
  }

  get IgnoreBlanks(): boolean | null {
    return this.found().rules.length === 0 ? true : (this.single?.ignoreBlanks ?? null)
  }

  set IgnoreBlanks(value: unknown) {
    this.change({ ignoreBlanks: readBoolean(value, 'ignoreBlanks') })
  }

  /** `true` when all cells satisfy their rules, `false` when none does, else `null`. */
  get Valid(): boolean | null {
    const total = countOf(this.owner.areas())
    const invalid = countOf(this.invalidCells())
    return invalid === 0 ? true : invalid === total ? false : null
  }

  Clear(): void {
    const { sheet, context } = this.owner
    assertUnprotected(sheet)
    for (const a of this.owner.areas()) clearValidation(sheet, a)
    context.book.report({ kind: 'arranged', sheetId: sheet.id })
  }

  GetInvalidCellsOrNullObject(): WireObject | null {
    const invalid = this.invalidCells()
    return invalid.length ? this.owner.context.wire.rangeAreas(this.owner.sheet, invalid) : null
  }

  private invalidCells(): Area[] {
    const { sheet, context } = this.owner
    const { calculator, locale, writing, book } = context
    const reading = { locale, date1904: book.data.date1904, year: writing.year }
    return this.owner.areas().flatMap((a) =>
      sheet.data.validations.flatMap((rule) =>
        rule.areas.flatMap((part) => {
          const both = intersect(a, part)
          const looked = both && rule.ignoreBlanks ? sheet.usedArea(both, true) : both
          if (!looked) return []
          return gather(looked, (row, column) => {
            const value = calculator.valueAt(sheet, row, column)
            return !satisfies(rule, { sheet, row, column, value }, calculator, reading)
          })
        }),
      ),
    )
  }

  private change(change: Parameters<typeof changeValidation>[2]): void {
    const { sheet, context } = this.owner
    assertUnprotected(sheet)
    for (const a of this.owner.areas()) changeValidation(sheet, a, change)
    context.book.report({ kind: 'arranged', sheetId: sheet.id })
  }

  private readRule(value: unknown): ValidationRule {
    const given = Object.entries(readObject(value, 'rule')).filter(([, inner]) => inner !== null && inner !== undefined)
    if (given.length > 1) throw invalidArgument('a rule has one criterion')
    const [first] = given
    if (!first) return {}
    const [key, inner] = [first[0], readObject(first[1], 'rule')]
    if (key === 'custom') return { custom: { formula: asFormula(readText(inner.formula, 'formula')) } }
    if (key === 'list') {
      const inCellDropDown = readOptionalBoolean(inner.inCellDropDown, 'inCellDropDown', true)
      return { list: { inCellDropDown, source: this.readSource(inner.source) } }
    }
    if (!(key in RULE_TYPES)) throw invalidArgument(`rule ${key}`)
    const isDate = key === 'date' || key === 'time'
    const operator = readChoice(inner.operator, OPERATORS, 'operator')
    const formula1 = this.readLimit(inner.formula1, isDate)
    if (formula1 === undefined) throw invalidArgument('formula1')
    const formula2 = this.readLimit(inner.formula2, isDate)
    if (formula2 === undefined && (operator === 'Between' || operator === 'NotBetween'))
      throw invalidArgument('formula2')
    const rule: BasicRule = { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) }
    return { [key]: rule }
  }

  private readSource(source: unknown): string {
    if (source instanceof RangeBase) return referenceTo(source.sheet, source.area)
    const text = readText(source, 'source')
    if (!text.startsWith('=') && text.length > LIST_LIMIT)
      throw invalidArgument('a list in the rule has at most 255 characters')
    if (text === '') throw invalidArgument('source')
    return text
  }

  /** Numbers, dates and ranges become formulas: that is how Office.js gives them back. */
  private readLimit(value: unknown, isDate: boolean): string | undefined {
    if (value === null || value === undefined || value === '') return undefined
    if (value instanceof RangeBase) return referenceTo(value.sheet, value.area)
    if (typeof value === 'number') return `=${value}`
    const text = readText(value, 'formula')
    if (text.startsWith('=')) return text
    if (isDate) {
      const { writing, book } = this.owner.context
      const { date1904 } = book.data
      const serial =
        isoSerial(text, date1904) ?? readDate(text, { ...writing, numberFormat: 'General', date1904 })?.value
      if (serial !== undefined) return `=${serial}`
    }
    if (!Number.isFinite(Number(text))) throw invalidArgument(`formula ${text}`)
    return `=${Number(text)}`
  }
}

const countOf = (areas: readonly Area[]): number => areas.reduce((sum, a) => sum + cellCount(a), 0)

const asFormula = (text: string): string => (text.startsWith('=') ? text : `=${text}`)

function limited(value: unknown, most: number, what: string): string {
  const text = value === null || value === undefined ? '' : readText(value, what)
  if (text.length > most) throw invalidArgument(`${what} has at most ${most} characters`)
  return text
}

/** `2013-12-20`, also with a time; the time zone of an ISO text is left out, Excel knows none. */
function isoSerial(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match
  const serial = toSerial({ year: Number(year), month: Number(month), day: Number(day) }, date1904)
  if (serial === undefined) return undefined
  return serial + (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400
}
