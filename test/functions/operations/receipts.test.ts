// A refusal is kept in a receipt of bounded size, and told whole to whoever is refused first.
import { expect, test } from 'vitest'
import { keepRefusal } from '../../../functions/operations/receipts.ts'
import { refused } from '../../../functions/operations/result.ts'
import { fromReceiptEntity } from '../../../functions/storage/entities/receipt.ts'
import type { Entity, Store } from '../../../functions/storage/store.ts'
import type { TaskId } from '../../../shared/domain/ids.ts'
import type { Issue } from '../../../shared/domain/issue.ts'
import { homeAffairs, periodId, planId } from '../support/sample-plan.ts'
import { now } from '../support/world.ts'

test('of very many issues the receipt keeps the first, and the answer has them all', async () => {
  const kept: Entity[] = []
  const never = () => Promise.reject(new Error('nothing but the receipt is written'))
  const store: Store = {
    ...{ get: never, list: never, replace: never, remove: never, transact: never },
    async create(_, entity) {
      kept.push(entity)
      return { kind: 'written', etag: '1' }
    },
  }
  const issues = Array.from(
    { length: 20_000 },
    (_, at): Issue => ({ code: 'proof-missing', level: 'error', task: `I-${at}` as TaskId, field: 'result' }),
  )
  const asked = { ledger: { plan: planId, period: periodId, agency: homeAffairs }, id: 'action-1', digest: 'd' }
  const refusal = { ...refused('report-incomplete'), issues }
  expect(await keepRefusal(store, asked, refusal, now)).toEqual(refusal)
  const [receipt] = kept.map(fromReceiptEntity)
  expect(receipt?.answer).toMatchObject({ kind: 'refused', issues: issues.slice(0, 500) })
})
