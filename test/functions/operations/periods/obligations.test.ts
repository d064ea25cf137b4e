// Who is asked what, and who takes over from whom: by what the amendment says, by the directory, or by the plan alone.
import { describe, expect, test } from 'vitest'
import { heirsOf, obligationsOf } from '../../../../functions/operations/periods/obligations.ts'
import type { AgencyId, TaskId } from '../../../../shared/domain/ids.ts'
import type { Move, Task } from '../../../../shared/domain/plan.ts'
import { samplePlan } from '../../support/sample-plan.ts'

const ids = (text: string) => text.split(' ').filter((it) => it !== '') as readonly string[] as readonly AgencyId[]
const [task] = samplePlan().tasks as [Task]
const ledBy = (leads: string): Task => ({ ...task, leads: ids(leads) })
const move = (from: string, to: string, of?: string): Move => {
  return { from: from as AgencyId, to: ids(to), ...(of === undefined ? {} : { task: of as TaskId }) }
}

/** Bodies with their successors: `{ a: 'b c' }`. */
function directory(successors: Readonly<Record<string, string>>) {
  return Object.entries(successors).map(([id, succeededBy]) => {
    const agency = { id: id as AgencyId, name: id, otherNames: [], kind: 'department', reports: 'direct' } as const
    return { ...agency, succeededBy: ids(succeededBy) }
  })
}

describe('the entries of a lead that a task loses', () => {
  test.each<[string, string, string, Readonly<Record<string, string>>, readonly Move[], Record<string, string>]>([
    ['go to the lead in its place', 'a', 'b', {}, [], { a: 'b' }],
    ['go to each of several leads in its place', 'a', 'b c', {}, [], { a: 'b c' }],
    ['stay where nobody comes in its place', 'a b', 'b', {}, [], { a: '' }],
    ['go to nobody when two leave and nothing says who follows whom', 'a b', 'c d', {}, [], { a: '', b: '' }],
    ['go to its successors', 'a b', 'c d', { a: 'c', b: 'd' }, [], { a: 'c', b: 'd' }],
    ['of the one without a successor go to whom nobody else claims', 'a b', 'c d', { a: 'c' }, [], { a: 'c', b: 'd' }],
    ['go to nobody who had the task already', 'a b', 'b', { a: 'b' }, [], { a: '' }],
    ['go where the amendment says, against the directory', 'a', 'b c', { a: 'b' }, [move('a', 'c')], { a: 'c' }],
    ['stay where the amendment says so', 'a', 'b', { a: 'b' }, [move('a', '')], { a: '' }],
    ['go where it is said of the task', 'a', 'b c', {}, [move('a', 'b'), move('a', 'c', 'I-1')], { a: 'c' }],
    ['do not mind what is said of another task', 'a', 'b', {}, [move('a', '', 'I-2')], { a: 'b' }],
    ['go to no one who does not lead the task then', 'a', 'b', {}, [move('a', 'c')], { a: '' }],
  ])('%s', (_, before, after, successors, moves, expected) => {
    const heirs = heirsOf(ledBy(before), ledBy(after), { moves }, directory(successors))
    expect(Object.fromEntries([...heirs].map(([from, to]) => [from, to.join(' ')]))).toEqual(expected)
  })
})

test('only chosen tasks and bodies are asked', () => {
  const tasks = [ledBy('a b'), { ...ledBy('b c'), id: 'I-2' as TaskId }]
  const asked = (over: Parameters<typeof obligationsOf>[1]) => Object.fromEntries(obligationsOf(tasks, over))
  expect(asked({})).toEqual({ a: ['I-1'], b: ['I-1', 'I-2'], c: ['I-2'] })
  expect(asked({ tasks: ['I-2' as TaskId] })).toEqual({ b: ['I-2'], c: ['I-2'] })
  expect(asked({ agencies: ids('b') })).toEqual({ b: ['I-1', 'I-2'] })
})
