// `workbook.styles`.

import {
  type Border,
  DEFAULT_FORMAT,
  type Format,
  type FormatKey,
  type FormatValues,
  NO_BORDER,
} from '../../book/cell.ts'
import { invalidOperation, itemAlreadyExists, itemNotFound } from '../../book/fault.ts'
import type { StyleData } from '../../book/sheet-data.ts'
import { builtInStyleNames, findStyle } from '../../book/styles.ts'
import { readBoolean, readChoice, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { HostCollection } from '../host-object.ts'
import { WireCollection, WireObject } from '../wire-object.ts'
import { AlignmentFormat, RangeFill, RangeFont } from './cell-format.ts'
import { readColor } from './colors.ts'
import type { FormatSource } from './format-source.ts'

const INCLUDES = ['Alignment', 'Border', 'Font', 'Number', 'Patterns', 'Protection']

export class Style extends AlignmentFormat {
  readonly $type = 'Style'

  private readonly context: HostContext
  private readonly key: string

  constructor(context: HostContext, key: string) {
    super({
      read: <K extends FormatKey>(property: K): FormatValues[K] => {
        const own = this.data.format[property] as FormatValues[K] | undefined
        return own ?? DEFAULT_FORMAT[property]
      },
      change: (change: (old: Format) => Format) => {
        context.book.touch()
        this.data.format = change(this.data.format)
      },
    })
    this.context = context
    this.key = key
  }

  override get $scalars() {
    const names =
      'BuiltIn FormulaHidden HorizontalAlignment IncludeAlignment IncludeBorder IncludeFont IncludeNumber IncludePatterns IncludeProtection IndentLevel Locked Name NumberFormat NumberFormatLocal ReadingOrder ShrinkToFit VerticalAlignment WrapText TextOrientation AutoIndent'
    return names.split(' ')
  }

  get data(): StyleData {
    const found = findStyle(this.context.book, this.key)
    if (!found) throw itemNotFound(`style ${this.key}`)
    return found
  }

  get Name(): string {
    return this.data.name
  }

  get BuiltIn(): boolean {
    return this.data.isBuiltIn
  }

  get NumberFormat(): unknown {
    return this.read('numberFormat')
  }

  set NumberFormat(value: unknown) {
    this.write({ numberFormat: readText(value, 'numberFormat') })
  }

  get NumberFormatLocal(): unknown {
    return this.NumberFormat
  }

  set NumberFormatLocal(value: unknown) {
    this.NumberFormat = value
  }

  get Locked(): unknown {
    return this.read('locked')
  }

  set Locked(value: unknown) {
    this.write({ locked: readBoolean(value, 'locked') })
  }

  get FormulaHidden(): unknown {
    return this.read('formulaHidden')
  }

  set FormulaHidden(value: unknown) {
    this.write({ formulaHidden: readBoolean(value, 'formulaHidden') })
  }

  /** The client sets `textOrientation` under this name. */
  set Orientation(value: unknown) {
    this.TextOrientation = value
  }

  get Font(): RangeFont {
    return new RangeFont(this.source)
  }

  get Fill(): RangeFill {
    return new RangeFill(this.source)
  }

  get Borders(): StyleBorderCollection {
    return new StyleBorderCollection(this.source)
  }

  Delete(): void {
    const { data } = this
    if (data.isBuiltIn) throw invalidOperation('a built-in style cannot be deleted')
    this.context.book.touch()
    this.context.book.data.styles = this.context.book.data.styles.filter((style) => style !== data)
  }

  static {
    for (const part of INCLUDES) {
      Object.defineProperty(Style.prototype, `Include${part}`, {
        configurable: true,
        get(this: Style) {
          return this.data.includes[part] ?? true
        },
        set(this: Style, value: unknown) {
          const include = readBoolean(value, `include${part}`)
          this.context.book.touch()
          this.data.includes[part] = include
        },
      })
    }
  }
}

const SIDES = {
  EdgeTop: 'borderTop',
  EdgeBottom: 'borderBottom',
  EdgeLeft: 'borderLeft',
  EdgeRight: 'borderRight',
} as const
type Side = keyof typeof SIDES

class StyleBorder extends WireObject {
  readonly $type = 'RangeBorder'

  private readonly source: FormatSource
  private readonly side: Side

  constructor(source: FormatSource, side: Side) {
    super()
    this.source = source
    this.side = side
  }

  override get $scalars() {
    return ['SideIndex', 'Style', 'Weight', 'Color', 'TintAndShade']
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { SideIndex: this.side }
  }

  private get border(): Border {
    return this.source.read(SIDES[this.side]) ?? NO_BORDER
  }

  private set border(border: Border) {
    this.source.change((old) => ({ ...old, [SIDES[this.side]]: border }))
  }

  get SideIndex(): string {
    return this.side
  }

  get Style(): string {
    return this.border.style
  }

  set Style(value: unknown) {
    this.border = { ...this.border, style: readText(value, 'style') }
  }

  get Weight(): string {
    return this.border.weight
  }

  set Weight(value: unknown) {
    this.border = { ...this.border, weight: readChoice(value, ['Hairline', 'Thin', 'Medium', 'Thick'], 'weight') }
  }

  get Color(): string {
    return this.border.color
  }

  set Color(value: unknown) {
    this.border = { ...this.border, color: readColor(value) }
  }

  get TintAndShade(): number {
    return this.border.tintAndShade
  }
}

class StyleBorderCollection extends WireCollection {
  readonly $type = 'RangeBorderCollection'

  private readonly source: FormatSource

  constructor(source: FormatSource) {
    super()
    this.source = source
  }

  override get $scalars() {
    return ['Count']
  }

  get Count(): number {
    return Object.keys(SIDES).length
  }

  override $items(): readonly StyleBorder[] {
    return (Object.keys(SIDES) as Side[]).map((side) => new StyleBorder(this.source, side))
  }

  override $find(key: unknown): StyleBorder | undefined {
    return this.$items().find((border) => border.SideIndex === key)
  }
}

export class StyleCollection extends HostCollection {
  readonly $type = 'StyleCollection'

  override $items(): readonly Style[] {
    const own = this.context.book.data.styles.filter(({ isBuiltIn }) => !isBuiltIn)
    const names = [...builtInStyleNames(), ...own.map(({ name }) => name)]
    return names.map((name) => new Style(this.context, name))
  }

  override $find(key: unknown): Style | undefined {
    const name = readText(key, 'name')
    return findStyle(this.context.book, name) ? new Style(this.context, name) : undefined
  }

  /** Answers nothing; the new style is found by its name. */
  Add(name: unknown): void {
    const title = readText(name, 'name')
    if (findStyle(this.context.book, title)) throw itemAlreadyExists(`style ${title}`)
    this.context.book.touch()
    this.context.book.data.styles.push({ name: title, isBuiltIn: false, format: {}, includes: {} })
  }
}
