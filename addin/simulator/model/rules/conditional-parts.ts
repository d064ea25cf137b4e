// What each kind of conditional format is made of.

import { invalidArgument } from '../../book/fault.ts'
import { parseFormula } from '../../formula/parse.ts'
import { fromR1C1, toR1C1 } from '../../formula/r1c1.ts'
import { readArray, readChoice, readObject, readText } from '../arguments.ts'
import { ways } from '../define.ts'
import { readColor } from '../format/colors.ts'
import { keepProperties, readKept, writeKept } from '../kept.ts'
import { choice, color, flag } from '../kept-kinds.ts'
import { FormatFacts, rule } from './conditional-facts.ts'
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
abstract class FormattingPart extends FormatFacts {}
ways(FormattingPart, { Format: ({ store }) => new ConditionalRangeFormat(store, 'Format.') })

/** The local formula is the formula: functions have no Vietnamese names. */
export class ConditionalFormatRule extends FormatFacts {
  readonly $type = 'ConditionalFormatRule'

  get Formula(): string {
    return String(readKept(this, 'Formula') ?? '')
  }

  set Formula(value: unknown) {
    writeKept(this, 'Formula', readFormula(value))
  }

  get FormulaLocal(): string {
    return this.Formula
  }

  set FormulaLocal(value: unknown) {
    this.Formula = value
  }

  get FormulaR1C1(): string {
    const { row, column } = this.store.anchor()
    return this.Formula === '' ? '' : toR1C1(this.Formula, row, column)
  }

  set FormulaR1C1(value: unknown) {
    const { row, column } = this.store.anchor()
    this.Formula = fromR1C1(readText(value, 'formulaR1C1'), row, column)
  }
}

/** Must be a formula; Excel adds the sign when it is missing. */
function readFormula(value: unknown): string {
  const text = readText(value, 'formula')
  if (!parseFormula(text)) throw invalidArgument('formula')
  return text.startsWith('=') ? text : `=${text}`
}

export class CustomConditionalFormat extends FormattingPart {
  readonly $type = 'CustomConditionalFormat'
}
ways(CustomConditionalFormat, { Rule: ({ store }) => new ConditionalFormatRule(store, 'Rule.') })

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

  get ThreeColorScale(): boolean {
    const criteria = this.$record.Criteria as { midpoint?: unknown } | undefined
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
    return ICON_COUNTS[this.Style.slice(0, 2)] ?? 3
  }

  get Style(): string {
    return String(readKept(this, 'Style') ?? 'ThreeTrafficLights1')
  }

  set Style(value: unknown) {
    writeKept(this, 'Style', readChoice(value, ICON_SETS, 'style'))
    this.$forget('Criteria')
  }

  /** Criteria that were not set share the numbers evenly; of the first one nothing counts. */
  get Criteria(): unknown {
    const given = (this.$record.Criteria ?? []) as readonly object[]
    return Array.from({ length: this.count }, (_, at) => {
      const even = `=${Math.round((100 * at) / this.count)}`
      return { type: 'Percent', operator: 'GreaterThanOrEqual', formula: even, ...given[at] }
    })
  }

  set Criteria(value: unknown) {
    const points = readArray(value, 'criteria').map(readIconPoint)
    if (points.length !== this.count) throw invalidArgument('criteria')
    writeKept(this, 'Criteria', points)
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

keepProperties(IconSetConditionalFormat, [flag('ReverseIconOrder', false), flag('ShowIconOnly', false)])

export class ConditionalDataBarPositiveFormat extends FormatFacts {
  readonly $type = 'ConditionalDataBarPositiveFormat'
}
keepProperties(ConditionalDataBarPositiveFormat, [
  color('FillColor', '#638EC6'),
  flag('GradientFill', true),
  color('BorderColor'),
])

export class ConditionalDataBarNegativeFormat extends FormatFacts {
  readonly $type = 'ConditionalDataBarNegativeFormat'
}
keepProperties(ConditionalDataBarNegativeFormat, [
  color('FillColor', '#FF0000'),
  flag('MatchPositiveFillColor', false),
  color('BorderColor'),
  flag('MatchPositiveBorderColor', true),
])

export class DataBarConditionalFormat extends FormatFacts {
  readonly $type = 'DataBarConditionalFormat'
}
keepProperties(DataBarConditionalFormat, [
  flag('ShowDataBarOnly', false),
  choice('BarDirection', ['Context', 'LeftToRight', 'RightToLeft']),
  choice('AxisFormat', ['Automatic', 'None', 'CellMidPoint']),
  color('AxisColor', '#000000'),
  rule('LowerBoundRule', { type: 'Automatic' }, { type: BAR_POINTS }),
  rule('UpperBoundRule', { type: 'Automatic' }, { type: BAR_POINTS }),
])
ways(DataBarConditionalFormat, {
  PositiveFormat: ({ store }) => new ConditionalDataBarPositiveFormat(store, 'PositiveFormat.'),
  NegativeFormat: ({ store }) => new ConditionalDataBarNegativeFormat(store, 'NegativeFormat.'),
})
