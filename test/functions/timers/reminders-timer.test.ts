// The timer in the embedded host, against a gateway that is away, comes back, and hangs; and what its log says of it.
import { app } from '@azure/functions'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { type Host, startHost } from '../../../functions/host/host.ts'
import { startTables, type TableServer } from '../../../functions/local/azurite.ts'
import { fromReminderEntity } from '../../../functions/storage/entities/reminder.ts'
import { planIndexKey, remindersPartition } from '../../../functions/storage/keys.ts'
import type { Store } from '../../../functions/storage/store.ts'
import { createTableStore } from '../../../functions/storage/table-store.ts'
import { remindersTimer } from '../../../functions/timers/reminders-timer.ts'
import { createWebhook } from '../../../functions/timers/webhook.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { openGateway } from '../support/gateway.ts'
import { fieldOf, smallPlan } from '../support/periods.ts'
import { periodId } from '../support/sample-plan.ts'

let tables: TableServer
let store: Store
let host: Host | undefined
beforeAll(async () => {
  tables = await startTables()
  store = createTableStore({ kind: 'connection-string', value: tables.connectionString })
})
afterEach(() => host?.close())
afterAll(() => tables.close())

/** Every second, so that nobody has to wait for it; each run ten minutes after the last. */
async function startTimer(url: string, log: string[]): Promise<void> {
  let time = Date.parse('2013-12-12T01:00:00Z')
  const timer = remindersTimer({ store, webhook: createWebhook({ url }), now: () => new Date(time) })
  const handler: typeof timer = (...of) => {
    time += 10 * 60_000
    return timer(...of)
  }
  host = await startHost({
    register: () => {
      app.timer('remindersTimer', { schedule: '* * * * * *', handler })
    },
    log: (level, _name, message) => log.push(`${level} ${message}`),
  })
}

test('a gateway that is away gets each reminder once it is back, and a damaged plan keeps none from it', async () => {
  const away = await openGateway()
  await away.close()
  const field = fieldOf(store)
  await field.publish(smallPlan())
  await field.open(periodId, { agenciesDue: '2013-12-19' })
  await store.create('Plans', { ...planIndexKey('kh-0' as PlanId), properties: { number: 'never published' } })
  await store.create('Periods', { partition: 'kh-0', row: '2013', properties: { state: 'open' } })
  const log: string[] = []
  await startTimer(away.url, log)
  const stored = async () =>
    (await store.list('Reminders', remindersPartition(field.plan, periodId))).map(fromReminderEntity)
  await expect
    .poll(async () => (await stored()).map((it) => it.problem?.kind), { timeout: 10_000 })
    .toEqual(Array(2).fill('unreachable'))
  const back = await openGateway(Number(new URL(away.url).port))
  await expect.poll(async () => (await stored()).map((it) => it.state), { timeout: 10_000 }).toEqual(['sent', 'sent'])
  await back.close()
  expect(new Set(back.taken.map(({ message }) => message.id)).size).toBe(2)
  expect(back.taken).toHaveLength(2)
  await expect.poll(() => log.join('\n'), { timeout: 10_000 }).toContain('could not remind in kh-0 2013')
  // Why, too.
  expect(log.join('\n')).toMatch(/could not remind in kh-0 2013: \S/)
  expect(log.join('\n')).toContain('reminders were not taken by the webhook')
  expect(log.join('\n')).not.toMatch(/hook\?|secret|127\.0\.0\.1|Sở/u)
})

test('without a gateway nothing is made', async () => {
  const field = fieldOf(store)
  await field.publish(smallPlan())
  await field.open(periodId, { agenciesDue: '2013-12-19' })
  const now = () => new Date('2013-12-12T01:00:00Z')
  const context = { info: () => {}, warn: () => {} } as never
  await remindersTimer({ store, now })({} as never, context)
  expect(await store.list('Reminders', remindersPartition(field.plan, periodId))).toEqual([])
})
