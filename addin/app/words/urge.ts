// What the pane says about urging those who owe a report, in both languages. Comes with that screen.
import { grouped } from '../../../shared/table/counting-labels.ts'
import type { Language } from '../../../shared/table/labels.ts'
import type { ReminderView } from '../../../shared/wire/reminders.ts'
import { useText } from '../hooks/use-text.ts'

type Problem = NonNullable<ReminderView['problem']>

const n = (value: number) => grouped(value, 'vi')

const vi = {
  title: 'Đôn đốc',
  intro: (day: string, due: string) => `Tính đến ngày ${day}. Hạn các cơ quan gửi báo cáo: hết ngày ${due}.`,
  owed: (agencies: number) => `Phải gửi hoặc bổ sung: ${n(agencies)} cơ quan`,
  none: 'Không còn cơ quan nào phải đôn đốc.',
  why: { missing: 'Chưa gửi báo cáo', returned: 'Phải bổ sung, hoàn thiện' },
  left: (days: number, due: string) =>
    days < 0
      ? `quá hạn ${n(-days)} ngày (hạn ${due})`
      : days === 0
        ? `hết hạn hôm nay (${due})`
        : `còn ${n(days)} ngày (hạn ${due})`,
  late: (days: number) => `quá hạn ${n(days)} ngày`,
  tasks: (count: number) => `${n(count)} nhiệm vụ`,
  last: (day: string, state: string) => `Lần nhắc gần nhất: ${day}, ${state}.`,
  letter: 'Công văn (Word)',
  sheet: 'Công văn thành sheet',
  rows: 'Xem các dòng',
  all: 'Công văn chung (Word)',
  remind: 'Nhắc hôm nay',
  remindAll: (agencies: number) => `Nhắc ${n(agencies)} cơ quan hôm nay`,
  remindNote: 'Lời nhắc đi qua cổng tin nhắn của đơn vị trong ít phút; mỗi cơ quan mỗi ngày một lần.',
  reminded: (agencies: number, already: number) => [
    ...(agencies === 0 ? [] : [`Đã xếp lời nhắc cho ${n(agencies)} cơ quan.`]),
    ...(already === 0 ? [] : [`${n(already)} cơ quan đã được nhắc trong hôm nay nên không nhắc lại.`]),
    ...(agencies + already === 0 ? ['Không cơ quan nào còn nợ báo cáo.'] : []),
  ],
  whyNot: {
    nobody: 'Không còn cơ quan nào phải đôn đốc.',
    nowhere: 'Máy chủ chưa được cấu hình nơi gửi lời nhắc; hãy liên hệ bộ phận công nghệ thông tin.',
    unknown: 'Chưa tải được nhật ký nhắc.',
    days: 'Ghi các số ngày, cách nhau bằng dấu phẩy.',
  },
  log: 'Nhật ký nhắc',
  logNone: 'Chưa nhắc lần nào trong kỳ này. Lời nhắc theo lịch và do bấm nút sẽ hiện ở đây.',
  logMissing: 'Chưa tải được nhật ký nhắc.',
  by: (name: string) => `${name} yêu cầu`,
  states: { waiting: 'đang chờ gửi', sent: 'đã gửi', dropped: 'không cần gửi nữa' },
  dropped: {
    settled: 'cơ quan đã gửi báo cáo',
    replaced: 'đã có lời nhắc mới hơn',
    closed: 'báo cáo hoặc kỳ đã khóa',
  },
  attempts: (count: number, problem: string) => `Đã thử ${n(count)} lần; ${problem}. Hệ thống sẽ tự gửi lại.`,
  problem: ({ kind, status }: Problem) =>
    kind === 'timeout'
      ? 'cổng tin nhắn không trả lời kịp'
      : kind === 'unreachable'
        ? 'không kết nối được cổng tin nhắn'
        : `cổng tin nhắn từ chối (mã ${status ?? ''})`,
  schedule: 'Lịch nhắc tự động',
  before: 'Trước hạn (ngày; 0 là ngày cuối)',
  after: 'Sau hạn (ngày)',
  keep: 'Lưu lịch nhắc',
  kept: 'Đã lưu lịch nhắc của kỳ này.',
  hours: 'Lời nhắc tự động gửi từ 7 giờ đến 18 giờ.',
}

export type UrgeWords = typeof vi

const count = (value: number, noun: string) => `${grouped(value, 'en')} ${noun}${value === 1 ? '' : 's'}`
const agencies = (value: number) => (value === 1 ? '1 agency' : `${grouped(value, 'en')} agencies`)

const en: UrgeWords = {
  title: 'Urging',
  intro: (day, due) => `As of ${day}. The agencies’ reports are due until the end of ${due}.`,
  owed: (value) => `To report or to complete: ${agencies(value)}`,
  none: 'Nobody is left to be urged.',
  why: { missing: 'Has not reported', returned: 'Has to complete its report' },
  left: (days, due) =>
    days < 0
      ? `${count(-days, 'day')} late (due ${due})`
      : days === 0
        ? `due today (${due})`
        : `${count(days, 'day')} left (due ${due})`,
  late: (days) => `${count(days, 'day')} late`,
  tasks: (value) => count(value, 'task'),
  last: (day, state) => `Last reminded: ${day}, ${state}.`,
  letter: 'Letter (Word)',
  sheet: 'Letter as a sheet',
  rows: 'See its rows',
  all: 'Letter to all (Word)',
  remind: 'Remind today',
  remindAll: (value) => `Remind ${agencies(value)} today`,
  remindNote: 'Reminders leave through your message gateway within minutes; each agency gets one a day.',
  reminded: (value, already) => [
    ...(value === 0 ? [] : [`${agencies(value)} will be reminded.`]),
    ...(already === 0 ? [] : [`Reminded today already, and not again: ${agencies(already)}.`]),
    ...(value + already === 0 ? ['Nobody owes a report any more.'] : []),
  ],
  whyNot: {
    nobody: 'Nobody is left to be urged.',
    nowhere: 'The server has nowhere to send reminders to; ask those who run it.',
    unknown: 'The log of reminders could not be loaded.',
    days: 'Write numbers of days, with commas between them.',
  },
  log: 'Log of reminders',
  logNone: 'Nobody was reminded in this period. Reminders by the calendar and by hand will stand here.',
  logMissing: 'The log of reminders could not be loaded.',
  by: (name) => `asked for by ${name}`,
  states: { waiting: 'waiting to be sent', sent: 'sent', dropped: 'not needed any more' },
  dropped: {
    settled: 'the agency reported',
    replaced: 'a newer reminder took its place',
    closed: 'the report or the period is locked',
  },
  attempts: (value, problem) => `Tried ${count(value, 'time')}; ${problem}. It will be tried again.`,
  problem: ({ kind, status }) =>
    kind === 'timeout'
      ? 'the gateway did not answer in time'
      : kind === 'unreachable'
        ? 'the gateway could not be reached'
        : `the gateway refused it (status ${status ?? ''})`,
  schedule: 'Calendar of reminders',
  before: 'Before the last day (days; 0 is the last day)',
  after: 'After the last day (days)',
  keep: 'Keep the calendar',
  kept: 'The calendar of this period is kept.',
  hours: 'The calendar’s reminders leave between 7:00 and 18:00.',
}

const words: Readonly<Record<Language, UrgeWords>> = { vi, en }

export function useUrgeWords(): UrgeWords {
  return words[useText().language]
}
