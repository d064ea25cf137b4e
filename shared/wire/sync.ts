// Push and pull: how an agency's changes go up and how what changed comes down (SPEC.md).
import * as z from 'zod/mini'
import type { Previous } from '../domain/report.ts'
import type { Change, Conflict } from '../sync/change.ts'
import type { ToldRow } from '../sync/row.ts'
import { handedInRow, headView } from './actions.ts'
import {
  agencyId,
  fieldChanges,
  fieldId,
  hands,
  issue,
  periodId,
  randomId,
  seq,
  taskId,
  touched,
  value,
  values,
} from './values.ts'

/** Most rows in one push: rows, head, change set and receipt have to fit one transaction of 100. */
export const maxPushRows = 90
/** Most bytes of a push's body. */
export const maxPushBytes = 1024 * 1024
/** Most bytes that a push may come to in storage, rows and history together; one transaction holds a little more. */
export const maxStoredBytes = 3_400_000

const change: z.ZodMiniType<Change> = z.object({ task: taskId, base: seq, fields: fieldChanges })

export const pushRequest = z.object({
  wire: z.number(),
  epoch: z.string(),
  planRevision: seq,
  pushId: randomId,
  /** Names the copy of the workbook that the changes come from. */
  workbook: randomId,
  changes: z.array(change).check(z.minLength(1)),
  /** Given by the secretariat entering on an agency's behalf: the document it takes the entries from. */
  source: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(1_000))),
})

const previous: z.ZodMiniType<Previous> = z.object({ period: periodId, status: value, result: value })

const row: z.ZodMiniType<ToldRow> = z.object({
  task: taskId,
  agency: agencyId,
  seq,
  at: z.string(),
  by: z.string(),
  values,
  touched: z.exactOptional(touched),
  hands: z.exactOptional(hands),
  previous: z.exactOptional(previous),
  askedAnew: z.exactOptional(z.literal(true)),
  origin: z.exactOptional(agencyId),
})

const conflict: z.ZodMiniType<Conflict> = z.object({
  task: taskId,
  field: fieldId,
  from: value,
  to: value,
  remote: value,
  by: z.string(),
  at: z.string(),
  workbook: z.string(),
  seq,
})

/** `seq` is the row's; a first answer's `accepted` carries the row, an answer from the receipt does not. */
export const pushOutcome = z.object({
  task: taskId,
  kind: z.enum(['accepted', 'conflict', 'rejected']),
  seq,
  row: z.exactOptional(row),
  conflicts: z.exactOptional(z.array(conflict)),
  issues: z.exactOptional(z.array(issue)),
})

export const pushAnswer = z.object({
  wire: z.number(),
  /** The head's. */
  seq,
  /** Whether this is a repeat, answered from the receipt. */
  replayed: z.boolean(),
  outcomes: z.array(pushOutcome),
  /** Signed: that the caller was told of this `seq`. Goes with the next pull, in case storage comes back older (E1). */
  told: z.exactOptional(z.string()),
})

/** In which of the caller's roles a pull is made; without it, all that the caller may see. */
const pullScope = z.object({
  role: z.enum(['secretariat', 'provincial-office', 'viewer', 'lead', 'support']),
  agency: z.exactOptional(agencyId),
})

export const pullRequest = z.object({
  wire: z.number(),
  scope: z.exactOptional(pullScope),
  cursor: z.exactOptional(z.string().check(z.maxLength(100_000))),
  /** What answers to pushes since that cursor have signed. */
  told: z.exactOptional(z.array(z.string().check(z.maxLength(2_000))).check(z.maxLength(1_000))),
})

export const pullAnswer = z.object({
  wire: z.number(),
  epoch: z.string(),
  /** Whether all that the caller may see is here: what is not in `rows` has left. */
  full: z.boolean(),
  rows: z.array(row),
  left: z.array(z.object({ task: taskId, agency: agencyId })),
  /** The agencies with something new since the cursor; all with `full`. */
  agencies: z.array(headView),
  /**
   * Of each agency with something new since the cursor, every row whose entries in the version that counts differ from
   * the row as it stands: what is given for an agency replaces what was known of it.
   */
  handedIn: z.array(handedInRow),
  planRevision: seq,
  cursor: z.string(),
})

export type PushRequest = z.infer<typeof pushRequest>
export type PushOutcome = z.infer<typeof pushOutcome>
export type PushAnswer = z.infer<typeof pushAnswer>
export type PullScope = z.infer<typeof pullScope>
export type PullRequest = z.infer<typeof pullRequest>
export type PullAnswer = z.infer<typeof pullAnswer>
