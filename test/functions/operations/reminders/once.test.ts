// However often servers run, several at once, however they die, and whatever the gateway does: one reminder an agency and
// day, taken once where its answer arrived, and none lost.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remindAll } from '../../../../functions/operations/reminders/remind-all.ts'
import type { Webhook } from '../../../../functions/operations/reminders/send.ts'
import { fromReminderEntity, type Reminder } from '../../../../functions/storage/entities/reminder.ts'
import { remindersPartition } from '../../../../functions/storage/keys.ts'
import type { Store } from '../../../../functions/storage/store.ts'
import { createMemoryStore } from '../../support/memory-store.ts'
import { dyingAt, fieldOf, smallPlan } from '../../support/periods.ts'
import { periodId } from '../../support/sample-plan.ts'

const due = '2013-12-19'
const begin = Date.parse('2013-12-11T00:00:00Z')
/** The days that are set, all of them within what a run of steps lasts. */
const remind = { before: [7, 5, 3], after: [1] }

const step = fc.record({
  /** Servers that run at once. */
  servers: fc.integer({ min: 1, max: 3 }),
  /** That pass before it. */
  minutes: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 60, max: 2_000 })),
  mood: fc.constantFrom('takes', 'refuses', 'silent', 'takes it, and the answer is lost'),
  /** The storage call before which the first server dies. */
  death: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 20 }) },
  ),
})

test('one an agency and day, and none lost', async () => {
  let laterDays = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const store = createMemoryStore()
      const field = fieldOf(store)
      await field.publish(smallPlan())
      await field.open(periodId, { agenciesDue: due, remind })
      /** Ids in the order in which the gateway took them, with whether anybody was told so. */
      const taken: { readonly id: string; readonly isTold: boolean }[] = []
      let time = begin
      let deaths = 0
      const now = () => new Date(time)
      const run = async ({ servers, mood, death }: (typeof steps)[number]) => {
        const webhook: Webhook = async ({ id }) => {
          await new Promise((resolve) => setImmediate(resolve))
          if (mood.startsWith('takes')) taken.push({ id, isTold: mood === 'takes' })
          if (mood === 'takes') return { kind: 'delivered' }
          return mood === 'refuses' ? { kind: 'refused', status: 500 } : { kind: 'timeout' }
        }
        const alive = (through: Store) => remindAll({ store: through, webhook, now })
        const first = death === undefined ? alive(store).then(() => false) : dyingAt(store, death, alive)
        const others = Array.from({ length: servers - 1 }, () => alive(store))
        const [hasDied] = await Promise.all([first, ...others])
        if (hasDied) deaths += 1
      }
      for (const it of steps) {
        time += it.minutes * 60_000
        await run(it)
      }
      const stored = async (): Promise<Reminder[]> =>
        (await store.list('Reminders', remindersPartition(field.plan, periodId))).map(fromReminderEntity)

      // What waits is not lost: once the gateway is well it goes out, or the reminder after it did.
      const waiting = (await stored()).filter(({ state }) => state === 'waiting')
      time += 6 * 3_600_000
      // Seven in the morning of the next day at the latest.
      for (let hour = 0; hour < 24; hour += 3) {
        await run({ servers: 1, minutes: 0, mood: 'takes', death: undefined })
        time += 3 * 3_600_000
      }
      const all = await stored()
      for (const { agency, day } of waiting) {
        const later = all.filter((it) => it.agency === agency && it.day >= day && it.state === 'sent')
        expect(later.length).toBeGreaterThan(0)
      }
      expect(all.filter(({ state }) => state === 'waiting')).toEqual([])
      if (all.some(({ day }) => day > '2013-12-12')) laterDays += 1

      // One an agency and day; the gateway was sent again only what a server died over before it could note the answer.
      const told = taken.filter(({ isTold }) => isTold).map(({ id }) => id)
      expect(told.length - new Set(told).size).toBeLessThanOrEqual(deaths)
      const perDay = new Set(all.map(({ agency, day }) => `${agency}|${day}`))
      expect(perDay.size).toBe(all.length)
      for (const { id } of taken) expect(perDay).toContain(id.split('|').slice(2).join('|'))
    }),
    { numRuns: 60 },
  )
  expect(laterDays).toBeGreaterThan(0)
})
