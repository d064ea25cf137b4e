// Of a plan only what a period asks about.
import { expect, test } from 'vitest'
import { askedIn } from '../../../shared/domain/asked.ts'
import type { AgencyId, TaskId } from '../../../shared/domain/ids.ts'
import { homeAffairs, justice, samplePlan } from '../../functions/support/sample-plan.ts'

const plan = samplePlan()
const tasksOf = (...ids: readonly string[]) => ids.map((id) => id as TaskId)
type Asked = Parameters<typeof askedIn>[1]

test.each<[string, Asked, readonly [string, readonly AgencyId[]][]]>([
  ['chosen tasks, each under all its leads', { tasks: tasksOf('I-2') }, [['I-2', [homeAffairs, justice]]]],
  [
    'chosen agencies, each with all its tasks',
    { agencies: [homeAffairs] },
    [
      ['I-1', [homeAffairs]],
      ['I-2', [homeAffairs]],
    ],
  ],
  [
    'both, where both were chosen',
    { tasks: tasksOf('I-2', 'II-1'), agencies: [homeAffairs] },
    [['I-2', [homeAffairs]]],
  ],
  [
    'nothing, where the agencies chosen lead none of the tasks',
    { tasks: tasksOf('II-1'), agencies: [homeAffairs] },
    [],
  ],
])('an ad hoc period asks about %s', (_, asked, expected) => {
  expect(askedIn(plan, asked).tasks.map(({ id, leads }) => [id, leads])).toEqual(expected)
})

test('a period that names neither asks about the plan as it is', () => {
  expect(askedIn(plan, {})).toBe(plan)
})

test('a task that is asked about with all its leads is the very task of the plan', () => {
  expect(askedIn(plan, { tasks: tasksOf('I-2') }).tasks[0]).toBe(plan.tasks.find(({ id }) => id === 'I-2'))
})
