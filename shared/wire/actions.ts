// Actions on an agency's report, and what is known of the report afterwards. Like a push, an action is repeated word for
// word until it is settled: `actionId` is its id, the server keeps a receipt.
import * as z from 'zod/mini'
import type { HeadState } from '../domain/period.ts'
import type { Letter, Locked, Returned, Signed, Submission, Version } from '../domain/submission.ts'
import { agencyId, isoDay, isoDayOrEmpty, randomId, seq, taskId, values } from './values.ts'

type Schema<T> = z.ZodMiniType<T>

export const headState: Schema<HeadState> = z.enum(['open', 'submitted', 'returned', 'accepted', 'locked'])

const short = z.string().check(z.maxLength(1_000))
/** A note or a reason: not blank. */
const note = z.string().check(z.regex(/\S/), z.maxLength(4_000))

export const letter: Schema<Letter> = z.object({ number: short, date: isoDayOrEmpty, signer: short, office: short })

const every = {
  wire: z.number(),
  epoch: z.string(),
  actionId: randomId,
  /** The state that the caller has seen. */
  fromState: headState,
}
const version = z.int().check(z.gte(1))

/** Body of `POST …/agencies/{agency}/actions`. `entrySeq` and `version` are those of the head that the caller has seen. */
export const actionRequest = z.discriminatedUnion('action', [
  z.object({ ...every, action: z.literal('approve'), entrySeq: seq }),
  z.object({
    ...every,
    action: z.literal('submit'),
    entrySeq: seq,
    letter,
    /** "Đã được lãnh đạo cơ quan duyệt", where the plan asks for no approval of its own. */
    approved: z.exactOptional(z.boolean()),
    incompleteNote: z.exactOptional(note),
    /** Asked of the secretariat, which hands in on the agency's behalf: the document it takes the report from. */
    source: z.exactOptional(z.string().check(z.regex(/\S/), z.maxLength(1_000))),
  }),
  z.object({ ...every, action: z.literal('withdraw'), version }),
  z.object({ ...every, action: z.literal('accept'), version }),
  z.object({ ...every, action: z.literal('unaccept'), version, reason: note }),
  z.object({ ...every, action: z.literal('return'), version, note, dueOn: isoDay }),
  z.object({ ...every, action: z.literal('letter'), version, letter }),
  z.object({ ...every, action: z.literal('lock'), reason: z.exactOptional(note) }),
  z.object({ ...every, action: z.literal('unlock'), reason: note }),
])
export type ActionRequest = z.infer<typeof actionRequest>

const signed = { at: z.string(), by: z.string() }
const signature: Schema<Signed> = z.object(signed)
const returned: Schema<Returned> = z.object({ ...signed, note: z.string(), dueOn: z.string() })
const locked: Schema<Locked<HeadState>> = z.object({
  ...signed,
  before: headState,
  reason: z.exactOptional(z.string()),
  order: z.exactOptional(z.int()),
})

export const versionView: Schema<Version> = z.object({
  ...signed,
  version,
  seq,
  entrySeq: seq,
  letter,
  incompleteNote: z.exactOptional(z.string()),
  source: z.exactOptional(z.string()),
  approved: z.exactOptional(signature),
  returned: z.exactOptional(returned),
  accepted: z.exactOptional(signature),
})

/** What somebody is told of a version who sees only some of its rows. */
const versionNumbers = z.object({ version, seq, entrySeq: seq })

const submission: Schema<Submission> = z.object({
  firstSubmittedAt: z.string(),
  late: z.boolean(),
  since: seq,
  official: z.exactOptional(versionView),
})

/**
 * What a caller may know of an agency's report. `version` is the number of the last hand-in, also where that one was
 * withdrawn; 0 before the first. `approved` stands for the entries as they are now. Whoever sees only some of the rows
 * (a supporting agency) is told the numbers and the state alone.
 */
export const headView = z.object({
  id: agencyId,
  state: headState,
  seq,
  entrySeq: seq,
  /** `seq` at the epoch's beginning: a row with no higher one was not touched since storage came back older (E1). */
  epochSeq: seq,
  version: seq,
  approved: z.exactOptional(signature),
  locked: z.exactOptional(locked),
  submission: z.exactOptional(submission),
})
export type HeadView = z.infer<typeof headView>

export const actionAnswer = z.object({
  wire: z.number(),
  /** Whether this is a repeat, answered from the receipt; the head is then the present one. */
  replayed: z.boolean(),
  head: headView,
})
export type ActionAnswer = z.infer<typeof actionAnswer>

/** The entries of one row in the version that counts. */
export const handedInRow = z.object({ agency: agencyId, task: taskId, values: values })
export type HandedInRow = z.infer<typeof handedInRow>

/** `GET …/agencies/{agency}/versions/{version}`: a version as it was handed in, the agency's entry fields alone. */
export const versionAnswer = z.object({
  wire: z.number(),
  version: z.union([versionView, versionNumbers]),
  /** Whether it was taken back; it counts no more then. */
  withdrawn: z.boolean(),
  rows: z.array(z.object({ task: taskId, values: values })),
})
export type VersionAnswer = z.infer<typeof versionAnswer>
