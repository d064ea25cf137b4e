// The timer in the embedded host: what somebody began and nobody repeats comes about all the same, in every plan.
import { app } from '@azure/functions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Host, startHost } from '../../../functions/host/host.ts'
import { startTables, type TableServer } from '../../../functions/local/azurite.ts'
import { carryOutPlan } from '../../../functions/operations/periods/carry-out.ts'
import { headsKey, planIndexKey } from '../../../functions/storage/keys.ts'
import type { Store } from '../../../functions/storage/store.ts'
import { createTableStore } from '../../../functions/storage/table-store.ts'
import { periodsTimer } from '../../../functions/timers/periods-timer.ts'
import type { PlanId } from '../../../shared/domain/ids.ts'
import { brokenChains, dyingAt, type Field, fieldOf, smallPlan } from '../support/periods.ts'
import { homeAffairs, justice, periodId } from '../support/sample-plan.ts'
import { now, secretariat } from '../support/world.ts'

let tables: TableServer
let store: Store
let host: Host | undefined
beforeAll(async () => {
  tables = await startTables()
  store = createTableStore({ kind: 'connection-string', value: tables.connectionString })
})
afterAll(async () => {
  await host?.close()
  await tables.close()
})

/** Every second, so that nobody has to wait for it. */
async function startTimer(log: string[]): Promise<void> {
  const handler = periodsTimer({ store, now: () => now })
  host = await startHost({
    register: () => {
      app.timer('periodsTimer', { schedule: '* * * * * *', handler })
    },
    log: (_level, _name, message) => log.push(message),
  })
}

/** A period left half-way by a server that died. */
async function halfOpened(call: number): Promise<Field> {
  const field = fieldOf(store)
  await field.publish(smallPlan())
  expect(await dyingAt(store, call, (through) => field.open(undefined, {}, through))).toBe(true)
  return field
}

test('it finishes what was begun in every plan, and a plan that cannot be read keeps it from none', async () => {
  const [broken, ...fields] = [await halfOpened(10), await halfOpened(8), await halfOpened(14)]
  if (broken === undefined) throw new Error('no plan')
  // A plan that is in the index and is damaged.
  const plan = await store.get('Plans', { partition: broken.plan, row: 'plan' })
  if (plan === undefined) throw new Error('no plan')
  await store.replace('Plans', { ...plan, properties: { ...plan.properties, groups: '{' } }, plan.etag)
  await store.create('Plans', { ...planIndexKey('kh-0' as PlanId), properties: { number: 'never published' } })
  const log: string[] = []
  await startTimer(log)
  for (const field of fields) await expect.poll(async () => (await field.period()).state).toBe('open')
  await expect.poll(() => log.join()).toContain(`could not see to ${broken.plan} ${periodId} (`)
  const reports = await Promise.all(fields.flatMap((it) => [it.report(homeAffairs), it.report(justice)]))
  expect(reports.flatMap(brokenChains)).toEqual([])
})

test('what pulls do not see of a report is shown to them', async () => {
  const field = fieldOf(store)
  await field.publish(smallPlan())
  await field.open()
  await field.enter(homeAffairs, 'I-1', { result: 'Đã rà soát' })
  // As where a server died between its commit and the next step, and where it died after an opening.
  const [behind, missing] = await Promise.all(
    [homeAffairs, justice].map((agency) => store.get('Heads', headsKey(field.plan, periodId, agency))),
  )
  if (behind === undefined || missing === undefined) throw new Error('not shown')
  await store.replace('Heads', { ...behind, properties: { ...behind.properties, seq: 1 } }, behind.etag)
  await store.remove('Heads', missing, missing.etag)
  expect((await field.pull(secretariat)).agencies).toMatchObject([{ id: homeAffairs, seq: 1 }])
  await carryOutPlan(store, field.plan, now)
  expect((await field.pull(secretariat)).agencies).toMatchObject([
    { id: homeAffairs, seq: 2 },
    { id: justice, seq: 1 },
  ])
})
