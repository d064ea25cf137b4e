// DataValidation of a range: setting it, reading it where all cells agree, and finding cells that break it.

import { type Area, cellCount, intersect } from '../../book/address.ts'
import { invalidArgument } from '../../book/fault.ts'
import { gather } from '../../book/gather.ts'
import { assertUnprotected } from '../../book/protection.ts'
import type { Validation } from '../../book/sheet-data.ts'
import { changeValidation, clearValidation, NO_ALERT, NO_PROMPT, ruleType, satisfies } from '../../book/validation.ts'
import { readBoolean, readChoice, readObject, readOptionalBoolean, readText } from '../arguments.ts'
import { Part } from '../host-object.ts'
import type { CellTarget } from '../range/cell-target.ts'
import type { WireObject } from '../wire-object.ts'
import { readRule } from './validation-rule.ts'

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
    this.change({ rule: readRule(value, this.owner.context) })
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
}

const countOf = (areas: readonly Area[]): number => areas.reduce((sum, a) => sum + cellCount(a), 0)

function limited(value: unknown, most: number, what: string): string {
  const text = value === null || value === undefined ? '' : readText(value, what)
  if (text.length > most) throw invalidArgument(`${what} has at most ${most} characters`)
  return text
}
