// PageLayout: kept as it was set and answered again; nothing is printed here.

import { type Area, formatArea } from '../../book/address.ts'
import { areaFrom } from '../../book/book.ts'
import { isPlainObject, readChoice, readNumber, readObject } from '../arguments.ts'
import { ways } from '../define.ts'
import { SheetObject } from '../host-object.ts'
import { type Keeper, keepProperties } from '../kept.ts'
import { choice, flag, number, text } from '../kept-kinds.ts'
import { readRange } from '../range/range-base.ts'
import type { WireObject } from '../wire-object.ts'

/** Something kept with a sheet's page layout. */
abstract class LayoutPart extends SheetObject implements Keeper {
  get $record(): Record<string, unknown> {
    return this.sheet.data.pageLayout
  }

  $touch(): void {
    this.sheet.touch()
    this.context.book.report({ kind: 'arranged', sheetId: this.sheet.id })
  }
}

const MARGIN_UNITS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const
const MARGINS = ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'] as const

export class PageLayout extends LayoutPart {
  readonly $type = 'PageLayout'

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
    this.$touch()
    this.$record[name] = formatArea(area)
  }

  private area(name: string): Area | undefined {
    const text = this.$record[name]
    return typeof text === 'string' ? areaFrom(text) : undefined
  }

  private range(name: string): WireObject | null {
    const found = this.area(name)
    return found ? this.context.wire.range(this.sheet, found) : null
  }

  GetPrintAreaOrNullObject(): WireObject | null {
    const found = this.area('printArea')
    return found ? this.context.wire.rangeAreas(this.sheet, [found]) : null
  }

  GetPrintTitleRowsOrNullObject(): WireObject | null {
    return this.range('printTitleRows')
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
      this.$touch()
      this.$record[`${side}Margin`] = points
    }
  }
}

keepProperties(PageLayout, [
  choice('Orientation', ['Portrait', 'Landscape']),
  text('PaperSize', 'Letter'),
  flag('BlackAndWhite', false),
  choice('PrintErrors', ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']),
  { name: 'Zoom', fallback: { scale: 100 }, check: readObject },
  flag('CenterHorizontally', false),
  flag('CenterVertically', false),
  flag('PrintHeadings', false),
  flag('PrintGridlines', false),
  number('LeftMargin', 50.4),
  number('RightMargin', 50.4),
  number('TopMargin', 54),
  number('BottomMargin', 54),
  number('HeaderMargin', 21.6),
  number('FooterMargin', 21.6),
  choice('PrintComments', ['NoComments', 'EndSheet', 'InPlace']),
  flag('DraftMode', false),
  { name: 'FirstPageNumber', fallback: '', check: (value) => value },
  choice('PrintOrder', ['DownThenOver', 'OverThenDown']),
])

/** Headers and footers: one set for all pages, and those of first, even and odd pages. */
export class HeaderFooterGroup extends LayoutPart {
  readonly $type = 'HeaderFooterGroup'

  readonly $path = 'Headers.'
}

keepProperties(HeaderFooterGroup, [
  choice('State', ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven']),
  flag('UseSheetMargins', true),
  flag('UseSheetScale', true),
])

export class HeaderFooter extends LayoutPart {
  readonly $type = 'HeaderFooter'

  readonly $path: string

  constructor({ context, sheet }: LayoutPart, pages: string) {
    super(context, sheet)
    this.$path = `Headers.${pages}.`
  }
}

keepProperties(
  HeaderFooter,
  ['Header', 'Footer'].flatMap((place) => ['Left', 'Center', 'Right'].map((side) => text(side + place))),
)

ways(PageLayout, { HeadersFooters: ({ context, sheet }) => new HeaderFooterGroup(context, sheet) })

ways(HeaderFooterGroup, {
  DefaultForAllPages: (group) => new HeaderFooter(group, 'default'),
  FirstPage: (group) => new HeaderFooter(group, 'first'),
  EvenPages: (group) => new HeaderFooter(group, 'even'),
  OddPages: (group) => new HeaderFooter(group, 'odd'),
})
