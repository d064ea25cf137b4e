// PageLayout: kept as it was set and answered again; nothing is printed here.

import { type Area, formatArea } from '../book/address.ts'
import { areaFrom } from '../book/book.ts'
import { itemNotFound } from '../book/fault.ts'
import { isPlainObject, readChoice, readNumber, readText } from './arguments.ts'
import { readRange } from './range-base.ts'
import type { WireObject } from './wire-object.ts'
import { SheetPart } from './worksheet-parts.ts'

/** What a new sheet has; margins in points. */
const DEFAULTS: Readonly<Record<string, unknown>> = {
  Orientation: 'Portrait',
  PaperSize: 'Letter',
  BlackAndWhite: false,
  PrintErrors: 'AsDisplayed',
  Zoom: { scale: 100 },
  CenterHorizontally: false,
  CenterVertically: false,
  PrintHeadings: false,
  PrintGridlines: false,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  TopMargin: 54,
  BottomMargin: 54,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  PrintComments: 'NoComments',
  DraftMode: false,
  FirstPageNumber: '',
  PrintOrder: 'DownThenOver',
}

const MARGIN_UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const

export class PageLayout extends SheetPart {
  readonly $type = 'PageLayout'

  override get $scalars() {
    return Object.keys(DEFAULTS)
  }

  private get(name: string): unknown {
    return this.sheet.data.pageLayout[name] ?? DEFAULTS[name]
  }

  private set(name: string, value: unknown): void {
    this.sheet.touch()
    this.sheet.data.pageLayout[name] = value
    this.arranged()
  }

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
    this.set(name, formatArea(readRange(this.context, this.sheet, range).area))
  }

  private area(name: string): Area | undefined {
    const text = this.sheet.data.pageLayout[name]
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
    for (const [side, size] of Object.entries(margins)) {
      const name = `${side.charAt(0).toUpperCase()}${side.slice(1)}Margin`
      if (name in DEFAULTS) this.set(name, readNumber(size, side) * scale)
    }
  }

  static {
    for (const name of Object.keys(DEFAULTS)) {
      Object.defineProperty(PageLayout.prototype, name, {
        configurable: true,
        get(this: PageLayout) {
          return this.get(name)
        },
        set(this: PageLayout, value: unknown) {
          this.set(name, value)
        },
      })
    }
  }
}

const HEADER_SCALARS = ['State', 'UseSheetMargins', 'UseSheetScale']
const PARTS = ['LeftHeader', 'CenterHeader', 'RightHeader', 'LeftFooter', 'CenterFooter', 'RightFooter']

/** Headers and footers: one set for all pages, and those of first, even and odd pages. */
class HeaderFooterGroup extends SheetPart {
  readonly $type = 'HeaderFooterGroup'

  override get $scalars() {
    return HEADER_SCALARS
  }

  private get(name: string, fallback: unknown): unknown {
    return this.sheet.data.pageLayout[`headers.${name}`] ?? fallback
  }

  private set(name: string, value: unknown): void {
    this.sheet.touch()
    this.sheet.data.pageLayout[`headers.${name}`] = value
  }

  get State(): unknown {
    return this.get('state', 'Default')
  }

  set State(value: unknown) {
    this.set('state', readChoice(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'], 'state'))
  }

  get UseSheetMargins(): unknown {
    return this.get('useSheetMargins', true)
  }

  set UseSheetMargins(value: unknown) {
    this.set('useSheetMargins', value)
  }

  get UseSheetScale(): unknown {
    return this.get('useSheetScale', true)
  }

  set UseSheetScale(value: unknown) {
    this.set('useSheetScale', value)
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

class HeaderFooter extends SheetPart {
  readonly $type = 'HeaderFooter'
  private readonly pages: string

  constructor(context: HeaderFooterGroup['context'], sheet: HeaderFooterGroup['sheet'], pages: string) {
    super(context, sheet)
    this.pages = pages
  }

  override get $scalars() {
    return PARTS
  }

  static {
    for (const name of PARTS) {
      Object.defineProperty(HeaderFooter.prototype, name, {
        configurable: true,
        get(this: HeaderFooter) {
          return this.sheet.data.pageLayout[`headers.${this.pages}.${name}`] ?? ''
        },
        set(this: HeaderFooter, value: unknown) {
          this.sheet.touch()
          this.sheet.data.pageLayout[`headers.${this.pages}.${name}`] = readText(value, name)
        },
      })
    }
  }
}
