// Words for what reading an appendix and resolving its bodies leaves in doubt. None of these stops the work: the program
// has chosen one reading, and says which and where to change it.
import type { Language } from '../../shared/table/labels.ts'

export interface Doubt {
  /** The person's own text, shortened, or ''. */
  readonly text: string
  /** The name of the column concerned, or ''. */
  readonly column: string
  /** The nearest known names, or ''. */
  readonly nearest: string
  readonly params: Readonly<Record<string, string | number>>
}

type Words = Readonly<Record<Language, (doubt: Doubt) => string>>

const quoted = (text: string) => (text === '' ? '' : ` “${text}”`)
const nearVi = (nearest: string) => (nearest === '' ? '' : ` Có phải là: ${nearest}?`)
const nearEn = (nearest: string) => (nearest === '' ? '' : ` Could it be: ${nearest}?`)

export const doubtWords = {
  'cell-uncertain': {
    vi: ({ column, text }) => `Chưa chắc đã đọc đúng cột “${column}”; xem${quoted(text)}. Đối chiếu với bản đã ký.`,
    en: ({ column, text }) =>
      `Not sure that “${column}” was read right; see${quoted(text)}. Compare with the signed text.`,
  },
  'row-total': {
    vi: ({ text }) => `Coi là dòng tổng cộng, không đưa vào nhiệm vụ:${quoted(text)}.`,
    en: ({ text }) => `Taken for a total, not for a task:${quoted(text)}.`,
  },
  'page-number': {
    vi: ({ text }) => `Coi là số trang, đã bỏ qua:${quoted(text)}.`,
    en: ({ text }) => `Taken for a page number and left out:${quoted(text)}.`,
  },
  'group-has-cells': {
    vi: ({ text }) => `Coi là tên nhóm, nhưng dòng này có cả nội dung ở các cột khác:${quoted(text)}.`,
    en: ({ text }) => `Taken for a group's title, though other cells of the row are filled:${quoted(text)}.`,
  },
  'number-repeated': {
    vi: () => 'Số thứ tự bị lặp trong nhóm. Kiểm tra xem có sót hoặc thừa nhiệm vụ không.',
    en: () => 'The number is repeated within the group. See whether a task is missing or doubled.',
  },
  'number-gap': {
    vi: () => 'Số thứ tự bị nhảy. Kiểm tra xem có sót nhiệm vụ không.',
    en: () => 'A number is skipped. See whether a task is missing.',
  },
  'deadline-impossible': {
    vi: ({ text }) => `Không có ngày này trong lịch:${quoted(text)}. Kiểm tra lại thời hạn.`,
    en: ({ text }) => `The calendar has no such day:${quoted(text)}. Check the deadline.`,
  },
  'deadline-unread': {
    vi: ({ text }) => `Chưa hiểu thời hạn${quoted(text)}; nhiệm vụ sẽ không có ngày đến hạn.`,
    en: ({ text }) => `The deadline${quoted(text)} was not understood; the task gets no due day.`,
  },
  'deadline-no-year': {
    vi: ({ text }) => `Thời hạn${quoted(text)} không ghi năm và văn bản không có năm để suy ra.`,
    en: ({ text }) => `The deadline${quoted(text)} names no year, and neither does the document.`,
  },
  'body-open': {
    vi: ({ text }) =>
      `${text === '' ? 'Nhóm cơ quan' : `“${text}”`}: chưa xác định cụ thể cơ quan. Giao dưới tên chung cho đến khi chọn.`,
    en: ({ text }) =>
      `${text === '' ? 'A set of bodies' : `“${text}”`}: the bodies are not named yet. Assigned under this name until they are.`,
  },
  'body-unknown': {
    vi: ({ text, nearest }) =>
      `Danh mục cơ quan chưa có${quoted(text)}.${nearVi(nearest)} Thêm vào sheet “Danh mục cơ quan” hoặc ghi thành tên khác của một cơ quan.`,
    en: ({ text, nearest }) =>
      `The directory does not have${quoted(text)}.${nearEn(nearest)} Add it on the sheet “Danh mục cơ quan”, or as another name of a body there.`,
  },
} as const satisfies Record<string, Words>

export type DoubtCode = keyof typeof doubtWords

export function isDoubtCode(code: string): code is DoubtCode {
  return Object.keys(doubtWords).includes(code)
}
