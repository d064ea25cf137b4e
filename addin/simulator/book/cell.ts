// What one cell holds. Cells and formats are never changed in place: a write puts a new one,
// so a snapshot for undo can share them.

/** An error value such as `#N/A`; text that merely looks like one is a string. */
export interface CellError {
  readonly error: string
}

export type Scalar = string | number | boolean | CellError

export interface Cell {
  /** Missing for a blank cell and for one with a formula. */
  readonly value?: Scalar
  /** With the leading `=`. */
  readonly formula?: string
  /** Only what differs from the row's, the column's or the default format. */
  readonly format?: Format
  /** Typed with a leading apostrophe: text whatever it looks like. */
  readonly prefixed?: true
  readonly hyperlink?: Readonly<Record<string, string>>
}

export interface Border {
  readonly style: string
  readonly weight: string
  readonly color: string
  readonly tintAndShade: number
}

/** Every property a cell's format has; names follow Office.js (`format.fill.color` is `fillColor`). */
export interface FormatValues {
  numberFormat: string
  style: string
  fillColor: string
  fillPattern: string
  fillPatternColor: string
  fillTintAndShade: number
  fillPatternTintAndShade: number
  fontName: string
  fontSize: number
  fontColor: string
  fontBold: boolean
  fontItalic: boolean
  fontUnderline: string
  fontStrikethrough: boolean
  fontSubscript: boolean
  fontSuperscript: boolean
  fontTintAndShade: number
  horizontalAlignment: string
  verticalAlignment: string
  wrapText: boolean
  textOrientation: number
  readingOrder: string
  shrinkToFit: boolean
  indentLevel: number
  autoIndent: boolean
  locked: boolean
  formulaHidden: boolean
  borderTop: Border
  borderBottom: Border
  borderLeft: Border
  borderRight: Border
  borderDiagonalDown: Border
  borderDiagonalUp: Border
}

export type FormatKey = keyof FormatValues
export type Format = Readonly<Partial<FormatValues>>

export const NO_BORDER: Border = { style: 'None', weight: 'Thin', color: '#000000', tintAndShade: 0 }

export const DEFAULT_FORMAT: Readonly<FormatValues> = {
  numberFormat: 'General',
  style: 'Normal',
  fillColor: '#FFFFFF',
  fillPattern: 'None',
  fillPatternColor: '#000000',
  fillTintAndShade: 0,
  fillPatternTintAndShade: 0,
  fontName: 'Calibri',
  fontSize: 11,
  fontColor: '#000000',
  fontBold: false,
  fontItalic: false,
  fontUnderline: 'None',
  fontStrikethrough: false,
  fontSubscript: false,
  fontSuperscript: false,
  fontTintAndShade: 0,
  horizontalAlignment: 'General',
  verticalAlignment: 'Bottom',
  wrapText: false,
  textOrientation: 0,
  readingOrder: 'Context',
  shrinkToFit: false,
  indentLevel: 0,
  autoIndent: false,
  locked: true,
  formulaHidden: false,
  borderTop: NO_BORDER,
  borderBottom: NO_BORDER,
  borderLeft: NO_BORDER,
  borderRight: NO_BORDER,
  borderDiagonalDown: NO_BORDER,
  borderDiagonalUp: NO_BORDER,
}

export const isError = (value: Scalar | undefined): value is CellError => typeof value === 'object'

/** As Office.js shows it in `values`: blank is `""`, an error its text. */
export function toWireValue(value: Scalar | undefined): string | number | boolean {
  if (value === undefined) return ''
  return isError(value) ? value.error : value
}

/** Office.js `valueTypes`: numbers are always `Double`. */
export function valueType(value: Scalar | undefined): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  if (value === undefined) return 'Empty'
  if (typeof value === 'string') return 'String'
  if (typeof value === 'number') return 'Double'
  return typeof value === 'boolean' ? 'Boolean' : 'Error'
}
