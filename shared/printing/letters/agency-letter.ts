// A letter to one body that has not reported, or has to complete its report: its own day, its own tasks. Thirty bodies at
// once are urged by urging-letter.ts.
import type { ConsolidatedRow } from '../../consolidation/consolidate.ts'
import type { ToUrge } from '../../consolidation/work-lists.ts'
import { body, dayText, line, listTable, row } from '../blocks.ts'
import type { PrintDocument } from '../document.ts'
import { agencyNameIn, type PrintInput, statusIn, taskNo } from '../print-input.ts'
import { periodInWords, planInWords } from '../print-settings.ts'
import { letterWithList } from './letter-with-list.ts'

/** @param urged one of the input's own list of those who have to be urged */
export function agencyLetter(input: PrintInput, urged: ToUrge): PrintDocument {
  const { plan, period, situation, settings } = input
  const name = agencyNameIn(plan, urged.agency)
  const asked = new Set(urged.rows.map(({ task }) => task))
  const rows = situation.rows.filter(({ agency, task }) => agency === urged.agency && asked.has(task.id))
  return letterWithList(input, {
    blocks: [
      line(`Kính gửi: ${name}.`, { before: 18 }),
      body(`${planInWords(plan)} giao ${name} chủ trì ${rows.length} nhiệm vụ (danh sách kèm theo).`),
      body(`Đến ngày ${dayText(situation.today)}, ${name} ${standing(urged, periodInWords(period))}.`),
      body(
        `Để kịp thời tổng hợp, báo cáo ${settings.addressee || 'cấp trên'} theo quy định, ${settings.office} đề nghị ${name} khẩn trương nhập đầy đủ kết quả và ${urged.why === 'missing' ? 'gửi báo cáo' : 'gửi lại báo cáo đã bổ sung, hoàn thiện'}${urged.left < 0 ? '' : ` trước khi hết ngày ${dayText(urged.due)}`}; trường hợp khó khăn, vướng mắc, báo cáo rõ nguyên nhân và kiến nghị, đề xuất.`,
      ),
      body(`${settings.office} đề nghị ${name} quan tâm phối hợp thực hiện./.`),
    ],
    listTitle: 'DANH SÁCH NHIỆM VỤ PHẢI BÁO CÁO',
    list: listTable(
      [
        ['TT', 5, 'center'],
        ['Số', 8, 'center'],
        ['Nội dung nhiệm vụ', 45, 'left'],
        ['Thời gian hoàn thành', 22, 'left'],
        ['Tình trạng đã nhập', 20, 'left'],
      ],
      rows.map((it, index) => taskRow(index + 1, it)),
      settings.tableSize,
    ),
  })
}

function standing({ why, due, left }: ToUrge, when: string): string {
  const told =
    why === 'missing'
      ? `chưa gửi báo cáo kết quả thực hiện ${when}`
      : `chưa gửi lại báo cáo ${when} sau khi được đề nghị bổ sung, hoàn thiện`
  const days = left < 0 ? `đã quá hạn ${-left} ngày` : left === 0 ? 'hôm nay' : `còn ${left} ngày`
  return `${told}; thời hạn là hết ngày ${dayText(due)} (${days})`
}

/** What was entered and not handed in is named too: it tells the body where it stopped. */
function taskRow(no: number, { task, values }: ConsolidatedRow) {
  return row('body', no, taskNo(task), task.content, task.deadline, statusIn(values) || 'chưa nhập')
}
