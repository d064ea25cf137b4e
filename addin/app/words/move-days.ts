// What the pane says about moving the last days of a period, in both languages. Comes with that screen.
import type { Language } from '../../../shared/table/labels.ts'
import { useText } from '../hooks/use-text.ts'

const vi = {
  move: 'Đổi hạn',
  moveIt: 'Ghi hạn mới',
  note: 'Báo cáo đã gửi giữ nguyên là đúng hạn hay chậm như lúc gửi; hạn mới tính cho báo cáo gửi từ nay. Các sổ thấy hạn mới ở lần cập nhật tới; việc nhắc hạn theo hạn mới. Hạn hoàn thành của các nhiệm vụ không đổi.',
  none: 'Chọn đủ các ngày bên trên.',
  order: 'Hạn cơ quan tổng hợp báo cáo không được sớm hơn hạn các cơ quan gửi.',
  same: 'Chưa có ngày nào khác trước.',
  done: 'Đã ghi hạn mới.',
}

export type MoveDaysWords = typeof vi

const en: MoveDaysWords = {
  move: 'Move the last days',
  moveIt: 'Set these days',
  note: 'Reports that were handed in stay in time or late as they were then; the new day counts for those handed in from now on. Workbooks see it with their next update, reminders follow it. The deadlines of the tasks stay.',
  none: 'Choose all the days above.',
  order: 'The secretariat’s last day cannot be before the agencies’.',
  same: 'No day differs from before.',
  done: 'The new last days are set.',
}

const words: Readonly<Record<Language, MoveDaysWords>> = { vi, en }

export function useMoveDaysWords(): MoveDaysWords {
  return words[useText().language]
}
