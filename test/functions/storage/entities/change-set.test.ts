// Change sets as entities: cut where they are too large for one, and put together again, alone or among others.
import { expect, test } from 'vitest'
import { fitsEntity } from '../../../../functions/storage/budget.ts'
import {
  type ChangeSet,
  fromChangeSetEntities,
  fromManyChangeSetEntities,
  toChangeSetEntities,
} from '../../../../functions/storage/entities/change-set.ts'
import type { TaskId } from '../../../../shared/domain/ids.ts'
import { homeAffairs, periodId, planId } from '../../support/sample-plan.ts'

const ledger = { plan: planId, period: periodId, agency: homeAffairs }

function changeSet(seq: number, rows: number, over: Partial<ChangeSet> = {}): ChangeSet {
  const signed = { at: '2013-12-10T03:00:00.000Z', by: 'Cán bộ', byId: 'id', role: 'lead', workbook: 'workbook-0001' }
  return {
    ...{ seq, ...signed, requestId: `push-${seq}`, kind: 'push', ...over },
    rows: Array.from({ length: rows }, (_, at) => ({
      task: `T-${at}` as TaskId,
      fields: { result: { from: '', to: 'ở '.repeat(8_000) } },
    })),
  }
}

test('one of any size comes back whole, in entities that storage takes', () => {
  for (const [rows, parts] of [
    [0, 1],
    [1, 1],
    [90, 4],
  ] as const) {
    const set = changeSet(7, rows, rows === 1 ? { source: 'Báo cáo số 12' } : {})
    const entities = toChangeSetEntities(ledger, set)
    expect(entities).toHaveLength(parts)
    expect(entities.every(fitsEntity)).toBe(true)
    expect(fromChangeSetEntities(entities)).toEqual(set)
  }
})

test('several in a row are told apart, however many parts each has', () => {
  const sets = [changeSet(9, 90), changeSet(10, 0), changeSet(11, 40), changeSet(100, 1)]
  expect(fromManyChangeSetEntities(sets.flatMap((set) => toChangeSetEntities(ledger, set)))).toEqual(sets)
  expect(fromManyChangeSetEntities([])).toEqual([])
})
