// Excel itself as the object model shows it: how it calculates, which language it speaks, whether it sends events.

import { readBoolean, readChoice, readInteger } from '../arguments.ts'
import { ways } from '../define.ts'
import { HostObject } from '../host-object.ts'
import { type Keeper, keepProperties } from '../kept.ts'
import { flag, number } from '../kept-kinds.ts'

const CALCULATIONS = ['Recalculate', 'Full', 'FullRebuild'] as const
const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const

export class Application extends HostObject {
  readonly $type = 'Application'

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
export class IterativeCalculation extends HostObject implements Keeper {
  readonly $type = 'IterativeCalculation'

  get $record(): Record<string, unknown> {
    this.context.book.data.iterativeCalculation ??= {}
    return this.context.book.data.iterativeCalculation
  }

  $touch(): void {
    this.context.book.touch()
  }
}

keepProperties(IterativeCalculation, [
  flag('Enabled', false),
  { name: 'MaxIteration', fallback: 100, check: readInteger },
  number('MaxChange', 0.001),
])

export class CultureInfo extends HostObject {
  readonly $type = 'CultureInfo'

  get Name(): string {
    return this.context.locale.name
  }
}

export class NumberFormatInfo extends HostObject {
  readonly $type = 'NumberFormatInfo'

  get NumberDecimalSeparator(): string {
    return this.context.locale.decimal
  }

  get NumberGroupSeparator(): string {
    return this.context.locale.group
  }
}

export class DatetimeFormatInfo extends HostObject {
  readonly $type = 'DatetimeFormatInfo'

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

  get EnableEvents(): boolean {
    return this.context.runtime.enableEvents
  }

  set EnableEvents(value: unknown) {
    this.context.runtime.enableEvents = readBoolean(value, 'enableEvents')
  }
}

ways(Application, {
  IterativeCalculation: ({ context }) => new IterativeCalculation(context),
  CultureInfo: ({ context }) => new CultureInfo(context),
})

ways(CultureInfo, {
  NumberFormat: ({ context }) => new NumberFormatInfo(context),
  DatetimeFormat: ({ context }) => new DatetimeFormatInfo(context),
})
