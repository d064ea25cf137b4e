// Named cell styles: those every workbook has, and one's own. Applying one replaces a cell's format, as documented.

import type { Book } from './book.ts'
import type { Format } from './cell.ts'
import { itemNotFound } from './fault.ts'
import type { StyleData } from './sheet-data.ts'

const accent = (color: string): Format => ({ fillColor: color, fillPattern: 'Solid', fontColor: '#FFFFFF' })
const heading = (fontSize: number): Format => ({ fontSize, fontBold: true, fontColor: '#44546A' })

/** Looks of the built-in styles people meet most, in Office's colours. Others are plain. */
const LOOKS: Readonly<Record<string, Format>> = {
  Normal: {},
  Good: { fillColor: '#C6EFCE', fillPattern: 'Solid', fontColor: '#006100' },
  Bad: { fillColor: '#FFC7CE', fillPattern: 'Solid', fontColor: '#9C0006' },
  Neutral: { fillColor: '#FFEB9C', fillPattern: 'Solid', fontColor: '#9C5700' },
  Title: { fontSize: 18, fontColor: '#44546A', fontName: 'Calibri Light' },
  Heading1: heading(15),
  Heading2: heading(13),
  Heading3: heading(11),
  Heading4: heading(11),
  Total: { fontBold: true },
  Input: { fillColor: '#FFCC99', fillPattern: 'Solid', fontColor: '#3F3F76' },
  Output: { fillColor: '#F2F2F2', fillPattern: 'Solid', fontColor: '#3F3F3F', fontBold: true },
  Calculation: { fillColor: '#F2F2F2', fillPattern: 'Solid', fontColor: '#FA7D00', fontBold: true },
  Note: { fillColor: '#FFFFCC', fillPattern: 'Solid' },
  WarningText: { fontColor: '#FF0000' },
  ExplanatoryText: { fontColor: '#7F7F7F', fontItalic: true },
  Comma: { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' },
  Percent: { numberFormat: '0%' },
  Accent1: accent('#4472C4'),
  Accent2: accent('#ED7D31'),
  Accent3: accent('#A5A5A5'),
  Accent4: accent('#FFC000'),
  Accent5: accent('#5B9BD5'),
  Accent6: accent('#70AD47'),
  Hyperlink: { fontColor: '#0563C1', fontUnderline: 'Single' },
}

const keyOf = (name: string): string => name.replaceAll(' ', '').toLowerCase()

/** By name; `Heading 1` and `Heading1` are the same. A built-in one is made when it is first asked for. */
export function findStyle(book: Book, name: string): StyleData | undefined {
  const known = book.data.styles.find((style) => keyOf(style.name) === keyOf(name))
  if (known) return known
  const builtIn = Object.keys(LOOKS).find((look) => keyOf(look) === keyOf(name))
  if (builtIn === undefined) return undefined
  const style: StyleData = { name: builtIn, isBuiltIn: true, format: { ...LOOKS[builtIn] }, includes: {} }
  book.data.styles.push(style)
  return style
}

export const builtInStyleNames = (): readonly string[] => Object.keys(LOOKS)

/** The format of a cell that gets the style. */
export function styled(book: Book, name: string): Format {
  const style = findStyle(book, name)
  if (!style) throw itemNotFound(`style ${name}`)
  return style.name === 'Normal' ? {} : { ...style.format, style: style.name }
}
