// Word files for the tests, made by a library that writes them as Word does: tables, and numbers that are nowhere in the
// text but counted by Word from its lists.
import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'

/** What stands in a cell: words, a number of a list and level (from 0), or both. */
export type WordCell = { text?: string; list?: string; level?: number; span?: number; merge?: 'begin' | 'go-on' }

/** Lists that may be counted on: "1." for tasks (each instance anew), "I." over "1." over "1.1", and "a)". */
const lists = [
  {
    reference: 'tasks',
    levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.' }],
  },
  {
    reference: 'outline',
    levels: [
      { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.' },
      { level: 1, format: LevelFormat.DECIMAL, text: '%2' },
      { level: 2, format: LevelFormat.DECIMAL, text: '%2.%3' },
    ],
  },
  {
    reference: 'letters',
    levels: [{ level: 0, format: LevelFormat.LOWER_LETTER, text: '%1)' }],
  },
]

/** @param before paragraphs above the table */
export async function wordFileOf(rows: readonly (readonly WordCell[])[], before: readonly string[] = []) {
  const table = new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })) })
  const document = new Document({
    numbering: { config: lists },
    sections: [{ children: [...before.map((text) => new Paragraph(text)), table] }],
  })
  const bytes = await Packer.toBuffer(document)
  return new Uint8Array(bytes).buffer
}

function cellOf({ text = '', list, level = 0, span = 1, merge }: WordCell): TableCell {
  // "tasks 2" is the second list of its kind, counted from one again.
  const [reference = '', instance = '0'] = (list ?? '').split(' ')
  const numbering = list === undefined ? {} : { numbering: { reference, level, instance: Number(instance) } }
  const vertical = merge === 'begin' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE
  return new TableCell({
    columnSpan: span,
    ...(merge && { verticalMerge: vertical }),
    children: text.split('\n').map((line) => new Paragraph({ text: line, ...numbering })),
  })
}
