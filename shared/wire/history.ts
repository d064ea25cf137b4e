// The history of an agency's report: who changed what from what to what, and when. Newest first, a page at a time.
import * as z from 'zod/mini'
import { letter } from './actions.ts'
import { fieldChanges, seq, taskId } from './values.ts'

/** Change sets on one page, at most. */
export const historyPage = 100

/** Query of `GET …/agencies/{agency}/history`; `before` is the `next` of the page before. */
export const historyQuery = z.object({
  before: z.optional(z.string().check(z.regex(/^[1-9]\d{0,8}$/))),
  task: z.optional(taskId),
})

/** One commit on a report. */
export const changeSet = z.object({
  seq,
  /** UTC, ISO 8601. */
  at: z.string(),
  by: z.string(),
  /** The role it was done in. */
  role: z.string(),
  /** What was done: `open`, `push` or an action's name. */
  kind: z.string(),
  /** The document behind an entry on the agency's behalf. */
  source: z.exactOptional(z.string()),
  /** Of an action: the version it is about, the note or reason given with it, and the letter that it names. */
  version: z.exactOptional(seq),
  note: z.exactOptional(z.string()),
  letter: z.exactOptional(letter),
  rows: z.array(z.object({ task: taskId, fields: fieldChanges })),
})

export const historyAnswer = z.object({
  wire: z.number(),
  changes: z.array(changeSet),
  /** Asks for the page before this one; absent on the last. */
  next: z.exactOptional(z.int()),
})

export type HistoryAnswer = z.infer<typeof historyAnswer>
