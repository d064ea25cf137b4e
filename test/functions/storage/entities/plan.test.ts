import { expect, test } from 'vitest'
import { fromTaskEntity, toTaskEntity } from '../../../../functions/storage/entities/plan.ts'
import type { PlanId, TaskId } from '../../../../shared/domain/ids.ts'
import type { Task } from '../../../../shared/domain/plan.ts'

const task: Task = {
  id: 'I.4' as TaskId,
  path: 'I.4',
  no: '4',
  group: 'I',
  content: 'Bổ sung một số nội dung đào tạo',
  lead: 'Sở Nội vụ',
  support: '',
  product: '',
  deadline: 'Theo tiến độ chung',
  issuer: '',
  extra: { 'Ghi chú': 'a' },
  leads: [],
  supports: [],
}

test.each<[string, Task]>([
  ['whose deadline is read', task],
  ['whose last day a person set', { ...task, meaning: { kind: 'date', end: '2014-03-31' } }],
  ['that recurs because a person said so', { ...task, meaning: { kind: 'recurring', every: 'quarter' } }],
])('a task %s comes back as it was stored', (_, stored) => {
  expect(fromTaskEntity(toTaskEntity('p' as PlanId, 1, 0, stored))).toEqual(stored)
})
