// One annex: landscape, without the national heading, "(Kèm theo Báo cáo số …)" under its title, numbered by itself
// (Decree 30/2020/NĐ-CP, annex I, part IV).
import { dayInWords, line, numberText } from '../blocks.ts'
import type { Block, DocumentId, PrintDocument } from '../document.ts'
import type { PrintInput } from '../print-input.ts'

interface AnnexTitle {
  readonly id: DocumentId
  /** `Phụ lục I`, or what a sheet that is no annex of a series is called. */
  readonly no: string
  readonly title: string
  /** What the numbers count. */
  readonly unit?: string
}

/** @param input `draft` says above everything that nothing of it was handed in */
export function annexPage(
  input: Pick<PrintInput, 'settings' | 'period'> & { readonly draft?: boolean },
  { id, no, title, unit }: AnnexTitle,
  blocks: readonly Block[],
): PrintDocument {
  const { number, officeCode, date, office } = input.settings
  const day = dayInWords(date, input.period.to.slice(0, 4))
  const signed = `Báo cáo số ${numberText(number, `BC-${officeCode}`)} ${day}`
  return {
    id,
    name: no,
    sections: [
      {
        orientation: 'landscape',
        blocks: [
          ...(input.draft ? [line('DỰ THẢO – CHƯA CHÍNH THỨC', { align: 'right', size: 12, bold: true })] : []),
          line(no, { bold: true, keepNext: true }),
          line(title.toLocaleUpperCase('vi'), { bold: true, keepNext: true }),
          line(`(Kèm theo ${signed} của ${office})`, { italic: true, keepNext: true, after: 6 }),
          ...(unit === undefined
            ? []
            : [line(`Đơn vị tính: ${unit}`, { align: 'right', size: 12, italic: true, after: 3 })]),
          ...together(blocks),
        ],
      },
    ],
  }
}

/** A note or the signatures never stand on a page by themselves: the last line of the table goes with them. */
function together(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, at) => {
    if (block.kind !== 'table' || at === blocks.length - 1) return block
    const last = block.rows.length - 1
    return { ...block, rows: block.rows.map((row, index) => (index === last ? { ...row, keepNext: true } : row)) }
  })
}

/** What stands under a table about figures that hold more than was handed in. */
export function draftNote(input: Pick<PrintInput, 'plan' | 'situation'>): readonly Block[] {
  const isDraft = input.plan.regime.showDrafts && input.situation.drafts.length > 0
  if (!isDraft) return []
  const text = `Số liệu chưa chính thức: gồm ${input.situation.drafts.length} lượt cơ quan đã nhập nhưng chưa gửi báo cáo.`
  return [line(text, { align: 'left', size: 12, italic: true, before: 6 })]
}
