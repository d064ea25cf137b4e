// Ids of tasks come from their paths, which hold letters that no id may.
import { expect, test } from 'vitest'
import { type Draft, taskRows } from '../../../../addin/session/plan/plan-draft.ts'
import { type AgencyId, isId, type PlanId } from '../../../../shared/domain/ids.ts'

test('a path with đ gives an id with d, and none is given twice', () => {
  const paths = ['A.1.c', 'A.1.d', 'A.1.đ', 'A.1.e', 'Đ.1', 'A.1/2']
  const cells = { no: '', group: '', content: 'Rà soát', lead: '', support: '', product: '', deadline: '', issuer: '' }
  const draft: Draft = {
    plan: 'p' as PlanId,
    secretariat: 's' as AgencyId,
    appendix: { plan: {}, groups: [], tasks: paths.map((id) => ({ id, ...cells, extra: {} })) },
  }
  const ids = taskRows(draft).map((row) => String(row.task?.value))
  expect(ids).toEqual(['A.1.c', 'A.1.d', 'A.1.d-2', 'A.1.e', 'D.1', 'A.1-2'])
  expect(ids.every(isId)).toBe(true)
})
