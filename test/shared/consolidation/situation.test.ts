import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate, type Received } from '../../../shared/consolidation/consolidate.ts'
import { exemptions } from '../../../shared/consolidation/coverage.ts'
import { allOf, type Figure, sizeOf } from '../../../shared/consolidation/figures.ts'
import { type Situation, situationOf } from '../../../shared/consolidation/situation.ts'
import { buckets } from '../../../shared/domain/bucket.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import type { PeriodSettings } from '../../../shared/domain/period.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { randomReports, seedPeriod, seedPlan } from '../../support/seed-plan.ts'
import { agency, plan, task } from './sample-plan.ts'

const clock = { today: '2013-12-23', period: seedPeriod }

function situation(of: Plan, received: readonly Received[], period: PeriodSettings = seedPeriod): Situation {
  const rows = consolidate(of, received, clock).rows
  return situationOf({ plan: of, period, clock, rows })
}

const keys = (figure: Figure) => figure.map((ref) => `${ref.task ?? ''}|${ref.agency ?? ''}`)
const distinct = (figure: Figure) => new Set(keys(figure)).size

describe('the figures of the plan of 2013, whatever its agencies report', () => {
  it('add up in every view, and every number is the length of the list behind it', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const found = situation(seedPlan, randomReports(seedPlan, seed))
        const { scope } = found
        expect([scope.tasks, scope.obligations]).toEqual([22, 158])
        // In tasks.
        expect(sizeOf(found.tasks)).toBe(22)
        expect(distinct(allOf(found.tasks))).toBe(22)
        expect(sum(found.tasksByGroup.map(({ tally }) => sizeOf(tally)))).toBe(22)
        for (const bucket of buckets) {
          expect(sum(found.tasksByGroup.map(({ tally }) => tally[bucket].length))).toBe(found.tasks[bucket].length)
        }
        // In obligations: each view holds each obligation once.
        for (const view of [found.byGroup, found.byAgency, found.byDeadline]) {
          const all = view.flatMap(({ tally }) => allOf(tally))
          expect([all.length, distinct(all)]).toEqual([158, 158])
        }
        for (const bucket of buckets) {
          const perView = [found.byGroup, found.byAgency, found.byDeadline].map((view) =>
            sum(view.map(({ tally }) => tally[bucket].length)),
          )
          expect(new Set(perView).size).toBe(1)
        }
        for (const { coverage } of [found, ...found.coverageByAgency]) {
          const exempt = sum(exemptions.map((reason) => coverage.exempt[reason].length))
          expect(coverage.expected.length + exempt).toBe(coverage.total.length)
          expect(coverage.received.length + coverage.missing.length).toBe(coverage.expected.length)
          expect(coverage.onTime.length + coverage.late.length).toBe(coverage.received.length)
          expect(coverage.returned.length + coverage.accepted.length).toBeLessThanOrEqual(coverage.received.length)
        }
        const perAgency = (cell: 'total' | 'expected' | 'received') =>
          sum(found.coverageByAgency.map(({ coverage }) => coverage[cell].length))
        expect(perAgency('total')).toBe(found.coverage.total.length)
        expect(perAgency('expected')).toBe(found.coverage.expected.length)
        expect(perAgency('received')).toBe(found.coverage.received.length)
        // In agencies: the last day counts everybody who handed in.
        const bodies = new Set(found.coverage.received.map((ref) => ref.agency))
        expect(found.handedInByDay.at(-1)?.agencies.length).toBe(bodies.size)
      }),
      { numRuns: 500, seed: 2013 },
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

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
