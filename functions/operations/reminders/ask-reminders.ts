// What people do about reminders: read what was sent and what waits, and ask for one today.
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import { remindingOf } from '../../../shared/domain/reminding.ts'
import type { RemindersAnswer, ReminderView } from '../../../shared/wire/reminders.ts'
import { wireVersion } from '../../../shared/wire/version.ts'
import { fromPeriodEntity, type StoredPeriod } from '../../storage/entities/period.ts'
import { fromReminderEntity, type Reminder } from '../../storage/entities/reminder.ts'
import { periodKey, remindersPartition } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { readPlanHead } from '../plan-content.ts'
import { type Refused, refused } from '../result.ts'
import { type Caller, mayManage, reminderRights } from '../rights.ts'
import { readOwing } from './owed.ts'
import { type Queued, queue } from './queue.ts'

export interface OfPeriod {
  readonly plan: PlanId
  readonly period: PeriodId
}

export interface FoundReminders {
  readonly kind: 'found'
  readonly answer: RemindersAnswer
}

/**
 * Newest first: all of them, or those of the caller's agencies without what kept them from being sent.
 *
 * @returns refused: `not-allowed`, `plan-not-found`
 */
export async function readReminders(
  store: Store,
  caller: Caller,
  { plan, period: id }: OfPeriod,
  isSending: boolean,
): Promise<FoundReminders | Refused> {
  const rights = reminderRights(caller)
  if (rights.kind === 'refused') return rights
  const [found, period, stored] = await Promise.all([
    readPlanHead(store, plan),
    readPeriod(store, plan, id),
    store.list('Reminders', remindersPartition(plan, id)),
  ])
  if (found === undefined || found.head.revision === 0 || period === undefined) return refused('plan-not-found')
  const all = stored.map(fromReminderEntity).sort((a, b) => compare(b, a))
  const { sees } = rights
  const shown = sees === 'all' ? all.map(whole) : all.filter(({ agency }) => sees.includes(agency)).map(plainly)
  const { before, after } = remindingOf(found.head.regime, period)
  const reminding = { before: [...before], after: [...after] }
  return { kind: 'found', answer: { wire: wireVersion, isSending, reminding, reminders: shown } }
}

/**
 * Reminds those of the agencies given who owe a report, today; sent again it is the same reminder.
 *
 * @returns refused: `not-allowed`, `plan-not-found`, `wrong-state` (there is no webhook), `period-locked`, `busy`
 */
export async function remindToday(
  store: Store,
  caller: Caller,
  input: OfPeriod & { readonly agencies: readonly AgencyId[]; readonly isSending: boolean },
  now: Date,
): Promise<(Queued & { readonly kind: 'queued' }) | Refused> {
  if (!mayManage(caller)) return refused('not-allowed')
  const period = await readPeriod(store, input.plan, input.period)
  if (period === undefined) return refused('plan-not-found')
  // What nothing would ever send is not promised.
  if (!input.isSending) return refused('wrong-state')
  const of = await readOwing(store, input.plan, period)
  if (of === undefined) return refused(period.state === 'opening' ? 'busy' : 'period-locked')
  return { kind: 'queued', ...(await queue(store, of, input.agencies, now, caller.name)) }
}

async function readPeriod(store: Store, plan: PlanId, id: PeriodId): Promise<StoredPeriod | undefined> {
  const stored = await store.get('Periods', periodKey(plan, id))
  return stored && fromPeriodEntity(stored)
}

function compare(a: Reminder, b: Reminder): number {
  return a.day + a.agency < b.day + b.agency ? -1 : 1
}

function whole({ nextAt: _, ...told }: Reminder): ReminderView {
  return told
}

function plainly(reminder: Reminder): ReminderView {
  const { attempts: _, problem: __, ...told } = whole(reminder)
  return told
}
