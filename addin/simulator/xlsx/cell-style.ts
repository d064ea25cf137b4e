// A cell's format in ExcelJS's words, and back. Colours of a theme become plain ones when a file is read.

import type { Alignment, BorderStyle, Borders, Color, Border as FileBorder, Fill, Font, Style } from 'exceljs'
import { type Border, DEFAULT_FORMAT, type Format, type FormatValues } from '../book/cell.ts'
import { SHORT_DATE } from '../book/locale.ts'
import { inverse } from './xml.ts'

/** What files call the built-in short date, which is shown by region. */
const FILE_SHORT_DATE = 'mm-dd-yy'

const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
}
const VERTICAL: Readonly<Record<string, string>> = {
  Top: 'top',
  Center: 'middle',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
}
const UNDERLINES: Readonly<Record<string, string>> = {
  Single: 'single',
  Double: 'double',
  SingleAccountant: 'singleAccounting',
  DoubleAccountant: 'doubleAccounting',
}
const PATTERNS: Readonly<Record<string, string>> = {
  Solid: 'solid',
  Gray75: 'darkGray',
  Gray50: 'mediumGray',
  Gray25: 'lightGray',
  Gray16: 'gray125',
  Gray8: 'gray0625',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
}
/** Style and weight of Office.js, and the one word of the file for both. */
const LINES: readonly (readonly [style: string, weight: string, word: BorderStyle])[] = [
  ['Continuous', 'Thin', 'thin'],
  ['Continuous', 'Hairline', 'hair'],
  ['Continuous', 'Medium', 'medium'],
  ['Continuous', 'Thick', 'thick'],
  ['Dash', 'Thin', 'dashed'],
  ['Dash', 'Medium', 'mediumDashed'],
  ['DashDot', 'Thin', 'dashDot'],
  ['DashDot', 'Medium', 'mediumDashDot'],
  ['DashDotDot', 'Thin', 'dashDotDot'],
  ['DashDotDot', 'Medium', 'mediumDashDotDot'],
  ['Dot', 'Thin', 'dotted'],
  ['Double', 'Thick', 'double'],
  ['SlantDashDot', 'Medium', 'slantDashDot'],
]
/** Office's theme, in the file's order. */
const THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ')

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`

/** Undefined for a colour that the file leaves to the program. */
export function colorFrom(color: Partial<Color> | undefined): string | undefined {
  if (color?.argb !== undefined) return `#${color.argb.slice(-6).toUpperCase()}`
  const base = color?.theme === undefined ? undefined : THEME[color.theme]
  if (base === undefined) return undefined
  const { tint = 0 } = color as { tint?: number }
  const shade = (at: number): string => {
    const value = Number.parseInt(base.slice(at, at + 2), 16)
    const tinted = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint
    return Math.round(tinted).toString(16).padStart(2, '0')
  }
  return `#${shade(0)}${shade(2)}${shade(4)}`.toUpperCase()
}

export function toStyle(format: Format): Partial<Style> {
  const is = <K extends keyof FormatValues>(key: K): FormatValues[K] =>
    (format[key] as FormatValues[K] | undefined) ?? DEFAULT_FORMAT[key]
  const numberFormat = is('numberFormat')
  const pattern = is('fillPattern') === 'None' && format.fillColor !== undefined ? 'Solid' : is('fillPattern')
  const fill: Fill | undefined =
    pattern === 'None'
      ? undefined
      : {
          type: 'pattern',
          pattern: (PATTERNS[pattern] ?? 'solid') as 'solid',
          fgColor: { argb: argb(pattern === 'Solid' ? is('fillColor') : is('fillPatternColor')) },
          bgColor: { argb: argb(is('fillColor')) },
        }
  return {
    numFmt: numberFormat === SHORT_DATE ? FILE_SHORT_DATE : numberFormat,
    font: fontOf(format),
    alignment: alignmentOf(format),
    border: bordersOf(format),
    protection: { locked: is('locked'), hidden: is('formulaHidden') },
    ...(fill ? { fill } : {}),
  }
}

function fontOf(format: Format): Partial<Font> {
  const { fontUnderline = 'None', fontColor } = format
  const script = format.fontSuperscript ? 'superscript' : format.fontSubscript ? 'subscript' : undefined
  return {
    name: format.fontName ?? DEFAULT_FORMAT.fontName,
    size: format.fontSize ?? DEFAULT_FORMAT.fontSize,
    ...(format.fontBold ? { bold: true } : {}),
    ...(format.fontItalic ? { italic: true } : {}),
    ...(format.fontStrikethrough ? { strike: true } : {}),
    ...(fontUnderline === 'None' ? {} : { underline: (UNDERLINES[fontUnderline] ?? 'single') as 'single' }),
    ...(fontColor === undefined ? {} : { color: { argb: argb(fontColor) } }),
    ...(script ? { vertAlign: script } : {}),
  }
}

function alignmentOf(format: Format): Partial<Alignment> {
  const horizontal = HORIZONTAL[format.horizontalAlignment ?? '']
  const vertical = VERTICAL[format.verticalAlignment ?? '']
  const { textOrientation } = format
  return {
    ...(horizontal ? { horizontal: horizontal as 'left' } : {}),
    ...(vertical ? { vertical: vertical as 'top' } : {}),
    ...(format.wrapText ? { wrapText: true } : {}),
    ...(format.shrinkToFit ? { shrinkToFit: true } : {}),
    ...(format.indentLevel ? { indent: format.indentLevel } : {}),
    ...(textOrientation ? { textRotation: textOrientation === 180 ? 'vertical' : textOrientation } : {}),
  }
}

const SIDES = [
  ['borderTop', 'top'],
  ['borderBottom', 'bottom'],
  ['borderLeft', 'left'],
  ['borderRight', 'right'],
] as const

function bordersOf(format: Format): Partial<Borders> {
  const lineOf = (border: Border | undefined): Partial<FileBorder> | undefined => {
    const found = LINES.find(([style, weight]) => style === border?.style && weight === border.weight)
    const word = found?.[2] ?? LINES.find(([style]) => style === border?.style)?.[2]
    return border && word && { style: word, color: { argb: argb(border.color) } }
  }
  const sides = SIDES.flatMap(([key, side]) => {
    const line = lineOf(format[key])
    return line ? [[side, line] as const] : []
  })
  const [down, up] = [lineOf(format.borderDiagonalDown), lineOf(format.borderDiagonalUp)]
  const line = down ?? up
  const diagonal = line ? { diagonal: { ...line, down: down !== undefined, up: up !== undefined } } : {}
  return { ...Object.fromEntries(sides), ...diagonal }
}

/** Only what differs from a plain cell. */
export function fromStyle(style: Partial<Style>): Format {
  const { numFmt, font, alignment, border, protection, fill } = style
  const found: Partial<FormatValues> = {}
  const code = numFmt === FILE_SHORT_DATE ? SHORT_DATE : numFmt
  if (code !== undefined) found.numberFormat = code
  if (font) Object.assign(found, formatOfFont(font))
  if (alignment) Object.assign(found, formatOfAlignment(alignment))
  for (const [key, side] of SIDES) {
    const line = borderFrom(border?.[side])
    if (line) found[key] = line
  }
  const diagonal = borderFrom(border?.diagonal)
  if (diagonal && border?.diagonal?.down) found.borderDiagonalDown = diagonal
  if (diagonal && border?.diagonal?.up) found.borderDiagonalUp = diagonal
  if (protection?.locked === false) found.locked = false
  if (protection?.hidden === true) found.formulaHidden = true
  if (fill?.type === 'pattern' && fill.pattern !== 'none') Object.assign(found, formatOfFill(fill))
  return Object.fromEntries(
    Object.entries(found).filter(
      ([key, value]) => value !== undefined && value !== DEFAULT_FORMAT[key as keyof FormatValues],
    ),
  )
}

function formatOfFont(font: Partial<Font>): Partial<FormatValues> {
  const fontColor = colorFrom(font.color)
  const underline = font.underline === true ? 'single' : font.underline || 'none'
  return {
    ...(font.name === undefined ? {} : { fontName: font.name }),
    ...(font.size === undefined ? {} : { fontSize: font.size }),
    fontBold: font.bold ?? false,
    fontItalic: font.italic ?? false,
    fontStrikethrough: font.strike ?? false,
    fontUnderline: inverse(UNDERLINES)[underline] ?? 'None',
    fontSuperscript: font.vertAlign === 'superscript',
    fontSubscript: font.vertAlign === 'subscript',
    ...(fontColor === undefined ? {} : { fontColor }),
  }
}

function formatOfAlignment(alignment: Partial<Alignment>): Partial<FormatValues> {
  const { textRotation } = alignment
  return {
    horizontalAlignment: inverse(HORIZONTAL)[alignment.horizontal ?? ''] ?? 'General',
    verticalAlignment: inverse(VERTICAL)[alignment.vertical ?? ''] ?? 'Bottom',
    wrapText: alignment.wrapText ?? false,
    shrinkToFit: alignment.shrinkToFit ?? false,
    indentLevel: alignment.indent ?? 0,
    textOrientation: textRotation === 'vertical' ? 180 : (textRotation ?? 0),
  }
}

function formatOfFill(fill: Fill & { type: 'pattern' }): Partial<FormatValues> {
  const fillPattern = inverse(PATTERNS)[fill.pattern] ?? 'Solid'
  const [front, back] = [colorFrom(fill.fgColor), colorFrom(fill.bgColor)]
  if (fillPattern === 'Solid') return { fillPattern, ...(front === undefined ? {} : { fillColor: front }) }
  return {
    fillPattern,
    ...(front === undefined ? {} : { fillPatternColor: front }),
    ...(back === undefined ? {} : { fillColor: back }),
  }
}

function borderFrom(line: Partial<FileBorder> | undefined): Border | undefined {
  const found = LINES.find(([, , word]) => word === line?.style)
  if (!found) return undefined
  return { style: found[0], weight: found[1], color: colorFrom(line?.color) ?? '#000000', tintAndShade: 0 }
}
