// Reminders of reports that are owed: what was sent to whom and what waits to be, and asking for one today.
import * as z from 'zod/mini'
import { reminding } from './plan.ts'
import { agencyId, isoDay } from './values.ts'

/** `dropped`: there was no need any more before it could be sent. */
export const reminderStates = ['waiting', 'sent', 'dropped'] as const

/** Nothing was handed in, or what was handed in has to be completed. */
export const reminderReasons = ['missing', 'returned'] as const

/** Why it was dropped: nothing is owed any more, a later one took its place, the report or its period was closed. */
export const dropReasons = ['settled', 'replaced', 'closed'] as const

/** What came of the last attempt that failed. */
const reminderProblem = z.object({
  kind: z.enum(['timeout', 'unreachable', 'refused']),
  /** Of HTTP, where it was refused. */
  status: z.exactOptional(z.int()),
})

const reminder = z.object({
  agency: agencyId,
  /** The day it is for; there is one an agency and day. */
  day: isoDay,
  why: z.enum(reminderReasons),
  /** The last day for the report, as it was when the reminder was made. */
  due: isoDay,
  state: z.enum(reminderStates),
  /** UTC, ISO 8601: when it came to this state. */
  at: z.string(),
  /** Who asked for it; absent where the calendar did. */
  by: z.exactOptional(z.string()),
  dropped: z.exactOptional(z.enum(dropReasons)),
  /** Told to those who can see to it. */
  attempts: z.exactOptional(z.int()),
  problem: z.exactOptional(reminderProblem),
})

/** `GET …/periods/{period}/reminders`, newest first. */
export const remindersAnswer = z.object({
  wire: z.number(),
  /** Whether the server has somewhere to send them. */
  isSending: z.boolean(),
  reminding,
  reminders: z.array(reminder),
})

/** Body of `POST …/periods/{period}/reminders`: remind these today. */
export const remindRequest = z.object({
  wire: z.number(),
  agencies: z.array(agencyId).check(z.minLength(1), z.maxLength(1_000)),
})

/** Whose reminder of today waits to be sent, and who got one today `already`; the others owe nothing. */
export const remindAnswer = z.object({ wire: z.number(), agencies: z.array(agencyId), already: z.array(agencyId) })

export type ReminderView = z.infer<typeof reminder>
export type RemindersAnswer = z.infer<typeof remindersAnswer>
export type RemindAnswer = z.infer<typeof remindAnswer>
export type ReminderProblem = z.infer<typeof reminderProblem>
