// What is worked out for the rows of a report and written beside the entries.
import { expect, test } from 'vitest'
import { derive, receivedOf } from '../../../addin/sync/row-content.ts'
import type { Previous, ReportRow } from '../../../shared/domain/report.ts'
import { emptyReplica } from '../../../shared/sync/replica.ts'
import { rowKey, type TrackedRow } from '../../../shared/sync/row.ts'
import { agencies, periodOf, plan } from '../../model/people/plan.ts'

const [agency] = agencies as [ReportRow['agency']]
const task = 'I-1' as ReportRow['task']
const key = rowKey(agency, task)
const background = { plan, period: periodOf('2013' as never, 'epoch'), today: '2013-12-10' }
const said = (result: string): Previous => ({ period: '2013-H1' as Previous['period'], status: 'in-progress', result })

function previousShown(over: Partial<TrackedRow>): unknown {
  const base: ReportRow = { task, agency, seq: 1, at: '2013-12-10T03:00:00Z', by: 'Cán bộ', values: {} }
  const row: TrackedRow = { task, agency, base, ...over }
  const replica = { ...emptyReplica, rows: new Map([[key, row]]) }
  const derived = derive(background, { sheet: 'report', replica, valuesOf: () => ({}), stateOf: () => 'saved' })
  return derived.get(key)?.previousResult
}

test('the result of the period before stands beside, also before the row is agreed', () => {
  const row: ReportRow = { task, agency, seq: 2, at: '', by: '', values: {}, previous: said('Đã soạn thảo') }
  expect(previousShown({ base: row })).toBe('Đã soạn thảo')
  expect(previousShown({ theirs: row })).toBe('Đã soạn thảo')
  expect(previousShown({})).toBe('')
})

test('a request asked anew is so until a decision of this workbook was taken', () => {
  const base: ReportRow = { task, agency, seq: 5, at: '', by: '', values: { decision: 'granted' }, askedAnew: true }
  const askedAnew = (over: Partial<TrackedRow>) => {
    const replica = { ...emptyReplica, rows: new Map([[key, { task, agency, base, ...over }]]) }
    return receivedOf(replica, () => ({})).map((it) => it.askedAnew)
  }
  expect(askedAnew({})).toEqual([true])
  expect(askedAnew({ since: { opinion: 'Đồng ý gia hạn' } })).toEqual([true])
  expect(askedAnew({ since: { decision: 'refused' } })).toEqual([undefined])
  const { askedAnew: _, ...answered } = base
  expect(askedAnew({ theirs: { ...answered, seq: 6 } })).toEqual([undefined])
})

test('a row that went over to another body with its task is told to count nowhere', () => {
  const values = { status: 'done', setAside: 'moved' }
  const base: ReportRow = { task, agency, seq: 5, at: '2013-12-10T03:00:00Z', by: 'Cán bộ', values }
  const replica = { ...emptyReplica, rows: new Map([[key, { task, agency, base }]]) }
  const shownOf = (tasks: typeof plan.tasks) => {
    return derive(
      { ...background, plan: { ...plan, tasks } },
      { sheet: 'consolidation', replica, valuesOf: () => values, stateOf: () => 'saved' },
    ).get(key)
  }
  const gone = plan.tasks.map((it) => ({ ...it, leads: it.leads.filter((lead) => lead !== agency) }))
  expect(shownOf(gone)).toMatchObject({ standing: 'Không tính', timeliness: 'Chuyển cơ quan chủ trì', handedIn: '' })
  expect(shownOf(plan.tasks)).toMatchObject({ standing: 'Chưa chính thức' })
})

test('the parts of a task are those that an ad hoc period asks about, as everywhere else', () => {
  const shared: typeof plan = { ...plan, tasks: plan.tasks.map((it) => ({ ...it, leads: agencies })) }
  const values = { status: 'done', completedOn: '2013-12-01' }
  const base: ReportRow = { task, agency, seq: 5, at: '2013-12-10T03:00:00Z', by: 'Cán bộ', values }
  const replica = { ...emptyReplica, rows: new Map([[key, { task, agency, base }]]) }
  const partsIn = (asked: Partial<typeof background.period>) => {
    const of = { plan: shared, period: { ...background.period, ...asked }, today: background.today }
    return derive(of, { sheet: 'consolidation', replica, valuesOf: () => values, stateOf: () => 'saved' }).get(key)
      ?.parts
  }
  expect(partsIn({})).toContain(`0/${agencies.length}`)
  expect(partsIn({ agencies: [agency] })).toBe('')
})
