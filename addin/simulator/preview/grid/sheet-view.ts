// What a grid needs to draw one sheet and to let a person work in it: the border between the drawing and the simulated
// workbook. The grid of this folder can be replaced by any other that is content with this.
// Rows and columns count from 0; sizes are CSS pixels at 100 %, 0 for a hidden line.
import type { Area } from '../../book/address.ts'
import type { ChartFigures } from '../../book/chart-figures.ts'
import type { Marks } from '../../book/conditional-marks.ts'

export interface SheetView {
  readonly name: string
  /** How far the grid can be scrolled: what is filled, and some more. */
  readonly rows: number
  readonly columns: number
  /** Rows above and columns to the left that stay in view. */
  readonly frozenRows: number
  readonly frozenColumns: number
  readonly gridlines: boolean
  readonly headings: boolean
  readonly merges: readonly Area[]
  /** Groups of columns that fold away, as the signs above the column letters show them. */
  readonly folds: readonly Fold[]
  /** Charts over the cells. */
  readonly charts: readonly ChartFigures[]
  rowHeight(row: number): number
  columnWidth(column: number): number
  cell(row: number, column: number): CellView
  /** The drop-down list of a cell, where it has one. */
  choices(row: number, column: number): readonly string[] | undefined
  /** What Excel shows beside the cell while it is selected. */
  prompt(row: number, column: number): Prompt | undefined
}

/** The cells a person has marked, and the one among them that typing goes to. */
export interface Selection {
  readonly area: Area
  readonly row: number
  readonly column: number
}

export interface Prompt {
  readonly title: string
  readonly message: string
}

/** A run of grouped columns with its sign in the column after it. */
export interface Fold {
  readonly from: number
  readonly to: number
  readonly folded: boolean
}

/** One cell as it is shown. */
export interface CellView {
  readonly text: string
  readonly kind: 'blank' | 'text' | 'number' | 'boolean' | 'error' | 'formula'
  readonly look: Look
  /** A note that shows when the mouse rests on the cell. */
  readonly note?: string
  /** The cell is a table's header with a button for sorting and filtering. */
  readonly filter?: { readonly active: boolean; readonly sorted?: 'ascending' | 'descending' }
  readonly link?: string
  /** What conditional formats draw behind and before the text. */
  readonly marks?: Marks
}

/** How a cell is painted. Missing colours mean: nothing there. */
export interface Look {
  readonly fill?: string
  readonly color: string
  readonly font: string
  /** Pixels. */
  readonly fontSize: number
  readonly bold: boolean
  readonly italic: boolean
  readonly line?: 'underline' | 'line-through'
  readonly align: 'left' | 'center' | 'right' | 'justify'
  readonly vertical: 'top' | 'center' | 'bottom'
  readonly wrap: boolean
  /** Pixels to the left. */
  readonly indent: number
  readonly borders: Borders
}

/** CSS border shorthands; missing where the gridline shows. */
export interface Borders {
  readonly top?: string
  readonly right?: string
  readonly bottom?: string
  readonly left?: string
}
