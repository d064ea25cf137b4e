// What the pane says about requests, difficulties and what is answered to them, in both languages. Comes with that screen.
import { grouped } from '../../../shared/table/counting-labels.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { useText } from '../hooks/use-text.ts'

const n = (value: number) => grouped(value, 'vi')

const vi = {
  title: 'Đề nghị, kiến nghị',
  intro:
    'Những gì các cơ quan đề nghị, và khó khăn vượt thẩm quyền. Nội dung trả lời được ghi vào Tổng hợp và lưu ngay.',
  asked: (waiting: number) => `Đề nghị: ${n(waiting)} chờ quyết định`,
  difficulties: (open: number) => `Khó khăn, kiến nghị: ${n(open)} chưa có ý kiến chỉ đạo`,
  reason: 'Lý do',
  result: 'Kết quả',
  difficulty: 'Khó khăn',
  proposal: 'Kiến nghị',
  grant: 'Đồng ý',
  refuse: 'Không đồng ý',
  grantIt: 'Ghi: đồng ý',
  refuseIt: 'Ghi: không đồng ý',
  row: 'Xem dòng',
  document: 'Số, ký hiệu, ngày văn bản quyết định',
  days: { extension: 'Gia hạn đến hết ngày', stop: 'Dừng từ ngày' },
  lacks: { document: 'Ghi văn bản quyết định ở ô bên trên.', day: 'Chọn ngày.', text: 'Ghi ý kiến chỉ đạo.' },
  without: 'Đã ghi đồng ý nhưng chưa có văn bản hoặc ngày, nên chưa tính theo thời hạn mới.',
  amend: 'Việc còn lại: điều chỉnh kế hoạch theo quyết định này, ở màn hình “Điều chỉnh kế hoạch”.',
  counts: (day: string) => `Thời hạn tính từ nay: ${day}.`,
  stands: (day: string) => `Vẫn tính theo thời hạn đã được gia hạn trước đó: ${day}.`,
  stopped: 'Nhiệm vụ đã được đưa ra khỏi kế hoạch.',
  direct: 'Ghi ý kiến chỉ đạo',
  directIt: 'Ghi ý kiến',
  direction: 'Ý kiến chỉ đạo của UBND tỉnh',
  number: 'Số, ký hiệu',
  date: 'Ngày văn bản',
  directed: (text: string, number: string, day: string) =>
    [`Ý kiến chỉ đạo: ${text}`, number && `số ${number}`, day && `ngày ${day}`].filter((it) => it).join(', '),
  undirected: 'chưa có chỉ đạo',
  isDirected: 'đã có chỉ đạo',
  done: 'Đã ghi và lưu lên hệ thống; cơ quan thấy ở lần cập nhật tới.',
  kept: (pending: number) => `Đã ghi vào Tổng hợp; còn ${n(pending)} dòng chưa lưu lên hệ thống.`,
}

export type RequestsWords = typeof vi

const en: RequestsWords = {
  title: 'Requests and proposals',
  intro: 'What agencies ask for, and difficulties beyond their authority. Answers go into the overview and are saved.',
  asked: (waiting) => `Requests: ${grouped(waiting, 'en')} waiting for a decision`,
  difficulties: (open) => `Difficulties and proposals: ${grouped(open, 'en')} without a direction`,
  reason: 'Reason',
  result: 'Result',
  difficulty: 'Difficulty',
  proposal: 'Proposal',
  grant: 'Grant',
  refuse: 'Refuse',
  grantIt: 'Write: granted',
  refuseIt: 'Write: refused',
  row: 'See the row',
  document: 'Number and date of the deciding document',
  days: { extension: 'Extended until the end of', stop: 'Stopped from' },
  lacks: {
    document: 'Write the deciding document in the box above.',
    day: 'Choose a day.',
    text: 'Write the direction.',
  },
  without: 'Granted without a document or a day: the new deadline does not count yet.',
  amend: 'What remains: amend the plan by this decision, on the screen “Amend the plan”.',
  counts: (day) => `The deadline that counts from now: ${day}.`,
  stands: (day) => `The extension that was granted before still counts: ${day}.`,
  stopped: 'The task was taken out of the plan.',
  direct: 'Write a direction',
  directIt: 'Write it',
  direction: 'Direction of the provincial committee',
  number: 'Number',
  date: 'Date of the document',
  directed: (text, number, day) =>
    [`Direction: ${text}`, number && `no. ${number}`, day && `of ${day}`].filter((it) => it).join(', '),
  undirected: 'no direction yet',
  isDirected: 'directed',
  done: 'Written and saved; the agency sees it with its next update.',
  kept: (pending) => `Written into the overview; ${grouped(pending, 'en')} rows are not saved yet.`,
}

const words: Readonly<Record<Language, RequestsWords>> = { vi, en }

export function useRequestsWords(): RequestsWords {
  return words[useText().language]
}
