// Words for what reading an appendix and resolving its bodies leaves in doubt. None of these stops the work: the program
// has chosen one reading, and says which and where to change it.
import type { Language } from '../../../shared/table/labels.ts'

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
  'source-empty': {
    vi: () => 'Văn bản trống. Sao chép bảng nhiệm vụ trong phụ lục rồi dán lại.',
    en: () => 'The text is empty. Copy the task table of the appendix and paste it again.',
  },
  'no-table': {
    vi: () =>
      'Không thấy bảng nhiệm vụ trong văn bản này. Cần có nội dung nhiệm vụ và cơ quan chủ trì của từng nhiệm vụ.',
    en: () => 'There is no task table in this text. Each task needs its content and its lead agency.',
  },
  'no-tasks': {
    vi: () => 'Thấy tên các cột nhưng không có nhiệm vụ nào bên dưới. Sao chép cả bảng rồi dán lại.',
    en: () => 'There are column names but no task below them. Copy the whole table and paste it again.',
  },
  'source-too-large': {
    vi: () => 'Nội dung quá lớn (trên 20 MB). Tách riêng phụ lục, bỏ hình ảnh, rồi chọn lại.',
    en: () => 'This is too large (over 20 MB). Take the appendix alone, without pictures, and try again.',
  },
  'file-unknown': {
    vi: ({ params }) =>
      `Không đọc được loại tệp này${quoted(String(params.name ?? ''))}. Mở tệp, lưu thành Word (.docx) rồi chọn lại, hoặc sao chép bảng và dán.`,
    en: ({ params }) =>
      `Files of this kind cannot be read${quoted(String(params.name ?? ''))}. Save it as Word (.docx), or copy the table and paste it.`,
  },
  'docx-broken': {
    vi: () => 'Tệp bị hỏng hoặc không phải tệp Word (.docx). Mở bằng Word, lưu thành tệp mới rồi chọn lại.',
    en: () => 'The file is broken or is no Word file (.docx). Open it in Word, save it anew and choose it again.',
  },
  'numbers-automatic': {
    vi: () =>
      'Số thứ tự do Word tự đánh nên không có trong tệp; nhiệm vụ được đánh số theo thứ tự. Đối chiếu với bản đã ký.',
    en: () =>
      'Word counts the numbers by itself and does not store them; tasks were numbered in order. Compare with the signed text.',
  },
  'column-combined': {
    vi: ({ column }) =>
      `Cột “${column}” gộp nhiều nội dung; đã tách theo lời văn. Đối chiếu vài nhiệm vụ với bản đã ký.`,
    en: ({ column }) =>
      `Column “${column}” holds several things at once; they were parted by their words. Compare some tasks with the signed text.`,
  },
  'task-uncertain': {
    vi: ({ text }) => `Chưa chắc đây là một nhiệm vụ riêng:${quoted(text)}. Đối chiếu với bản đã ký.`,
    en: ({ text }) => `Not sure that this is a task of its own:${quoted(text)}. Compare with the signed text.`,
  },
  'content-missing': {
    vi: () => 'Nhiệm vụ không có nội dung.',
    en: () => 'The task has no words.',
  },
  'lead-missing': {
    vi: () => 'Nhiệm vụ không có cơ quan chủ trì; sẽ không giao cho ai.',
    en: () => 'The task has no lead agency; it would be assigned to nobody.',
  },
  'two-appendices': {
    vi: ({ text }) => `Văn bản có hơn một phụ lục; bảng sau bắt đầu từ${quoted(text)}. Dán từng phụ lục một.`,
    en: ({ text }) => `The text has more than one appendix; the next begins at${quoted(text)}. Paste one at a time.`,
  },
  'text-after': {
    vi: ({ text }) => `Phần sau bảng không phải nhiệm vụ, đã để ngoài:${quoted(text)}.`,
    en: ({ text }) => `What follows the table is no task and was left out:${quoted(text)}.`,
  },
  'columns-guessed': {
    vi: () => 'Không thấy dòng tên cột; đã đoán theo nội dung. Đối chiếu vài nhiệm vụ với bản đã ký.',
    en: () =>
      'There is no row of column names; they were guessed from the contents. Compare some tasks with the signed text.',
  },
  'row-unread': {
    vi: ({ text }) => `Dòng chưa hiểu, không đưa vào sổ:${quoted(text)}.`,
    en: ({ text }) => `A row that was not understood and is left out:${quoted(text)}.`,
  },
  'rows-joined': {
    vi: ({ text }) => `Coi là phần tiếp theo của nhiệm vụ này:${quoted(text)}.`,
    en: ({ text }) => `Taken for the rest of this task:${quoted(text)}.`,
  },
  'row-cut': {
    vi: ({ text }) => `Dòng này không có vạch ngăn cột, chương trình tự cắt thành các ô:${quoted(text)}.`,
    en: ({ text }) => `Nothing separates the cells of this line; the program has cut it itself:${quoted(text)}.`,
  },
  'title-guessed': {
    vi: ({ text }) => `Coi là tên nhóm:${quoted(text)}.`,
    en: ({ text }) => `Taken for a group's title:${quoted(text)}.`,
  },
  'glued-words': {
    vi: ({ text, nearest }) => `Có chữ dính nhau trong${quoted(text)}.${nearVi(nearest)} Bản ký được giữ nguyên.`,
    en: ({ text, nearest }) =>
      `Words run together in${quoted(text)}.${nearEn(nearest)} The signed text is kept as it is.`,
  },
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
  'number-unread': {
    vi: ({ text }) => `Không đọc được số thứ tự${quoted(text)}.`,
    en: ({ text }) => `The number${quoted(text)} could not be read.`,
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
  'agency-code': {
    vi: ({ text }) =>
      `Mã cơ quan${quoted(text)} không dùng được. Chỉ dùng chữ không dấu, chữ số, dấu chấm và gạch nối.`,
    en: ({ text }) => `The agency code${quoted(text)} cannot be used. Use plain letters, figures, dots and dashes.`,
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
