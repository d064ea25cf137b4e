import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDeadline } from '../../../shared/domain/deadline.ts'
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import type { Task } from '../../../shared/domain/plan.ts'
import { fieldIds, fieldSpec, type Value, type Values } from '../../../shared/domain/report.ts'
import { checkRow, introduced } from '../../../shared/validation/row-checks.ts'
import type { RowContext } from '../../../shared/validation/row-rule.ts'

interface Setting {
  product?: string
  issuer?: string
  deadline?: string
  today?: string
}

function row({ product = '', issuer = '', deadline = 'Quý IV/2013', today = '2013-12-10' }: Setting = {}): RowContext {
  const task: Task = {
    id: 'III.1' as TaskId,
    path: 'III.1',
    no: '1',
    group: 'III',
    content: 'Kiện toàn tổ chức',
    lead: 'Sở Nội vụ',
    support: '',
    product,
    deadline,
    issuer,
    extra: {},
    leads: [],
    supports: [],
  }
  const period = { from: '2013-01-01', to: '2013-12-31' }
  return { task, deadline: readDeadline(deadline), issuedOn: '2013-10-01', today, period }
}

const done: Values = { status: 'done', completedOn: '2013-12-05', result: 'Đã ban hành, 26 đơn vị thực hiện' }
const started: Values = { status: 'in-progress', result: 'Đang lấy ý kiến' }

function found(values: Values, setting?: Setting): string[] {
  return checkRow(row(setting), values).map((it) => `${it.code} ${it.level} ${it.field}`)
}

describe('a row in order has no issues', () => {
  it.each<[string, Values, Setting]>([
    ['done', done, {}],
    ['in progress', started, {}],
    ['not started, with a reason', { status: 'not-started', reason: 'Chờ hướng dẫn' }, {}],
    ['nothing arising, with a reason', { status: 'nothing-arising', reason: 'Không có hồ sơ' }, {}],
    [
      'submitted with number and day',
      { status: 'awaiting-issue', submittedDocument: '45/TTr-SNV ngày 10/12/2013' },
      {},
    ],
    ['overdue with a difficulty', { ...started, difficulty: 'Thiếu kinh phí' }, { today: '2014-02-01' }],
    ['overdue with a request', { ...started, request: 'extension' }, { today: '2014-02-01' }],
    [
      'a document with number and day',
      { ...done, documentNumber: '215/QĐ-UBND', documentDate: '2013-12-05' },
      { product: 'Quyết định' },
    ],
    [
      'issued by the deciding body under its full name',
      { ...done, documentIssuer: 'Ủy ban nhân dân tỉnh Tuyên Quang' },
      { issuer: 'UBND tỉnh' },
    ],
    ['done at 100 %', { ...done, progress: 100 }, {}],
    ['set aside, whatever is missing', { setAside: 'suspended', status: 'done' }, { product: 'Quyết định' }],
  ])('%s', (_name, values, setting) => {
    expect(found(values, setting)).toEqual([])
  })
})

describe('a row that is not', () => {
  it.each<[string, Values, Setting]>([
    ['status-unknown error status', { ...started, status: 'xong' }, {}],
    ['status-unknown error level', { ...started, level: 'Huyện' }, {}],
    ['completed-on-missing hand-in completedOn', { ...done, completedOn: '' }, {}],
    ['completed-on-future error completedOn', { ...done, completedOn: '2013-12-11' }, {}],
    ['completed-on-before-plan warning completedOn', { ...done, completedOn: '2013-09-30' }, {}],
    ['date-unreadable error completedOn', { ...done, completedOn: '31/02/2013' }, {}],
    ['date-unreadable error expectedOn', { ...started, expectedOn: 'cuối năm' }, {}],
    [
      'document-missing hand-in documentNumber',
      { ...done, documentDate: '2013-12-05' },
      { product: 'Kế hoạch đào tạo' },
    ],
    [
      'document-missing hand-in documentDate',
      { ...done, documentNumber: '12/KH-SNV' },
      { product: 'Kế hoạch đào tạo' },
    ],
    ['document-issuer warning documentIssuer', { ...done, documentIssuer: 'Sở Nội vụ' }, { issuer: 'UBND tỉnh' }],
    ['submitted-document-missing hand-in submittedDocument', { status: 'awaiting-issue' }, {}],
    [
      'submitted-document-missing hand-in submittedDocument',
      { status: 'awaiting-issue', submittedDocument: '45/TTr-SNV' },
      {},
    ],
    ['result-missing hand-in result', { ...done, result: '' }, {}],
    ['result-missing hand-in result', { status: 'in-progress' }, {}],
    [
      'figures-expected warning result',
      { ...done, result: 'Đã tổ chức ngày 05/12/2013 theo Kế hoạch 12/KH-SNV' },
      { product: 'Hội nghị, các lớp tập huấn' },
    ],
    ['reason-missing hand-in reason', { status: 'not-started' }, {}],
    ['reason-missing hand-in reason', { status: 'nothing-arising' }, {}],
    ['reason-missing hand-in status', {}, {}],
    ['difficulty-expected warning difficulty', started, { today: '2014-01-01' }],
    ['progress-range error progress', { ...started, progress: 101 }, {}],
    ['progress-range error progress', { ...started, progress: -1 }, {}],
    ['progress-range error progress', { ...started, progress: 'nhiều' }, {}],
    ['progress-status warning progress', { ...started, progress: 100 }, {}],
    ['text-too-long error evidence', { ...started, evidence: 'a'.repeat(32_001) }, {}],
    ['legacy-encoding error proposal', { ...started, proposal: 'Céng hßa X· héi chñ nghÜa' }, {}],
  ])('has %s', (expected, values, setting) => {
    expect(found(values, setting)).toEqual([expected])
  })

  it('says of a wrong value only that it is wrong', () => {
    expect(found({ status: 'xong', completedOn: 'hôm qua' })).toEqual([
      'status-unknown error status',
      'date-unreadable error completedOn',
    ])
  })

  it('counts a date that was chosen for today as done, not as future', () => {
    expect(found({ ...done, completedOn: '2013-12-10' })).toEqual([])
  })

  it('keeps what was found in its cells and does not say it twice', () => {
    const formula: Issue = { code: 'formula-in-text', level: 'error', field: 'result', text: '=2+3' }
    const unread: Issue = { code: 'date-unreadable', level: 'error', field: 'completedOn', text: '31/02/2013' }
    const issues = checkRow(row(), { ...done, result: '5', completedOn: '31/02/2013' }, [formula, unread])
    expect(issues).toEqual([
      { ...formula, task: 'III.1' },
      { ...unread, task: 'III.1' },
    ])
  })
})

describe('any row', () => {
  const known = fieldIds.flatMap((field) => fieldSpec(field).values ?? [])
  const value: fc.Arbitrary<Value> = fc.oneof(
    fc.constantFrom('', '2013-12-01', '2014-03-01', ...known),
    fc.string({ unit: 'binary' }),
    fc.double(),
    fc.integer(),
  )
  const values = fc.dictionary(fc.constantFrom(...fieldIds), value) as fc.Arbitrary<Values>
  const settings = fc.record({
    product: fc.oneof(fc.constantFrom('Quyết định', 'Hội nghị', ''), fc.string()),
    issuer: fc.oneof(fc.constantFrom('UBND tỉnh', ''), fc.string()),
    deadline: fc.oneof(fc.constantFrom('Quý IV/2013', 'Thường xuyên', 'Hàng năm', ''), fc.string()),
    today: fc.constantFrom('2013-10-01', '2013-12-31', '2014-06-30'),
  })

  it('is checked without throwing, and no field is told the same thing twice', () => {
    fc.assert(
      fc.property(values, settings, (it, setting) => {
        const issues = checkRow(row(setting), it)
        const told = issues.map((issue) => `${issue.code} ${issue.field}`)
        expect(new Set(told).size).toBe(told.length)
      }),
      { numRuns: 3_000 },
    )
  })

  it('introduces nothing when nothing changed', () => {
    fc.assert(
      fc.property(values, settings, (it, setting) => {
        expect(introduced(checkRow(row(setting), it), checkRow(row(setting), it))).toEqual([])
      }),
    )
  })
})

describe('what a change introduces', () => {
  const before: Values = { ...done, completedOn: '31/02/2013' }
  const newIssues = (after: Values) => introduced(checkRow(row(), before), checkRow(row(), after)).map((it) => it.code)

  it('is not what was wrong before', () => {
    expect(newIssues({ ...before, difficulty: 'Thiếu kinh phí' })).toEqual([])
  })

  it('is one wrong value in place of another', () => {
    expect(newIssues({ ...before, completedOn: '30/02/2013' })).toEqual(['date-unreadable'])
  })

  it('is what the change itself breaks', () => {
    expect(newIssues({ ...before, progress: 120 })).toEqual(['progress-range'])
  })
})
