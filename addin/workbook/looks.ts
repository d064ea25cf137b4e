// How our sheets look. What is signed, what is to be entered and what is worked out differ in lightness as well as in
// colour, so that they can be told apart in a grey print.
import type { Column, ColumnSource } from '../../shared/table/columns.ts'

export interface Look {
  readonly header: { readonly fill: string; readonly text: string }
  readonly body: { readonly fill: string; readonly text: string; readonly italic: boolean }
}

const signed: Look = {
  header: { fill: '#BFBFBF', text: '#000000' },
  body: { fill: '#F2F2F2', text: '#262626', italic: false },
}
const entered: Look = {
  header: { fill: '#1F4E79', text: '#FFFFFF' },
  body: { fill: '#FFFFFF', text: '#000000', italic: false },
}
const workedOut: Look = {
  header: { fill: '#DDEBF7', text: '#1F1F1F' },
  body: { fill: '#F5F9FD', text: '#404040', italic: true },
}

const looks: Readonly<Record<ColumnSource, Look>> = {
  key: signed,
  signed,
  entry: entered,
  private: entered,
  'read-only': workedOut,
  computed: workedOut,
}

export function lookOf(column: Column): Look {
  return looks[column.source]
}

/** Fills of cells that are marked; no other cell of ours has them. */
export const markFills = { error: '#FFC7CE', warning: '#FFEB9C' } as const

/** Of the lines between cells. */
export const lineColor = '#BFBFBF'

export const titleFontSize = 13

/** In points: two lines, and below them the arrows of the filter. */
export const headerHeight = 48

/** Our cells have fills of their own, so the style gives no more than the lines. */
export const tableStyle = 'TableStyleLight15'
