// What was done to a report, as its history names it: `open`, `push`, `amend`, or an action.
import type { ActionName } from '../domain/action.ts'
import type { Label } from './labels.ts'

export type DeedKind = ActionName | 'open' | 'push' | 'amend'

export const deedLabels: Readonly<Record<DeedKind, Label>> = {
  open: { vi: 'Mở kỳ báo cáo', en: 'Period opened' },
  push: { vi: 'Lưu lên hệ thống', en: 'Saved to the system' },
  amend: { vi: 'Điều chỉnh kế hoạch', en: 'Plan amended' },
  approve: { vi: 'Lãnh đạo duyệt', en: 'Approved by the leader' },
  submit: { vi: 'Gửi báo cáo kỳ', en: 'Handed in' },
  withdraw: { vi: 'Rút để sửa', en: 'Taken back' },
  accept: { vi: 'Tiếp nhận', en: 'Accepted' },
  unaccept: { vi: 'Hủy tiếp nhận', en: 'Acceptance cancelled' },
  return: { vi: 'Đề nghị bổ sung, hoàn thiện', en: 'Completion asked for' },
  letter: { vi: 'Bổ sung số, ngày văn bản', en: 'Number and date added' },
  lock: { vi: 'Khóa báo cáo', en: 'Locked' },
  unlock: { vi: 'Mở khóa', en: 'Unlocked' },
}
