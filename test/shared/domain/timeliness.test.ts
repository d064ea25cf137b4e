import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Deadline } from '../../../shared/domain/deadline.ts'
import { readDeadline } from '../../../shared/domain/deadline.ts'
import { fieldIds, fieldSpec, type Value, type Values } from '../../../shared/domain/report.ts'
import {
  currentDeadline,
  signedDeadline,
  type Timeliness,
  type TimelinessInput,
  timeliness,
} from '../../../shared/domain/timeliness.ts'
import { timelinessText } from '../../../shared/table/timeliness-labels.ts'

const period = { from: '2013-01-01', to: '2013-12-31' }
const quarter = readDeadline('Quý IV/2013')
const event = readDeadline('Sau khi có hướng dẫn của Trung ương')

function against(values: Values, change: Partial<TimelinessInput> = {}): Timeliness {
  return timeliness({ values, deadline: quarter, period, today: '2013-12-01', soonDays: 15, ...change })
}

describe('a task with a last day that is not done', () => {
  it.each([
    ['2013-12-15', { kind: 'in-time', days: 16 }, 'trong hạn'],
    ['2013-12-16', { kind: 'due-soon', days: 15 }, 'sắp đến hạn'],
    ['2013-12-30', { kind: 'due-soon', days: 1 }, 'sắp đến hạn'],
    ['2013-12-31', { kind: 'due-today' }, 'đến hạn hôm nay'],
    ['2014-01-01', { kind: 'overdue', days: 1 }, 'quá hạn 1 ngày'],
    ['2014-03-01', { kind: 'overdue', days: 60 }, 'quá hạn 60 ngày'],
  ] as const)('on %s is %j', (today, expected, text) => {
    for (const status of ['', 'not-started', 'in-progress', 'awaiting-issue', 'bằng chữ']) {
      expect(against({ status }, { today })).toEqual(expected)
    }
    expect(timelinessText(expected, 'vi')).toBe(text)
  })

  it('over several years is not late before the last of them ends', () => {
    const deadline = readDeadline('Năm 2013-2014')
    expect(against({}, { deadline, today: '2014-01-01' }).kind).toBe('in-time')
    expect(against({}, { deadline, today: '2015-01-01' })).toEqual({ kind: 'overdue', days: 1 })
  })
})

describe('the signed deadline', () => {
  it('is read from its words, which borrow the year of the plan', () => {
    expect(signedDeadline({ deadline: 'Quý III' }, '2013-10-01')).toMatchObject({ kind: 'quarter', end: '2013-09-30' })
  })

  it('is what a person said it means, whatever its words would read as', () => {
    const meaning = { kind: 'date', end: '2014-03-31' } as const
    const deadline = signedDeadline({ deadline: 'Theo tiến độ chung', meaning }, '2013-10-01')
    expect(deadline).toEqual({ text: 'Theo tiến độ chung', ...meaning })
    expect(against({}, { deadline, today: '2014-04-01' })).toEqual({ kind: 'overdue', days: 1 })
  })
})

describe('a task with a last day that is done', () => {
  it.each<[string, Values, Partial<TimelinessInput>, Timeliness]>([
    ['on its last day', { completedOn: '2013-12-31' }, {}, { kind: 'done-on-time' }],
    ['after it', { completedOn: '2014-01-10' }, {}, { kind: 'done-late', days: 10 }],
    [
      'before it and reported the year after',
      { completedOn: '2013-12-30' },
      { today: '2014-12-01' },
      { kind: 'done-on-time' },
    ],
    [
      'without a date, handed in before it',
      {},
      { firstHandedInOn: '2013-12-19', today: '2014-02-01' },
      { kind: 'done-on-time' },
    ],
    ['without a date, handed in after it', {}, { firstHandedInOn: '2014-01-02' }, { kind: 'done-late', days: 2 }],
    ['without a date, not handed in, before it', {}, {}, { kind: 'done-on-time' }],
    ['without a date, not handed in, after it', {}, { today: '2014-01-05' }, { kind: 'done-late', days: 5 }],
    [
      'with an unreadable date',
      { completedOn: 'cuối năm' },
      { firstHandedInOn: '2014-01-02' },
      { kind: 'done-late', days: 2 },
    ],
  ])('%s', (_name, values, change, expected) => {
    expect(against({ status: 'done', ...values }, change)).toEqual(expected)
  })
})

describe('a task without a last day', () => {
  it.each<[string, Values, Timeliness['kind']]>([
    ['Hàng năm', { status: 'done', completedOn: '2013-11-30' }, 'recurring-done'],
    ['Hằng năm', { status: 'done' }, 'recurring-done'],
    ['Hàng năm', { status: 'done', completedOn: '2012-11-30' }, 'recurring-not-done'],
    ['Hàng năm', { status: 'in-progress' }, 'recurring-not-done'],
    ['Hàng quý', {}, 'recurring-not-done'],
    ['Thường xuyên', { status: 'in-progress' }, 'ongoing-active'],
    ['Thường xuyên', { status: 'done' }, 'ongoing-active'],
    ['Thường xuyên', {}, 'ongoing-inactive'],
    ['Theo Kế hoạch được phê duyệt', { status: 'done' }, 'undetermined'],
    ['Theo dự án', {}, 'undetermined'],
    ['', { status: 'done' }, 'no-deadline'],
    ['Từ ngày 01/01/2013', {}, 'no-deadline'],
  ])('%j with %j is %s, however late it is', (text, values, kind) => {
    expect(against(values, { deadline: readDeadline(text), today: '2099-12-31' }).kind).toBe(kind)
  })
})

describe('the deadline that counts', () => {
  const granted: Values = { decision: 'granted', grantedDeadline: '2014-02-28', decisionDocument: '12/UBND-TH' }

  it.each<[string, Deadline, Values, ReturnType<typeof currentDeadline>]>([
    ['is the signed one', quarter, {}, { kind: 'day', lastDay: '2013-12-31', by: 'signed' }],
    [
      'stays while an extension is only asked for',
      quarter,
      { requestedDeadline: '2014-02-28' },
      { kind: 'day', lastDay: '2013-12-31', by: 'signed' },
    ],
    ['is an extension once granted', quarter, granted, { kind: 'day', lastDay: '2014-02-28', by: 'granted' }],
    [
      'stays when an extension is refused',
      quarter,
      { ...granted, decision: 'refused', grantedDeadline: '' },
      { kind: 'day', lastDay: '2013-12-31', by: 'signed' },
    ],
    [
      'is an extension once granted, also when a later request is refused',
      quarter,
      { ...granted, decision: 'refused' },
      { kind: 'day', lastDay: '2014-02-28', by: 'granted' },
    ],
    [
      'stays while nothing was decided',
      quarter,
      { ...granted, decision: '' },
      { kind: 'day', lastDay: '2013-12-31', by: 'signed' },
    ],
    [
      'stays when an extension names no document',
      quarter,
      { ...granted, decisionDocument: '' },
      { kind: 'day', lastDay: '2013-12-31', by: 'signed' },
    ],
    ['is not there for an event', event, {}, { kind: 'event' }],
    ['of an event is not the day declared', event, { declaredDeadline: '2013-11-30' }, { kind: 'event' }],
    [
      'of an event is the day accepted',
      event,
      { declaredDeadline: '2013-11-30', declaredAccepted: 'yes' },
      { kind: 'day', lastDay: '2013-11-30', by: 'declared' },
    ],
    [
      'of a dated task is not the day declared',
      quarter,
      { declaredDeadline: '2014-11-30', declaredAccepted: 'yes' },
      { kind: 'day', lastDay: '2013-12-31', by: 'signed' },
    ],
    ['of an ongoing task is never a day', readDeadline('Thường xuyên'), granted, { kind: 'ongoing' }],
  ])('%s', (_name, deadline, values, expected) => {
    expect(currentDeadline(deadline, values)).toEqual(expected)
  })
})

describe('precedence', () => {
  it('goes from set aside over nothing arising to the kind of deadline', () => {
    const late = { status: 'nothing-arising', completedOn: '2014-02-01' }
    expect(against({ ...late, setAside: 'suspended' })).toEqual({ kind: 'set-aside', as: 'suspended' })
    expect(against({ ...late, setAside: 'không rõ' })).toEqual({ kind: 'nothing-arising' })
    expect(against({ setAside: 'moved', status: 'done' }, { deadline: readDeadline('Thường xuyên') }).kind).toBe(
      'set-aside',
    )
    expect(against(late, { deadline: event }).kind).toBe('nothing-arising')
  })

  it('leaves no values without exactly one kind and words for it', () => {
    const texts = ['Quý IV/2013', 'Năm 2014', 'Hàng năm', 'Thường xuyên', 'Theo dự án', '', '31/02/2013']
    const values = fc.dictionary(fc.constantFrom(...fieldIds), anyValue()) as fc.Arbitrary<Values>
    const days = fc.constantFrom('2013-10-01', '2013-12-31', '2014-06-30')
    fc.assert(
      fc.property(
        values,
        fc.constantFrom(...texts),
        days,
        fc.option(days, { nil: undefined }),
        (it, text, today, handedIn) => {
          const found = against(it, {
            deadline: readDeadline(text),
            today,
            ...(handedIn && { firstHandedInOn: handedIn }),
          })
          for (const language of ['vi', 'en'] as const) expect(timelinessText(found, language)).toMatch(/^[^{}]+$/)
          if ('days' in found) expect(found.days).toBeGreaterThan(0)
        },
      ),
      { numRuns: 2_000 },
    )
  })
})

function anyValue(): fc.Arbitrary<Value> {
  const known = fieldIds.flatMap((field) => fieldSpec(field).values ?? [])
  return fc.oneof(fc.constantFrom('', '2013-12-01', '2014-03-01', 'văn bản', ...known), fc.string(), fc.integer())
}
