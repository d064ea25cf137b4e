// How a sheet is printed, in ExcelJS's words and back. Margins are points here and inches there.

import type { HeaderFooter, PageSetup } from 'exceljs'
import { inverse } from './xml.ts'

type Layout = Readonly<Record<string, unknown>>

/** Office.js's names of the sizes people here use, by the file's numbers; others become the printer's own. */
const PAPERS: Readonly<Record<string, string>> = { Letter: '1', Legal: '5', A3: '8', A4: '9', A5: '11' }
const MARGINS = ['Left', 'Right', 'Top', 'Bottom', 'Header', 'Footer'] as const
const FALLBACKS = { Left: 50.4, Right: 50.4, Top: 54, Bottom: 54, Header: 21.6, Footer: 21.6 } as const

export function toPageSetup(layout: Layout): Partial<PageSetup> {
  const zoom = layout.Zoom as { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number } | undefined
  const isFitted = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined
  const margins = Object.fromEntries(
    MARGINS.map((side) => [side.toLowerCase(), Number(layout[`${side}Margin`] ?? FALLBACKS[side]) / 72]),
  )
  const texts = {
    printArea: layout.printArea,
    printTitlesRow: layout.printTitleRows,
    printTitlesColumn: layout.printTitleColumns,
  }
  return {
    orientation: layout.Orientation === 'Landscape' ? 'landscape' : 'portrait',
    paperSize: Number(PAPERS[String(layout.PaperSize ?? 'Letter')] ?? 1),
    margins: margins as unknown as PageSetup['margins'],
    horizontalCentered: layout.CenterHorizontally === true,
    verticalCentered: layout.CenterVertically === true,
    blackAndWhite: layout.BlackAndWhite === true,
    showGridLines: layout.PrintGridlines === true,
    showRowColHeaders: layout.PrintHeadings === true,
    pageOrder: layout.PrintOrder === 'OverThenDown' ? 'overThenDown' : 'downThenOver',
    ...(isFitted
      ? { fitToPage: true, fitToWidth: zoom?.horizontalFitToPages ?? 0, fitToHeight: zoom?.verticalFitToPages ?? 0 }
      : { scale: zoom?.scale ?? 100 }),
    ...(typeof layout.FirstPageNumber === 'number' ? { firstPageNumber: layout.FirstPageNumber } : {}),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => typeof text === 'string')),
  }
}

export function fromPageSetup(setup: Partial<PageSetup>): Record<string, unknown> {
  const { margins, orientation, paperSize, fitToPage, fitToWidth, fitToHeight, scale } = setup
  const paper = inverse(PAPERS)[String(paperSize)] ?? 'Letter'
  const layout: Record<string, unknown> = {
    ...(orientation === 'landscape' ? { Orientation: 'Landscape' } : {}),
    ...(paper === 'Letter' ? {} : { PaperSize: paper }),
  }
  if (margins) {
    for (const side of MARGINS) {
      const inches = margins[side.toLowerCase() as keyof PageSetup['margins']]
      const points = inches === undefined ? FALLBACKS[side] : Math.round(inches * 7200) / 100
      if (points !== FALLBACKS[side]) layout[`${side}Margin`] = points
    }
  }
  if (fitToPage) {
    layout.Zoom = {
      ...(fitToWidth ? { horizontalFitToPages: fitToWidth } : {}),
      ...(fitToHeight ? { verticalFitToPages: fitToHeight } : {}),
    }
  } else if (scale !== undefined && scale !== 100) layout.Zoom = { scale }
  for (const [name, isSet] of [
    ['CenterHorizontally', setup.horizontalCentered],
    ['CenterVertically', setup.verticalCentered],
    ['BlackAndWhite', setup.blackAndWhite],
    ['PrintGridlines', setup.showGridLines],
    ['PrintHeadings', setup.showRowColHeaders],
  ] as const) {
    if (isSet) layout[name] = true
  }
  // ExcelJS says 1 where a file says nothing.
  if ((setup.firstPageNumber ?? 1) !== 1) layout.FirstPageNumber = setup.firstPageNumber
  if (setup.pageOrder === 'overThenDown') layout.PrintOrder = 'OverThenDown'
  const { printArea, printTitlesRow, printTitlesColumn } = setup
  for (const [name, text] of [
    ['printArea', printArea],
    ['printTitleRows', printTitlesRow],
    ['printTitleColumns', printTitlesColumn],
  ] as const) {
    if (text !== undefined) layout[name] = text.replaceAll('$', '')
  }
  return layout
}

const PARTS = [
  ['L', 'Left'],
  ['C', 'Center'],
  ['R', 'Right'],
] as const

/** Left, centre and right are one text in the file, each after its sign: `&LTrái&CGiữa`. Only the default pages. */
export function toHeaderFooter(layout: Layout): Partial<HeaderFooter> {
  const join = (place: 'Header' | 'Footer'): string =>
    PARTS.map(([sign, side]) => {
      const text = layout[`Headers.default.${side}${place}`]
      return typeof text === 'string' && text !== '' ? `&${sign}${text}` : ''
    }).join('')
  const [oddHeader, oddFooter] = [join('Header'), join('Footer')]
  // Without a text of its own the first page has none.
  const differentFirst = layout['Headers.State'] === 'FirstAndDefault'
  return {
    ...(oddHeader ? { oddHeader } : {}),
    ...(oddFooter ? { oddFooter } : {}),
    ...(differentFirst ? { differentFirst } : {}),
  }
}

export function fromHeaderFooter(file: Partial<HeaderFooter> | null): Record<string, string> {
  const found: Record<string, string> = file?.differentFirst ? { 'Headers.State': 'FirstAndDefault' } : {}
  for (const [place, text] of [
    ['Header', file?.oddHeader],
    ['Footer', file?.oddFooter],
  ] as const) {
    for (const part of (text ?? '').split(/(?=&[LCR])/)) {
      const side = PARTS.find(([sign]) => part.startsWith(`&${sign}`))?.[1]
      if (side) found[`Headers.default.${side}${place}`] = part.slice(2)
    }
  }
  return found
}
