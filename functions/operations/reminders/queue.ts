// Makes reminders: those of the calendar, and those that the secretariat asks for today. Made twice is made once, since
// the key is the agency and the day.
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { occasionOn, remindingOf } from '../../../shared/domain/reminding.ts'
import { type Reminder, toReminderEntity } from '../../storage/entities/reminder.ts'
import type { Store } from '../../storage/store.ts'
import { dueOf, type Owing, owedBy } from './owed.ts'

/** Makes the reminders that are due today by the period's calendar and do not exist. @returns how many */
export async function queueOfToday(store: Store, of: Owing, known: readonly Reminder[], now: Date): Promise<number> {
  const today = dayInVietnam(now.toISOString())
  const reminding = remindingOf(of.plan.regime, of.period)
  const agencies: AgencyId[] = []
  for (const head of of.heads) {
    const due = dueOf(of, head)
    const occasion = due === undefined ? undefined : occasionOn(reminding, due, today)
    if (occasion === undefined) continue
    // One made since then stands for it: by the calendar, perhaps a day late, or by hand.
    const isMade = known.some((it) => it.agency === head.agency && it.day >= occasion)
    if (!isMade) agencies.push(head.agency)
  }
  const made = await queue(store, of, agencies, now)
  return made.length
}

/**
 * Makes today's reminder for each of those given who owes a report.
 *
 * @param by who asks for it, where the calendar does not
 * @returns those who have one now, made here or before
 */
export async function queue(
  store: Store,
  of: Owing,
  agencies: readonly AgencyId[],
  now: Date,
  by?: string,
): Promise<readonly AgencyId[]> {
  if (agencies.length === 0) return []
  const at = now.toISOString()
  const owed = await owedBy(store, of, new Set(agencies), now)
  for (const { agency, why, due } of owed.values()) {
    const reminder: Reminder = {
      ...{ agency, day: dayInVietnam(at), why, due, state: 'waiting', at, attempts: 0, nextAt: at },
      ...(by !== undefined && { by }),
    }
    await store.create('Reminders', toReminderEntity(of.plan.id, of.period.id, reminder))
  }
  return [...owed.keys()]
}
