import { describe, expect, test } from 'vitest'
import { consolidate } from '../../../shared/consolidation/consolidate.ts'
import { type ReportClock, reportClock } from '../../../shared/consolidation/report-clock.ts'
import { situationOf } from '../../../shared/consolidation/situation.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { reportClockText } from '../../../shared/table/report-clock-text.ts'
import { randomReports, seedPeriod, seedPlan } from '../../support/seed-plan.ts'

const agencyOf = (id: AgencyId) => seedPlan.directory.agencies.find((it) => it.id === id)
/** Of the first row of the plan, whose body reports by 19/12/2013. */
function clockOf(today: string, handedIn?: { readonly firstOn: string; readonly late?: boolean }): ReportClock {
  const [task] = seedPlan.tasks
  const [agency] = task?.leads ?? []
  if (!task || !agency) throw new Error('the plan has no task')
  const received = handedIn
    ? [{ task: task.id, agency, values: {}, state: 'submitted' as const, handedIn: { values: {}, ...handedIn } }]
    : []
  const [row] = consolidate(seedPlan, received, { today, period: seedPeriod }).rows
  if (!row) throw new Error('the plan has no row')
  return reportClock(row, agencyOf(agency), seedPeriod, today)
}

describe('how a report stands to the day it is due, 19/12/2013', () => {
  test.each<[string, Parameters<typeof clockOf>, vi: string, en: string]>([
    ['days before', ['2013-12-14'], 'chưa gửi, còn 5 ngày', 'not handed in, 5 days left'],
    ['on the day', ['2013-12-19'], 'chưa gửi, hết hạn hôm nay', 'not handed in, due today'],
    ['after it', ['2013-12-22'], 'chưa gửi, quá hạn 3 ngày', 'not handed in, 3 days overdue'],
    [
      'handed in on the day',
      ['2014-01-10', { firstOn: '2013-12-19' }],
      'gửi 19/12/2013, đúng hạn',
      'handed in 19/12/2013, on time',
    ],
    [
      'after it',
      ['2014-01-10', { firstOn: '2013-12-21' }],
      'gửi 21/12/2013, chậm 2 ngày',
      'handed in 21/12/2013, 2 days late',
    ],
    [
      'as the server decided',
      ['2014-01-10', { firstOn: '2013-12-19', late: true }],
      'gửi 19/12/2013, chậm',
      'handed in 19/12/2013, late',
    ],
    [
      'punctual by a later deadline',
      ['2014-01-10', { firstOn: '2013-12-21', late: false }],
      'gửi 21/12/2013, đúng hạn',
      'handed in 21/12/2013, on time',
    ],
  ])('%s', (_, given, vi, en) => {
    expect(reportClockText(clockOf(...given), 'vi')).toBe(vi)
    expect(reportClockText(clockOf(...given), 'en')).toBe(en)
  })
})

test('the rows of each standing are those that the coverage counts', () => {
  const today = '2014-01-10'
  for (let seed = 0; seed < 50; seed += 1) {
    const clock = { today, period: seedPeriod }
    const { rows } = consolidate(seedPlan, randomReports(seedPlan, seed), clock)
    const { coverage } = situationOf({ plan: seedPlan, period: seedPeriod, clock, rows })
    const expected = rows.filter((row) =>
      coverage.expected.some((it) => it.task === row.task.id && it.agency === row.agency),
    )
    const kinds = expected.map((row) => reportClock(row, agencyOf(row.agency), seedPeriod, today).kind)
    const count = (kind: ReportClock['kind']) => kinds.filter((it) => it === kind).length
    expect([count('on-time'), count('late'), count('missing'), count('not-expected')]).toEqual([
      coverage.onTime.length,
      coverage.late.length,
      coverage.missing.length,
      0,
    ])
  }
})
