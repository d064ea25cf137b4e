// A document to print, without a word of Excel or Word: what stands where, how it is set, what may not be torn apart.
// The sheets and the .docx are written from the same one, so that they cannot say different things.

export type Align = 'left' | 'center' | 'right' | 'justify'

export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly align: Align
  /** Points. */
  readonly size: number
  /** Whether the first line is indented by 1.27 cm. */
  readonly indent?: boolean
  /** Points above, and below. */
  readonly before?: number
  readonly after?: number
  /** Never the last one on a page. */
  readonly keepNext?: boolean
}

/** A line drawn under centred text: `share` of the width it stands in. */
export interface Rule {
  readonly kind: 'rule'
  readonly share: number
}

/** Two blocks side by side, such as the two halves of a masthead; `share` is the left one's of the width. */
export interface Halves {
  readonly kind: 'halves'
  readonly share: number
  readonly left: readonly (Paragraph | Rule)[]
  readonly right: readonly (Paragraph | Rule)[]
}

export interface TableColumn {
  /** Its share of the width, relative to the others. */
  readonly share: number
  readonly align: Align
}

export interface HeadCell {
  readonly text: string
  /** How many columns and rows it covers; 1 where not said. */
  readonly columns?: number
  readonly rows?: number
}

export interface TableCell {
  readonly text: string
  /** The number that `text` shows: a sheet gets the number itself. */
  readonly number?: number
  readonly columns?: number
}

export interface TableRow {
  /** `group` and `total` are bold, `sub` is italic; a `group` or `sub` is never the last line of a page. */
  readonly kind: 'body' | 'group' | 'sub' | 'total'
  readonly cells: readonly TableCell[]
  /** Never the last one on a page, whatever its kind: what stands below the table belongs to it. */
  readonly keepNext?: true
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly TableColumn[]
  /** Repeated on every page. Cells that an earlier one covers are left out. */
  readonly head: readonly (readonly HeadCell[])[]
  readonly rows: readonly TableRow[]
  /** Points. */
  readonly size: number
}

export type Block = Paragraph | Rule | Halves | Table

/** Pages of one orientation that are numbered by themselves, the first one without its number. */
export interface Section {
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

const documentIds = [
  'report',
  'annex-1',
  'annex-2',
  'annex-3',
  'annex-4',
  'annex-5',
  'detail',
  'urging-letter',
  'agency-annex',
  'journal',
] as const
export type DocumentId = (typeof documentIds)[number]

export interface PrintDocument {
  readonly id: DocumentId
  /** At most 31 characters, none of those that a sheet's name may not have. */
  readonly name: string
  readonly sections: readonly Section[]
}

/** Page set-up in millimetres: A4, margins within what Decree 30/2020/NĐ-CP allows (20–25, 30–35, 15–20). */
export const page = {
  short: 210,
  long: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  /** From the edge to the page number, which stands in the middle of the top margin. */
  header: 10,
  /** Points. */
  numberSize: 13,
  font: 'Times New Roman',
} as const

/** Where an annex is bound its long side is at the top: the wide margin stays on the left. */
export function textWidth({ orientation }: Pick<Section, 'orientation'>): number {
  return (orientation === 'portrait' ? page.short : page.long) - page.left - page.right
}
