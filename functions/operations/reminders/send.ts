// Sends what waits. Before an attempt the reminder says when others may try, so that two servers at once send it once and
// one that dies over it loses nothing; afterwards it says what came of it. A gateway that took it and whose answer was
// lost gets it again, with the same id.
import type { ToUrge } from '../../../shared/consolidation/work-lists.ts'
import type { AgencyId, PeriodId, PlanId } from '../../../shared/domain/ids.ts'
import type { ReminderProblem, ReminderView } from '../../../shared/wire/reminders.ts'
import { fromSeenHeadEntity } from '../../storage/entities/head.ts'
import { fromReminderEntity, type Reminder, toReminderEntity } from '../../storage/entities/reminder.ts'
import { headsKey } from '../../storage/keys.ts'
import type { Store, Stored } from '../../storage/store.ts'
import { inParallel } from '../retry.ts'
import { messageOf, type ReminderMessage } from './message.ts'
import { type Owing, owedBy } from './owed.ts'

/** Why a message was not taken; `waitMs`, where the gateway says for how long it wants to be left alone. */
export type NotTaken = ReminderProblem & { readonly waitMs?: number }

/** Hands a message over; never throws for what networks and gateways do. */
export type Webhook = (message: ReminderMessage) => Promise<{ readonly kind: 'delivered' } | NotTaken>

const firstWaitMs = 10 * 60_000
const longestWaitMs = 6 * 3_600_000

/** A gateway that asks for more has mistaken itself: reports are owed by the day. */
const longestAskedMs = 24 * 3_600_000

/** After so many failures in a run a gateway is taken to be ill, and the others wait for the next. */
const failuresOfRun = 3

/** Messages on their way at once: a hundred agencies are told in a run, and no gateway is flooded. */
const atOnce = 4

/** What all periods of a run share. */
export interface Run {
  /** Milliseconds since 1970: nothing is begun afterwards. */
  readonly until: number
  failures: number
}

/** Milliseconds after the n-th attempt, from 1, before the next. */
export function waitAfter(attempt: number): number {
  return Math.min(firstWaitMs * 2 ** (attempt - 1), longestWaitMs)
}

export interface Sent {
  readonly sent: number
  readonly failed: number
  readonly dropped: number
}

export interface Sending {
  readonly run: Run
  readonly store: Store
  readonly webhook: Webhook
  readonly place: { readonly plan: PlanId; readonly period: PeriodId }
  /** Absent where the period is closed: what waits is dropped. */
  readonly of: Owing | undefined
  /** All reminders of the period. */
  readonly stored: readonly Stored[]
  /** Whether those may go that nobody asked for by hand. */
  readonly isOfficeHour: boolean
  readonly now: () => Date
}

/** @returns how many were taken, were not, and are needed no more */
export async function sendWaiting(sending: Sending): Promise<Sent> {
  const { store, run, of, now } = sending
  const all = sending.stored.map((entity) => ({ entity, reminder: fromReminderEntity(entity) }))
  const at = now().toISOString()
  const due = all
    .filter(
      ({ reminder: { state, nextAt, by } }) =>
        state === 'waiting' && nextAt <= at && (sending.isOfficeHour || by !== undefined),
    )
    // What the gateway never takes would else use up the failures of every run before the others' turn.
    .sort((a, b) => a.reminder.attempts - b.reminder.attempts)
  const agencies = new Set(due.map((it) => it.reminder.agency))
  const owed: ReadonlyMap<AgencyId, ToUrge> =
    of && due.length > 0 ? await owedBy(store, of, agencies, now()) : new Map()
  const count = { sent: 0, failed: 0, dropped: 0 }
  const settle = async ({ entity, reminder }: (typeof due)[number]): Promise<void> => {
    if (now().getTime() >= run.until) return
    const urged = owed.get(reminder.agency)
    const isReplaced = all.some(({ reminder: { agency, day } }) => agency === reminder.agency && day > reminder.day)
    const dropped = isReplaced ? 'replaced' : whyDropped(of, reminder, urged?.why)
    if (dropped !== undefined) {
      const written = await replace(sending, entity.etag, { ...settled(reminder, now()), state: 'dropped', dropped })
      if (written !== undefined) count.dropped += 1
      return
    }
    if (run.failures >= failuresOfRun || of === undefined || urged === undefined) return
    // It may have been handed in while others were told: the next run looks at it anew.
    if (!(await isAsSeen(sending, of, reminder.agency))) return
    const outcome = await attempt(sending, entity, reminder, messageOf(of.plan, of.period, urged, reminder.day))
    if (outcome === undefined) return
    count[outcome] += 1
    if (outcome === 'failed') run.failures += 1
  }
  await inParallel(due, settle, atOnce)
  return count
}

/** @param why what the agency owes now, if anything */
function whyDropped(
  of: Owing | undefined,
  { agency, why }: Reminder,
  owes: ReminderView['why'] | undefined,
): ReminderView['dropped'] {
  const isLocked = of?.heads.some((head) => head.agency === agency && head.state === 'locked')
  if (of === undefined || isLocked) return 'closed'
  return owes === why ? undefined : 'settled'
}

async function isAsSeen({ store, place }: Sending, { heads }: Owing, agency: AgencyId): Promise<boolean> {
  const stored = await store.get('Heads', headsKey(place.plan, place.period, agency))
  return stored !== undefined && fromSeenHeadEntity(stored).seq === heads.find((it) => it.agency === agency)?.seq
}

/** @returns `undefined` where another server was first */
async function attempt(
  sending: Sending,
  entity: Stored,
  reminder: Reminder,
  message: ReminderMessage,
): Promise<'sent' | 'failed' | undefined> {
  const { webhook, now } = sending
  const attempts = reminder.attempts + 1
  const after = (ms: number) => new Date(now().getTime() + ms).toISOString()
  // Without the problem of the last attempt: so it is told that this one is under way.
  const { problem: _, ...known } = reminder
  const trying: Reminder = { ...known, attempts, nextAt: after(waitAfter(attempts)) }
  const claim = await replace(sending, entity.etag, trying)
  if (claim === undefined) return undefined
  const answer = await webhook(message)
  if (answer.kind === 'delivered') {
    await replace(sending, claim, { ...settled(trying, now()), state: 'sent' })
    return 'sent'
  }
  const { waitMs = 0, ...problem } = answer
  const nextAt = after(Math.max(waitAfter(attempts), Math.min(waitMs, longestAskedMs)))
  await replace(sending, claim, { ...trying, nextAt, problem })
  return 'failed'
}

/** The reminder at its end, without what went wrong on the way. */
function settled({ problem: _, ...reminder }: Reminder, now: Date): Reminder {
  return { ...reminder, at: now.toISOString() }
}

/** @returns the new etag; `undefined` where another server was first */
async function replace({ store, place }: Sending, etag: string, reminder: Reminder): Promise<string | undefined> {
  const entity = toReminderEntity(place.plan, place.period, reminder)
  const result = await store.replace('Reminders', entity, etag)
  if (result.kind === 'moved') return undefined
  // A service that names no etag is asked for it.
  return result.etag === '' ? (await store.get('Reminders', entity))?.etag : result.etag
}
