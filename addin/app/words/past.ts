// What the pane says about what was done and what was handed in, in both languages. Comes with those screens.
import type { Language } from '../../../shared/table/labels.ts'
import { useText } from '../hooks/use-text.ts'

const vi = {
  history: {
    title: 'Nhật ký',
    agency: 'Cơ quan',
    task: 'Nhiệm vụ',
    all: 'Tất cả nhiệm vụ',
    none: 'Chưa có việc nào được ghi. Mỗi lần lưu, gửi, tiếp nhận sẽ hiện ở đây.',
    missing: 'Chưa tải được nhật ký.',
    more: 'Xem thêm',
    source: (source: string) => `Căn cứ ${source}`,
  },
  journal: {
    way: 'Nhật ký thành sheet',
    wayHint: 'Ai đã sửa gì, khi nào, trước và sau: để lọc, để in.',
    intro: 'Mọi việc đã làm trên hệ thống trong kỳ báo cáo này, mỗi thay đổi một dòng.',
    whose: 'Của ai',
    everybody: 'Tất cả các cơ quan',
    from: 'Từ ngày (để trống: từ đầu)',
    to: 'Đến ngày (để trống: đến nay)',
    sheet: 'Làm sheet Nhật ký',
    file: 'Tải về tệp Excel',
    unordered: '“Từ ngày” phải trước “Đến ngày”.',
    tooLong: (lines: string, most: string) =>
      `Nhật ký có ${lines} dòng; một sheet nên có nhiều nhất ${most} dòng. Chọn ít ngày hơn, một cơ quan, hoặc tải về tệp Excel.`,
  },
  versions: {
    way: 'So sánh các bản đã gửi',
    wayHint: 'Bản đã gửi được giữ nguyên: xem lại, so với bản khác hoặc với hiện nay.',
    title: 'Các bản đã gửi',
    look: 'Xem',
    against: 'So với',
    version: (version: number) => `Bản ${version}`,
    now: 'Hiện nay, trong sổ này',
    blank: 'Không so sánh (xem tất cả nội dung)',
    never: 'Báo cáo này chưa được gửi lần nào. Mỗi lần gửi báo cáo kỳ là một bản ở đây.',
    sent: (version: number, by: string, moment: string) => `Bản ${version}: ${by} gửi lúc ${moment}.`,
    letter: (number: string, day: string) => `Báo cáo số ${number || '…'}${day && ` ngày ${day}`}.`,
    source: (source: string) => `Gửi thay, căn cứ ${source}.`,
    incomplete: (note: string) => `Chưa đủ thông tin: ${note}`,
    withdrawn: (version: number) => `Bản ${version} đã được rút lại.`,
    returned: (version: number) => `Bản ${version} được đề nghị bổ sung, hoàn thiện:`,
    missing: 'Chưa tải được bản đã gửi.',
    same: 'Không có nội dung nào khác nhau.',
    nothing: 'Bản này không có nội dung.',
    different: (count: string) => `${count} nội dung khác nhau`,
    filled: (count: string) => `${count} nội dung`,
    hint: 'Bấm vào một mục để tới ô đó trên sheet.',
  },
}

export type PastWords = typeof vi

const en: PastWords = {
  history: {
    title: 'History',
    agency: 'Agency',
    task: 'Task',
    all: 'All tasks',
    none: 'Nothing is recorded yet. Whatever is saved, handed in or accepted will stand here.',
    missing: 'The history could not be loaded.',
    more: 'Show more',
    source: (source) => `Taken from ${source}`,
  },
  journal: {
    way: 'The journal as a sheet',
    wayHint: 'Who changed what, when, before and after: to filter, to print.',
    intro: 'Everything done on the system in this period, one line a change.',
    whose: 'Whose',
    everybody: 'All agencies',
    from: 'From (empty: from the beginning)',
    to: 'To (empty: until now)',
    sheet: 'Make the sheet',
    file: 'Download an Excel file',
    unordered: '“From” has to come before “To”.',
    tooLong: (lines, most) =>
      `The journal has ${lines} lines; a sheet should have at most ${most}. Choose fewer days, one agency, or download the file.`,
  },
  versions: {
    way: 'Compare what was handed in',
    wayHint: 'A version stays as it was handed in: look at it, compare it with another or with now.',
    title: 'Versions handed in',
    look: 'Look at',
    against: 'Compared with',
    version: (version) => `Version ${version}`,
    now: 'Now, in this workbook',
    blank: 'Nothing (show all of it)',
    never: 'This report was never handed in. Each time it is, there is a version here.',
    sent: (version, by, moment) => `Version ${version}: handed in by ${by}, ${moment}.`,
    letter: (number, day) => `Report no. ${number || '…'}${day && ` of ${day}`}.`,
    source: (source) => `Handed in on behalf, taken from ${source}.`,
    incomplete: (note) => `Incomplete: ${note}`,
    withdrawn: (version) => `Version ${version} was taken back.`,
    returned: (version) => `Completion of version ${version} was asked for:`,
    missing: 'The version could not be loaded.',
    same: 'Nothing differs.',
    nothing: 'There is nothing in this version.',
    different: (count) => `${count} differences`,
    filled: (count) => `${count} entries`,
    hint: 'Press one to go to its cell on the sheet.',
  },
}

const words: Readonly<Record<Language, PastWords>> = { vi, en }

export function usePastWords(): PastWords {
  return words[useText().language]
}
