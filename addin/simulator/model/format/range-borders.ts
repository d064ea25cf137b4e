// Borders of a range: its outer edges, the lines inside it, and diagonals. Each line belongs to the cells beside it.

import { type Area, lastColumn, lastRow } from '../../book/address.ts'
import { type Border, type FormatKey, NO_BORDER } from '../../book/cell.ts'
import { itemNotFound } from '../../book/fault.ts'
import { assertAllowed } from '../../book/protection.ts'
import { readChoice, readNumber } from '../arguments.ts'
import type { CellTarget } from '../range/range-base.ts'
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

export class RangeBorder extends WireObject {
  readonly $type = 'RangeBorder'

  private readonly target: CellTarget
  private readonly side: Side

  constructor(target: CellTarget, side: Side) {
    super()
    this.target = target
    this.side = side
  }

  override get $scalars() {
    return ['SideIndex', 'Style', 'Weight', 'Color', 'TintAndShade']
  }

  override $identity(): Readonly<Record<string, unknown>> {
    return { SideIndex: this.side }
  }

  get SideIndex(): string {
    return this.side
  }

  private shared<K extends keyof Border>(part: K): Border[K] | null {
    let found: { readonly value: Border[K] } | undefined
    for (const a of this.target.areas()) {
      const [first] = linesOf(this.side, a)
      if (!first) continue
      const { within, key } = first
      for (let row = within.row; row <= lastRow(within); row++) {
        for (let column = within.column; column <= lastColumn(within); column++) {
          const border = this.target.sheet.formatValue(row, column, key) as Border
          if (found && found.value !== border[part]) return null
          found ??= { value: border[part] }
        }
      }
    }
    return found ? found.value : NO_BORDER[part]
  }

  private change(part: Partial<Border>): void {
    const { sheet, context } = this.target
    assertAllowed(sheet, 'allowFormatCells')
    for (const a of this.target.areas()) {
      for (const { within, key } of linesOf(this.side, a)) {
        sheet.changeFormat(within, (old) => {
          const before = (old[key] as Border | undefined) ?? NO_BORDER
          return { ...old, [key]: { ...before, ...part } }
        })
      }
      context.book.report({ kind: 'formatted', sheetId: sheet.id, area: a })
    }
  }

  get Style(): string | null {
    return this.shared('style')
  }

  set Style(value: unknown) {
    this.change({ style: readChoice(value, STYLES, 'style') })
  }

  get Weight(): string | null {
    return this.shared('weight')
  }

  set Weight(value: unknown) {
    this.change({ weight: readChoice(value, WEIGHTS, 'weight'), ...this.visible() })
  }

  get Color(): string | null {
    return this.shared('color') ?? ''
  }

  set Color(value: unknown) {
    this.change({ color: readColor(value), ...this.visible() })
  }

  get TintAndShade(): number | null {
    return this.shared('tintAndShade')
  }

  set TintAndShade(value: unknown) {
    this.change({ tintAndShade: readNumber(value, 'tintAndShade') })
  }

  /** A line without a style becomes a plain one when it gets a weight or a colour. */
  private visible(): Partial<Border> {
    return this.Style === 'None' ? { style: 'Continuous' } : {}
  }
}

export class RangeBorderCollection extends WireCollection {
  readonly $type = 'RangeBorderCollection'

  private readonly target: CellTarget

  constructor(target: CellTarget) {
    super()
    this.target = target
  }

  override get $scalars() {
    return ['Count', 'TintAndShade']
  }

  get Count(): number {
    return SIDES.length
  }

  get TintAndShade(): number | null {
    const [first, ...rest] = this.$items().map((border) => border.TintAndShade)
    return rest.every((value) => value === first) ? (first ?? 0) : null
  }

  set TintAndShade(value: unknown) {
    for (const border of this.$items()) border.TintAndShade = value
  }

  override $items(): readonly RangeBorder[] {
    return SIDES.map((side) => new RangeBorder(this.target, side))
  }

  override $find(key: unknown): RangeBorder | undefined {
    const side = SIDES.find((known) => known === key)
    return side && new RangeBorder(this.target, side)
  }

  override $indexer(key: unknown): RangeBorder {
    const found = this.$find(key)
    if (!found) throw itemNotFound(`border ${String(key)}`)
    return found
  }
}
