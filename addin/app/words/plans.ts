// What the pane says about the plans and periods there are, in both languages. Comes with that screen.
import type { Language } from '../../../shared/table/labels.ts'
import { useText } from '../hooks/use-text.ts'

const vi = {
  title: 'Các kế hoạch',
  intro: 'Mọi kế hoạch đã giao và các kỳ báo cáo. Sổ này mở một kỳ của một kế hoạch.',
  here: 'Đang mở trong sổ này',
  open: (period: string) => `Mở ${period} trong sổ này`,
  openNote: 'Nội dung trên sheet được thay bằng kỳ chọn mở; dòng chưa lưu phải lưu trước.',
  due: (day: string) => `Hạn các cơ quan gửi: hết ngày ${day}`,
  asked: (tasks: number, agencies: number) =>
    [tasks > 0 ? `${tasks} nhiệm vụ` : 'tất cả nhiệm vụ', agencies > 0 ? `${agencies} cơ quan` : 'tất cả cơ quan'].join(
      ', ',
    ),
  revision: (revision: number) => `Đã điều chỉnh ${revision - 1} lần.`,
}

export type PlansWords = typeof vi

const en: PlansWords = {
  title: 'Plans',
  intro: 'All plans that were given out, and their periods. This workbook holds one period of one plan.',
  here: 'Open in this workbook',
  open: (period) => `Open ${period} in this workbook`,
  openNote: 'The sheet is filled anew with that period; rows that are not saved have to be saved first.',
  due: (day) => `Agencies’ reports due until the end of ${day}`,
  asked: (tasks, agencies) =>
    [tasks > 0 ? `${tasks} tasks` : 'all tasks', agencies > 0 ? `${agencies} agencies` : 'all agencies'].join(', '),
  revision: (revision) => `Amended ${revision - 1} times.`,
}

const words: Readonly<Record<Language, PlansWords>> = { vi, en }

export function usePlansWords(): PlansWords {
  return words[useText().language]
}
