import { expect, test } from 'vitest'
import { differencesOf } from '../../../../addin/session/past/compare.ts'
import type { TaskId } from '../../../../shared/domain/ids.ts'
import type { Values } from '../../../../shared/domain/report.ts'
import { seedPlan } from '../../../support/seed-plan.ts'

const entries = (rows: Readonly<Record<string, Values>>) =>
  new Map(Object.entries(rows).map(([task, values]) => [task as TaskId, values]))
const told = (before: Record<string, Values>, after: Record<string, Values>) =>
  differencesOf(seedPlan, entries(before), entries(after)).map(
    ({ path, field, from, to }) => `${path} ${field} ${from}→${to}`,
  )

test.each<[string, Record<string, Values>, Record<string, Values>, readonly string[]]>([
  ['nothing where both are the same', { 'I.1': { result: 'a' } }, { 'I.1': { result: 'a' } }, []],
  ['an empty value and none are the same', { 'I.1': { result: '' } }, { 'I.1': {} }, []],
  [
    'fields in the order of the columns, tasks in that of the plan',
    {},
    { 'I.2': { result: 'c' }, 'I.1': { reason: 'b', result: 'a' } },
    ['I.1 result →a', 'I.1 reason →b', 'I.2 result →c'],
  ],
  [
    'a row that is gone with all it had',
    { 'I.1': { result: 'a', progress: 40 } },
    {},
    ['I.1 result a→', 'I.1 progress 40→'],
  ],
  [
    'a task that the plan has no more, at the end',
    { old: { result: 'a' } },
    { 'I.1': { result: 'b' } },
    ['I.1 result →b', 'old result a→'],
  ],
  ['what others write is not compared', {}, { 'I.1': { opinion: 'x', direction: 'y', setAside: 'moved' } }, []],
])('%s', (_, before, after, expected) => {
  expect(told(before, after)).toEqual(expected)
})
