// The history of a report: nothing missing, in order, and shown to nobody who may not see the rows.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getHistory } from '../../../../functions/endpoints/history-get.ts'
import { readHistory } from '../../../../functions/operations/history/read-history.ts'
import type { Caller } from '../../../../functions/operations/rights.ts'
import type { TaskId } from '../../../../shared/domain/ids.ts'
import { historyAnswer } from '../../../../shared/wire/history.ts'
import { openApi } from '../../support/api.ts'
import { homeAffairs, justice, periodId, planId, planning } from '../../support/sample-plan.ts'
import { caller, change, clerk, now, office, openWorld, secretariat, type World } from '../../support/world.ts'

let world: World
const ledger = { plan: planId, period: periodId, agency: homeAffairs }
const me = clerk(homeAffairs)

beforeAll(async () => {
  world = await openWorld()
  await world.edit(me, homeAffairs, change('I-1', 1, { result: ['', 'Đã rà soát'], progress: ['', 40] }))
  await world.edit(me, homeAffairs, change('I-2', 1, { result: ['', 'Đang làm'] }))
  await world.edit(secretariat, homeAffairs, change('I-1', 2, { opinion: ['', 'Bổ sung số liệu'] }))
  await world.push(
    secretariat,
    homeAffairs,
    world.request([change('I-1', 2, { result: ['Đã rà soát', 'Đã rà soát xong'] })], { source: 'Báo cáo số 12' }),
  )
})
afterAll(() => world.close())

async function history(who: Caller, over: { before?: number; task?: TaskId } = {}) {
  const result = await readHistory(world.store, who, { ledger, ...over })
  if (result.kind === 'refused') throw new Error(result.problem)
  return result.answer
}

test('it says who changed what, from what to what, when, in which role and by which document', async () => {
  const { changes, next } = await history(me)
  const at = now.toISOString()
  expect(changes).toEqual([
    {
      ...{ seq: 5, at, by: secretariat.name, role: 'secretariat', kind: 'push', source: 'Báo cáo số 12' },
      rows: [{ task: 'I-1', fields: { result: { from: 'Đã rà soát', to: 'Đã rà soát xong' } } }],
    },
    {
      ...{ seq: 4, at, by: secretariat.name, role: 'secretariat', kind: 'push' },
      rows: [{ task: 'I-1', fields: { opinion: { from: '', to: 'Bổ sung số liệu' } } }],
    },
    {
      ...{ seq: 3, at, by: me.name, role: 'lead', kind: 'push' },
      rows: [{ task: 'I-2', fields: { result: { from: '', to: 'Đang làm' } } }],
    },
    {
      ...{ seq: 2, at, by: me.name, role: 'lead', kind: 'push' },
      rows: [{ task: 'I-1', fields: { result: { from: '', to: 'Đã rà soát' }, progress: { from: '', to: 40 } } }],
    },
    { seq: 1, at, by: secretariat.name, role: 'secretariat', kind: 'open', rows: [] },
  ])
  expect(next).toBeUndefined()
})

test('of one task it has what was done to that row alone', async () => {
  expect((await history(me, { task: 'I-2' as TaskId })).changes.map((it) => it.seq)).toEqual([3])
})

describe('it is shown', () => {
  test.each([
    ['whole to the secretariat', secretariat, [5, 4, 3, 2, 1]],
    ['whole to the provincial office', office, [5, 4, 3, 2, 1]],
    ['whole to the agency', me, [5, 4, 3, 2, 1]],
    ['of the tasks it supports to a supporter', clerk(justice), [5, 4, 2]],
  ])('%s', async (_, who, seqs) => {
    expect((await history(who)).changes.map((it) => it.seq)).toEqual(seqs)
  })

  test.each([
    ['an agency that supports nothing there', clerk(planning), 'not-your-agency'],
    ['a viewer', caller(['viewer']), 'not-allowed'],
    ['somebody who is no member', caller([]), 'not-allowed'],
  ])('not to %s', async (_, who, problem) => {
    expect(await readHistory(world.store, who, { ledger })).toEqual({ kind: 'refused', problem })
  })
})

test('page by page it has every change once, also when more is written meanwhile', async () => {
  const long = await openWorld()
  const times = 230
  for (let count = 1; count <= times; count += 1) {
    await long.edit(me, homeAffairs, change('I-1', count, { result: [count === 1 ? '' : `${count - 1}`, `${count}`] }))
  }
  const seqs: number[] = []
  let before: number | undefined
  do {
    const input = { ledger, ...(before === undefined ? {} : { before }) }
    const result = await readHistory(long.store, me, input)
    if (result.kind === 'refused') throw new Error(result.problem)
    seqs.push(...result.answer.changes.map((it) => it.seq))
    before = result.answer.next
    await long.edit(me, homeAffairs, change('I-2', 999, { progress: [seqs.length === 100 ? '' : 1, 1] }))
  } while (before !== undefined)
  expect(seqs).toEqual(Array.from({ length: times + 1 }, (_, at) => times + 1 - at))
  await long.close()
})

describe('over HTTP', () => {
  test('it is an answer of its schema; what is asked for badly is refused with a pointer', async () => {
    const api = await openApi(world.store)
    const call = { as: me, params: ledger }
    const found = await api.call(getHistory, { ...call, query: { before: '5', task: 'I-1' } })
    expect(found.status).toBe(200)
    expect(historyAnswer['~standard'].validate(found.body)).not.toHaveProperty('issues')
    expect((found.body.changes as { seq: number }[]).map((it) => it.seq)).toEqual([4, 2])
    for (const [query, pointer] of [
      [{ before: '-1' }, '/before'],
      [{ before: 'x' }, '/before'],
      [{ task: 'a|b' }, '/task'],
    ] as const) {
      expect(await api.call(getHistory, { ...call, query })).toMatchObject({
        status: 400,
        body: { type: 'malformed-request', errors: [{ pointer }] },
      })
    }
    const elsewhere = { ...call, params: { ...call.params, period: '1999' } }
    expect(await api.call(getHistory, elsewhere)).toMatchObject({ status: 404, body: { type: 'plan-not-found' } })
    await api.close()
  })
})
