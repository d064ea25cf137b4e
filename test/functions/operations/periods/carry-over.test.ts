// What goes on into the next period and what is asked anew.
import { describe, expect, test } from 'vitest'
import { carriedOver, previousOf, takenOver } from '../../../../functions/operations/periods/carry-over.ts'
import type { Deadline } from '../../../../shared/domain/deadline.ts'
import type { PeriodId } from '../../../../shared/domain/ids.ts'
import type { Values } from '../../../../shared/domain/report.ts'

const dated = { text: 'Trước ngày 15/12/2013', kind: 'date', end: '2013-12-15' } as Deadline
const yearly = { text: 'Hằng năm', kind: 'recurring', every: 'year' } as Deadline
const ongoing = { text: 'Thường xuyên', kind: 'ongoing' } as Deadline
const done: Values = { status: 'done', result: 'Đã ban hành', completedOn: '2013-05-02', documentNumber: '12/QĐ-UBND' }
const granted: Values = { decision: 'granted', decisionDocument: '7/UBND-TH', grantedDeadline: '2014-03-31' }
const aside: Values = { setAside: 'suspended', setAsideDocument: '9/UBND-TH', setAsideOn: '2013-06-01' }
const declared: Values = { declaredDeadline: '2013-12-01', declaredBy: '3/SNV', declaredAccepted: 'yes' }

describe('what a row begins with', () => {
  test.each<[string, Values, Deadline, Values]>([
    ['what is done stays done with what proves it', done, dated, done],
    [
      'what is under way stays so, and what was said of it is asked anew',
      { ...done, status: 'in-progress' },
      dated,
      { status: 'in-progress' },
    ],
    [
      'what waits to be issued keeps the document it was submitted with',
      { status: 'awaiting-issue', submittedDocument: '4/TTr-SNV', result: 'Đã trình' },
      dated,
      { status: 'awaiting-issue', submittedDocument: '4/TTr-SNV' },
    ],
    ['what recurs is asked anew', done, yearly, {}],
    ['what goes on is asked anew', { status: 'in-progress', result: 'Đang làm' }, ongoing, {}],
    ['that nothing arose is said of one period only', { status: 'nothing-arising', reason: 'Không có' }, dated, {}],
    ['difficulties and requests are of their period', { difficulty: 'Thiếu vốn', request: 'extension' }, dated, {}],
    ['an extension once granted goes on counting', granted, dated, granted],
    ['a refusal is of its period', { decision: 'refused', decisionDocument: '8/UBND-TH' }, dated, {}],
    ['an extension goes on counting after a later refusal', { ...granted, decision: 'refused' }, dated, granted],
    ['a declared deadline goes on counting', declared, dated, declared],
    ['what is set aside stays so, also what recurs', aside, yearly, aside],
    ['nothing begins with nothing', {}, dated, {}],
  ])('%s', (_, before, deadline, expected) => {
    expect(carriedOver(before, deadline)).toEqual(expected)
  })
})

describe('what a new lead takes over', () => {
  const asked: Values = { ...done, request: 'change-lead', requestedDeadline: '2014-01-31' }
  const moved: Values = { decision: 'granted', decisionDocument: '5/UBND-TH' }

  test.each<[string, Values, Values]>([
    ['the entries whole', { ...done, difficulty: 'Thiếu vốn' }, { ...done, difficulty: 'Thiếu vốn' }],
    ['no request that somebody else should lead, once that is granted', { ...asked, ...moved }, done],
    ['nor while it waits', asked, done],
    ['a request that is about the task', { ...done, request: 'extension' }, { ...done, request: 'extension' }],
    [
      'an extension that stands beside such a request',
      { ...asked, ...granted, decisionDocument: '7/UBND-TH; 5/UBND-TH', decision: 'refused' },
      { ...done, ...granted, decisionDocument: '7/UBND-TH; 5/UBND-TH' },
    ],
  ])('%s', (_, before, expected) => {
    expect(takenOver(before)).toEqual(expected)
  })
})

test('status and result of the period before are told, and nothing where nothing was said', () => {
  expect(previousOf('2013-H1' as PeriodId, done)).toEqual({ period: '2013-H1', status: 'done', result: 'Đã ban hành' })
  expect(previousOf('2013-H1' as PeriodId, { opinion: 'Cần làm nhanh' })).toBeUndefined()
})
