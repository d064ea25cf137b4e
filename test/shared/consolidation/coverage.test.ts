import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate, type Received } from '../../../shared/consolidation/consolidate.ts'
import { coverageOf, exemptions } from '../../../shared/consolidation/coverage.ts'
import { periodOf } from '../../../shared/domain/due.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../shared/domain/period.ts'
import { agency, clock, plan, reportedPlans, task } from './sample-plan.ts'

const bodies = ['so-a', 'so-b', 'so-c', 'so-d', 'chua-ro', 'khong-bc', 'open-cac-truong']
const one = plan(
  [task('I.1', 'Quý IV/2013', bodies), task('I.2', 'Thường xuyên', ['so-a'])],
  [
    ...['so-a', 'so-b', 'so-c', 'so-d'].map((id) => agency(id)),
    agency('chua-ro', 'undecided'),
    agency('khong-bc', 'none'),
  ],
)
const period = periodOf(one.regime, '2013-12-01').settings

function sent(by: string, firstOn: string, state: Received['state']): Received {
  return { task: 'I.1' as TaskId, agency: by as AgencyId, values: {}, state, handedIn: { values: {}, firstOn } }
}

describe('coverage', () => {
  it('tells who was to report, who did, in time or late, and what became of it', () => {
    const came = [
      sent('so-a', '2013-12-19', 'accepted'),
      sent('so-b', '2013-12-20', 'returned'),
      { task: 'I.1' as TaskId, agency: 'so-c' as AgencyId, values: { setAside: 'suspended' }, state: 'open' as const },
    ]
    expect(coverageOf(one, consolidate(one, came, clock).rows, period)).toEqual({
      total: 8,
      expected: 4,
      exempt: { 'set-aside': 1, 'not-asked': 0, 'open-set': 1, 'not-reporting': 1, undecided: 1 },
      received: 2,
      missing: 2,
      onTime: 1,
      late: 1,
      returned: 1,
      accepted: 1,
    })
  })

  it('takes from the server whether a report was late, where it has decided', () => {
    const decided = {
      ...sent('so-a', '2013-12-25', 'accepted'),
      handedIn: { values: {}, firstOn: '2013-12-25', late: false },
    }
    expect(coverageOf(one, consolidate(one, [decided], clock).rows, period)).toMatchObject({ onTime: 1, late: 0 })
  })

  it('of an ad hoc period asks only its tasks and agencies', () => {
    const adHoc: PeriodSettings = {
      ...period,
      kind: 'ad-hoc',
      tasks: ['I.2' as TaskId],
      agencies: ['so-a' as AgencyId],
    }
    const found = coverageOf(one, consolidate(one, [], clock).rows, adHoc)
    expect(found).toMatchObject({ total: 8, expected: 1, exempt: { 'not-asked': 7 } })
  })

  it('does not count a report that was withdrawn', () => {
    const withdrawn = [{ task: 'I.1' as TaskId, agency: 'so-a' as AgencyId, values: {}, state: 'open' as const }]
    expect(coverageOf(one, consolidate(one, withdrawn, clock).rows, period).received).toBe(0)
  })

  it('adds up, whatever came', () => {
    fc.assert(
      fc.property(reportedPlans, ({ plan: it, received }) => {
        const { rows } = consolidate(it, received, clock)
        const found = coverageOf(it, rows, period)
        const exempt = exemptions.reduce((sum, reason) => sum + found.exempt[reason], 0)
        expect(found.total).toBe(rows.length)
        expect(found.expected + exempt).toBe(found.total)
        expect(found.received + found.missing).toBe(found.expected)
        expect(found.onTime + found.late).toBe(found.received)
        expect(found.returned + found.accepted).toBeLessThanOrEqual(found.received)
      }),
      { numRuns: 500 },
    )
  })
})
