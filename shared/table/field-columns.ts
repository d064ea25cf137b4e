// How each report field looks in a sheet: header, width, prompt of the entry cell. Which sheet shows it, where, and who
// may write it there is said in columns.ts.
import type { FieldId } from '../domain/report.ts'
import type { Label } from './labels.ts'

export interface FieldColumn {
  readonly header: Label
  /** Characters of the workbook's default font. */
  readonly width: number
  /** Shown by Excel beside the selected cell; at most 255 characters. */
  readonly prompt?: Label
}

const dayPrompt: Label = { vi: 'Nhập ngày dạng 20/12/2013.', en: 'Enter a day as 20/12/2013.' }
const choicePrompt: Label = { vi: 'Chọn trong danh sách.', en: 'Choose from the list.' }

export const fieldColumns: Readonly<Record<FieldId, FieldColumn>> = {
  status: { header: { vi: 'Tình trạng', en: 'Status' }, width: 15, prompt: choicePrompt },
  result: {
    header: { vi: 'Kết quả thực hiện', en: 'Result' },
    width: 30,
    prompt: {
      vi: 'Ghi việc đã làm trong kỳ, kèm số liệu. Không nhập thông tin thuộc bí mật nhà nước.',
      en: 'What was done this period, with figures. No information that is a state secret.',
    },
  },
  completedOn: { header: { vi: 'Ngày hoàn thành', en: 'Completed on' }, width: 12, prompt: dayPrompt },
  documentNumber: {
    header: { vi: 'Số, ký hiệu văn bản', en: 'Document number' },
    width: 15,
    prompt: { vi: 'Ví dụ: 215/QĐ-UBND.', en: 'For example: 215/QĐ-UBND.' },
  },
  documentDate: { header: { vi: 'Ngày văn bản', en: 'Document date' }, width: 12, prompt: dayPrompt },
  documentIssuer: { header: { vi: 'Cơ quan ban hành', en: 'Issued by' }, width: 18 },
  submittedDocument: {
    header: { vi: 'Số, ngày tờ trình', en: 'Submission number, date' },
    width: 18,
    prompt: { vi: 'Ví dụ: 45/TTr-SNV ngày 10/12/2013.', en: 'For example: 45/TTr-SNV of 10/12/2013.' },
  },
  evidence: {
    header: { vi: 'Tài liệu kiểm chứng', en: 'Evidence' },
    width: 24,
    prompt: {
      vi: 'Các văn bản hoặc đường dẫn khác, mỗi dòng một tài liệu.',
      en: 'Further documents or links, one a line.',
    },
  },
  expectedOn: { header: { vi: 'Dự kiến hoàn thành', en: 'Expected on' }, width: 12, prompt: dayPrompt },
  reason: {
    header: { vi: 'Lý do chưa thực hiện', en: 'Reason for not starting' },
    width: 24,
    prompt: {
      vi: 'Ghi khi chưa thực hiện hoặc không phát sinh trong kỳ.',
      en: 'For a task not started, or nothing arising this period.',
    },
  },
  difficulty: { header: { vi: 'Khó khăn, vướng mắc, nguyên nhân', en: 'Difficulties and causes' }, width: 24 },
  proposal: { header: { vi: 'Kiến nghị, đề xuất', en: 'Proposals' }, width: 24 },
  level: { header: { vi: 'Cấp giải quyết', en: 'To be settled by' }, width: 16, prompt: choicePrompt },
  request: { header: { vi: 'Đề nghị', en: 'Request' }, width: 18, prompt: choicePrompt },
  requestedDeadline: { header: { vi: 'Thời hạn đề nghị', en: 'Requested deadline' }, width: 12, prompt: dayPrompt },
  progress: {
    header: { vi: 'Tiến độ (%)', en: 'Progress (%)' },
    width: 9,
    prompt: { vi: 'Số nguyên từ 0 đến 100.', en: 'A whole number from 0 to 100.' },
  },
  declaredDeadline: {
    header: { vi: 'Thời hạn cụ thể', en: 'Declared deadline' },
    width: 12,
    prompt: {
      vi: 'Với nhiệm vụ có thời hạn theo sự kiện: ngày cụ thể theo văn bản ghi ở cột bên.',
      en: 'For a deadline that depends on an event: the day set by the document in the next column.',
    },
  },
  declaredBy: { header: { vi: 'Văn bản xác định thời hạn', en: 'Document setting the deadline' }, width: 20 },
  opinion: { header: { vi: 'Ý kiến của cơ quan tổng hợp', en: "Secretariat's opinion" }, width: 24 },
  decision: { header: { vi: 'Quyết định về đề nghị', en: 'Decision on the request' }, width: 14 },
  decisionDocument: { header: { vi: 'Văn bản quyết định', en: 'Decision document' }, width: 18 },
  grantedDeadline: { header: { vi: 'Thời hạn được gia hạn', en: 'Extended deadline' }, width: 12 },
  declaredAccepted: {
    header: { vi: 'Chấp nhận thời hạn cụ thể', en: 'Declared deadline accepted' },
    width: 14,
  },
  setAside: { header: { vi: 'Không theo dõi', en: 'Set aside' }, width: 18 },
  setAsideDocument: { header: { vi: 'Văn bản không theo dõi', en: 'Set-aside document' }, width: 18 },
  setAsideOn: { header: { vi: 'Ngày không theo dõi', en: 'Set aside on' }, width: 12 },
  direction: { header: { vi: 'Ý kiến chỉ đạo của UBND tỉnh', en: "Provincial committee's direction" }, width: 24 },
  directionNumber: { header: { vi: 'Số văn bản chỉ đạo', en: 'Direction number' }, width: 15 },
  directionDate: { header: { vi: 'Ngày văn bản chỉ đạo', en: 'Direction date' }, width: 12 },
}
