// A letter to all who have not reported, or have to complete their report: "V/v đôn đốc báo cáo …". Whom it goes to is
// the list at its end, so that one letter serves two bodies or thirty.
import { type ToUrge, toUrge } from '../../consolidation/work-lists.ts'
import { grouped } from '../../table/counting-labels.ts'
import { body, dayText, line, listTable, row } from '../blocks.ts'
import type { PrintDocument, TableRow } from '../document.ts'
import { agencyNameIn, type PrintInput } from '../print-input.ts'
import { periodInWords, planInWords } from '../print-settings.ts'
import { letterWithList } from './letter-with-list.ts'

/** At most so many bodies are named under "Kính gửi"; more stand in the list. */
const mostNamed = 5

export function urgingLetter(input: PrintInput): PrintDocument {
  const { plan, period, situation, settings, completeBy } = input
  const listed = toUrge(plan, situation.rows, period, situation.today, completeBy)
  const names = listed.map((it) => agencyNameIn(plan, it.agency))
  return letterWithList(input, {
    blocks: [
      ...addressees(names),
      body(
        `Thực hiện ${planInWords(plan)}, thời hạn các cơ quan, đơn vị gửi báo cáo kết quả thực hiện ${periodInWords(period)} là hết ngày ${dayText(period.agenciesDue)}.`,
      ),
      body(`Đến ngày ${dayText(situation.today)}, ${standing(listed)} (danh sách kèm theo).`),
      body(
        `Để kịp thời tổng hợp, báo cáo ${settings.addressee || 'cấp trên'} theo quy định, ${settings.office} đề nghị các cơ quan, đơn vị nêu trên khẩn trương nhập đầy đủ kết quả, gửi báo cáo theo thời hạn ghi tại danh sách; trường hợp khó khăn, vướng mắc, báo cáo rõ nguyên nhân và kiến nghị, đề xuất.`,
      ),
      body(`${settings.office} đề nghị các cơ quan, đơn vị quan tâm phối hợp thực hiện./.`),
    ],
    listTitle: 'DANH SÁCH CƠ QUAN, ĐƠN VỊ CHƯA HOÀN THÀNH BÁO CÁO',
    list: listTable(
      [
        ['TT', 5, 'center'],
        ['Cơ quan, đơn vị', 34, 'left'],
        ['Nội dung phải thực hiện', 24, 'left'],
        ['Số lượt', 10, 'center'],
        ['Thời hạn', 13, 'center'],
        ['Còn lại, quá hạn', 16, 'center'],
      ],
      listed.map((it, index) => urgedRow(index + 1, it, names[index] ?? '')),
      settings.tableSize,
    ),
  })
}

function addressees(names: readonly string[]) {
  if (names.length > mostNamed) {
    return [line('Kính gửi: Các cơ quan, đơn vị có tên trong danh sách kèm theo.', { before: 18 })]
  }
  return [
    line(names.length === 0 ? 'Kính gửi: ……' : 'Kính gửi:', { before: 18, keepNext: true }),
    ...names.map((name, index) => line(`- ${name}${index === names.length - 1 ? '.' : ';'}`)),
  ]
}

function standing(listed: readonly ToUrge[]): string {
  const n = (why: ToUrge['why']) => listed.filter((it) => it.why === why).length
  const parts = [
    n('missing') > 0 && `còn ${grouped(n('missing'), 'vi')} cơ quan, đơn vị chưa gửi báo cáo`,
    n('returned') > 0 && `${grouped(n('returned'), 'vi')} cơ quan, đơn vị phải bổ sung, hoàn thiện báo cáo`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'các cơ quan, đơn vị đã gửi đủ báo cáo' : parts.join(' và ')
}

function urgedRow(no: number, { why, due, left, rows }: ToUrge, name: string): TableRow {
  const what = why === 'missing' ? 'Gửi báo cáo' : 'Bổ sung, hoàn thiện báo cáo'
  const days = left < 0 ? `quá hạn ${-left} ngày` : left === 0 ? 'hết hạn hôm nay' : `còn ${left} ngày`
  return row('body', no, name, what, rows.length, dayText(due), days)
}
