// A workbook that came back from an agency, with everything that can be in doubt about it.
import type { Returned } from '../../../addin/session/handouts/handouts.ts'
import type { PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import { agency, content, task } from './scene-parts.ts'

const rest = { task: task('II-3'), path: 'II.3', content, before: '', isConflict: false, issues: [] } as const

export const returned: Returned = {
  kind: 'returned',
  identity: {
    ...{ plan: 'kh-67-2013' as PlanId, period: '2013' as PeriodId, agency },
    ...{ planRevision: 1, madeOn: '2013-12-02' },
  },
  agencyName: 'Sở Nội vụ',
  state: 'open',
  changes: [
    { ...rest, field: 'status', from: 'in-progress', to: 'done' },
    {
      ...{ ...rest, field: 'result', from: 'Đã mở 2 lớp bồi dưỡng', before: 'Đang chuẩn bị', isConflict: true },
      to: 'Đã mở 3 lớp bồi dưỡng cho 210 cán bộ quản lý hợp tác xã; tổ chức 2 đoàn học tập kinh nghiệm tại tỉnh ngoài.',
    },
    {
      ...{ ...rest, task: task('III-1'), path: 'III.1', field: 'completedOn', from: '', to: 'cuối tháng 11' },
      issues: [{ code: 'date-unreadable', level: 'error', field: 'completedOn', text: 'cuối tháng 11' }],
    },
    { ...rest, task: task('III-1'), path: 'III.1', field: 'documentNumber', from: '', to: '215/QĐ-UBND' },
  ],
  issues: [
    { code: 'signed-column-changed', level: 'warning', task: 'II-3', field: 'product', text: 'x', params: { row: 8 } },
    { code: 'key-missing', level: 'error', field: 'task', text: '', params: { row: 11 } },
  ],
}
