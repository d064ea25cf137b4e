// Whom and what the scenes of the pane are made of: real names and real lengths of text from the sample plan.
import type { Person } from '../../../addin/session/person.ts'
import type { ConflictView, FieldNews, HeadView, SessionView } from '../../../addin/session/session.ts'
import type { RowIssue } from '../../../addin/sync/check-sheet.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Period } from '../../../shared/domain/period.ts'
import { defaultRegime, type Plan, type Task } from '../../../shared/domain/plan.ts'
import type { FieldId } from '../../../shared/domain/report.ts'
import type { Me } from '../../../shared/wire/me.ts'
import type { PlanSummary } from '../../../shared/wire/plan.ts'

const plan = 'kh-67-2013' as PlanId
export const agency = 'so-noi-vu' as AgencyId
export const task = (id: string) => id as TaskId

export const period: Period = {
  id: '2013' as PeriodId,
  kind: 'regular',
  from: '2013-01-01',
  to: '2013-12-31',
  cutOff: '2013-12-14',
  agenciesDue: '2013-12-19',
  secretariatDue: '2013-12-25',
  state: 'open',
  epoch: 'a',
}

export const summary: PlanSummary = {
  id: plan,
  number: '67/KH-UBND',
  title:
    'Thực hiện Chương trình hành động số 27-CTr/TU ngày 20/6/2013 của Ban Thường vụ Tỉnh ủy về đẩy mạnh phát triển kinh tế tập thể',
  revision: 1,
  publishedAt: '2013-10-02T03:00:00Z',
  periods: [period],
}

export const clerk: Me = {
  wire: 1,
  name: 'Cán bộ Sở Nội vụ',
  roles: ['lead', 'hand-in'],
  agencies: [agency],
  plans: [summary],
}
export const secretary: Me = {
  wire: 1,
  name: 'Cơ quan tổng hợp (Sở Kế hoạch và Đầu tư)',
  roles: ['secretariat'],
  agencies: [],
  plans: [summary],
}

export const people: readonly Person[] = [
  { id: 'secretariat', name: 'Cơ quan tổng hợp (Sở Kế hoạch và Đầu tư)', roles: ['secretariat'], agencies: [] },
  { id: 'provincial-office', name: 'Văn phòng UBND tỉnh', roles: ['provincial-office'], agencies: [] },
  ...[
    'Sở Nội vụ',
    'Sở Tư pháp',
    'Sở Lao động - Thương binh và Xã hội',
    'Sở Nông nghiệp và Phát triển nông thôn',
    'UBND huyện Chiêm Hóa',
    'Liên minh Hợp tác xã tỉnh',
  ].map((name): Person => ({ id: name, name: `Cán bộ ${name}`, roles: ['lead', 'hand-in'], agencies: [] })),
]

export const planView = { number: summary.number, title: summary.title, tasks: 22, leaderApproval: false }
export const report: Partial<SessionView> = {
  me: clerk,
  identity: { plan, period: period.id, purpose: { role: 'lead', agency } },
  plan: planView,
  agencyName: 'Sở Nội vụ',
  period,
  headState: 'open',
  syncedAt: '2013-12-12T03:42:10Z',
}
export const overview: Partial<SessionView> = {
  ...report,
  me: secretary,
  identity: { plan, period: period.id, purpose: { role: 'secretariat' } },
  agencyName: 'Sở Kế hoạch và Đầu tư',
  headState: undefined,
}

function rowIssue(sheetRow: number, field: FieldId, issue: Partial<Issue> & Pick<Issue, 'code' | 'level'>): RowIssue {
  return { issue: { field, ...issue }, task: task(`I.${sheetRow}`), agency, sheetRow, field }
}

export const issues: readonly RowIssue[] = [
  rowIssue(7, 'completedOn', { code: 'completed-on-missing', level: 'hand-in' }),
  rowIssue(8, 'status', {
    code: 'status-unknown',
    level: 'error',
    text: 'Đã xong hết',
    proposals: [{ value: 'done' }],
  }),
  rowIssue(9, 'completedOn', { code: 'date-unreadable', level: 'error', text: '31/02/2013' }),
  rowIssue(9, 'result', {
    code: 'figures-expected',
    level: 'warning',
    params: { product: 'Hội nghị tuyên truyền, phổ biến' },
  }),
  rowIssue(12, 'documentNumber', {
    code: 'document-missing',
    level: 'hand-in',
    params: { product: 'Kế hoạch, nội dung, tài liệu tuyên truyền' },
  }),
]

export const isHandIn = ({ issue }: RowIssue) => issue.level === 'hand-in'

/** What people did to the sheet itself: about rows without a key, rows that are gone, columns. */
export const breakages: readonly RowIssue[] = [
  sheetIssue(0, { code: 'column-missing', level: 'error', field: 'difficulty' }),
  sheetIssue(7, {
    code: 'key-missing',
    level: 'error',
    field: 'task',
    params: { row: 7 },
    proposals: [{ field: 'task', value: 'I.3', label: 'I.3. Mở chuyên mục, đăng các tin, bài về chủ trương của Đảng' }],
  }),
  sheetIssue(0, {
    code: 'row-deleted',
    level: 'error',
    field: 'task',
    params: { name: 'II.1. Tăng cường công tác lãnh đạo' },
  }),
]

function sheetIssue(sheetRow: number, issue: Issue): RowIssue {
  return { issue, task: undefined, agency: undefined, sheetRow, field: undefined }
}

export const manyIssues: readonly RowIssue[] = Array.from({ length: 2_000 }, (_, index) => ({
  ...(issues[index % issues.length] as RowIssue),
  sheetRow: index + 5,
}))

export const content =
  'Xây dựng kế hoạch, nội dung, chương trình đào tạo, bồi dưỡng nâng cao năng lực cho đội ngũ cán bộ quản lý nhà nước về kinh tế tập thể các cấp'
const conflict = (path: string, field: FieldId, from: string, to: string, remote: string) => ({
  task: task(path),
  agency,
  path,
  content,
  field,
  from,
  to,
  remote,
  by: 'Cán bộ Sở Nội vụ',
  at: '2013-12-12T02:10:00Z',
  workbook: 'w2',
  seq: 7,
})
export const conflicts = [
  conflict(
    'II.3',
    'result',
    'Đang xây dựng.',
    'Đã ban hành Kế hoạch số 58/KH-SNV ngày 05/12/2013; mở 02 lớp bồi dưỡng cho 126 cán bộ cấp huyện, cấp xã. Còn 01 lớp tại huyện Lâm Bình chuyển sang quý I/2014 vì chưa bố trí được giảng viên; Sở đã có văn bản đề nghị Trường Chính trị tỉnh hỗ trợ và thống nhất thời gian cụ thể.',
    'Đã ban hành Kế hoạch số 58/KH-SNV; mở 03 lớp bồi dưỡng cho 180 cán bộ.',
  ),
  conflict('II.3', 'completedOn', '', '2013-12-10', '2013-12-05'),
]

/** Lost by a restore, entered here and only seen here; and set back by Excel's own undo. */
export const doubtful = [
  { ...conflicts[0], lost: 'own', remote: '' },
  { ...conflict('IV.9', 'reason', '', 'Chờ ý kiến của Bộ Nội vụ.', ''), lost: 'seen' },
  { ...conflict('III.1', 'result', 'Đang xây dựng.', 'Đang lấy ý kiến.', 'Đang xây dựng.'), reverted: true },
] as readonly ConflictView[]

const news = (path: string, agencyName: string, field: FieldId, from: string, to: string): FieldNews => ({
  task: task(path),
  path,
  agency: agencyName as AgencyId,
  agencyName,
  field,
  from,
  to,
  by: `Cán bộ ${agencyName}`,
  at: '2013-12-12T03:42:10Z',
})
export const changes = [
  news('II.3', 'Sở Nội vụ', 'status', 'in-progress', 'done'),
  news('II.3', 'Sở Nội vụ', 'completedOn', '', '2013-12-10'),
  news(
    'IV.9',
    'UBND huyện Chiêm Hóa',
    'result',
    '',
    'Đã tổ chức 05 hội nghị tuyên truyền với 412 người tham dự; phát 1.200 tờ rơi.',
  ),
]

export const preview = {
  tasks: 22,
  obligations: 158,
  agencies: 31,
  openSets: 4,
  issues: [
    { code: 'body-open', level: 'doubt', task: 'I.4', field: 'lead', text: 'các trường chuyên nghiệp' },
    { code: 'body-open', level: 'doubt', task: 'IV.6', field: 'lead', text: 'các tổ chức tín dụng trên địa bàn tỉnh' },
  ] satisfies Issue[],
}

/** A plan in the making, of two tasks. */
export const drafted: Plan = {
  id: plan,
  number: summary.number,
  issuedOn: '2013-10-01',
  issuer: 'UBND tỉnh Tuyên Quang',
  title: summary.title,
  groups: [{ id: 'I', no: 'I', title: 'TUYÊN TRUYỀN', level: 1 }],
  tasks: [
    draftedTask('I.1', { content: 'Xây dựng kế hoạch tuyên truyền', deadline: 'Quý III/2013' }),
    draftedTask('I.9', { content: 'Tổ chức hội nghị tổng kết', deadline: 'Năm 2014' }),
  ],
  directory: {
    secretariat: 'so-khdt' as AgencyId,
    agencies: [
      {
        id: 'so-khdt' as AgencyId,
        name: 'Sở Kế hoạch và Đầu tư',
        otherNames: [],
        kind: 'department',
        reports: 'direct',
      },
      { id: agency, name: 'Sở Nội vụ', otherNames: [], kind: 'department', reports: 'direct' },
    ],
    collectives: [],
  },
  regime: defaultRegime,
}

function draftedTask(path: string, cells: Pick<Task, 'content' | 'deadline'>): Task {
  const texts = { lead: 'Sở Nội vụ', support: '', product: '', issuer: '', ...cells }
  const no = path.slice(2)
  return { id: task(path), path, no, group: 'I', ...texts, extra: {}, leads: [agency], supports: [] }
}

export const head = (id: string, agencyName: string, differs: Partial<HeadView> = {}): HeadView => {
  return { id: id as AgencyId, agencyName, state: 'open', seq: 9, entrySeq: 8, epochSeq: 1, version: 0, ...differs }
}
const letter = { number: '58/BC-SNV', date: '2013-12-18', signer: 'Giám đốc', office: 'Sở Nội vụ' }
export const handedIn = {
  firstSubmittedAt: '2013-12-20T02:05:00Z',
  late: true,
  since: 9,
  official: {
    version: 1,
    seq: 9,
    entrySeq: 8,
    at: '2013-12-20T02:05:00Z',
    by: 'Cán bộ Sở Nội vụ',
    letter,
    incompleteNote: 'Chưa có số liệu của hai huyện Lâm Bình và Na Hang.',
  },
}
const returned = {
  at: '2013-12-21T02:00:00Z',
  by: 'Cơ quan tổng hợp',
  note: 'Bổ sung số lớp bồi dưỡng theo từng huyện và số, ngày văn bản của nhiệm vụ II.3.',
  dueOn: '2013-12-24',
}
export const asked = { ...handedIn, official: { ...handedIn.official, returned } }
export const heads = [
  head('so-noi-vu', 'Sở Nội vụ', { state: 'submitted', version: 1, submission: handedIn }),
  head('so-tu-phap', 'Sở Tư pháp', { state: 'returned', version: 1, submission: asked }),
  head('so-nn', 'Sở Nông nghiệp và Phát triển nông thôn'),
  head('huyen-chiem-hoa', 'UBND huyện Chiêm Hóa', { waiting: 'lock' }),
  head('so-ld', 'Sở Lao động - Thương binh và Xã hội', {
    state: 'accepted',
    version: 1,
    submission: { ...handedIn, late: false },
  }),
  head('open-td', 'Các tổ chức tín dụng trên địa bàn tỉnh', { exemption: 'open-set' }),
]

export const saved = { sent: 3, accepted: 3, rejected: 0, conflicts: 0, pending: 0 }
