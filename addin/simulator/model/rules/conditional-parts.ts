// What each kind of conditional format is made of.

import { invalidArgument } from '../../book/fault.ts'
import { parseFormula } from '../../formula/parse.ts'
import { fromR1C1, toR1C1 } from '../../formula/r1c1.ts'
import { readArray, readChoice, readObject, readText } from '../arguments.ts'
import { readColor } from '../format/colors.ts'
import { type KeptProperty, keepProperties } from '../record-object.ts'
import type { WireObject } from '../wire-object.ts'
import { choice, color, FormatFacts, flag, rule } from './conditional-facts.ts'
import { ConditionalRangeFormat } from './conditional-range-format.ts'

const words = (list: string): readonly string[] => list.split(' ')
const CELL_VALUE_OPERATORS = words(
  'Between NotBetween EqualTo NotEqualTo GreaterThan LessThan GreaterThanOrEqual LessThanOrEqual',
)
const TEXT_OPERATORS = words('Contains NotContains BeginsWith EndsWith')
const EXTREMES = words('TopItems TopPercent BottomItems BottomPercent')
const PRESETS = words(
  'Blanks NonBlanks Errors NonErrors Yesterday Today Tomorrow LastSevenDays LastWeek ThisWeek NextWeek LastMonth ThisMonth NextMonth AboveAverage BelowAverage EqualOrAboveAverage EqualOrBelowAverage OneStdDevAboveAverage OneStdDevBelowAverage TwoStdDevAboveAverage TwoStdDevBelowAverage ThreeStdDevAboveAverage ThreeStdDevBelowAverage UniqueValues DuplicateValues',
)
const COLOR_POINTS = words('LowestValue HighestValue Number Percent Formula Percentile')
const ICON_POINTS = words('Number Percent Formula Percentile')
const ICON_OPERATORS = words('GreaterThan GreaterThanOrEqual')
const BAR_POINTS = words('Automatic LowestValue HighestValue Number Percent Formula Percentile')
const ICON_SETS = words(
  'ThreeArrows ThreeArrowsGray ThreeFlags ThreeTrafficLights1 ThreeTrafficLights2 ThreeSigns ThreeSymbols ThreeSymbols2 FourArrows FourArrowsGray FourRedToBlack FourRating FourTrafficLights FiveArrows FiveArrowsGray FiveRating FiveQuarters ThreeStars ThreeTriangles FiveBoxes',
)

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
    const isR1C1 = property.name === 'FormulaR1C1' && typeof value === 'string'
    const { row, column } = this.store.anchor()
    super.$write({ ...property, name: 'Formula' }, isR1C1 ? fromR1C1(value, row, column) : value)
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
keepProperties(CellValueConditionalFormat, [rule('Rule', {}, { formula1: undefined, operator: CELL_VALUE_OPERATORS })])

export class TextConditionalFormat extends FormattingPart {
  readonly $type = 'TextConditionalFormat'
}
keepProperties(TextConditionalFormat, [rule('Rule', {}, { text: undefined, operator: TEXT_OPERATORS })])

export class TopBottomConditionalFormat extends FormattingPart {
  readonly $type = 'TopBottomConditionalFormat'
}
keepProperties(TopBottomConditionalFormat, [rule('Rule', {}, { rank: undefined, type: EXTREMES })])

export class PresetCriteriaConditionalFormat extends FormattingPart {
  readonly $type = 'PresetCriteriaConditionalFormat'
}
keepProperties(PresetCriteriaConditionalFormat, [rule('Rule', {}, { criterion: PRESETS })])

export class ColorScaleConditionalFormat extends FormatFacts {
  readonly $type = 'ColorScaleConditionalFormat'

  override $read(property: KeptProperty): unknown {
    if (property.name !== 'ThreeColorScale') return super.$read(property)
    const criteria = this.record.Criteria as { midpoint?: unknown } | undefined
    return criteria?.midpoint !== undefined && criteria.midpoint !== null
  }
}

/** A point of a colour scale, with its colour as `#RRGGBB`. */
function readColorPoint(value: unknown, what: string): Record<string, unknown> {
  const { type, color, formula } = readObject(value, what)
  return {
    type: readChoice(type, COLOR_POINTS, 'type'),
    ...(color === null || color === undefined ? {} : { color: readColor(color) }),
    ...(formula === null || formula === undefined ? {} : { formula: readText(formula, 'formula') }),
  }
}

keepProperties(ColorScaleConditionalFormat, [
  { name: 'ThreeColorScale', fallback: false },
  {
    name: 'Criteria',
    fallback: {},
    check: (value, what) => {
      const { minimum, midpoint, maximum } = readObject(value, what)
      const middle =
        midpoint === null || midpoint === undefined ? {} : { midpoint: readColorPoint(midpoint, 'midpoint') }
      return { minimum: readColorPoint(minimum, 'minimum'), ...middle, maximum: readColorPoint(maximum, 'maximum') }
    },
  },
])

/** What Excel's own dialog begins with. */
export const NEW_COLOR_SCALE = {
  minimum: { type: 'LowestValue', color: '#F8696B' },
  midpoint: { type: 'Percentile', color: '#FFEB84', formula: '=50' },
  maximum: { type: 'HighestValue', color: '#63BE7B' },
}

const ICON_COUNTS: Readonly<Record<string, number>> = { Th: 3, Fo: 4, Fi: 5 }

export class IconSetConditionalFormat extends FormatFacts {
  readonly $type = 'IconSetConditionalFormat'

  private get count(): number {
    return ICON_COUNTS[String(this.record.Style ?? 'Three').slice(0, 2)] ?? 3
  }

  /** Criteria that were not set share the numbers evenly; of the first one nothing counts. */
  override $read(property: KeptProperty): unknown {
    if (property.name !== 'Criteria') return super.$read(property)
    const given = (this.record.Criteria ?? []) as readonly object[]
    return Array.from({ length: this.count }, (_, at) => {
      const even = `=${Math.round((100 * at) / this.count)}`
      return { type: 'Percent', operator: 'GreaterThanOrEqual', formula: even, ...given[at] }
    })
  }

  override $write(property: KeptProperty, value: unknown): void {
    if (property.name === 'Criteria' && readArray(value, 'criteria').length !== this.count) {
      throw invalidArgument('criteria')
    }
    super.$write(property, value)
    if (property.name === 'Style') this.forget('Criteria')
  }
}

function readIconPoint(value: unknown): Record<string, unknown> {
  const { type, operator, formula, customIcon } = readObject(value, 'criterion')
  if (type === undefined) return {}
  return {
    type: readChoice(type, ICON_POINTS, 'type'),
    operator: readChoice(operator, ICON_OPERATORS, 'operator'),
    formula: readText(formula, 'formula'),
    ...(customIcon ? { customIcon } : {}),
  }
}

keepProperties(IconSetConditionalFormat, [
  flag('ReverseIconOrder', false),
  flag('ShowIconOnly', false),
  choice('Style', 'ThreeTrafficLights1', ...ICON_SETS),
  { name: 'Criteria', fallback: [], check: (value, what) => readArray(value, what).map(readIconPoint) },
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
  rule('LowerBoundRule', { type: 'Automatic' }, { type: BAR_POINTS }),
  rule('UpperBoundRule', { type: 'Automatic' }, { type: BAR_POINTS }),
])
