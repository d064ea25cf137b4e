// What the pane says about how a plan is reported on, in both languages. Comes with the screens that set it.
import type { Regime } from '../../../shared/domain/plan.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { useText } from '../hooks/use-text.ts'

const vi = {
  title: 'Chế độ báo cáo',
  every: 'Báo cáo định kỳ',
  periods: { year: 'Hằng năm', half: '6 tháng', quarter: 'Hằng quý', month: 'Hằng tháng' } as Readonly<
    Record<Regime['every'], string>
  >,
  dueDay: 'Ngày hạn, của tháng cuối kỳ (1–31)',
  ends: 'Cách hiểu ngày hạn',
  dayEnds: {
    before: (day: string) => `“Trước ngày ${day}”: không gồm ngày đó`,
    on: (day: string) => `“Đến ngày ${day}”: gồm cả ngày đó`,
  },
  weekend: 'Hạn rơi vào thứ Bảy, Chủ nhật',
  weekends: {
    keep: 'Giữ nguyên',
    'next-working-day': 'Lùi tới ngày làm việc sau',
    'previous-working-day': 'Sớm lên ngày làm việc trước',
  } as Readonly<Record<Regime['weekend'], string>>,
  soonDays: 'Sắp đến hạn khi còn không quá (ngày)',
  leaderApproval: 'Lãnh đạo cơ quan phải duyệt trước khi gửi báo cáo',
  showDrafts: 'Số liệu tính cả nội dung chưa gửi (ghi rõ chưa chính thức)',
  unsound: 'Chế độ báo cáo: ghi ngày hạn từ 1 đến 31 và số ngày từ 0 đến 366.',
  later: 'Áp dụng cho các kỳ mở sau này; kỳ đang mở giữ hạn của nó.',
}

export type RegimeWords = typeof vi

const en: RegimeWords = {
  title: 'How it is reported on',
  every: 'Reports',
  periods: { year: 'Every year', half: 'Every half year', quarter: 'Every quarter', month: 'Every month' },
  dueDay: 'Due day, of a period’s last month (1–31)',
  ends: 'How that day is read',
  dayEnds: {
    before: (day) => `“Before the ${day}”: without that day`,
    on: (day) => `“By the ${day}”: with that day`,
  },
  weekend: 'Due on a Saturday or Sunday',
  weekends: {
    keep: 'It stays',
    'next-working-day': 'Moves to the next working day',
    'previous-working-day': 'Moves to the working day before',
  },
  soonDays: 'Nearly due from so many days before',
  leaderApproval: 'A leader of the agency has to approve before a report is handed in',
  showDrafts: 'Figures count what is not handed in (and say so)',
  unsound: 'How it is reported on: a due day from 1 to 31 and a number of days from 0 to 366.',
  later: 'For periods opened from now on; one that is open keeps its last day.',
}

const words: Readonly<Record<Language, RegimeWords>> = { vi, en }

export function useRegimeWords(): RegimeWords {
  return words[useText().language]
}
