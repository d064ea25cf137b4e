import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../../shared/consolidation/consolidate.ts'
import {
  byAgency,
  byGroup,
  countObligations,
  countTasks,
  scopeOf,
  taskResults,
} from '../../../shared/consolidation/summary.ts'
import { totalOf } from '../../../shared/domain/bucket.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { agency, clock, plan, reportedPlans, task } from './sample-plan.ts'

const collective = plan(
  [
    task('I.1', 'Quý IV/2013', ['so-a', 'so-b', 'open-cac-truong']),
    task('I.2', 'Thường xuyên', ['so-a']),
    task('II.1', 'Hàng năm', []),
  ],
  [agency('so-a'), agency('so-b'), agency('open-cac-truong', 'undecided')],
)

describe('the counts', () => {
  it('add up: tasks to the plan’s tasks, obligations by any key to its obligations', () => {
    fc.assert(
      fc.property(reportedPlans, ({ plan: it, received }) => {
        const { rows } = consolidate(it, received, clock)
        const results = taskResults(it, rows, clock)
        const scope = scopeOf(it)
        expect(totalOf(countTasks(results))).toBe(scope.tasks)
        expect(results.reduce((sum, result) => sum + totalOf(result.parts), 0)).toBe(scope.obligations)
        const keys = [byAgency, byGroup, (row: (typeof rows)[number]) => row.deadline.kind]
        for (const keyOf of keys) {
          const counts = Array.from(countObligations<string>(rows, keyOf).values())
          expect(counts.reduce((sum, count) => sum + totalOf(count), 0)).toBe(scope.obligations)
        }
        expect(countObligations(rows, byAgency).size).toBe(scope.agencies + scope.openSets)
      }),
      { numRuns: 500 },
    )
  })

  it('of a collective task come from its parts', () => {
    const done = { status: 'done', completedOn: '2013-12-05' }
    const came = ['so-a', 'so-b'].map((by) => ({
      task: 'I.1' as TaskId,
      agency: by as AgencyId,
      values: done,
      state: 'accepted' as const,
      handedIn: { values: done, firstOn: '2013-12-18' },
    }))
    const results = taskResults(collective, consolidate(collective, came, clock).rows, clock)
    expect(results[0]).toMatchObject({ bucket: 'open-overdue', parts: { 'done-on-time': 2, 'open-overdue': 1 } })
  })

  it('keep a task that nobody has to do: it counts as not started', () => {
    const results = taskResults(collective, consolidate(collective, [], clock).rows, clock)
    expect(results.map((it) => it.bucket)).toEqual(['open-overdue', 'untimed-open', 'untimed-open'])
    expect(totalOf(results[2]?.parts ?? countTasks([]))).toBe(0)
  })

  it('of a plan say whom it asks, open sets apart', () => {
    expect(scopeOf(collective)).toEqual({ tasks: 3, outside: 0, obligations: 4, agencies: 2, openSets: 1 })
    expect(scopeOf(plan([], []))).toEqual({ tasks: 0, outside: 0, obligations: 0, agencies: 0, openSets: 0 })
  })
})
