// The parts of a format as Office.js shows them: a value all cells share, or `null` where they differ.

import type { Format, FormatKey, FormatValues } from '../../book/cell.ts'
import { invalidArgument } from '../../book/fault.ts'
import { readBoolean, readChoice, readInteger, readNumber, readText } from '../arguments.ts'
import { WireObject } from '../wire-object.ts'
import { readColor } from './colors.ts'
import type { FormatSource } from './format-source.ts'

/** Part of a format: reads and writes properties of its cells by key. */
abstract class FormatPart extends WireObject {
  protected readonly source: FormatSource

  constructor(source: FormatSource) {
    super()
    this.source = source
  }

  protected read<K extends FormatKey>(key: K): FormatValues[K] | null {
    return this.source.read(key)
  }

  protected write(change: Format): void {
    this.source.change((old) => ({ ...old, ...change }))
  }
}

export class RangeFill extends FormatPart {
  readonly $type = 'RangeFill'

  override get $scalars() {
    return ['Color', 'TintAndShade', 'PatternTintAndShade', 'Pattern', 'PatternColor']
  }

  get Color(): string | null {
    return this.read('fillColor') ?? ''
  }

  set Color(value: unknown) {
    if (value === '') this.Clear()
    else this.write({ fillColor: readColor(value), fillPattern: 'Solid' })
  }

  get TintAndShade(): number | null {
    return this.read('fillTintAndShade')
  }

  set TintAndShade(value: unknown) {
    this.write({ fillTintAndShade: readNumber(value, 'tintAndShade') })
  }

  get PatternTintAndShade(): number | null {
    return this.read('fillPatternTintAndShade')
  }

  set PatternTintAndShade(value: unknown) {
    this.write({ fillPatternTintAndShade: readNumber(value, 'patternTintAndShade') })
  }

  get Pattern(): string | null {
    return this.read('fillPattern')
  }

  set Pattern(value: unknown) {
    this.write({ fillPattern: readText(value, 'pattern') })
  }

  get PatternColor(): string | null {
    return this.read('fillPatternColor')
  }

  set PatternColor(value: unknown) {
    this.write({ fillPatternColor: readColor(value) })
  }

  Clear(): void {
    this.source.change(({ fillColor: _, fillPattern: __, ...rest }) => rest)
  }
}

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const

export class RangeFont extends FormatPart {
  readonly $type = 'RangeFont'

  override get $scalars() {
    const names = 'Name Size Color Italic Bold Underline Strikethrough Subscript Superscript TintAndShade'
    return names.split(' ')
  }

  get Name(): string | null {
    return this.read('fontName')
  }

  set Name(value: unknown) {
    this.write({ fontName: readText(value, 'name') })
  }

  get Size(): number | null {
    return this.read('fontSize')
  }

  set Size(value: unknown) {
    const size = readNumber(value, 'size')
    if (size < 1 || size > 409) throw invalidArgument('size')
    this.write({ fontSize: size })
  }

  get Color(): string | null {
    return this.read('fontColor') ?? ''
  }

  set Color(value: unknown) {
    this.write({ fontColor: readColor(value) })
  }

  get Bold(): boolean | null {
    return this.read('fontBold')
  }

  set Bold(value: unknown) {
    this.write({ fontBold: readBoolean(value, 'bold') })
  }

  get Italic(): boolean | null {
    return this.read('fontItalic')
  }

  set Italic(value: unknown) {
    this.write({ fontItalic: readBoolean(value, 'italic') })
  }

  get Underline(): string | null {
    return this.read('fontUnderline')
  }

  set Underline(value: unknown) {
    this.write({ fontUnderline: readChoice(value, UNDERLINES, 'underline') })
  }

  get Strikethrough(): boolean | null {
    return this.read('fontStrikethrough')
  }

  set Strikethrough(value: unknown) {
    this.write({ fontStrikethrough: readBoolean(value, 'strikethrough') })
  }

  get Subscript(): boolean | null {
    return this.read('fontSubscript')
  }

  set Subscript(value: unknown) {
    this.write({ fontSubscript: readBoolean(value, 'subscript') })
  }

  get Superscript(): boolean | null {
    return this.read('fontSuperscript')
  }

  set Superscript(value: unknown) {
    this.write({ fontSuperscript: readBoolean(value, 'superscript') })
  }

  get TintAndShade(): number | null {
    return this.read('fontTintAndShade')
  }

  set TintAndShade(value: unknown) {
    this.write({ fontTintAndShade: readNumber(value, 'tintAndShade') })
  }
}

export class FormatProtection extends FormatPart {
  readonly $type = 'FormatProtection'

  override get $scalars() {
    return ['Locked', 'FormulaHidden']
  }

  get Locked(): boolean | null {
    return this.read('locked')
  }

  set Locked(value: unknown) {
    this.write({ locked: readBoolean(value, 'locked') })
  }

  get FormulaHidden(): boolean | null {
    return this.read('formulaHidden')
  }

  set FormulaHidden(value: unknown) {
    this.write({ formulaHidden: readBoolean(value, 'formulaHidden') })
  }
}

const HORIZONTAL = [
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
] as const
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const

/** The alignment half of RangeFormat; sizes are in range-format.ts. */
export abstract class AlignmentFormat extends FormatPart {
  get WrapText(): boolean | null {
    return this.read('wrapText')
  }

  set WrapText(value: unknown) {
    this.write({ wrapText: readBoolean(value, 'wrapText') })
  }

  get HorizontalAlignment(): string | null {
    return this.read('horizontalAlignment')
  }

  set HorizontalAlignment(value: unknown) {
    this.write({ horizontalAlignment: readChoice(value, HORIZONTAL, 'horizontalAlignment') })
  }

  get VerticalAlignment(): string | null {
    return this.read('verticalAlignment')
  }

  set VerticalAlignment(value: unknown) {
    this.write({ verticalAlignment: readChoice(value, VERTICAL, 'verticalAlignment') })
  }

  get TextOrientation(): number | null {
    return this.read('textOrientation')
  }

  set TextOrientation(value: unknown) {
    const angle = readInteger(value, 'textOrientation')
    if ((angle < -90 || angle > 90) && angle !== 180) throw invalidArgument('textOrientation')
    this.write({ textOrientation: angle })
  }

  get ReadingOrder(): string | null {
    return this.read('readingOrder')
  }

  set ReadingOrder(value: unknown) {
    this.write({ readingOrder: readChoice(value, ['Context', 'LeftToRight', 'RightToLeft'], 'readingOrder') })
  }

  get ShrinkToFit(): boolean | null {
    return this.read('shrinkToFit')
  }

  set ShrinkToFit(value: unknown) {
    this.write({ shrinkToFit: readBoolean(value, 'shrinkToFit') })
  }

  get IndentLevel(): number | null {
    return this.read('indentLevel')
  }

  set IndentLevel(value: unknown) {
    const level = readInteger(value, 'indentLevel')
    if (level < 0 || level > 250) throw invalidArgument('indentLevel')
    this.write({ indentLevel: level })
  }

  get AutoIndent(): boolean | null {
    return this.read('autoIndent')
  }

  set AutoIndent(value: unknown) {
    this.write({ autoIndent: readBoolean(value, 'autoIndent') })
  }
}
