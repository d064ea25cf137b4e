// Borders of cells and of styles. Those of cells are outer edges, the lines inside and diagonals; each line belongs to
// the cells beside it.

import { type Area, lastColumn, lastRow } from '../../book/address.ts'
import { type Border, type FormatKey, NO_BORDER } from '../../book/cell.ts'
import { assertAllowed } from '../../book/protection.ts'
import { agreed } from '../agreed.ts'
import { readChoice, readNumber } from '../arguments.ts'
import { COUNT, scalars } from '../define.ts'
import type { CellTarget } from '../range/cell-target.ts'
import { WireCollection, WireObject } from '../wire-object.ts'
import { readColor } from './colors.ts'

const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot'] as const
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const

/** In the order `getItemAt` counts them. */
const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const
type Side = (typeof SIDES)[number]
type BorderKey = FormatKey & `border${string}`

/** The cells a side touches, and which of their lines it is. */
function linesOf(side: Side, a: Area): { readonly within: Area; readonly key: BorderKey }[] {
  switch (side) {
    case 'EdgeTop':
      return [{ within: { ...a, rows: 1 }, key: 'borderTop' }]
    case 'EdgeBottom':
      return [{ within: { ...a, row: lastRow(a), rows: 1 }, key: 'borderBottom' }]
    case 'EdgeLeft':
      return [{ within: { ...a, columns: 1 }, key: 'borderLeft' }]
    case 'EdgeRight':
      return [{ within: { ...a, column: lastColumn(a), columns: 1 }, key: 'borderRight' }]
    case 'InsideHorizontal':
      if (a.rows < 2) return []
      return [
        { within: { ...a, rows: a.rows - 1 }, key: 'borderBottom' },
        { within: { ...a, row: a.row + 1, rows: a.rows - 1 }, key: 'borderTop' },
      ]
    case 'InsideVertical':
      if (a.columns < 2) return []
      return [
        { within: { ...a, columns: a.columns - 1 }, key: 'borderRight' },
        { within: { ...a, column: a.column + 1, columns: a.columns - 1 }, key: 'borderLeft' },
      ]
    case 'DiagonalDown':
      return [{ within: a, key: 'borderDiagonalDown' }]
    case 'DiagonalUp':
      return [{ within: a, key: 'borderDiagonalUp' }]
    default:
      return side satisfies never
  }
}

/** Where one line is read and written. */
export interface BorderSource {
  /** `null` where cells differ. */
  read<K extends keyof Border>(part: K): Border[K] | null
  change(part: Partial<Border>): void
}

export class RangeBorder extends WireObject {
  readonly $type = 'RangeBorder'

  private readonly source: BorderSource
  private readonly side: string

  constructor(source: BorderSource, side: string) {
    super()
    this.source = source
    this.side = side
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { SideIndex: this.side }
  }

  get SideIndex(): string {
    return this.side
  }

  get Style(): string | null {
    return this.source.read('style')
  }

  set Style(value: unknown) {
    this.source.change({ style: readChoice(value, STYLES, 'style') })
  }

  get Weight(): string | null {
    return this.source.read('weight')
  }

  set Weight(value: unknown) {
    this.source.change({ weight: readChoice(value, WEIGHTS, 'weight'), ...this.visible() })
  }

  get Color(): string {
    return this.source.read('color') ?? ''
  }

  set Color(value: unknown) {
    this.source.change({ color: readColor(value), ...this.visible() })
  }

  get TintAndShade(): number | null {
    return this.source.read('tintAndShade')
  }

  set TintAndShade(value: unknown) {
    this.source.change({ tintAndShade: readNumber(value, 'tintAndShade') })
  }

  /** A line without a style becomes a plain one when it gets a weight or a colour. */
  private visible(): Partial<Border> {
    return this.Style === 'None' ? { style: 'Continuous' } : {}
  }
}

export class RangeBorderCollection<S extends string = string> extends WireCollection<S, RangeBorder> {
  readonly $type = 'RangeBorderCollection'

  private readonly sides: readonly S[]
  private readonly sourceOf: (side: S) => BorderSource

  constructor(sides: readonly S[], sourceOf: (side: S) => BorderSource) {
    super()
    this.sides = sides
    this.sourceOf = sourceOf
  }

  protected override $keys(): readonly S[] {
    return this.sides
  }

  protected override $item(side: S): RangeBorder {
    return new RangeBorder(this.sourceOf(side), side)
  }

  get TintAndShade(): number | null {
    return agreed(this.$items().map((border) => border.TintAndShade)) ?? null
  }

  set TintAndShade(value: unknown) {
    for (const border of this.$items()) border.TintAndShade = value
  }
}

scalars(RangeBorderCollection, COUNT)

function* bordersAt(target: CellTarget, side: Side): Generator<Border> {
  for (const a of target.areas()) {
    const [line] = linesOf(side, a)
    if (!line) continue
    const { within, key } = line
    for (let row = within.row; row <= lastRow(within); row++) {
      for (let column = within.column; column <= lastColumn(within); column++) {
        yield target.sheet.formatValue(row, column, key) as Border
      }
    }
  }
}

/** The parts of these lines, one by one. */
function* partsOf<K extends keyof Border>(borders: Iterable<Border>, part: K): Generator<Border[K]> {
  for (const border of borders) yield border[part]
}

const cellBorder = (target: CellTarget, side: Side): BorderSource => ({
  read: (part) => {
    const shared = agreed(partsOf(bordersAt(target, side), part))
    return shared === undefined ? NO_BORDER[part] : shared
  },
  change: (part) => {
    const { sheet, context } = target
    assertAllowed(sheet, 'allowFormatCells')
    for (const a of target.areas()) {
      for (const { within, key } of linesOf(side, a)) {
        sheet.changeFormat(within, (old) => {
          const before = (old[key] as Border | undefined) ?? NO_BORDER
          return { ...old, [key]: { ...before, ...part } }
        })
      }
      context.book.report({ kind: 'formatted', sheetId: sheet.id, area: a })
    }
  },
})

export const cellBorders = (target: CellTarget): RangeBorderCollection<Side> =>
  new RangeBorderCollection(SIDES, (side) => cellBorder(target, side))
