// A small spreadsheet as data: what write-book.ts makes a file of. Only what our handouts need; rows and columns count
// from 0, as everywhere but in addresses.

export interface Style {
  /** A number format in en-US codes; `@` keeps text text. */
  readonly format?: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** In points. */
  readonly size?: number
  /** RRGGBB. */
  readonly color?: string
  readonly fill?: string
  readonly border?: boolean
  readonly wrap?: boolean
  readonly center?: boolean
  /** Whether a protected sheet lets people write into the cell. */
  readonly open?: boolean
}

export interface BookCell {
  /** A string is always text, never a formula. */
  readonly value: string | number
  readonly style: Style
}

export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What Excel holds while a person types; `isStrict` refuses, otherwise it warns and lets pass. */
export interface EntryRule {
  readonly area: Area
  readonly isStrict: boolean
  readonly allow:
    | { readonly kind: 'list'; readonly sheet: string; readonly from: Area }
    /** Inclusive; days as serials. */
    | { readonly kind: 'date' | 'whole'; readonly from: number; readonly to: number }
    | { readonly kind: 'length'; readonly to: number }
  readonly title: string
  readonly error: string
  readonly prompt?: string
}

/** Shows the cells of a column as lacking something while a formula, written for the first row, holds. */
export interface Hint {
  readonly area: Area
  readonly formula: string
}

export interface BookSheet {
  readonly name: string
  readonly isHidden?: boolean
  readonly columns: readonly { readonly width: number; readonly isHidden?: boolean }[]
  /** Cells of each row from the first column on; `undefined` for none. */
  readonly rows: readonly (readonly (BookCell | undefined)[])[]
  readonly frozen?: { readonly rows: number; readonly columns: number }
  readonly filter?: Area
  readonly rules?: readonly EntryRule[]
  readonly hints?: readonly Hint[]
  readonly print: {
    readonly isLandscape: boolean
    readonly pagesWide: number
    readonly titleRow?: number
    /** Columns repeated on each page, from the first to the last. */
    readonly titleColumns?: readonly [first: number, last: number]
  }
}

/** Every sheet is protected, without a password, the workbook is not; `active` is the sheet shown first. */
export interface Book {
  readonly sheets: readonly BookSheet[]
  readonly active: number
}

/** One file of the archive that a workbook is. */
export interface Part {
  readonly path: string
  readonly text: string
}

/** `A`, `Z`, `AA` … of a column from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1
  return (rest < 0 ? '' : columnName(rest)) + String.fromCharCode(65 + (column % 26))
}

/** `B3` of row 2 and column 1, both from 0. */
export function addressOf(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`
}

/** `A1:B2`. */
export function areaAddress({ top, left, bottom, right }: Area): string {
  return `${addressOf(top, left)}:${addressOf(bottom, right)}`
}

/** `$A$1:$B$2`, as names and rules want it. */
export function fixedAddress({ top, left, bottom, right }: Area): string {
  return `$${columnName(left)}$${top + 1}:$${columnName(right)}$${bottom + 1}`
}
