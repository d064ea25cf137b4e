// The small pieces that every printed document is put together from, with the sizes of Decree 30/2020/NĐ-CP, annex I.
import { showDay } from '../domain/calendar.ts'
import { grouped } from '../table/counting-labels.ts'
import type { HeadCell, Paragraph, Rule, Run, Table, TableCell, TableColumn, TableRow } from './document.ts'

const bodySize = 14

type Look = Partial<Omit<Paragraph, 'kind' | 'runs'>> & Pick<Run, 'bold' | 'italic'>

/** A line that is not part of running text: a heading, a place and day, a name. */
export function line(text: string, { bold, italic, ...look }: Look = {}): Paragraph {
  const run = { text, ...(bold && { bold }), ...(italic && { italic }) }
  return { kind: 'paragraph', runs: [run], align: 'center', size: bodySize, ...look }
}

/** Running text: justified, first line indented, 6 points above. */
export function body(...runs: readonly (string | Run)[]): Paragraph {
  return {
    kind: 'paragraph',
    runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
    align: 'justify',
    size: bodySize,
    indent: true,
    before: 6,
  }
}

/** What only a person can write, left open in brackets so that it cannot be overlooked. */
export function open(text: string): Paragraph {
  return body({ text: `[${text}]`, italic: true })
}

/** A heading of a part, or of a part of it in italics; kept with what it heads. */
export function heading(text: string, look: Pick<Run, 'italic'> = {}): Paragraph {
  return { ...body({ text, bold: true, ...look }), keepNext: true }
}

/** A line across, as under a letterhead. @param share of the width, 0 to 1 */
export function rule(share: number): Rule {
  return { kind: 'rule', share }
}

/** Columns as `[share, align]`. */
export function columnsOf(...list: readonly (readonly [number, TableColumn['align']])[]): readonly TableColumn[] {
  return list.map(([share, align]) => ({ share, align }))
}

export function table(
  columns: readonly TableColumn[],
  head: readonly (readonly (string | HeadCell)[])[],
  rows: readonly TableRow[],
  size: number,
): Table {
  const heads = head.map((cells) => cells.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)))
  return { kind: 'table', columns, head: heads, rows, size }
}

/** A table with one line of headings: title, share of the width and alignment of each column. */
export function listTable(
  columns: readonly (readonly [title: string, share: number, align: TableColumn['align']])[],
  rows: readonly TableRow[],
  size: number,
): Table {
  const shares = columns.map(([, share, align]) => ({ share, align }))
  return table(shares, [columns.map(([title]) => title)], rows, size)
}

/** A number is shown with its thousands apart and kept as a number for sheets. */
export function row(kind: TableRow['kind'], ...cells: readonly (string | number | TableCell)[]): TableRow {
  return { kind, cells: cells.map(cellOf) }
}

function cellOf(cell: string | number | TableCell): TableCell {
  if (typeof cell === 'string') return { text: cell }
  return typeof cell === 'number' ? { text: grouped(cell, 'vi'), number: cell } : cell
}

/**
 * The number of a document with its sign; one that already has its sign is taken as it is, a missing one left open.
 *
 * @example
 * numberText('215', 'BC-SKHĐT') // '215/BC-SKHĐT'
 */
export function numberText(number: string, sign: string, blank = '…'): string {
  return number.includes('/') ? number : `${number === '' ? blank : number}/${sign}`
}

/** A day in running text as the decree writes it: 01/10/2013; an unknown one is left open. */
export function dayText(day: string): string {
  return day === '' ? '…/…/…' : showDay(day)
}

/** A day in words: `ngày 05 tháng 12 năm 2013`; days below 10 and months 1 and 2 with a nought, by the decree. */
export function dayInWords(day: string, year: string): string {
  if (day === '') return `ngày … tháng … năm ${year}`
  const [y = '', m = '', d = ''] = day.split('-')
  return `ngày ${d} tháng ${Number(m) < 3 ? m : Number(m)} năm ${y}`
}
