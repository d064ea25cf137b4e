// Situations the pane can be in, by name, each as a clerk or the secretariat would meet it.
import { planChanges } from '../../../addin/session/importing/plan-changes.ts'
import type { SettledTask } from '../../../shared/appendix/settle.ts'
import { periodOf } from '../../../shared/domain/due.ts'
import type { AgencyId, PeriodId } from '../../../shared/domain/ids.ts'
import { defaultRegime } from '../../../shared/domain/plan.ts'
import type { FakeOptions } from './fake-session.ts'
import { returned } from './returned-file.ts'
import {
  agency,
  asked,
  breakages,
  changes,
  clerk,
  conflicts,
  content,
  doubtful,
  drafted,
  handedIn,
  head,
  heads,
  isHandIn,
  issues,
  manyIssues,
  overview,
  people,
  period,
  planView,
  preview,
  report,
  saved,
  secretary,
  summary,
  task,
} from './scene-parts.ts'

export const scenes = {
  'sign-in': { answers: { people } },
  'sign-in-own': { answers: { plans: [summary] }, after: { signIn: { me: clerk } } },
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
    answers: {
      check: [],
      figures: async () => (await import('./figures.ts')).sampleFigures('so-noi-vu'),
    },
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
  'report-nothing-asked': { view: { ...report, headState: undefined } },
  'report-locked': { view: { ...report, headState: 'locked', period: { ...period, state: 'locked' } } },
  'report-sheet-gone': {
    view: {
      ...report,
      trouble: { code: 'sheet-missing', detail: 'Sheet “Báo cáo”' },
      repairs: [
        { kind: 'sheet', count: 1 },
        { kind: 'keys', count: 2, sheet: 'tasks' },
      ],
    },
  },
  'report-busy': { view: { ...report, pending: 3 }, delay: Number.POSITIVE_INFINITY },
  'report-down': {
    view: { ...report, pending: 3 },
    troubles: { save: { code: 'storage-unavailable', reference: '4bf92f35' } },
  },
  'report-expired': {
    view: { ...report, pending: 3 },
    isExpired: true,
    answers: { save: saved },
    after: { save: { pending: 0 } },
  },
  'report-expired-other': {
    view: { ...report, pending: 3 },
    isExpired: true,
    after: { signIn: { me: { ...clerk, name: 'Cán bộ khác' } } },
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
    view: {
      ...report,
      heads: [head('so-noi-vu', 'Sở Nội vụ', { state: 'submitted', version: 2, submission: handedIn })],
    },
    answers: {
      comparison: {
        before: { ...asked.official, version: 1, withdrawn: true },
        after: { ...handedIn.official, version: 2, withdrawn: false },
        differences: [
          { task: task('II-3'), path: 'II.3', content, field: 'status', from: 'in-progress', to: 'done' },
          { task: task('II-3'), path: 'II.3', content, field: 'completedOn', from: '', to: '2013-12-10' },
          {
            ...{ task: task('IV-9'), path: 'IV.9', content: 'Tổ chức hội nghị tổng kết', field: 'result' },
            from: 'Đã xây dựng kế hoạch.',
            to: 'Đã tổ chức 05 hội nghị tuyên truyền với 412 người tham dự; phát 1.200 tờ rơi tại các xã vùng cao.',
          },
        ],
      },
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
          ...[
            'Sở Công Thương',
            'Sở Tài chính',
            'Sở Y tế',
            'Sở Xây dựng',
            'Sở Tư pháp',
            'UBND huyện Chiêm Hóa',
            'UBND huyện Na Hang',
          ].map((name) => ({ id: name as AgencyId, name })),
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
      regime: defaultRegime,
      openSets: [
        { id: 'open-truong' as AgencyId, name: 'các trường chuyên nghiệp', paths: ['I.2', 'III.4'], members: [] },
        {
          ...{ id: 'open-so' as AgencyId, name: 'Các sở, ban, ngành liên quan', paths: ['II.3'] },
          members: ['so-nn' as AgencyId],
        },
      ],
      agencies: heads.map(({ id, agencyName }) => ({ id, name: agencyName })),
    },
  },
  periods: {
    view: overview,
    answers: {
      plans: [
        {
          ...summary,
          revision: 2,
          periods: [period, { ...period, id: '2012' as PeriodId, to: '2012-12-31', state: 'locked' }],
        },
      ],
    },
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
  handouts: { view: { ...overview, heads }, answers: { returned } },
  'handouts-refused': {
    view: { ...overview, heads },
    answers: { returned: { kind: 'refused', why: 'agency-left', agencyName: 'Sở Y tế', heirs: ['Sở Nội vụ'] } },
  },
  'handouts-closed': { view: { ...overview, heads }, answers: { returned: { ...returned, state: 'submitted' } } },
  units: {
    view: report,
    answers: {
      units: {
        units: [
          { name: 'Phòng Cải cách hành chính', rows: 3 },
          { name: 'Phòng Tổ chức, biên chế và tổ chức phi chính phủ', rows: 12 },
        ],
        without: 2,
      },
      returned: { ...returned, identity: { ...returned.identity, unit: 'Phòng Cải cách hành chính' } },
    },
  },
  reports: { view: { ...overview, heads, behalf: new Map([['so-nn' as AgencyId, 'Công văn số 77/SNN']]) } },
  conflicts: { view: { ...report, pending: 1, conflicts }, after: { resolve: { conflicts: [] } } },
  'conflicts-doubtful': { view: { ...report, pending: 2, undoable: 4, conflicts: doubtful } },
  consolidation: {
    view: overview,
    answers: {
      refresh: { rows: 2, changes, conflicts: 0 },
      figures: async () => (await import('./figures.ts')).sampleFigures(),
      reminders: {
        wire: 1,
        isSending: true,
        reminding: { before: [7, 3, 1], after: [1, 5] },
        reminders: [
          {
            ...{ agency: 'so-noi-vu' as AgencyId, day: '2014-01-10', why: 'missing', due: '2013-12-19' },
            ...{ state: 'waiting', at: '2014-01-10T00:10:00Z', attempts: 3 },
            problem: { kind: 'refused', status: 500 },
          },
          {
            ...{ agency: 'so-tu-phap' as AgencyId, day: '2014-01-09', why: 'missing', due: '2013-12-19' },
            ...{ state: 'sent', at: '2014-01-09T03:12:00Z', by: 'Cán bộ tổng hợp', attempts: 1 },
          },
          {
            ...{ agency: 'so-tai-chinh' as AgencyId, day: '2013-12-24', why: 'returned', due: '2013-12-23' },
            ...{ state: 'dropped', at: '2013-12-24T01:10:00Z', dropped: 'settled', attempts: 2 },
          },
        ],
      },
    },
    after: {
      refresh: { news: changes, undoable: 2 },
      markSeen: { news: changes.slice(1) },
      undoRefresh: { undoable: 0 },
    },
  },
} satisfies Record<string, FakeOptions>

export type SceneName = keyof typeof scenes
