import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate, type Received } from '../../../shared/consolidation/consolidate.ts'
import { sizeOf } from '../../../shared/consolidation/figures.ts'
import { type Situation, situationOf } from '../../../shared/consolidation/situation.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../shared/domain/period.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { randomReports, seedPeriod, seedPlan } from '../../support/seed-plan.ts'
import { agency, plan, task } from './sample-plan.ts'
import { sumFaults } from './sum-laws.ts'

const clock = { today: '2013-12-23', period: seedPeriod }

function situation(of: Plan, received: readonly Received[], period: PeriodSettings = seedPeriod): Situation {
  const rows = consolidate(of, received, clock).rows
  return situationOf({ plan: of, period, clock, rows })
}

describe('the figures of the plan of 2013, whatever its agencies report', () => {
  it('add up in every view, and every number is the length of the list behind it', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const found = situation(seedPlan, randomReports(seedPlan, seed))
        expect([found.scope.tasks, found.scope.obligations, sumFaults(found)]).toEqual([22, 158, []])
      }),
      { numRuns: 100, seed: 2013 },
    )
  })

  it('are the same when consolidated again, also from what came in another order', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const received = randomReports(seedPlan, seed)
        expect(situation(seedPlan, [...received].reverse())).toEqual(situation(seedPlan, received))
      }),
      { numRuns: 25, seed: 67 },
    )
  })
})

describe('a situation', () => {
  const one = plan(
    [task('I.1', 'Quý III/2013', ['so-a', 'so-b']), task('I.2', 'Thường xuyên', ['so-a'])],
    [agency('so-a'), agency('so-b')],
  )
  const report = (by: string, firstOn: string, values: Received['values']): Received => ({
    task: one.tasks[0]?.id ?? ('' as never),
    agency: by as AgencyId,
    values,
    state: 'submitted',
    handedIn: { values, firstOn },
  })

  it('of a plan that nobody reported on has noughts, no rate and no loss of rows', () => {
    const empty = situation(plan([], []), [])
    expect(sizeOf(empty.tasks)).toBe(0)
    expect(empty.coverage.total).toEqual([])
    expect(empty.handedInByDay.at(-1)?.agencies).toEqual([])
  })

  it('shows how many agencies had handed in by each day, those before and after the days shown too', () => {
    const { handedInByDay } = situation(one, [
      report('so-a', '2013-10-01', { status: 'done' }),
      report('so-b', '2013-12-21', { status: 'done' }),
    ])
    const counts = handedInByDay.map(({ left, agencies }) => [left, agencies.length])
    expect([counts[0], counts.at(-3), counts.at(-2), counts.at(-1)]).toEqual([
      [14, 1],
      [0, 1],
      [-1, 1],
      [-2, 2],
    ])
    expect(handedInByDay.find(({ left }) => left === 0)?.day).toBe(seedPeriod.agenciesDue)
    const veryLate = situation(one, [report('so-a', '2014-02-01', { status: 'done' })])
    expect(veryLate.handedInByDay.at(-1)).toMatchObject({ left: -14, agencies: [{ agency: 'so-a' }] })
  })

  it('names open obligations in which nothing moved since the period before', () => {
    const same = { status: 'in-progress', result: 'Đang làm' }
    const silent = { status: 'in-progress' }
    const received = [
      report('so-a', '2013-12-18', silent),
      report('so-b', '2013-12-18', { ...same, result: 'Đã thêm' }),
    ]
    const rows = consolidate(one, received, clock).rows
    const input = { plan: one, period: seedPeriod, clock, rows }
    expect(situationOf({ ...input, previous: () => same }).stoodStill).toEqual([{ task: 'I.1', agency: 'so-a' }])
    expect(situationOf(input).stoodStill).toBeUndefined()
    expect(situationOf({ ...input, previous: () => undefined }).stoodStill).toEqual([])
  })

  it('keeps drafts apart from figures', () => {
    const draft: Received = { ...report('so-a', '', { status: 'done' }), state: 'open' }
    const { handedIn: _, ...open } = draft
    const found = situation(one, [open])
    expect(found.drafts).toEqual([{ task: 'I.1', agency: 'so-a' }])
    expect(found.tasks['open-overdue']).toEqual([{ task: 'I.1' }])
  })
})
