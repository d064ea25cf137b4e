// What each kind of conditional format is made of. All of it is kept in the format's facts, by path.

import { invalidArgument, notSimulated } from '../book/fault.ts'
import { parseFormula } from '../formula/parse.ts'
import { toR1C1 } from '../formula/r1c1.ts'
import { readArray, readBoolean, readChoice, readObject, readText } from './arguments.ts'
import { readColor } from './colors.ts'
import { type KeptProperty, keepProperties, RecordObject } from './record-object.ts'
import { WireCollection, type WireObject } from './wire-object.ts'

export interface FactStore {
  facts(): Record<string, unknown>
  touch(): void
  /** The cell the format's formulas were written for. */
  anchor(): { readonly row: number; readonly column: number }
}

abstract class FormatFacts extends RecordObject {
  protected readonly store: FactStore
  protected readonly path: string

  constructor(store: FactStore, path = '') {
    super()
    this.store = store
    this.path = path
  }

  protected override get record(): Record<string, unknown> {
    return this.store.facts()
  }

  protected override get prefix(): string {
    return this.path
  }

  protected override touch(): void {
    this.store.touch()
  }

  /** Forgets properties, so that they answer as untouched ones. */
  protected forget(...names: readonly string[]): void {
    this.touch()
    for (const name of names) delete this.record[this.path + name]
  }
}

const color = (name: string, fallback: unknown = ''): KeptProperty => ({
  name,
  fallback,
  check: (value) => (value === '' ? '' : readColor(value)),
})
const flag = (name: string, fallback: boolean | null = null): KeptProperty => ({ name, fallback, check: readBoolean })
const choice = (name: string, fallback: string, ...choices: readonly string[]): KeptProperty => ({
  name,
  fallback,
  check: (value, what) => readChoice(value, choices, what),
})

/** A rule that is an object; the keys that must be there are checked, the rest is kept as given. */
const rule = (name: string, fallback: unknown, ...required: readonly string[]): KeptProperty => ({
  name,
  fallback,
  check: (value, what) => {
    const given = readObject(value, what)
    for (const key of required) if (given[key] === undefined || given[key] === null) throw invalidArgument(key)
    return given
  },
})

export class ConditionalRangeFill extends FormatFacts {
  readonly $type = 'ConditionalRangeFill'

  Clear(): void {
    this.forget('Color')
  }
}
keepProperties(ConditionalRangeFill, [color('Color')])

const UNDERLINES = ['None', 'Single', 'Double']

export class ConditionalRangeFont extends FormatFacts {
  readonly $type = 'ConditionalRangeFont'

  Clear(): void {
    this.forget('Color', 'Italic', 'Bold', 'Underline', 'Strikethrough')
  }
}
keepProperties(ConditionalRangeFont, [
  color('Color'),
  flag('Italic'),
  flag('Bold'),
  choice('Underline', 'None', ...UNDERLINES),
  flag('Strikethrough'),
])

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const
type Side = (typeof SIDES)[number]

export class ConditionalRangeBorder extends FormatFacts {
  readonly $type = 'ConditionalRangeBorder'

  private readonly side: Side

  constructor(store: FactStore, path: string, side: Side) {
    super(store, `${path}${side}.`)
    this.side = side
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { SideIndex: this.side }
  }

  override $read(property: KeptProperty): unknown {
    return property.name === 'SideIndex' ? this.side : super.$read(property)
  }
}
keepProperties(ConditionalRangeBorder, [
  { name: 'SideIndex', fallback: '' },
  choice('Style', 'None', 'None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'),
  color('Color', '#000000'),
])

export class ConditionalRangeBorderCollection extends WireCollection {
  readonly $type = 'ConditionalRangeBorderCollection'
  private readonly store: FactStore
  private readonly path: string

  constructor(store: FactStore, path: string) {
    super()
    this.store = store
    this.path = path
  }

  override get $scalars() {
    return ['Count']
  }

  get Count(): number {
    return SIDES.length
  }

  private side(side: Side): ConditionalRangeBorder {
    return new ConditionalRangeBorder(this.store, this.path, side)
  }

  override $items(): readonly WireObject[] {
    return SIDES.map((side) => this.side(side))
  }

  override $find(key: unknown): WireObject | undefined {
    const side = SIDES.find((known) => known === key)
    return side && this.side(side)
  }

  get Top(): WireObject {
    return this.side('EdgeTop')
  }

  get Bottom(): WireObject {
    return this.side('EdgeBottom')
  }

  get Left(): WireObject {
    return this.side('EdgeLeft')
  }

  get Right(): WireObject {
    return this.side('EdgeRight')
  }
}

export class ConditionalRangeFormat extends FormatFacts {
  readonly $type = 'ConditionalRangeFormat'

  get Fill(): WireObject {
    return new ConditionalRangeFill(this.store, `${this.path}Fill.`)
  }

  get Font(): WireObject {
    return new ConditionalRangeFont(this.store, `${this.path}Font.`)
  }

  get Borders(): WireObject {
    return new ConditionalRangeBorderCollection(this.store, `${this.path}Borders.`)
  }
}
keepProperties(ConditionalRangeFormat, [{ name: 'NumberFormat', fallback: null, check: (value) => value }])

/** The kinds that give matching cells a format of their own. */
abstract class FormattingPart extends FormatFacts {
  get Format(): WireObject {
    return new ConditionalRangeFormat(this.store, 'Format.')
  }
}

export class ConditionalFormatRule extends FormatFacts {
  readonly $type = 'ConditionalFormatRule'

  /** The local formula is the formula: functions have no Vietnamese names. */
  override $read(property: KeptProperty): unknown {
    const formula = String(super.$read({ ...property, name: 'Formula' }))
    if (property.name !== 'FormulaR1C1' || formula === '') return formula
    const { row, column } = this.store.anchor()
    return toR1C1(formula, row, column)
  }

  override $write(property: KeptProperty, value: unknown): void {
    if (property.name === 'FormulaR1C1') throw notSimulated(this.$type, `${property.name} (set)`)
    super.$write({ ...property, name: 'Formula' }, value)
  }
}
/** Must be a formula; Excel adds the sign when it is missing. */
const formula = (name: string): KeptProperty => ({
  name,
  fallback: '',
  check: (value, what) => {
    const text = readText(value, what)
    if (!parseFormula(text)) throw invalidArgument(what)
    return text.startsWith('=') ? text : `=${text}`
  },
})
keepProperties(ConditionalFormatRule, [formula('Formula'), formula('FormulaLocal'), formula('FormulaR1C1')])

export class CustomConditionalFormat extends FormattingPart {
  readonly $type = 'CustomConditionalFormat'

  override get $scalars() {
    return []
  }

  get Rule(): WireObject {
    return new ConditionalFormatRule(this.store, 'Rule.')
  }
}

export class CellValueConditionalFormat extends FormattingPart {
  readonly $type = 'CellValueConditionalFormat'
}
keepProperties(CellValueConditionalFormat, [rule('Rule', {}, 'formula1', 'operator')])

export class TextConditionalFormat extends FormattingPart {
  readonly $type = 'TextConditionalFormat'
}
keepProperties(TextConditionalFormat, [rule('Rule', {}, 'text', 'operator')])

export class TopBottomConditionalFormat extends FormattingPart {
  readonly $type = 'TopBottomConditionalFormat'
}
keepProperties(TopBottomConditionalFormat, [rule('Rule', {}, 'rank', 'type')])

export class PresetCriteriaConditionalFormat extends FormattingPart {
  readonly $type = 'PresetCriteriaConditionalFormat'
}
keepProperties(PresetCriteriaConditionalFormat, [rule('Rule', {}, 'criterion')])

export class ColorScaleConditionalFormat extends FormatFacts {
  readonly $type = 'ColorScaleConditionalFormat'

  override $read(property: KeptProperty): unknown {
    if (property.name !== 'ThreeColorScale') return super.$read(property)
    const criteria = this.record.Criteria as { midpoint?: unknown } | undefined
    return criteria?.midpoint !== undefined && criteria.midpoint !== null
  }
}
keepProperties(ColorScaleConditionalFormat, [
  { name: 'ThreeColorScale', fallback: false },
  rule('Criteria', {}, 'minimum', 'maximum'),
])

export class IconSetConditionalFormat extends FormatFacts {
  readonly $type = 'IconSetConditionalFormat'
}
keepProperties(IconSetConditionalFormat, [
  flag('ReverseIconOrder', false),
  flag('ShowIconOnly', false),
  { name: 'Style', fallback: 'ThreeTrafficLights1', check: readText },
  { name: 'Criteria', fallback: [], check: readArray },
])

export class ConditionalDataBarPositiveFormat extends FormatFacts {
  readonly $type = 'ConditionalDataBarPositiveFormat'
}
keepProperties(ConditionalDataBarPositiveFormat, [
  color('FillColor', '#638EC6'),
  flag('GradientFill', true),
  color('BorderColor', ''),
])

export class ConditionalDataBarNegativeFormat extends FormatFacts {
  readonly $type = 'ConditionalDataBarNegativeFormat'
}
keepProperties(ConditionalDataBarNegativeFormat, [
  color('FillColor', '#FF0000'),
  flag('MatchPositiveFillColor', false),
  color('BorderColor', ''),
  flag('MatchPositiveBorderColor', true),
])

export class DataBarConditionalFormat extends FormatFacts {
  readonly $type = 'DataBarConditionalFormat'

  get PositiveFormat(): WireObject {
    return new ConditionalDataBarPositiveFormat(this.store, 'PositiveFormat.')
  }

  get NegativeFormat(): WireObject {
    return new ConditionalDataBarNegativeFormat(this.store, 'NegativeFormat.')
  }
}
keepProperties(DataBarConditionalFormat, [
  flag('ShowDataBarOnly', false),
  choice('BarDirection', 'Context', 'Context', 'LeftToRight', 'RightToLeft'),
  choice('AxisFormat', 'Automatic', 'Automatic', 'None', 'CellMidPoint'),
  color('AxisColor', '#000000'),
  rule('LowerBoundRule', { type: 'Automatic' }, 'type'),
  rule('UpperBoundRule', { type: 'Automatic' }, 'type'),
])
