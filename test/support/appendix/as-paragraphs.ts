// Plans drawn as nothing but paragraphs, as text copied from a document without its table: every cell one, empty cells
// vanished.
import type { DrawnPlan, PlanRow } from './plans.ts'

export type FlatOptions = {
  /** Groups as "I. Title" in one paragraph. */
  oneLineGroups?: boolean
  /** Tasks as "1. Words" in one paragraph. */
  oneLineTasks?: boolean
  /** A page ends after so many paragraphs: its number stands alone, and the header comes again where `repeatHeader`. */
  pageLength?: number
  repeatHeader?: boolean
  separator?: string
  /** The plan's own text before the table, and its last sentences and signature after it. */
  around?: boolean
}

const before = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH QUẢNG TRỊ',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 77/KH-UBND',
  'Quảng Trị, ngày 09 tháng 02 năm 2024',
  'KẾ HOẠCH',
  'Triển khai thực hiện nhiệm vụ trọng tâm năm 2024',
  'Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Xác định rõ nội dung công việc, thời hạn, trách nhiệm của các cơ quan.',
  '2. Bảo đảm sự phối hợp chặt chẽ giữa các sở, ban, ngành.',
  'II. NHIỆM VỤ CỤ THỂ',
  '(Chi tiết tại Phụ lục kèm theo)',
  'PHỤ LỤC',
  'DANH MỤC NHIỆM VỤ TRIỂN KHAI',
]
const after = [
  './.',
  'Nơi nhận:',
  '- Bộ Nội vụ;',
  '- Các sở, ban, ngành;',
  '- Lưu: VT.',
  'TM. ỦY BAN NHÂN DÂN',
  'CHỦ TỊCH',
]

/** Every cell a paragraph. */
export function flatOf(plan: DrawnPlan, options: FlatOptions = {}): string {
  const paragraphs: string[] = [...(options.around === true ? before : []), ...plan.labels]
  let page = 1
  let since = 0
  for (const row of plan.rows) {
    const own = paragraphsOf(row, plan, options)
    since += own.length
    if (options.pageLength !== undefined && since > options.pageLength) {
      page++
      since = own.length
      paragraphs.push(String(page))
      if (options.repeatHeader === true) paragraphs.push(...plan.labels)
    }
    paragraphs.push(...own)
  }
  if (options.around === true) paragraphs.push(...after)
  return paragraphs.join(options.separator ?? '\n\n')
}

function paragraphsOf(row: PlanRow, plan: DrawnPlan, options: FlatOptions): string[] {
  if (row.kind === 'group') {
    if (options.oneLineGroups === true && row.no !== '') return [`${row.no}. ${row.title}`]
    return [row.no, row.title].filter((cell) => cell !== '')
  }
  const cells = row.cells.filter((cell) => cell !== '')
  const [no, content, ...rest] = cells
  const joined = options.oneLineTasks === true && plan.roles[0] === 'no' && plan.roles[1] === 'content'
  return joined ? [`${no}. ${content}`, ...rest] : cells
}

/** One line a row, with nothing but blanks between its cells. */
export function rowLinesOf(plan: DrawnPlan): string {
  const rows = plan.rows.map((row) => (row.kind === 'group' ? [row.no, row.title] : row.cells))
  return [plan.labels, ...rows]
    .map((cells) =>
      cells
        .filter((cell) => cell !== '')
        .join(' ')
        .replace(/\n/g, ' '),
    )
    .join('\n')
}
