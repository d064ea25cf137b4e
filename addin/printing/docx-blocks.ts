// Blocks of a printed document as Word has them. Word measures in twentieths of a point (twips) and sizes in half points.
import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type ITableBordersOptions,
  TableLayoutType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  TableCell as WordCell,
  Paragraph as WordParagraph,
  TableRow as WordRow,
  Table as WordTable,
} from 'docx'
import {
  type Align,
  type Block,
  type Halves,
  type Paragraph,
  page,
  type Rule,
  type Table,
  type TableCell,
  type TableRow,
} from '../../shared/printing/document.ts'
import { printable } from './printable.ts'

export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, unknown>

const hairline: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const noLine: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const grid: ITableBordersOptions = {
  top: hairline,
  bottom: hairline,
  left: hairline,
  right: hairline,
  insideHorizontal: hairline,
  insideVertical: hairline,
}
const noGrid: ITableBordersOptions = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
}

/** @param width of the text in twips */
export function toWord(block: Block, width: number): readonly (WordParagraph | WordTable)[] {
  switch (block.kind) {
    case 'paragraph':
      return [paragraph(block)]
    case 'rule':
      return [ruleIn(block, width)]
    case 'halves':
      return [halves(block, width)]
    case 'table':
      return [tableOf(block, width)]
    default:
      return block satisfies never
  }
}

function paragraph({ runs, align, size, indent, before = 0, after = 0, keepNext }: Paragraph): WordParagraph {
  return new WordParagraph({
    alignment: alignments[align],
    spacing: { before: before * 20, after: after * 20 },
    ...(indent && { indent: { firstLine: twips(12.7) } }),
    ...(keepNext && { keepNext }),
    children: runs.flatMap(({ text, bold, italic }) =>
      printable(text)
        .split('\n')
        .map((part, index) => {
          const look = { ...(bold && { bold }), ...(italic && { italics: true }) }
          return new TextRun({ text: part, size: size * 2, ...look, ...(index > 0 && { break: 1 }) })
        }),
    ),
  })
}

/** A low paragraph with a line under it, drawn in from both sides. */
function ruleIn({ share }: Rule, width: number): WordParagraph {
  const side = Math.round((width * (1 - share)) / 2)
  return new WordParagraph({
    indent: { left: side, right: side },
    spacing: { line: 60, lineRule: 'exact', after: 60 },
    border: { bottom: { ...hairline, size: 6, space: 1 } },
    children: [],
  })
}

function halves({ share, left, right }: Halves, width: number): WordTable {
  const widths = [Math.round(width * share), width - Math.round(width * share)]
  const cells = [left, right].map(
    (blocks, index) =>
      new WordCell({
        width: { size: widths[index] ?? 0, type: WidthType.DXA },
        margins: { left: 0, right: 0 },
        children: blocks.flatMap((block) => toWord(block, widths[index] ?? 0)),
      }),
  )
  return new WordTable({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noGrid,
    rows: [new WordRow({ cantSplit: true, children: cells })],
  })
}

function tableOf({ columns, head, rows, size }: Table, width: number): WordTable {
  const total = columns.reduce((sum, column) => sum + column.share, 0)
  const widths = columns.map(({ share }) => Math.floor((width * share) / total))
  const heads = head.map(
    (cells) =>
      new WordRow({
        tableHeader: true,
        cantSplit: true,
        children: cells.map(
          ({ text, columns: columnSpan = 1, rows: rowSpan = 1 }) =>
            new WordCell({
              columnSpan,
              rowSpan,
              verticalAlign: VerticalAlignTable.CENTER,
              margins: cellMargins,
              children: [cellLine(text, 'center', size, { bold: true, keepNext: true })],
            }),
        ),
      }),
  )
  const bodies = rows.map((it) => new WordRow({ cantSplit: true, children: cellsOf(it, columns, size) }))
  return new WordTable({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: grid,
    rows: [...heads, ...bodies],
  })
}

const cellMargins = { top: 30, bottom: 30, left: 60, right: 60 } as const

function cellsOf({ kind, cells, keepNext }: TableRow, columns: Table['columns'], size: number): readonly WordCell[] {
  let at = 0
  const look = { ...looks[kind], ...(keepNext && { keepNext }) }
  return cells.map(({ text, columns: columnSpan = 1 }: TableCell) => {
    const { align = 'left' } = columns[at] ?? {}
    at += columnSpan
    const lines = printable(text).split('\n')
    return new WordCell({
      columnSpan,
      margins: cellMargins,
      children: lines.map((line) => cellLine(line, align, size, look)),
    })
  })
}

interface CellLook {
  readonly bold?: true
  readonly italics?: true
  readonly keepNext?: true
}

const looks: Readonly<Record<TableRow['kind'], CellLook>> = {
  body: {},
  group: { bold: true, keepNext: true },
  sub: { italics: true, keepNext: true },
  total: { bold: true },
}

function cellLine(text: string, align: Align, size: number, { keepNext, ...look }: CellLook): WordParagraph {
  return new WordParagraph({
    alignment: alignments[align],
    ...(keepNext && { keepNext }),
    children: [new TextRun({ text, size: size * 2, ...look })],
  })
}

/** Spacing between paragraphs stands in the blocks; Word's own would come on top. */
export const defaultRun = { font: page.font, size: 28 } as const
