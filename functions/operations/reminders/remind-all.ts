// Every few minutes: makes the reminders of the day and sends what waits, period by period. Run late, twice, or by several
// servers at once it does the same.
import type { PlanId } from '../../../shared/domain/ids.ts'
import { fromPeriodEntity, type StoredPeriod } from '../../storage/entities/period.ts'
import { fromReminderEntity } from '../../storage/entities/reminder.ts'
import { planIndexPartition, remindersPartition } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { readOwing } from './owed.ts'
import { queueOfToday } from './queue.ts'
import { type Run, type Sent, sendWaiting, type Webhook } from './send.ts'

export interface Reminding {
  readonly store: Store
  readonly webhook: Webhook
  readonly now: () => Date
}

export interface Counts extends Sent {
  readonly queued: number
}

export interface Reminded {
  readonly counts: Counts
  /** What went wrong in a period, by its name; the others were seen to. */
  readonly failures: ReadonlyMap<string, unknown>
}

/** A telephone in somebody's pocket does not ring at night. */
const officeHours = { from: 7, before: 18 } as const

/** The host ends a run after two minutes (host.json), wherever it is; what was not reached is the next one's. */
const longestRunMs = 60_000

export async function remindAll(reminding: Reminding): Promise<Reminded> {
  const { store, now } = reminding
  const run: Run = { until: now().getTime() + longestRunMs, failures: 0 }
  const counts = { queued: 0, sent: 0, failed: 0, dropped: 0 }
  const failures = new Map<string, unknown>()
  for (const { row: plan } of await store.list('Plans', planIndexPartition)) {
    for (const entity of await store.list('Periods', plan)) {
      if (now().getTime() >= run.until) return { counts, failures }
      try {
        const of = await remindIn(reminding, run, plan as PlanId, fromPeriodEntity(entity))
        for (const key of ['queued', 'sent', 'failed', 'dropped'] as const) counts[key] += of[key]
      } catch (error) {
        failures.set(`${plan} ${entity.row}`, error)
      }
    }
  }
  return { counts, failures }
}

async function remindIn(
  { store, webhook, now }: Reminding,
  run: Run,
  plan: PlanId,
  period: StoredPeriod,
): Promise<Counts> {
  if (period.state === 'opening') return { queued: 0, sent: 0, failed: 0, dropped: 0 }
  const partition = remindersPartition(plan, period.id)
  let stored = await store.list('Reminders', partition)
  const of = await readOwing(store, plan, period)
  const isOfficeHour = isWithin(now())
  const known = stored.map(fromReminderEntity)
  const queued = of && isOfficeHour ? await queueOfToday(store, of, known, now()) : 0
  if (queued > 0) stored = await store.list('Reminders', partition)
  const place = { plan, period: period.id }
  const sent = await sendWaiting({ store, webhook, run, place, of, stored, isOfficeHour, now })
  return { ...sent, queued }
}

/** Hours of the day in Vietnam, seven hours ahead of UTC all year. */
function isWithin(now: Date): boolean {
  const hour = (now.getUTCHours() + 7) % 24
  return officeHours.from <= hour && hour < officeHours.before
}
