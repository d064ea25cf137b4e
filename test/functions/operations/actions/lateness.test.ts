// Whether a report is late: the server's time of receipt against the day that the plan's regime gives, in Vietnam. Seconds
// decide, so each case stands on both sides of a midnight.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { act } from '../../../../functions/operations/actions/act.ts'
import { openPeriod } from '../../../../functions/operations/open-period.ts'
import { periodOf } from '../../../../shared/domain/due.ts'
import type { PeriodId } from '../../../../shared/domain/ids.ts'
import { defaultRegime, type Regime } from '../../../../shared/domain/plan.ts'
import { actionOn, letter, sender, take } from '../../support/reports.ts'
import { justice, planId } from '../../support/sample-plan.ts'
import { now, openWorld, secretariat, type World } from '../../support/world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

let count = 0

/** Hands in a first report in a period of its own, opened as the regime says, at an instant of Vietnam's clock. */
async function isLate(regime: Regime, year: string, instant: string): Promise<boolean | undefined> {
  const period = `${year}-x${++count}` as PeriodId
  const settings = { ...periodOf(regime, `${year}-12-01`).settings, agencies: [justice] }
  const opened = await openPeriod(
    world.store,
    secretariat,
    { plan: planId, period, settings, epoch: randomUUID(), cursorKey: randomUUID() },
    now,
  )
  if (opened.kind !== 'opened') throw new Error(opened.problem)
  const request = {
    ...{
      wire: 1,
      epoch: opened.period.epoch,
      actionId: randomUUID(),
      fromState: 'open' as const,
      action: 'submit' as const,
    },
    ...{ entrySeq: 0, letter, approved: true, incompleteNote: 'Chưa đủ số liệu' },
  }
  const ledger = { plan: planId, period, agency: justice }
  const at = new Date(`${instant}+07:00`)
  const result = await act(world.store, sender(justice), { ledger, request, digest: '' }, at)
  if (result.kind === 'refused') throw new Error(result.problem)
  return result.answer.head.submission?.late
}

/** The 20th of December 2013 is a Friday; of 2015, a Sunday. */
describe.each<[string, Partial<Regime>, string, string]>([
  ['"trước ngày 20" ends with the 19th', { dueDayEnds: 'before' }, '2013', '19'],
  ['"trước ngày 20" set to hold the 20th', { dueDayEnds: 'on' }, '2013', '20'],
  ['a Saturday stays', { dueDayEnds: 'before', weekend: 'keep' }, '2015', '19'],
  ['a Saturday goes on to Monday', { dueDayEnds: 'before', weekend: 'next-working-day' }, '2015', '21'],
  ['a Saturday goes back to Friday', { dueDayEnds: 'before', weekend: 'previous-working-day' }, '2015', '18'],
  ['a Sunday stays', { dueDayEnds: 'on', weekend: 'keep' }, '2015', '20'],
  ['a Sunday goes on to Monday', { dueDayEnds: 'on', weekend: 'next-working-day' }, '2015', '21'],
  ['a Sunday goes back to Friday', { dueDayEnds: 'on', weekend: 'previous-working-day' }, '2015', '18'],
])('%s', (_, over, year, day) => {
  const regime = { ...defaultRegime, ...over }
  const after = String(Number(day) + 1)

  test('at 23:59:59 of its last day a report is in time, at 00:00:00 of the next it is late', async () => {
    expect(await isLate(regime, year, `${year}-12-${day}T23:59:59`)).toBe(false)
    expect(await isLate(regime, year, `${year}-12-${after}T00:00:00`)).toBe(true)
  })
})

test('the first hand-in decides, also where it was withdrawn or returned, and nothing later does', async () => {
  const inTime = new Date('2013-12-19T23:59:59+07:00')
  const late = new Date('2013-12-20T00:00:00+07:00')
  await take(world, sender(justice), justice, actionOn(world, justice, 'submit'), inTime)
  await take(world, sender(justice), justice, actionOn(world, justice, 'withdraw'), late)
  await take(world, sender(justice), justice, actionOn(world, justice, 'submit'), late)
  await take(world, secretariat, justice, actionOn(world, justice, 'return'), late)
  const head = await take(world, sender(justice), justice, actionOn(world, justice, 'submit'), late)
  expect(head.submission).toMatchObject({
    ...{ late: false, firstSubmittedAt: inTime.toISOString() },
    official: { version: 3, at: late.toISOString() },
  })
})
