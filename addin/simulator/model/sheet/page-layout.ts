// PageLayout: kept as it was set and answered again; nothing is printed here.

import { type Area, formatArea } from '../../book/address.ts'
import { areaFrom } from '../../book/book.ts'
import { itemNotFound } from '../../book/fault.ts'
import type { Sheet } from '../../book/sheet.ts'
import { isPlainObject, readBoolean, readChoice, readNumber, readObject, readText } from '../arguments.ts'
import type { HostContext } from '../host-context.ts'
import { readRange } from '../range/range-base.ts'
import { type KeptProperty, keepProperties, RecordObject } from '../record-object.ts'
import type { WireObject } from '../wire-object.ts'

/** Something kept with a sheet's page layout. */
abstract class LayoutPart extends RecordObject {
  protected readonly context: HostContext
  protected readonly sheet: Sheet

  constructor(context: HostContext, sheet: Sheet) {
    super()
    this.context = context
    this.sheet = sheet
  }

  protected override get record(): Record<string, unknown> {
    return this.sheet.data.pageLayout
  }

  protected override touch(): void {
    this.sheet.touch()
    this.context.book.report({ kind: 'arranged', sheetId: this.sheet.id })
  }
}

const oneOf =
  (...choices: readonly string[]) =>
  (value: unknown, what: string): string =>
    readChoice(value, choices, what)

const MARGIN_UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const
const MARGINS = ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'] as const

export class PageLayout extends LayoutPart {
  readonly $type = 'PageLayout'

  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.context, this.sheet)
  }

  SetPrintArea(range: unknown): void {
    this.setArea('printArea', range)
  }

  SetPrintTitleRows(range: unknown): void {
    this.setArea('printTitleRows', range)
  }

  SetPrintTitleColumns(range: unknown): void {
    this.setArea('printTitleColumns', range)
  }

  private setArea(name: string, range: unknown): void {
    const { area } = readRange(this.context, this.sheet, range)
    this.touch()
    this.record[name] = formatArea(area)
  }

  private area(name: string): Area | undefined {
    const text = this.record[name]
    return typeof text === 'string' ? areaFrom(text) : undefined
  }

  private range(name: string): WireObject | null {
    const found = this.area(name)
    return found ? this.context.wire.range(this.sheet, found) : null
  }

  private required(found: WireObject | null): WireObject {
    if (!found) throw itemNotFound()
    return found
  }

  GetPrintArea(): WireObject {
    return this.required(this.GetPrintAreaOrNullObject())
  }

  GetPrintAreaOrNullObject(): WireObject | null {
    const found = this.area('printArea')
    return found ? this.context.wire.rangeAreas(this.sheet, [found]) : null
  }

  GetPrintTitleRows(): WireObject {
    return this.required(this.GetPrintTitleRowsOrNullObject())
  }

  GetPrintTitleRowsOrNullObject(): WireObject | null {
    return this.range('printTitleRows')
  }

  GetPrintTitleColumns(): WireObject {
    return this.required(this.GetPrintTitleColumnsOrNullObject())
  }

  GetPrintTitleColumnsOrNullObject(): WireObject | null {
    return this.range('printTitleColumns')
  }

  SetPrintMargins(unit: unknown, margins: unknown): void {
    const scale = MARGIN_UNITS[readChoice(unit, ['Points', 'Inches', 'Centimeters'], 'unit')]
    if (!isPlainObject(margins)) return
    for (const side of MARGINS) {
      const size = margins[side.toLowerCase()]
      if (size === undefined || size === null) continue
      const points = readNumber(size, side) * scale
      this.touch()
      this.record[`${side}Margin`] = points
    }
  }
}

const margin = (side: (typeof MARGINS)[number], fallback: number): KeptProperty => ({
  name: `${side}Margin`,
  fallback,
  check: readNumber,
})

const flag = (name: string): KeptProperty => ({ name, fallback: false, check: readBoolean })

keepProperties(PageLayout, [
  { name: 'Orientation', fallback: 'Portrait', check: oneOf('Portrait', 'Landscape') },
  { name: 'PaperSize', fallback: 'Letter', check: readText },
  flag('BlackAndWhite'),
  {
    name: 'PrintErrors',
    fallback: 'AsDisplayed',
    check: oneOf('AsDisplayed', 'Blank', 'Dash', 'NotAvailable'),
  },
  { name: 'Zoom', fallback: { scale: 100 }, check: readObject },
  flag('CenterHorizontally'),
  flag('CenterVertically'),
  flag('PrintHeadings'),
  flag('PrintGridlines'),
  margin('Left', 50.4),
  margin('Right', 50.4),
  margin('Top', 54),
  margin('Bottom', 54),
  margin('Header', 21.6),
  margin('Footer', 21.6),
  { name: 'PrintComments', fallback: 'NoComments', check: oneOf('NoComments', 'EndSheet', 'InPlace') },
  flag('DraftMode'),
  { name: 'FirstPageNumber', fallback: '', check: (value) => value },
  { name: 'PrintOrder', fallback: 'DownThenOver', check: oneOf('DownThenOver', 'OverThenDown') },
])

/** Headers and footers: one set for all pages, and those of first, even and odd pages. */
export class HeaderFooterGroup extends LayoutPart {
  readonly $type = 'HeaderFooterGroup'

  protected override get prefix(): string {
    return 'Headers.'
  }

  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.sheet, 'default')
  }

  get FirstPage(): HeaderFooter {
    return new HeaderFooter(this.context, this.sheet, 'first')
  }

  get EvenPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.sheet, 'even')
  }

  get OddPages(): HeaderFooter {
    return new HeaderFooter(this.context, this.sheet, 'odd')
  }
}

keepProperties(HeaderFooterGroup, [
  {
    name: 'State',
    fallback: 'Default',
    check: oneOf('Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'),
  },
  { name: 'UseSheetMargins', fallback: true, check: readBoolean },
  { name: 'UseSheetScale', fallback: true, check: readBoolean },
])

export class HeaderFooter extends LayoutPart {
  readonly $type = 'HeaderFooter'

  private readonly pages: string

  constructor(context: HostContext, sheet: Sheet, pages: string) {
    super(context, sheet)
    this.pages = pages
  }

  protected override get prefix(): string {
    return `Headers.${this.pages}.`
  }
}

keepProperties(
  HeaderFooter,
  ['Header', 'Footer'].flatMap((place) =>
    ['Left', 'Center', 'Right'].map((side) => ({ name: side + place, fallback: '', check: readText })),
  ),
)
