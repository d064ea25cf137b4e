// Reminders against a gateway that is really there and really fails: one an agency and day, none lost, nothing told that
// is nobody's business.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readReminders, remindToday } from '../../../../functions/operations/reminders/ask-reminders.ts'
import { remindAll } from '../../../../functions/operations/reminders/remind-all.ts'
import { type Webhook, waitAfter } from '../../../../functions/operations/reminders/send.ts'
import type { Caller } from '../../../../functions/operations/rights.ts'
import type { Store } from '../../../../functions/storage/store.ts'
import { createWebhook } from '../../../../functions/timers/webhook.ts'
import type { AgencyId, PeriodId } from '../../../../shared/domain/ids.ts'
import { actsOn, type FieldActs } from '../../support/field-acts.ts'
import { type Gateway, openGateway } from '../../support/gateway.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { type Field, fieldOf } from '../../support/periods.ts'
import { homeAffairs, justice, openSet, periodId, planning, planWith, samplePlan } from '../../support/sample-plan.ts'
import { caller, clerk, office, secretariat } from '../../support/world.ts'

/** Impatient only with what hangs on purpose. */
const patienceMs = () => (gateway.mood === 'hangs' ? 150 : 10_000)
const due = '2013-12-19'
const morning = (day: string) => new Date(`${day}T01:00:00Z`)

let gateway: Gateway
let store: Store
let field: Field
let acts: FieldActs
beforeAll(async () => {
  gateway = await openGateway()
})
afterAll(() => gateway.close())
beforeEach(async () => {
  gateway.mood = 202
  gateway.taken.length = 0
  store = createMemoryStore()
  field = fieldOf(store)
  acts = actsOn(store, field)
  await field.publish(samplePlan())
  await field.open(periodId, { agenciesDue: due })
})

const run = async (at: Date, url = gateway.url) => {
  const { counts, failures } = await remindAll({ store, webhook: createWebhook({ url }, patienceMs()), now: () => at })
  expect([...failures]).toEqual([])
  return counts
}
const minutes = (from: Date, count: number) => new Date(from.getTime() + count * 60_000)
const log = async (who: Caller) => {
  const found = await readReminders(store, who, { plan: field.plan, period: periodId }, true)
  if (found.kind === 'refused') throw new Error(found.problem)
  return found.answer.reminders
}
/** What somebody waits for until it is given. */
function signalled() {
  let give = () => {}
  const given = new Promise<void>((resolve) => {
    give = resolve
  })
  return { given, give }
}
const agencies = () => gateway.taken.map(({ message }) => message.agency.id)

describe('who is reminded', () => {
  test('everybody who has not reported, on a day that is set, once', async () => {
    expect(await run(morning('2013-12-12'))).toEqual({ queued: 3, sent: 3, failed: 0, dropped: 0 })
    expect(await run(minutes(morning('2013-12-12'), 10))).toEqual({ queued: 0, sent: 0, failed: 0, dropped: 0 })
    expect(agencies().sort()).toEqual([planning, homeAffairs, justice].sort())
    expect(gateway.taken[0]?.message).toMatchObject({ why: 'missing', due, daysLeft: 7, version: 1 })
  })

  test('no open set, which nobody reports for', async () => {
    await run(morning('2013-12-12'))
    expect(agencies()).not.toContain(openSet)
  })

  test('nobody on a day that is not set', async () => {
    await run(morning('2013-12-10'))
    expect(gateway.taken).toEqual([])
  })

  test('as the period says, where it says so', async () => {
    await field.open(periodId, { agenciesDue: due, remind: { before: [], after: [9] } })
    await run(morning('2013-12-18'))
    expect(gateway.taken).toEqual([])
    await run(morning('2013-12-28'))
    expect(gateway.taken.map(({ message }) => message.daysLeft)).toEqual([-9, -9, -9])
  })

  test('nobody whose tasks were all set aside', async () => {
    for (const task of ['I-1', 'I-2']) await acts.setAside(homeAffairs, task)
    await run(morning('2013-12-12'))
    expect(agencies().sort()).toEqual([planning, justice].sort())
  })

  test('nobody at night', async () => {
    await run(new Date('2013-12-11T17:30:00Z'))
    expect(gateway.taken).toEqual([])
  })

  test('nobody once the period is locked, and what waited is dropped', async () => {
    gateway.mood = 500
    await run(morning('2013-12-12'))
    await field.order({ to: 'locked' })
    gateway.mood = 202
    expect(await run(minutes(morning('2013-12-12'), 30))).toMatchObject({ sent: 0, dropped: 3 })
    expect((await log(secretariat)).map((it) => it.dropped)).toEqual(['closed', 'closed', 'closed'])
  })

  test('nobody once the period is closed for good, and what waited is dropped', async () => {
    gateway.mood = 500
    await run(morning('2013-12-12'))
    await field.order({ to: 'archived' })
    expect(await run(minutes(morning('2013-12-12'), 30))).toMatchObject({ sent: 0, dropped: 3 })
    expect((await log(secretariat)).map((it) => it.dropped)).toEqual(['closed', 'closed', 'closed'])
  })

  test('who handed in meanwhile is not told that it did not', async () => {
    gateway.mood = 500
    await run(morning('2013-12-12'))
    await acts.handIn(justice)
    gateway.mood = 202
    expect(await run(minutes(morning('2013-12-12'), 30))).toMatchObject({ sent: 2, dropped: 1 })
    expect(await log(clerk(justice))).toMatchObject([{ state: 'dropped', dropped: 'settled' }])
  })

  test('who hands in while the others are told is not told that it did not', async () => {
    const many = Array.from({ length: 6 }, (_, at) => `so-${at}` as AgencyId)
    field = fieldOf(store)
    acts = actsOn(store, field)
    await field.publish(planWith(many))
    await field.open(periodId, { agenciesDue: due })
    const reporting = [...many, homeAffairs, justice, planning]
    const told: AgencyId[] = []
    const isFull = signalled()
    const webhook: Webhook = async ({ plan, agency }) => {
      if (plan.id !== field.plan) return { kind: 'delivered' }
      told.push(agency.id as AgencyId)
      // As many as go at once; the others report before their turn comes.
      if (told.length === 4) {
        await Promise.all(reporting.filter((id) => !told.includes(id)).map(acts.handIn))
        isFull.give()
      }
      await isFull.given
      return { kind: 'delivered' }
    }
    const { counts } = await remindAll({ store, webhook, now: () => morning('2013-12-12') })
    expect(told).toHaveLength(4)
    expect(counts).toMatchObject({ failed: 0, dropped: 0 })
    expect(await remindAll({ store, webhook, now: () => minutes(morning('2013-12-12'), 10) })).toMatchObject({
      counts: { sent: 0, dropped: 5 },
    })
    expect(told).toHaveLength(4)
  })

  test('by the calendar also where that day’s reminder was dropped and is owed again', async () => {
    gateway.mood = 500
    await run(morning('2013-12-12'))
    await acts.handIn(justice)
    await run(minutes(morning('2013-12-12'), 30))
    await acts.returnTo(justice, due)
    gateway.mood = 202
    expect(await run(minutes(morning('2013-12-12'), 40))).toMatchObject({ queued: 1, sent: 1 })
    expect(await log(clerk(justice))).toMatchObject([{ state: 'sent', why: 'returned' }])
  })

  test('who has to complete its report, counted from its own day', async () => {
    await acts.handIn(justice)
    await acts.returnTo(justice, '2013-12-23')
    await run(morning('2013-12-16'))
    expect(gateway.taken.find(({ message }) => message.agency.id === justice)?.message).toMatchObject({
      why: 'returned',
      due: '2013-12-23',
      daysLeft: 7,
    })
  })
})

describe('a gateway that', () => {
  test.each([
    ['answers 500', 500, { kind: 'refused', status: 500 }],
    ['knows us not', 401, { kind: 'refused', status: 401 }],
    ['hangs', 'hangs', { kind: 'timeout' }],
    ['breaks off', 'breaks off', { kind: 'unreachable' }],
    ['points elsewhere', 'points elsewhere', { kind: 'refused', status: 302 }],
  ] as const)('%s loses nothing: it is asked again after a while, and told each once', async (_, mood, problem) => {
    gateway.mood = mood
    const start = morning('2013-12-12')
    expect(await run(start)).toMatchObject({ queued: 3, sent: 0, failed: 3 })
    expect(await log(secretariat)).toMatchObject(Array(3).fill({ state: 'waiting', attempts: 1, problem }))
    gateway.mood = 202
    // Not yet.
    expect(await run(minutes(start, 9))).toMatchObject({ sent: 0, failed: 0 })
    expect(await run(minutes(start, 10))).toMatchObject({ sent: 3 })
    expect(await log(secretariat)).toMatchObject(Array(3).fill({ state: 'sent', attempts: 2 }))
    const told = gateway.taken.filter(({ answer }) => answer === 202).map(({ message }) => message.id)
    expect(new Set(told).size).toBe(3)
    expect(told).toHaveLength(3)
  })

  test.each([
    ['in seconds', () => '3600', 60],
    ['by a day and an hour of its own clock', () => new Date(Date.now() + 3_600_000).toUTCString(), 60],
    ['sooner than it would be asked anyway', () => '1', 10],
    ['in a year', () => String(365 * 24 * 3_600), 24 * 60],
    ['in words', () => 'soon', 10],
  ])('says %s when to come again is not asked before, for a day at most', async (_, retryAfter, wait) => {
    gateway.mood = { status: 429, retryAfter: retryAfter() }
    const start = morning('2013-12-12')
    await run(start)
    expect(await log(secretariat)).toMatchObject(Array(3).fill({ problem: { kind: 'refused', status: 429 } }))
    gateway.mood = 202
    expect(await run(minutes(start, wait - 1))).toMatchObject({ sent: 0 })
    expect(await run(minutes(start, wait))).toMatchObject({ sent: 3 })
  })

  test('is gone is found again', async () => {
    const other = await openGateway()
    await other.close()
    expect(await run(morning('2013-12-12'), other.url)).toMatchObject({ failed: 3 })
    expect((await log(secretariat))[0]?.problem).toEqual({ kind: 'unreachable' })
    expect(await run(minutes(morning('2013-12-12'), 10))).toMatchObject({ sent: 3 })
  })

  test('cannot take one keeps none of the others from being sent', async () => {
    gateway.mood = ({ agency }) => (agency.id === justice ? 400 : 202)
    expect(await run(morning('2013-12-12'))).toMatchObject({ sent: 2, failed: 1 })
  })

  test('stays away is tried ever more seldom, and the next day’s reminder takes the place of the old', async () => {
    expect([1, 2, 3, 6, 7, 40].map((attempt) => waitAfter(attempt) / 60_000)).toEqual([10, 20, 40, 320, 360, 360])
    gateway.mood = 503
    await run(morning('2013-12-16'))
    await run(minutes(morning('2013-12-16'), 10))
    gateway.mood = 202
    // The 18th is a day of its own.
    expect(await run(morning('2013-12-18'))).toMatchObject({ queued: 3, sent: 3, dropped: 3 })
    expect(gateway.taken.filter(({ answer }) => answer === 202).map(({ message }) => message.daysLeft)).toEqual([
      1, 1, 1,
    ])
  })
})

describe('a run', () => {
  const further = ['2013-x1', '2013-x2', '2013-x3'] as readonly string[] as readonly PeriodId[]
  /** Of four periods all are told at once. */
  const openFurther = () => Promise.all(further.map((it) => field.open(it, { agenciesDue: due })))

  test('ends before the host ends it, and the next goes on', async () => {
    await openFurther()
    let time = morning('2013-12-12').getTime()
    const slow: Webhook = async () => {
      time += 10_000
      return { kind: 'delivered' }
    }
    const start = time
    const first = await remindAll({ store, webhook: slow, now: () => new Date(time) })
    expect(time - start).toBeLessThanOrEqual(100_000)
    expect(first.counts.sent).toBeGreaterThan(0)
    expect(first.counts).toMatchObject({ failed: 0 })
    const second = await remindAll({ store, webhook: slow, now: () => new Date(time) })
    expect(first.counts.sent + second.counts.sent).toBe(12)
  })

  test('leaves a gateway that is away alone, in whatever period what waits for it', async () => {
    await openFurther()
    gateway.mood = 503
    const { failed } = await run(morning('2013-12-12'))
    expect(failed).toBeGreaterThanOrEqual(3)
    expect(failed).toBeLessThan(7)
  })

  test('tries first what was tried least, so that what is never taken does not keep the others back', async () => {
    await openFurther()
    gateway.mood = ({ agency }) => (agency.id === planning ? 202 : 400)
    for (let count = 0; count < 6; count += 1) await run(minutes(morning('2013-12-12'), 10 * count))
    const told = gateway.taken.filter(({ answer }) => answer === 202)
    expect(told.map(({ message }) => message.period.id).sort()).toEqual([periodId, ...further].sort())
  })
})

describe('what is told', () => {
  test('to the gateway: nothing that stands in a report, and the header that it asks for', async () => {
    await field.enter(justice, 'II-1', { result: 'Kết quả riêng', difficulty: 'Khó khăn riêng' })
    await remindAll({
      store,
      webhook: createWebhook({ url: gateway.url, authorization: 'Bearer cong' }),
      now: () => morning('2013-12-12'),
    })
    const sent = gateway.taken.find(({ message }) => message.agency.id === justice)
    expect(JSON.stringify(sent?.message)).not.toContain('riêng')
    expect(sent?.headers.authorization).toBe('Bearer cong')
    expect(sent?.message.text).toBe(
      'Sở Tư pháp chưa gửi báo cáo kết quả thực hiện Kế hoạch số 67/KH-UBND ngày 01/10/2013 của UBND tỉnh Tuyên Quang, năm 2013. Thời hạn: hết ngày 19/12/2013 (còn 7 ngày). Đề nghị nhập đủ kết quả và gửi báo cáo kỳ trong Sổ Kế hoạch.',
    )
  })

  test('to the secretariat and the provincial office: all; to an agency: its own, and not what went wrong', async () => {
    gateway.mood = 500
    await run(morning('2013-12-12'))
    for (const who of [secretariat, office]) expect(await log(who)).toHaveLength(3)
    const own = await log(clerk(justice))
    expect(own).toMatchObject([{ agency: justice, state: 'waiting' }])
    expect(own[0]).not.toHaveProperty('problem')
    expect(JSON.stringify(await log(secretariat))).not.toContain('bí mật')
  })
})

describe('by hand', () => {
  const ask = (who: Caller, at: Date, some: readonly AgencyId[] = [justice]) =>
    remindToday(store, who, { plan: field.plan, period: periodId, agencies: some, isSending: true }, at)

  test('the secretariat reminds today, also at night, once', async () => {
    const night = new Date('2013-12-10T14:00:00Z')
    for (let count = 0; count < 3; count += 1)
      expect(await ask(secretariat, night)).toEqual({ kind: 'queued', agencies: [justice], already: [] })
    expect(await run(night)).toMatchObject({ queued: 0, sent: 1 })
    expect(await log(secretariat)).toMatchObject([{ agency: justice, by: secretariat.name, state: 'sent' }])
  })

  test('what waits because the gateway was ill goes at once, also at night', async () => {
    gateway.mood = 500
    const afternoon = new Date('2013-12-12T10:30:00Z')
    await run(afternoon)
    await run(minutes(afternoon, 10))
    gateway.mood = 202
    gateway.taken.length = 0
    // Half past six in the evening: the next attempt would be made in the morning.
    const evening = minutes(afternoon, 60)
    expect(await run(evening)).toMatchObject({ sent: 0 })
    expect(await ask(secretariat, evening)).toEqual({ kind: 'queued', agencies: [justice], already: [] })
    expect(await run(evening)).toMatchObject({ sent: 1 })
    expect(agencies()).toEqual([justice])
    expect((await log(secretariat)).find(({ agency }) => agency === justice)).toMatchObject({ by: secretariat.name })
  })

  test.each([
    ['what is just being sent is left to whoever sends it', 0.5, 0],
    ['what a server died over goes at once', 2, 1],
  ])('%s', async (_, later, sent) => {
    const evening = new Date('2013-12-12T10:59:00Z')
    const died: Webhook = () => Promise.reject(new Error('the server died'))
    expect((await remindAll({ store, webhook: died, now: () => evening })).failures.size).toBe(1)
    const asked = minutes(evening, later)
    expect(await ask(secretariat, asked)).toMatchObject({ agencies: [justice] })
    expect(await run(asked)).toMatchObject({ sent })
  })

  test('nobody who owes nothing, and no open set', async () => {
    await acts.handIn(justice)
    const asked = await ask(secretariat, morning('2013-12-10'), [justice, openSet, 'so-khac' as AgencyId])
    expect(asked).toEqual({ kind: 'queued', agencies: [], already: [] })
  })

  test('who was reminded today already is told apart, and not reminded again', async () => {
    await run(morning('2013-12-12'))
    const later = minutes(morning('2013-12-12'), 30)
    expect(await ask(secretariat, later)).toEqual({ kind: 'queued', agencies: [], already: [justice] })
    expect(await run(later)).toMatchObject({ sent: 0 })
  })

  test('who reported before it could be reminded, and has to complete that the same day, is reminded of it', async () => {
    gateway.mood = 500
    await run(morning('2013-12-12'))
    await acts.handIn(justice)
    await run(minutes(morning('2013-12-12'), 30))
    expect(await log(clerk(justice))).toMatchObject([{ state: 'dropped', dropped: 'settled' }])
    await acts.returnTo(justice, '2013-12-30')
    gateway.mood = 202
    gateway.taken.length = 0
    const later = minutes(morning('2013-12-12'), 40)
    expect(await ask(secretariat, later)).toEqual({ kind: 'queued', agencies: [justice], already: [] })
    await run(later)
    expect(gateway.taken.find(({ message }) => message.agency.id === justice)?.message.why).toBe('returned')
    const [own] = await log(secretariat).then((all) => all.filter(({ agency }) => agency === justice))
    expect(own).toMatchObject({ state: 'sent', why: 'returned', due: '2013-12-30', by: secretariat.name })
    expect(own).not.toHaveProperty('dropped')
    expect(own).not.toHaveProperty('problem')
  })

  test('what waits to say that nothing was handed in says what is owed by then', async () => {
    gateway.mood = 500
    await run(morning('2013-12-12'))
    await acts.handIn(justice)
    await acts.returnTo(justice, '2013-12-30')
    gateway.mood = 202
    const later = minutes(morning('2013-12-12'), 5)
    expect(await ask(secretariat, later)).toMatchObject({ agencies: [justice] })
    expect(await run(later)).toMatchObject({ sent: 1, dropped: 0 })
  })

  test('on a day of the calendar it is that day’s reminder', async () => {
    await ask(secretariat, morning('2013-12-12'))
    expect(await run(minutes(morning('2013-12-12'), 1))).toMatchObject({ queued: 2, sent: 3 })
  })

  test('not in a period that is locked, nor where there is nowhere to send to, nor by anybody else', async () => {
    const nowhere = { plan: field.plan, period: periodId, agencies: [justice], isSending: false }
    expect(await remindToday(store, secretariat, nowhere, morning('2013-12-12'))).toMatchObject({
      problem: 'wrong-state',
    })
    for (const who of [office, clerk(justice), caller(['viewer'])])
      expect(await ask(who, morning('2013-12-12'))).toMatchObject({ problem: 'not-allowed' })
    await field.order({ to: 'locked' })
    expect(await ask(secretariat, morning('2013-12-12'))).toMatchObject({ problem: 'period-locked' })
  })
})
