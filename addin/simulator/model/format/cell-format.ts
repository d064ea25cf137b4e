// The parts of a format as Office.js shows them: a value all cells share, or `null` where they differ.

import type { Format, FormatKey, FormatValues } from '../../book/cell.ts'
import { type Check, readBoolean, readInteger, readNumber, readText, readWithin, readWord } from '../arguments.ts'
import { type Class, type ScalarProperty, scalars } from '../define.ts'
import { Part } from '../host-object.ts'
import { readColor } from './colors.ts'
import type { FormatSource } from './format-source.ts'

/** Part of a format: reads and writes properties of its cells by key. */
export abstract class FormatPart extends Part<FormatSource> {
  $read<K extends FormatKey>(key: K): FormatValues[K] | null {
    return this.owner.read(key)
  }

  $write(change: Format): void {
    this.owner.change((old) => ({ ...old, ...change }))
  }
}

/** A property that is one of a cell's format, under this key. */
export const formatScalar = (key: FormatKey, check: Check): ScalarProperty<FormatPart> => ({
  get: (part) => part.$read(key),
  set: (part, value) => part.$write({ [key]: check(value, key) }),
})

function formatScalars(part: Class<FormatPart>, all: Readonly<Record<string, readonly [FormatKey, Check]>>): void {
  scalars(part, Object.fromEntries(Object.entries(all).map(([name, [key, check]]) => [name, formatScalar(key, check)])))
}

export class RangeFill extends FormatPart {
  readonly $type = 'RangeFill'

  get Color(): string {
    return this.$read('fillColor') ?? ''
  }

  set Color(value: unknown) {
    if (value === '') this.Clear()
    else this.$write({ fillColor: readColor(value), fillPattern: 'Solid' })
  }

  Clear(): void {
    this.owner.change(({ fillColor: _, fillPattern: __, ...rest }) => rest)
  }
}

formatScalars(RangeFill, {
  TintAndShade: ['fillTintAndShade', readNumber],
  PatternTintAndShade: ['fillPatternTintAndShade', readNumber],
  Pattern: ['fillPattern', readText],
  PatternColor: ['fillPatternColor', readColor],
})

export class RangeFont extends FormatPart {
  readonly $type = 'RangeFont'

  get Color(): string {
    return this.$read('fontColor') ?? ''
  }

  set Color(value: unknown) {
    this.$write({ fontColor: readColor(value) })
  }
}

formatScalars(RangeFont, {
  Name: ['fontName', readText],
  Size: ['fontSize', readWithin(readNumber, 1, 409)],
  Italic: ['fontItalic', readBoolean],
  Bold: ['fontBold', readBoolean],
  Underline: ['fontUnderline', readWord('None Single Double SingleAccountant DoubleAccountant')],
  Strikethrough: ['fontStrikethrough', readBoolean],
  Subscript: ['fontSubscript', readBoolean],
  Superscript: ['fontSuperscript', readBoolean],
  TintAndShade: ['fontTintAndShade', readNumber],
})

export class FormatProtection extends FormatPart {
  readonly $type = 'FormatProtection'
}

formatScalars(FormatProtection, { Locked: ['locked', readBoolean], FormulaHidden: ['formulaHidden', readBoolean] })

/** What RangeFormat and Style have in common; sizes are in range-format.ts. */
export abstract class AlignmentFormat extends FormatPart {}

/** Upright, or standing (180). */
export const readAngle: Check = (value, what) => (value === 180 ? value : readWithin(readInteger, -90, 90)(value, what))

formatScalars(AlignmentFormat, {
  WrapText: ['wrapText', readBoolean],
  HorizontalAlignment: [
    'horizontalAlignment',
    readWord('General Left Center Right Fill Justify CenterAcrossSelection Distributed'),
  ],
  VerticalAlignment: ['verticalAlignment', readWord('Top Center Bottom Justify Distributed')],
  TextOrientation: ['textOrientation', readAngle],
  ReadingOrder: ['readingOrder', readWord('Context LeftToRight RightToLeft')],
  ShrinkToFit: ['shrinkToFit', readBoolean],
  IndentLevel: ['indentLevel', readWithin(readInteger, 0, 250)],
  AutoIndent: ['autoIndent', readBoolean],
})
