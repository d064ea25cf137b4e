// Extensions over several requests as the secretariat types them into `Tổng hợp`: what counts is what stands in the row.
import { beforeEach, describe, expect, test } from 'vitest'
import { push } from '../../../../functions/operations/push/push.ts'
import { extensionOf } from '../../../../shared/domain/extension.ts'
import type { PeriodId, TaskId } from '../../../../shared/domain/ids.ts'
import { fieldValue, type Values } from '../../../../shared/domain/report.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { brokenChains, type Field, fieldOf } from '../../support/periods.ts'
import { homeAffairs, periodId, samplePlan } from '../../support/sample-plan.ts'
import { now, secretariat, workbook } from '../../support/world.ts'

const task = 'I-1' as TaskId
const store = createMemoryStore()
const next = '2014' as PeriodId
let field: Field
let pushes = 0

beforeEach(async () => {
  field = fieldOf(store)
  await field.publish(samplePlan())
  await field.open()
})

async function rowIn(period = periodId) {
  const row = (await field.report(homeAffairs, period)).rows.get(task)
  if (!row) throw new Error('no row')
  return row
}

/** Types into cells of the row and saves. */
async function decide(values: Values, period = periodId) {
  const [row, { head }] = [await rowIn(period), await field.report(homeAffairs, period)]
  const fields = Object.fromEntries(
    Object.entries(values).map(([name, to]) => [name, { from: fieldValue(row.values, name as never), to }]),
  )
  pushes += 1
  const { epoch, planRevision } = head
  const names = { wire: 1, epoch, planRevision, pushId: `push-extension-${pushes}`, workbook }
  const request = { ...names, changes: [{ task, base: row.seq, fields }] }
  const ledger = { plan: field.plan, period, agency: homeAffairs }
  const result = await push(store, secretariat, { ledger, request, digest: request.pushId }, now)
  if (result.kind === 'refused') throw new Error(result.problem)
  return result.answer.outcomes[0]
}

const ask = (day: string) => field.enter(homeAffairs, task, { request: 'extension', requestedDeadline: day })
const counts = async (period = periodId) => extensionOf((await rowIn(period)).values)
const grant = (day: string, decisionDocument: string): Values => ({
  decision: 'granted',
  decisionDocument,
  grantedDeadline: day,
})

describe('what counts', () => {
  test('ends with a grant that becomes a refusal, though its day was left in its cell', async () => {
    await ask('2014-02-28')
    await decide(grant('2014-02-28', '12/UBND-TH'))
    expect(await counts()).toEqual({ day: '2014-02-28', document: '12/UBND-TH' })
    const outcome = await decide({ decision: 'refused' })
    expect(outcome).toMatchObject({
      kind: 'accepted',
      row: { values: expect.not.objectContaining({ grantedDeadline: '2014-02-28' }) },
    })
    expect(await counts()).toBeUndefined()
    expect(brokenChains(await field.report(homeAffairs))).toEqual([])
  })

  test('is the first extension again once the second is taken back, and nobody is told of what the row remembers', async () => {
    await ask('2014-02-28')
    await decide(grant('2014-02-28', '12/UBND-TH'))
    await ask('2014-06-30')
    await decide(grant('2014-06-30', '46/UBND-TH'))
    expect(await counts()).toEqual({ day: '2014-06-30', document: '46/UBND-TH' })
    await decide({ decision: 'refused', decisionDocument: '50/UBND-TH', grantedDeadline: '' })
    expect(await counts()).toEqual({ day: '2014-02-28', document: '12/UBND-TH; 50/UBND-TH' })
    const { rows } = await field.pull(secretariat)
    expect(rows.find((it) => it.task === task && it.agency === homeAffairs)).not.toHaveProperty('earlier')
    expect(brokenChains(await field.report(homeAffairs))).toEqual([])
  })

  test('goes on when a later request is refused and the day in the row is deleted with it', async () => {
    await ask('2014-02-28')
    await decide(grant('2014-02-28', '12/UBND-TH'))
    await ask('2014-06-30')
    await decide({ decision: 'refused', decisionDocument: '50/UBND-TH', grantedDeadline: '' })
    expect(await counts()).toEqual({ day: '2014-02-28', document: '12/UBND-TH; 50/UBND-TH' })
    await decide({ grantedDeadline: '' })
    expect(await counts()).toBeUndefined()
    expect(brokenChains(await field.report(homeAffairs))).toEqual([])
  })

  test('stands while a later request waits, and that goes on waiting when the decision of before is emptied', async () => {
    await ask('2014-02-28')
    await decide(grant('2014-02-28', '12/UBND-TH'))
    await ask('2014-06-30')
    await decide({ decision: '' })
    const { rows } = await field.pull(secretariat)
    const row = rows.find((it) => it.task === task && it.agency === homeAffairs)
    expect(row).toMatchObject({ values: { decision: 'granted', grantedDeadline: '2014-02-28' }, askedAnew: true })
    expect(brokenChains(await field.report(homeAffairs))).toEqual([])
  })

  test('comes back in a later period too', async () => {
    await ask('2014-02-28')
    await decide(grant('2014-02-28', '12/UBND-TH'))
    await ask('2014-06-30')
    await decide(grant('2014-06-30', '46/UBND-TH'))
    const days = {
      from: '2014-01-01',
      to: '2014-12-31',
      cutOff: '2014-12-14',
      agenciesDue: '2014-12-19',
      secretariatDue: '2014-12-25',
    }
    await field.open(next, days)
    expect(await counts(next)).toMatchObject({ day: '2014-06-30' })
    await decide({ decision: 'refused', decisionDocument: '3/UBND-TH' }, next)
    expect(await counts(next)).toMatchObject({ day: '2014-02-28' })
  })
})

test('a refusal that is entered together with a new day is not saved, and says why', async () => {
  await ask('2014-02-28')
  const outcome = await decide({ ...grant('2014-02-28', '12/UBND-TH'), decision: 'refused' })
  expect(outcome).toMatchObject({
    kind: 'rejected',
    issues: [{ code: 'decision-contradicts', field: 'grantedDeadline' }],
  })
  expect((await rowIn()).values.decision).toBeUndefined()
})
