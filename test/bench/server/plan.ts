// A plan of any size, and reports as long as real ones: some filled fields of Vietnamese prose, no two the same.
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../shared/domain/period.ts'
import { defaultRegime, type Plan, type Task } from '../../../shared/domain/plan.ts'
import type { FieldId, Value } from '../../../shared/domain/report.ts'

export const planId = 'kh-67-2013' as PlanId
export const periodId = '2013' as PeriodId

export const settings: PeriodSettings = {
  kind: 'regular',
  from: '2013-01-01',
  to: '2013-12-31',
  cutOff: '2013-12-14',
  agenciesDue: '2013-12-19',
  secretariatDue: '2013-12-25',
}

export function agencyIds(count: number): AgencyId[] {
  return Array.from({ length: count }, (_, index) => `so-${String(index).padStart(3, '0')}` as AgencyId)
}

export function taskIds(count: number): TaskId[] {
  return Array.from({ length: count }, (_, index) => `IV-${String(index + 1).padStart(3, '0')}` as TaskId)
}

/** Every agency leads every task: `agencies.length × rows` obligations. */
export function planOf(agencies: readonly AgencyId[], rows: number): Plan {
  return {
    id: planId,
    number: '67/KH-UBND',
    issuedOn: '2013-10-01',
    issuer: 'UBND tỉnh Tuyên Quang',
    title: 'Kế hoạch thực hiện Chương trình hành động số 27-CTr/TU',
    groups: [{ id: 'IV', no: 'IV', title: 'Phát triển kinh tế - xã hội', level: 1 }],
    tasks: taskIds(rows).map((id, index) => taskOf(id, index, agencies)),
    directory: {
      secretariat: agencies[0] ?? ('' as AgencyId),
      agencies: agencies.map((id, index) => ({
        id,
        name: `Sở thứ ${index + 1}`,
        otherNames: [],
        kind: 'department',
        reports: 'direct',
      })),
      collectives: [],
    },
    regime: defaultRegime,
  }
}

function taskOf(id: TaskId, index: number, leads: readonly AgencyId[]): Task {
  return {
    id,
    path: `IV.${index + 1}`,
    no: String(index + 1),
    group: 'IV',
    content: `${prose(index)} trên địa bàn tỉnh`,
    lead: 'Các sở, ban, ngành; UBND các huyện, thành phố',
    support: 'Các cơ quan liên quan',
    product: 'Báo cáo',
    deadline: 'Trước ngày 15/12/2013',
    issuer: 'UBND tỉnh',
    extra: {},
    leads: [...leads],
    supports: [],
  }
}

/**
 * Twelve filled fields as an agency reports them. With each turn it goes on with the work: four of them change, the others
 * stay as they were.
 */
export function reportOf(index: number, turn: number): { readonly [F in FieldId]?: Value } {
  const figure = turn * 1_000 + index
  const day = (offset: number) => `2013-11-${String(1 + ((index + offset) % 28)).padStart(2, '0')}`
  return {
    status: turn % 2 === 0 ? 'in-progress' : 'awaiting-issue',
    result: `Đã ${prose(figure)}; đạt ${figure} hồ sơ, bằng ${(figure % 97) + 1},${figure % 10}% kế hoạch năm`,
    documentNumber: `${index}/QĐ-UBND`,
    documentDate: day(1),
    documentIssuer: 'UBND tỉnh',
    submittedDocument: `Tờ trình số ${index}/TTr-SNV ngày ${(index % 28) + 1}/11/2013`,
    expectedOn: day(2),
    reason: `Do ${prose(index + 3)}`,
    difficulty: `Kinh phí cho việc ${prose(figure + 5)} chưa được bố trí`,
    proposal: `Đề nghị UBND tỉnh xem xét ${prose(index + 7)}`,
    level: 'provincial-committee',
    progress: (figure * 7) % 99,
  }
}

const verbs = ['rà soát', 'sắp xếp', 'kiểm tra', 'tổng hợp', 'hướng dẫn', 'triển khai', 'sửa đổi', 'ban hành']
const objects = [
  'thủ tục hành chính',
  'tổ chức bộ máy',
  'quy hoạch sử dụng đất',
  'chương trình xây dựng nông thôn mới',
  'danh mục dự án đầu tư công',
  'chính sách hỗ trợ người có công',
  'mạng lưới y tế cơ sở',
]
const places = ['Na Hang', 'Lâm Bình', 'Chiêm Hóa', 'Hàm Yên', 'Yên Sơn', 'Sơn Dương', 'thành phố Tuyên Quang']

function prose(number: number): string {
  const pick = (list: readonly string[], step: number) => list[Math.floor(number / step) % list.length]
  return `${pick(verbs, 1)} ${pick(objects, 3)} tại ${pick(places, 5)}, đợt ${number}`
}
