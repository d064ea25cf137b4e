// Makes reminders: those of the calendar, and those that the secretariat asks for today. Made twice is made once, since
// the key is the agency and the day; one that was dropped that day takes its place again when something is owed again.
import { dayInVietnam } from '../../../shared/domain/calendar.ts'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { occasionOn, remindingOf } from '../../../shared/domain/reminding.ts'
import { fromReminderEntity, type Reminder, toReminderEntity } from '../../storage/entities/reminder.ts'
import type { Store } from '../../storage/store.ts'
import { untilWon } from '../retry.ts'
import { dueOf, type Owing, owedBy } from './owed.ts'
import { waitAfter } from './send.ts'

export interface Queued {
  /** Whose reminder of today waits to be sent, made here or before. */
  readonly agencies: readonly AgencyId[]
  /** Who was reminded today, and is not again. */
  readonly already: readonly AgencyId[]
}

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
    const isMade = known.some((it) => it.agency === head.agency && it.day >= occasion && it.state !== 'dropped')
    if (!isMade) agencies.push(head.agency)
  }
  return (await queue(store, of, agencies, now)).agencies.length
}

/**
 * Makes today's reminder for each of those given who owes a report.
 *
 * @param by who asks for it, where the calendar does not
 * @returns who is told so by it, and who was before; the others owe nothing
 */
export async function queue(
  store: Store,
  of: Owing,
  agencies: readonly AgencyId[],
  now: Date,
  by?: string,
): Promise<Queued> {
  if (agencies.length === 0) return { agencies, already: [] }
  const at = now.toISOString()
  const owed = await owedBy(store, of, new Set(agencies), now)
  const waiting: AgencyId[] = []
  const already: AgencyId[] = []
  for (const { agency, why, due } of owed.values()) {
    const reminder: Reminder = {
      ...{ agency, day: dayInVietnam(at), why, due, state: 'waiting', at, attempts: 0, nextAt: at },
      ...(by !== undefined && { by }),
    }
    const state = await put(store, of, reminder)
    if (state === 'waiting') waiting.push(agency)
    else already.push(agency)
  }
  return { agencies: waiting, already }
}

/**
 * Has a reminder of that day wait, unless it was sent; one that would be dropped or was is made anew, and one that
 * somebody asks for while it waits for its next attempt is tried at once.
 */
async function put(store: Store, { plan, period }: Owing, reminder: Reminder): Promise<'waiting' | 'sent'> {
  const entityOf = (it: Reminder) => toReminderEntity(plan.id, period.id, it)
  const state = await untilWon(async () => {
    const stored = await store.get('Reminders', entityOf(reminder))
    if (stored === undefined) {
      return (await store.create('Reminders', entityOf(reminder))).kind === 'written' ? 'waiting' : undefined
    }
    const standing = fromReminderEntity(stored)
    if (standing.state === 'sent') return 'sent'
    const isSame = standing.state === 'waiting' && standing.why === reminder.why
    if (isSame && !isHastened(standing, reminder)) return 'waiting'
    const { by, nextAt } = reminder
    const next = isSame && by !== undefined ? { ...standing, by, nextAt } : reminder
    return (await store.replace('Reminders', entityOf(next), stored.etag)).kind === 'written' ? 'waiting' : undefined
  })
  if (state === undefined) throw new Error('others kept writing the reminder')
  return state
}

/** No gateway is waited for so long: whoever began before that died over it. */
const longestAttemptMs = 60_000

/** Whether what is asked for goes sooner than what stands. What is under way is left to whoever sends it. */
function isHastened(standing: Reminder, { by, nextAt }: Reminder): boolean {
  const { attempts, problem } = standing
  const begunAt = Date.parse(standing.nextAt) - waitAfter(attempts)
  const isUnderWay = attempts > 0 && problem === undefined && Date.parse(nextAt) < begunAt + longestAttemptMs
  return by !== undefined && !isUnderWay && (standing.by === undefined || standing.nextAt > nextAt)
}
