// What the pane says about workbooks for those without the add-in, in both languages. Comes with that screen.
import type { Issue } from '../../../shared/domain/issue.ts'
import type { HeadState } from '../../../shared/domain/period.ts'
import { columnOf } from '../../../shared/table/columns.ts'
import { grouped } from '../../../shared/table/counting-labels.ts'
import type { Language } from '../../../shared/table/labels.ts'
import type { Refusal } from '../../session/handouts/handouts.ts'
import { useText } from '../hooks/use-text.ts'

const n = (value: number) => grouped(value, 'vi')
const header = (id: string | undefined, language: Language) =>
  columnOf('report', id ?? '')?.header[language] ?? id ?? ''
const row = ({ params }: Issue) => params?.row ?? ''

const vi = {
  agencies: {
    title: 'Sổ cho cơ quan chưa cài tiện ích',
    intro: 'Xuất cho mỗi cơ quan một tệp Excel tự kiểm tra được; cơ quan gửi lại thì nhập thay từ tệp đó.',
    out: 'Xuất sổ cho cơ quan',
    some: (count: number) => (count > 0 ? `Xuất sổ cho ${n(count)} cơ quan` : 'Xuất sổ cho tất cả cơ quan'),
    choose: 'Chỉ xuất cho (không chọn là tất cả)',
    back: 'Nhập thay cơ quan',
    backNote: 'Chọn tệp .xlsx cơ quan gửi về. Nội dung thay đổi hiện ra trước; chưa ghi gì cho đến khi anh/chị chọn.',
  },
  units: {
    looking: 'Đang đọc các dòng trên sheet…',
    title: 'Phiếu cho đơn vị được giao',
    intro: 'Chia các dòng theo cột “Đơn vị được giao”: mỗi đơn vị một tệp Excel; đơn vị gửi lại thì gom vào sổ này.',
    out: 'Chia theo đơn vị',
    split: (count: number) => `Xuất phiếu cho ${n(count)} đơn vị`,
    rows: (name: string, count: number) => `${name}: ${n(count)} nhiệm vụ`,
    without: (count: number) => `${n(count)} nhiệm vụ chưa ghi đơn vị được giao.`,
    none: 'Chưa có dòng nào ghi “Đơn vị được giao”. Mở cột này trên sheet “Báo cáo” rồi ghi tên đơn vị.',
    back: 'Gom phiếu của đơn vị',
    backNote:
      'Chọn các tệp .xlsx đơn vị gửi về. Nội dung thay đổi hiện ra trước; chưa ghi gì cho đến khi anh/chị chọn.',
  },
  made: (name: string) => `Đã xuất “${name}”.`,
  choose: 'Chọn tệp nhận về',
  another: 'Chọn tệp khác',
  next: (left: number) => `Tệp kế tiếp (còn ${n(left)})`,
  file: (name: string) => `Tệp: ${name}`,
  from: (name: string, day: string) => `${name} · xuất ngày ${day}`,
  nothing: 'Tệp này không có nội dung nào khác với sổ.',
  changed: (cells: number, rows: number) => `${n(cells)} ô thay đổi ở ${n(rows)} nhiệm vụ`,
  all: 'Chọn tất cả (trừ ô có lỗi, ô đã đổi ở cả hai nơi)',
  conflict: (before: string) => `Trên hệ thống cũng đã đổi từ khi xuất tệp (lúc đó: ${before}).`,
  number: 'Số, ký hiệu văn bản của cơ quan',
  day: 'Ngày văn bản',
  source: (number: string, day: string) => `${number} ngày ${day}`,
  take: (cells: number) => (cells > 0 ? `Đưa ${n(cells)} ô vào sổ` : 'Đưa vào sổ'),
  takeNote: 'Ghi vào sheet “Tổng hợp” với căn cứ là văn bản trên, rồi lưu lên hệ thống.',
  gatherNote: 'Ghi vào sheet “Báo cáo”; rà soát rồi lưu như nội dung tự nhập.',
  taken: (cells: number) => `Đã đưa ${n(cells)} ô vào sổ.`,
  pending: (rows: number) => `Còn ${n(rows)} dòng chưa lưu lên hệ thống.`,
  doubts: 'Cần xem lại trong tệp',
  why: {
    tooMany: (most: number) => `Mỗi lần chọn nhiều nhất ${n(most)} cơ quan; muốn xuất cho tất cả thì bỏ chọn hết.`,
    noUnits: 'Chưa ghi đơn vị được giao cho nhiệm vụ nào.',
    nothingChosen: 'Chọn ít nhất một ô bên trên.',
    noLetter: 'Ghi số và ngày văn bản của cơ quan.',
    closed: (state: HeadState): string =>
      state === 'locked'
        ? 'Báo cáo của cơ quan này đã khóa; mở khóa rồi nhập.'
        : 'Báo cáo của cơ quan này đã gửi. Đề nghị bổ sung, hoàn thiện trước rồi nhập.',
  },
  refused: (refusal: Refusal): string => {
    switch (refusal.why) {
      case 'not-a-workbook':
        return 'Không phải tệp .xlsx, hoặc tệp bị hỏng. Nếu là .xls hay .ods, hãy mở và lưu lại dạng .xlsx.'
      case 'locked':
        return 'Tệp có mật khẩu. Mở tệp, bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ làm việc) rồi lưu và chọn lại.'
      case 'unreadable':
        return 'Không đọc được tệp: tệp đang mở ở nơi khác, hoặc đã bị chuyển, xóa. Đóng tệp rồi chọn lại.'
      case 'too-large':
        return 'Tệp quá lớn. Hãy xóa ảnh, sheet riêng trong tệp rồi chọn lại.'
      case 'foreign':
        return 'Tệp này không do Sổ Kế hoạch xuất, hoặc nội dung đã bị chép sang tệp khác. Hãy nhập vào tệp đã gửi.'
      case 'later':
        return 'Tệp này do phiên bản mới hơn xuất. Hãy đóng và mở lại tiện ích để cập nhật.'
      case 'table-lost':
        return 'Không tìm thấy bảng trong tệp: dòng tiêu đề đã bị sửa hoặc xóa. Đề nghị gửi lại từ tệp gốc.'
      case 'table-doubled':
        return `Bảng có ở nhiều sheet trong tệp: ${refusal.sheets.join(', ')}. Xóa sheet chép thừa, lưu rồi chọn lại.`
      case 'other-plan':
        return 'Tệp này thuộc kế hoạch khác. Mở sổ của kế hoạch đó rồi nhập.'
      case 'other-period':
        return `Tệp này thuộc kỳ ${refusal.period}. Chuyển sổ sang kỳ đó rồi nhập.`
      case 'other-agency':
        return 'Tệp này của cơ quan khác.'
      case 'of-a-unit':
        return `Đây là phiếu của ${refusal.unit}, gom vào sổ của ${refusal.agencyName} trước.`
      case 'agency-left': {
        const to = refusal.heirs.length > 0 ? ` Nhiệm vụ đã chuyển cho ${refusal.heirs.join(', ')}.` : ''
        return `${refusal.agencyName} không còn nhiệm vụ trong kỳ này.${to} Xuất sổ mới cho cơ quan đang được giao.`
      }
      default:
        return refusal satisfies never
    }
  },
  doubt: (issue: Issue): string => {
    switch (issue.code) {
      case 'key-missing':
        return `Dòng ${row(issue)}: mất mã nhiệm vụ, không lấy dòng này.`
      case 'key-duplicate':
        return `Dòng ${row(issue)}: mã “${issue.text ?? ''}” có ở nhiều dòng, không lấy dòng nào.`
      case 'key-unknown':
      case 'key-misplaced':
        return `Dòng ${row(issue)}: mã “${issue.text ?? ''}” không đúng nhiệm vụ của dòng, không lấy dòng này.`
      case 'row-deleted':
        return `Nhiệm vụ “${issue.params?.name ?? ''}” không còn trong tệp; nội dung trong sổ giữ nguyên.`
      case 'row-left':
        return `Nhiệm vụ ${issue.task ?? ''} không còn giao cho cơ quan này; nội dung ghi ở đó không lấy được.`
      case 'signed-column-changed':
        return `Dòng ${row(issue)}: cột “${header(issue.field, 'vi')}” đã bị sửa; bản đã ban hành giữ nguyên.`
      case 'column-missing':
        return `Cột “${header(issue.field, 'vi')}” không còn trong tệp.`
      case 'column-doubled':
        return `Cột “${header(issue.field, 'vi')}” có nhiều lần trong tệp, không lấy cột nào. Xóa cột thừa rồi chọn lại.`
      case 'text-amended':
        return `Dòng ${row(issue)}: cột “${header(issue.field, 'vi')}” đã được điều chỉnh sau ngày xuất tệp; đối chiếu trước khi nhập.`
      default:
        return issue.code
    }
  },
}

export type HandoutWords = typeof vi

const m = (value: number, noun: string) => `${grouped(value, 'en')} ${noun}${value === 1 ? '' : 's'}`
const agencies = (value: number) => (value === 1 ? '1 agency' : `${grouped(value, 'en')} agencies`)

const en: HandoutWords = {
  agencies: {
    title: 'Workbooks for agencies without the add-in',
    intro: 'One Excel file for each agency, with checks that need no add-in; what comes back is entered on its behalf.',
    out: 'Export workbooks',
    some: (count) => (count > 0 ? `Export for ${agencies(count)}` : 'Export for all agencies'),
    choose: 'Only for (none ticked means all)',
    back: 'Enter for an agency',
    backNote:
      'Choose the .xlsx that an agency sent. You see what changed first; nothing is written until you choose it.',
  },
  units: {
    looking: 'Reading the rows on the sheet…',
    title: 'Forms for assigned units',
    intro: 'Splits the rows by the column “Assigned unit”, one Excel file a unit; what comes back is gathered here.',
    out: 'Split by unit',
    split: (count) => `Export forms for ${m(count, 'unit')}`,
    rows: (name, count) => `${name}: ${m(count, 'task')}`,
    without: (count) => `${m(count, 'task')} without an assigned unit.`,
    none: 'No row names an assigned unit yet. Open that column on the sheet “Báo cáo” and write the units’ names.',
    back: 'Gather units’ forms',
    backNote:
      'Choose the .xlsx files that came back. You see what changed first; nothing is written until you choose it.',
  },
  made: (name) => `“${name}” is exported.`,
  choose: 'Choose what came back',
  another: 'Choose another file',
  next: (left) => `Next file (${grouped(left, 'en')} left)`,
  file: (name) => `File: ${name}`,
  from: (name, day) => `${name} · exported ${day}`,
  nothing: 'Nothing in this file differs from the workbook.',
  changed: (cells, rows) => `${m(cells, 'cell')} changed in ${m(rows, 'task')}`,
  all: 'Tick all (but errors and cells changed on both sides)',
  conflict: (before) => `It was changed on the system too since the export (then: ${before}).`,
  number: 'Number of the agency’s letter',
  day: 'Date of the letter',
  source: (number, day) => `${number} of ${day}`,
  take: (cells) => (cells > 0 ? `Put ${m(cells, 'cell')} into the workbook` : 'Put into the workbook'),
  takeNote: 'Written into the sheet “Tổng hợp” with the letter as its source, then saved to the system.',
  gatherNote: 'Written into the sheet “Báo cáo”; check and save it like what you entered yourself.',
  taken: (cells) => `${m(cells, 'cell')} put into the workbook.`,
  pending: (rows) => `${m(rows, 'row')} not saved to the system yet.`,
  doubts: 'To be looked at in the file',
  why: {
    tooMany: (most) => `Tick at most ${agencies(most)} at a time, or none for all of them.`,
    noUnits: 'No task names an assigned unit.',
    nothingChosen: 'Tick at least one cell above.',
    noLetter: 'Give the number and date of the agency’s letter.',
    closed: (state) =>
      state === 'locked'
        ? 'This agency’s report is locked; unlock it first.'
        : 'This agency’s report is handed in. Ask for completion first.',
  },
  refused: (refusal) => {
    switch (refusal.why) {
      case 'not-a-workbook':
        return 'Not an .xlsx file, or a damaged one. Open an .xls or .ods file and save it as .xlsx.'
      case 'locked':
        return 'The file has a password. Open it, remove that (File → Info → Protect Workbook), save it and choose it again.'
      case 'unreadable':
        return 'The file cannot be read: it is open elsewhere, or was moved or deleted. Close it and choose it again.'
      case 'too-large':
        return 'The file is too large. Remove pictures and other sheets from it.'
      case 'foreign':
        return 'Not exported by Sổ Kế hoạch, or copied into another file. Entries belong in the file that was sent.'
      case 'later':
        return 'Exported by a later version. Close and open the add-in to update it.'
      case 'table-lost':
        return 'The table cannot be found: its headings were changed or deleted. Ask for it on the file that was sent.'
      case 'table-doubled':
        return `The table stands on several sheets: ${refusal.sheets.join(', ')}. Delete the copies, save and choose it again.`
      case 'other-plan':
        return 'This file is of another plan. Open that plan’s workbook.'
      case 'other-period':
        return `This file is of the period ${refusal.period}. Let this workbook show that period first.`
      case 'other-agency':
        return 'This file is another agency’s.'
      case 'of-a-unit':
        return `This is the form of ${refusal.unit}; ${refusal.agencyName} gathers it first.`
      case 'agency-left': {
        const to = refusal.heirs.length > 0 ? ` They went to ${refusal.heirs.join(', ')}.` : ''
        return `${refusal.agencyName} has no tasks in this period any more.${to} Export anew for who has them now.`
      }
      default:
        return refusal satisfies never
    }
  },
  doubt: (issue) => {
    switch (issue.code) {
      case 'key-missing':
        return `Row ${row(issue)}: its task code is gone; the row is not taken.`
      case 'key-duplicate':
        return `Row ${row(issue)}: the code “${issue.text ?? ''}” stands in several rows; none is taken.`
      case 'key-unknown':
      case 'key-misplaced':
        return `Row ${row(issue)}: the code “${issue.text ?? ''}” is not that of the row’s task; the row is not taken.`
      case 'row-deleted':
        return `The task “${issue.params?.name ?? ''}” is not in the file any more; the workbook keeps what it has.`
      case 'row-left':
        return `The task ${issue.task ?? ''} is not this agency’s any more; what was written there cannot be taken.`
      case 'signed-column-changed':
        return `Row ${row(issue)}: the column “${header(issue.field, 'en')}” was changed; the signed text stays.`
      case 'column-missing':
        return `The column “${header(issue.field, 'en')}” is not in the file any more.`
      case 'column-doubled':
        return `The column “${header(issue.field, 'en')}” is there several times; none is taken. Delete the copies.`
      case 'text-amended':
        return `Row ${row(issue)}: the column “${header(issue.field, 'en')}” was amended after the export; compare before you enter.`
      default:
        return issue.code
    }
  },
}

const words: Readonly<Record<Language, HandoutWords>> = { vi, en }

export function useHandoutWords(): HandoutWords {
  return words[useText().language]
}
