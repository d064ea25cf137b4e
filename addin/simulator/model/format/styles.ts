// `workbook.styles`.

import { DEFAULT_FORMAT, type Format, type FormatKey, type FormatValues, NO_BORDER } from '../../book/cell.ts'
import { invalidOperation, itemAlreadyExists, itemNotFound } from '../../book/fault.ts'
import type { StyleData } from '../../book/sheet-data.ts'
import { builtInStyleNames, findStyle } from '../../book/styles.ts'
import { readBoolean, readText } from '../arguments.ts'
import { scalars, ways } from '../define.ts'
import type { HostContext } from '../host-context.ts'
import { HostCollection } from '../host-object.ts'
import { AlignmentFormat, formatScalar, RangeFill, RangeFont, readAngle } from './cell-format.ts'
import type { FormatSource } from './format-source.ts'
import { RangeBorderCollection } from './range-borders.ts'

export class Style extends AlignmentFormat {
  readonly $type = 'Style'

  readonly context: HostContext
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

  Delete(): void {
    const { data } = this
    if (data.isBuiltIn) throw invalidOperation('a built-in style cannot be deleted')
    this.context.book.touch()
    this.context.book.data.styles = this.context.book.data.styles.filter((style) => style !== data)
  }
}

const numberFormat = formatScalar('numberFormat', readText)

scalars(Style, {
  NumberFormat: numberFormat,
  NumberFormatLocal: numberFormat,
  Locked: formatScalar('locked', readBoolean),
  FormulaHidden: formatScalar('formulaHidden', readBoolean),
  /** The client sets `textOrientation` under this name. */
  Orientation: { set: formatScalar('textOrientation', readAngle).set },
})

/** Which parts of a format the style is meant to bring. */
for (const part of ['Alignment', 'Border', 'Font', 'Number', 'Patterns', 'Protection']) {
  scalars(Style, {
    [`Include${part}`]: {
      get: ({ data }) => data.includes[part] ?? true,
      set: (style, value) => {
        const include = readBoolean(value, `include${part}`)
        style.context.book.touch()
        style.data.includes[part] = include
      },
    },
  })
}

const SIDES = {
  EdgeTop: 'borderTop',
  EdgeBottom: 'borderBottom',
  EdgeLeft: 'borderLeft',
  EdgeRight: 'borderRight',
} as const

const bordersOf = ({ read, change }: FormatSource): RangeBorderCollection<keyof typeof SIDES> =>
  new RangeBorderCollection(Object.keys(SIDES) as (keyof typeof SIDES)[], (side) => {
    const key = SIDES[side]
    return {
      read: (part) => (read(key) ?? NO_BORDER)[part],
      change: (part) => change((old) => ({ ...old, [key]: { ...(old[key] ?? NO_BORDER), ...part } })),
    }
  })

ways(Style, {
  Font: ({ owner }) => new RangeFont(owner),
  Fill: ({ owner }) => new RangeFill(owner),
  Borders: ({ owner }) => bordersOf(owner),
})

/** By name. */
export class StyleCollection extends HostCollection<string, Style> {
  readonly $type = 'StyleCollection'

  protected override $keys(): readonly string[] {
    const own = this.context.book.data.styles.filter(({ isBuiltIn }) => !isBuiltIn)
    return [...builtInStyleNames(), ...own.map(({ name }) => name)]
  }

  protected override $item(name: string): Style {
    return new Style(this.context, name)
  }

  protected override $keyOf(wanted: unknown): string | undefined {
    return findStyle(this.context.book, readText(wanted, 'name'))?.name
  }

  /** Answers nothing; the new style is found by its name. */
  Add(name: unknown): void {
    const title = readText(name, 'name')
    if (findStyle(this.context.book, title)) throw itemAlreadyExists(`style ${title}`)
    this.context.book.touch()
    this.context.book.data.styles.push({ name: title, isBuiltIn: false, format: {}, includes: {} })
  }
}
