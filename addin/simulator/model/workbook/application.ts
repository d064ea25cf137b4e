// Excel itself as the object model shows it: how it calculates, which language it speaks, whether it sends events.

import { readBoolean, readChoice, readInteger, readNumber } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { HostObject } from '../host-object.ts'
import { keepProperties, RecordObject } from '../record-object.ts'

const CALCULATIONS = ['Recalculate', 'Full', 'FullRebuild'] as const
const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const

export class Application extends HostObject {
  readonly $type = 'Application'

  override get $scalars() {
    const names =
      'CalculationMode CalculationEngineVersion CalculationState DecimalSeparator ThousandsSeparator UseSystemSeparators'
    return names.split(' ')
  }

  get CalculationMode(): string {
    return this.context.book.data.calculationMode
  }

  set CalculationMode(value: unknown) {
    const { book, calculator } = this.context
    const mode = readChoice(value, MODES, 'calculationMode')
    const wasManual = book.data.calculationMode === 'Manual'
    if (mode === 'Manual' && !wasManual) calculator.recalculate()
    book.data.calculationMode = mode
    if (mode !== 'Manual' && wasManual) this.calculateAll(false)
  }

  get CalculationEngineVersion(): number {
    return 191_029
  }

  get CalculationState(): string {
    return 'Done'
  }

  get DecimalSeparator(): string {
    return this.context.locale.decimal
  }

  get ThousandsSeparator(): string {
    return this.context.locale.group
  }

  get UseSystemSeparators(): boolean {
    return true
  }

  get IterativeCalculation(): IterativeCalculation {
    return new IterativeCalculation(this.context)
  }

  get CultureInfo(): CultureInfo {
    return new CultureInfo(this.context)
  }

  /** Full and FullRebuild are one here: no chain of dependencies is kept that could be broken. */
  Calculate(calculationType: unknown): void {
    this.calculateAll(readChoice(calculationType, CALCULATIONS, 'calculationType') !== 'Recalculate')
  }

  private calculateAll(isFull: boolean): void {
    this.context.calculator.recalculate()
    this.context.book.report({ kind: 'calculated', isFull })
  }

  SuspendApiCalculationUntilNextSync(): void {}

  SuspendScreenUpdatingUntilNextSync(): void {}
}

/** Kept and answered: formulas that go round in a circle give 0 whatever is set here. */
export class IterativeCalculation extends RecordObject {
  readonly $type = 'IterativeCalculation'

  private readonly context: HostContext

  constructor(context: HostContext) {
    super()
    this.context = context
  }

  protected override get record(): Record<string, unknown> {
    this.context.book.data.iterativeCalculation ??= {}
    return this.context.book.data.iterativeCalculation
  }

  protected override touch(): void {
    this.context.book.touch()
  }
}

keepProperties(IterativeCalculation, [
  { name: 'Enabled', fallback: false, check: readBoolean },
  { name: 'MaxIteration', fallback: 100, check: readInteger },
  { name: 'MaxChange', fallback: 0.001, check: readNumber },
])

export class CultureInfo extends HostObject {
  readonly $type = 'CultureInfo'

  override get $scalars() {
    return ['Name']
  }

  get Name(): string {
    return this.context.locale.name
  }

  get NumberFormat(): NumberFormatInfo {
    return new NumberFormatInfo(this.context)
  }

  get DatetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo(this.context)
  }
}

export class NumberFormatInfo extends HostObject {
  readonly $type = 'NumberFormatInfo'

  override get $scalars() {
    return ['NumberDecimalSeparator', 'NumberGroupSeparator']
  }

  get NumberDecimalSeparator(): string {
    return this.context.locale.decimal
  }

  get NumberGroupSeparator(): string {
    return this.context.locale.group
  }
}

export class DatetimeFormatInfo extends HostObject {
  readonly $type = 'DatetimeFormatInfo'

  override get $scalars() {
    return ['DateSeparator', 'LongDatePattern', 'ShortDatePattern', 'TimeSeparator', 'LongTimePattern']
  }

  get DateSeparator(): string {
    return '/'
  }

  get LongDatePattern(): string {
    return this.context.locale.dayFirst ? 'dd MMMM yyyy' : 'dddd, MMMM d, yyyy'
  }

  /** In the letters of Windows: months in capitals. */
  get ShortDatePattern(): string {
    return this.context.locale.shortDate.replaceAll('m', 'M')
  }

  get TimeSeparator(): string {
    return ':'
  }

  get LongTimePattern(): string {
    return this.context.locale.dayFirst ? 'HH:mm:ss' : 'h:mm:ss tt'
  }
}

export class Runtime extends HostObject {
  readonly $type = 'Runtime'

  override get $scalars() {
    return ['EnableEvents']
  }

  get EnableEvents(): boolean {
    return this.context.runtime.enableEvents
  }

  set EnableEvents(value: unknown) {
    this.context.runtime.enableEvents = readBoolean(value, 'enableEvents')
  }
}
