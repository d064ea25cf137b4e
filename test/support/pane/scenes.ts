// Situations the pane can be in, by name, each as a clerk or the secretariat would meet it: real names, real lengths of
// text from the sample plan, so that what is looked at is what people will see.

import { planChanges } from '../../../addin/app/importing/plan-changes.ts'
import type { Person } from '../../../addin/app/person.ts'
import type { ConflictView, FieldNews, HeadView, RowIssue, SessionView } from '../../../addin/app/session.ts'
import type { SettledTask } from '../../../shared/appendix/settle.ts'
import { periodOf } from '../../../shared/domain/due.ts'
import type { AgencyId, PeriodId, PlanId, TaskId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Period } from '../../../shared/domain/period.ts'
import { defaultRegime, type Plan, type Task } from '../../../shared/domain/plan.ts'
import type { FieldId } from '../../../shared/domain/report.ts'
import type { Me } from '../../../shared/wire/me.ts'
import type { PlanSummary } from '../../../shared/wire/plan.ts'
import type { FakeOptions } from './fake-session.ts'
import { sampleFigures } from './figures.ts'

const plan = 'kh-67-2013' as PlanId
const agency = 'so-noi-vu' as AgencyId
const task = (id: string) => id as TaskId

const period: Period = {
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

const summary: PlanSummary = {
  id: plan,
  number: '67/KH-UBND',
  title:
    'Thực hiện Chương trình hành động số 27-CTr/TU ngày 20/6/2013 của Ban Thường vụ Tỉnh ủy về đẩy mạnh phát triển kinh tế tập thể',
  revision: 1,
  publishedAt: '2013-10-02T03:00:00Z',
  periods: [period],
}

const clerk: Me = {
  wire: 1,
  name: 'Cán bộ Sở Nội vụ',
  roles: ['lead', 'hand-in'],
  agencies: [agency],
  plans: [summary],
}
const secretary: Me = {
  wire: 1,
  name: 'Cơ quan tổng hợp (Sở Kế hoạch và Đầu tư)',
  roles: ['secretariat'],
  agencies: [],
  plans: [summary],
}

const people: readonly Person[] = [
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

const planView = { number: summary.number, title: summary.title, tasks: 22, leaderApproval: false }
const report: Partial<SessionView> = {
  me: clerk,
  identity: { plan, period: period.id, purpose: { role: 'lead', agency } },
  plan: planView,
  agencyName: 'Sở Nội vụ',
  period,
  headState: 'open',
  syncedAt: '2013-12-12T03:42:10Z',
}
const overview: Partial<SessionView> = {
  ...report,
  me: secretary,
  identity: { plan, period: period.id, purpose: { role: 'secretariat' } },
  agencyName: 'Sở Kế hoạch và Đầu tư',
  headState: undefined,
}

function rowIssue(sheetRow: number, field: FieldId, issue: Partial<Issue> & Pick<Issue, 'code' | 'level'>): RowIssue {
  return { issue: { field, ...issue }, task: task(`I.${sheetRow}`), agency, sheetRow, field }
}

const issues: readonly RowIssue[] = [
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

const isHandIn = ({ issue }: RowIssue) => issue.level === 'hand-in'

/** What people did to the sheet itself: about rows without a key, rows that are gone, columns. */
const breakages: readonly RowIssue[] = [
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

const manyIssues: readonly RowIssue[] = Array.from({ length: 2_000 }, (_, index) => ({
  ...(issues[index % issues.length] as RowIssue),
  sheetRow: index + 5,
}))

const content =
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
const conflicts = [
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
const doubtful = [
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
const changes = [
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

const preview = {
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
const drafted: Plan = {
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

const head = (id: string, agencyName: string, differs: Partial<HeadView> = {}): HeadView => {
  return { id: id as AgencyId, agencyName, state: 'open', seq: 9, entrySeq: 8, epochSeq: 1, version: 0, ...differs }
}
const letter = { number: '58/BC-SNV', date: '2013-12-18', signer: 'Giám đốc', office: 'Sở Nội vụ' }
const handedIn = {
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
const asked = { ...handedIn, official: { ...handedIn.official, returned } }
const heads = [
  head('so-noi-vu', 'Sở Nội vụ', { state: 'submitted', version: 1, submission: handedIn }),
  head('so-tu-phap', 'Sở Tư pháp', { state: 'returned', version: 1, submission: asked }),
  head('so-nn', 'Sở Nông nghiệp và Phát triển nông thôn'),
  head('huyen-chiem-hoa', 'UBND huyện Chiêm Hóa', { waiting: 'lock' }),
  head('so-ld', 'Sở Lao động - Thương binh và Xã hội', {
    state: 'accepted',
    version: 1,
    submission: { ...handedIn, late: false },
  }),
  head('open-td', 'Các tổ chức tín dụng trên địa bàn tỉnh'),
]

const saved = { sent: 3, accepted: 3, rejected: 0, conflicts: 0, pending: 0 }

export const scenes = {
  'sign-in': { answers: { people } },
  'sign-in-own': {},
  'sign-in-down': { troubles: { people: { code: 'offline' } } },
  'start-secretariat': { view: { me: secretary }, answers: { plans: [] } },
  'start-secretariat-plans': { view: { me: secretary }, answers: { plans: [summary] } },
  'start-clerk': { view: { me: clerk }, answers: { plans: [summary] } },
  'start-clerk-none': { view: { me: clerk }, answers: { plans: [] } },
  'start-down': { view: { me: clerk }, troubles: { plans: { code: 'offline' } } },
  'start-nobody': { view: { me: { ...clerk, name: 'Người mới', roles: [] } }, answers: { plans: [summary] } },
  publish: { view: { ...overview, period: undefined }, answers: { previewPublish: preview } },
  'publish-drafted': {
    view: { ...overview, period: undefined },
    answers: { previewPublish: preview, draftedPlan: drafted },
  },
  'publish-down': { view: { ...overview, period: undefined }, troubles: { previewPublish: { code: 'sheet-missing' } } },
  'publish-errors': {
    view: { ...overview, period: undefined },
    answers: {
      previewPublish: {
        ...preview,
        issues: [
          {
            code: 'body-unknown',
            level: 'error',
            task: 'I.2',
            field: 'lead',
            text: 'Sở Nội vu',
            proposals: [{ value: 'so-noi-vu', label: 'Sở Nội vụ' }],
          },
          ...preview.issues,
        ],
      },
    },
  },
  report: {
    view: { ...report, syncedAt: undefined },
    answers: { check: [], figures: sampleFigures('so-noi-vu') },
  },
  'report-pending': {
    view: { ...report, pending: 3 },
    answers: { save: saved },
    after: { save: { pending: 0, syncedAt: '2013-12-12T03:50:00Z' } },
  },
  'report-issues': {
    view: { ...report, pending: 3, issues, conflicts },
    answers: { save: { sent: 3, accepted: 1, rejected: 1, conflicts: 1, pending: 2 } },
  },
  'report-broken': {
    view: {
      ...report,
      readOnly: true,
      issues: breakages,
      repairs: [
        { kind: 'columns', count: 1 },
        { kind: 'keys', count: 1 },
        { kind: 'rows', count: 1 },
      ],
    },
    after: { repair: { issues: [], repairs: [] } },
  },
  'report-protected': {
    view: { ...report, pending: 1, repairs: [{ kind: 'protection', count: 1 }] },
    troubles: { repair: { code: 'sheet-password' } },
  },
  'report-many': { view: { ...report, pending: 2_000, issues: manyIssues } },
  'report-offline': { view: { ...report, pending: 3, online: false } },
  'report-signed-out': { view: { ...report, me: undefined, pending: 3 }, answers: { people } },
  'report-locked': { view: { ...report, headState: 'locked', period: { ...period, state: 'locked' } } },
  'report-busy': { view: { ...report, pending: 3 }, delay: Number.POSITIVE_INFINITY },
  'report-down': {
    view: { ...report, pending: 3 },
    troubles: { save: { code: 'storage-unavailable', reference: '4bf92f35' } },
  },
  'report-expired': {
    view: { ...report, pending: 3 },
    answers: { people },
    troubles: { save: { code: 'not-signed-in' } },
    after: { signOut: { me: undefined } },
  },
  'report-bug': { view: { ...report, pending: 3 }, bugs: ['save'] },
  'hand-in': { view: { ...report, head: head('so-noi-vu', 'Sở Nội vụ'), issues: issues.filter(isHandIn) } },
  'hand-in-pending': { view: { ...report, head: head('so-noi-vu', 'Sở Nội vụ'), pending: 3 } },
  'hand-in-approval': {
    view: { ...report, plan: { ...planView, leaderApproval: true }, head: head('so-noi-vu', 'Sở Nội vụ') },
  },
  'handed-in': {
    view: {
      ...report,
      headState: 'submitted',
      head: head('so-noi-vu', 'Sở Nội vụ', { state: 'submitted', submission: handedIn }),
    },
  },
  'asked-back': {
    view: {
      ...report,
      headState: 'returned',
      head: head('so-noi-vu', 'Sở Nội vụ', { state: 'returned', submission: asked }),
    },
  },
  history: {
    view: { ...report, head: head('so-noi-vu', 'Sở Nội vụ') },
    answers: {
      history: {
        agencyName: 'Sở Nội vụ',
        tasks: [{ id: task('II-3'), path: 'II.3', content }],
        next: 1,
        steps: [
          {
            seq: 9,
            at: '2013-12-21T02:00:00Z',
            by: 'Cơ quan tổng hợp',
            kind: 'return',
            note: 'Bổ sung số lớp bồi dưỡng theo từng huyện.',
            changes: [],
          },
          { seq: 8, at: '2013-12-20T02:05:00Z', by: 'Cán bộ Sở Nội vụ', kind: 'submit', changes: [] },
          {
            seq: 7,
            at: '2013-12-12T03:42:10Z',
            by: 'Cơ quan tổng hợp',
            kind: 'push',
            source: 'Công văn số 77/SNV',
            changes: [
              { path: 'II.3', field: 'status', from: 'in-progress', to: 'done' },
              { path: 'II.3', field: 'completedOn', from: '', to: '2013-12-10' },
            ],
          },
        ],
      },
    },
  },
  members: {
    view: { me: secretary },
    answers: {
      plans: [summary],
      members: {
        wire: 1,
        members: [
          {
            id: '9f0c',
            name: 'Cơ quan tổng hợp (Sở Kế hoạch và Đầu tư)',
            roles: ['secretariat'],
            agencies: [],
            lastSeen: '2013-12-20',
          },
          {
            id: '9f0d',
            name: 'Cán bộ Sở Lao động - Thương binh và Xã hội',
            email: 'vanphong.soldtbxh@tuyenquang.gov.vn',
            roles: ['lead', 'hand-in'],
            agencies: ['so-ldtbxh' as AgencyId],
            lastSeen: '2013-12-19',
          },
        ],
        invitations: [
          {
            email: 'lanhdao.sonoivu@tuyenquang.gov.vn',
            name: 'Lãnh đạo Sở Nội vụ',
            roles: ['leader'],
            agencies: [agency],
            at: '2013-12-18T02:00:00Z',
          },
        ],
        agencies: [
          { id: agency, name: 'Sở Nội vụ' },
          { id: 'so-ldtbxh' as AgencyId, name: 'Sở Lao động - Thương binh và Xã hội' },
        ],
      },
    },
  },
  amend: {
    view: overview,
    amendment: {
      changes: planChanges(drafted.tasks, [
        { ...drafted.tasks[0], id: 'I.1', deadline: 'Quý IV/2013' } as SettledTask,
        { ...drafted.tasks[0], id: 'I.2', content: 'Tổ chức hội nghị quán triệt' } as SettledTask,
      ]),
      issues: [{ code: 'body-open', level: 'doubt', task: 'I.2', field: 'lead', text: 'các trường chuyên nghiệp' }],
    },
  },
  periods: {
    view: overview,
    periods: {
      periods: [
        { ...period, id: '2013-x1' as PeriodId, kind: 'ad-hoc', document: 'Công văn số 12/UBND-TH', to: '2013-12-30' },
        period,
        { ...period, id: '2012' as PeriodId, to: '2012-12-31', state: 'locked' },
      ],
      next: periodOf(defaultRegime, '2014-01-01'),
      adHoc: '2013-x2' as PeriodId,
      agencies: heads.map(({ id, agencyName }) => ({ id, name: agencyName })),
      tasks: [{ id: task('II-3'), path: 'II.3', content }],
    },
  },
  reports: { view: { ...overview, heads, behalf: new Map([['so-nn' as AgencyId, 'Công văn số 77/SNN']]) } },
  conflicts: { view: { ...report, pending: 1, conflicts }, after: { resolve: { conflicts: [] } } },
  'conflicts-doubtful': { view: { ...report, pending: 2, undoable: 4, conflicts: doubtful } },
  consolidation: {
    view: overview,
    answers: { refresh: { rows: 2, changes, conflicts: 0 }, figures: sampleFigures() },
  },
} satisfies Record<string, FakeOptions>

export type SceneName = keyof typeof scenes
