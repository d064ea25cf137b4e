// What one workbook knows of one plan and period: the rows, the pushes on their way, the cells being written, the place
// in the server's history. Pure; it is stored in the very hidden sheet record by record, and every step from one replica
// to the next may be the last one before Excel is closed.
import type { ActionName } from '../domain/action.ts'
import type { AgencyId, TaskId } from '../domain/ids.ts'
import type { Issue } from '../domain/issue.ts'
import type { HeadState } from '../domain/period.ts'
import { type FieldId, fieldValue, type Values } from '../domain/report.ts'
import type { Locked, Signed, Submission } from '../domain/submission.ts'
import type { Change, Conflict, FieldChanges } from './change.ts'
import {
  accept,
  agree,
  begin,
  newRow,
  type RowKey,
  receive,
  receiveAnew,
  rowKey,
  type Strays,
  type ToldRow,
  type TrackedRow,
} from './row.ts'
import type { SheetWrite } from './sheet-write.ts'

/** A push that has left, or is about to; repeated word for word until it is settled. */
export interface InFlight {
  readonly pushId: string
  readonly agency: AgencyId
  /** The text that was and will be sent. */
  readonly body: string
  /** The changes in `body`. */
  readonly changes: readonly Change[]
  /** The problem that parked it, for which others do not wait. */
  readonly parked?: string
}

/** How an agency's report stands, as the server last told it. */
export interface Head {
  readonly id: AgencyId
  readonly state: HeadState
  readonly seq: number
  /** `seq` of the last change of a field that the agency enters. */
  readonly entrySeq: number
  /** `seq` at the epoch's beginning. */
  readonly epochSeq: number
  /** Number of the last hand-in, also where that one was withdrawn; 0 before the first. */
  readonly version: number
  readonly approved?: Signed
  readonly locked?: Locked<HeadState>
  readonly submission?: Submission
}

/** An action on a report that has left, or is about to; repeated word for word until it is settled. */
export interface PendingAction {
  readonly actionId: string
  readonly agency: AgencyId
  readonly name: ActionName
  /** The text that was and will be sent. */
  readonly body: string
}

/** How far this workbook has followed the server. */
export interface PullState {
  readonly cursor: string
  readonly epoch: string
  readonly planRevision: number
  readonly heads: readonly Head[]
  /** UTC of the last time both agreed. */
  readonly at: string
  /** What answers to pushes since the cursor have signed, by agency: a cursor says nothing of own pushes (E1). */
  readonly told?: Readonly<Record<AgencyId, string>>
}

/** The refresh that can be taken back. */
export interface Undo {
  /** As in `Before.run`. */
  readonly run: string
  /** How far the server was followed before it. */
  readonly pull: PullState
  /** Asked for, of these rows: to be carried out before anything else, also after Excel was closed over it. */
  readonly started?: readonly RowKey[]
}

export type HandedInRows = Readonly<Record<TaskId, Values>>

export interface Replica {
  readonly rows: ReadonlyMap<RowKey, TrackedRow>
  /** At most one for an agency. */
  readonly pushes: readonly InFlight[]
  readonly actions: readonly PendingAction[]
  readonly writes: readonly SheetWrite[]
  readonly pull: PullState | undefined
  /** What counts of each agency's rows that stand otherwise now: the entries last handed in. */
  readonly handedIn: ReadonlyMap<AgencyId, HandedInRows>
  /** Agencies whose entries are made here on their behalf, and the document they are taken from. */
  readonly behalf: ReadonlyMap<AgencyId, string>
  readonly undo?: Undo
}

export const emptyReplica: Replica = {
  rows: new Map(),
  pushes: [],
  actions: [],
  writes: [],
  pull: undefined,
  handedIn: new Map(),
  behalf: new Map(),
}

export interface Pulled {
  readonly epoch: string
  readonly full: boolean
  readonly rows: readonly ToldRow[]
  readonly left: readonly { readonly task: TaskId; readonly agency: AgencyId }[]
  readonly agencies: readonly Head[]
  /** What is given of an agency with something new replaces what was known of it. */
  readonly handedIn: readonly { readonly agency: AgencyId; readonly task: TaskId; readonly values: Values }[]
  readonly planRevision: number
  readonly cursor: string
}

export interface Outcome {
  readonly task: TaskId
  readonly kind: 'accepted' | 'conflict' | 'rejected'
  readonly seq: number
  readonly row?: ToldRow
  readonly conflicts?: readonly Conflict[]
  readonly issues?: readonly Issue[]
}

export interface PushAnswered {
  readonly seq: number
  readonly replayed: boolean
  readonly outcomes: readonly Outcome[]
  readonly told?: string
}

/** Agencies with a push that is not settled: their rows are not merged and nothing new is sent for them. */
export function heldAgencies(replica: Replica): ReadonlySet<AgencyId> {
  return new Set(replica.pushes.map((push) => push.agency))
}

/** Whether the server counts from elsewhere now (E1): a push of before can change nothing any more, so none is waited for. */
function isAnew({ pull }: Replica, { epoch }: Pulled): boolean {
  return pull !== undefined && pull.epoch !== epoch
}

/**
 * Takes note of what a pull brought; nothing is agreed by it yet. The rows of held agencies are left for a later pull,
 * which is why `pullStateAfter` keeps the cursor then.
 */
export function receivePulled(replica: Replica, answer: Pulled): Replica {
  const held = heldAgencies(replica)
  const anew = isAnew(replica, answer)
  const epochSeqs = new Map(answer.agencies.map((head) => [head.id, head.epochSeq]))
  const rows = new Map(replica.rows)
  const seen = new Set<RowKey>()
  for (const incoming of answer.rows) {
    const key = rowKey(incoming.agency, incoming.task)
    seen.add(key)
    if (held.has(incoming.agency) && !anew) continue
    const row = rows.get(key) ?? newRow(incoming.agency, incoming.task)
    rows.set(key, anew ? receiveAnew(row, incoming, epochSeqs.get(incoming.agency) ?? 0) : receive(row, incoming))
  }
  const gone = answer.full
    ? [...rows.keys()].filter((key) => !seen.has(key))
    : answer.left.map((it) => rowKey(it.agency, it.task))
  for (const key of gone) {
    const row = rows.get(key)
    if (row && !row.left && !held.has(row.agency)) rows.set(key, { ...row, left: true })
  }
  return { ...replica, rows, handedIn: handedInAfter(replica, answer) }
}

function handedInAfter({ handedIn }: Replica, answer: Pulled): Replica['handedIn'] {
  const after = new Map(answer.full ? [] : handedIn)
  for (const { id } of answer.agencies) {
    const given = answer.handedIn.filter((it) => it.agency === id)
    if (given.length > 0) after.set(id, Object.fromEntries(given.map(({ task, values }) => [task, values])))
    else after.delete(id)
  }
  return after
}

/** The pull state once what was pulled is agreed. While an agency is held, the cursor stays where it was. */
export function pullStateAfter(replica: Replica, answer: Pulled, at: string): PullState {
  const heads = new Map((answer.full ? [] : (replica.pull?.heads ?? [])).map((head) => [head.id, head]))
  for (const head of answer.agencies) heads.set(head.id, head)
  const isHeld = heldAgencies(replica).size > 0 && !isAnew(replica, answer)
  const { epoch, planRevision } = answer
  const here = { epoch, planRevision, heads: [...heads.values()], at }
  if (!isHeld) return { cursor: answer.cursor, ...here }
  const { cursor = '', told } = replica.pull ?? {}
  return { cursor, ...here, ...(told && { told }) }
}

/**
 * Takes the outcomes of a settled push. Accepted rows of a first answer count as pulled; those of a replay wait for a
 * pull; what was not accepted stays pending with its reason (L6).
 */
export function takeOutcomes(replica: Replica, push: InFlight, answer: PushAnswered): Replica {
  const rows = new Map(replica.rows)
  for (const outcome of answer.outcomes) {
    const key = rowKey(push.agency, outcome.task)
    const row = rows.get(key)
    const change = push.changes.find((it) => it.task === outcome.task)
    if (row && change) rows.set(key, takeOutcome(row, change, outcome, answer.replayed))
  }
  return { ...dropPush(replica, push.pushId), rows, pull: withTold(replica.pull, push.agency, answer) }
}

function withTold(pull: PullState | undefined, agency: AgencyId, { told }: PushAnswered): PullState | undefined {
  return pull && told !== undefined ? { ...pull, told: { ...pull.told, [agency]: told } } : pull
}

function takeOutcome(row: TrackedRow, change: Change, outcome: Outcome, replayed: boolean): TrackedRow {
  switch (outcome.kind) {
    case 'accepted': {
      const accepted = accept(row, change, outcome.seq)
      return outcome.row && !replayed ? receive(accepted, outcome.row) : accepted
    }
    case 'conflict':
      return { ...row, told: outcome.conflicts ?? [] }
    case 'rejected':
      return { ...row, refused: { fields: change.fields, issues: outcome.issues ?? [] } }
    default:
      return outcome.kind satisfies never
  }
}

export function dropPush(replica: Replica, pushId: string): Replica {
  return { ...replica, pushes: replica.pushes.filter((it) => it.pushId !== pushId) }
}

export function parkPush(replica: Replica, pushId: string, problem: string): Replica {
  const pushes = replica.pushes.map((it) => (it.pushId === pushId ? { ...it, parked: problem } : it))
  return { ...replica, pushes }
}

/** An action was carried out: its report stands otherwise now. */
export function takeHead(replica: Replica, actionId: string, head: Head): Replica {
  const { pull } = replica
  const heads = pull?.heads.map((it) => (it.id === head.id ? head : it)) ?? []
  return { ...dropAction(replica, actionId), pull: pull && { ...pull, heads } }
}

export function dropAction(replica: Replica, actionId: string): Replica {
  return { ...replica, actions: replica.actions.filter((it) => it.actionId !== actionId) }
}

/** Takes note of cells that were written before their rows could be agreed on. */
export function beginRows(replica: Replica, fields: ReadonlyMap<RowKey, readonly FieldId[]>): Replica {
  const rows = new Map(replica.rows)
  for (const [key, some] of fields) {
    const row = rows.get(key)
    if (row) rows.set(key, begin(row, some))
  }
  return { ...replica, rows }
}

/** Takes note of what is about to be taken out of cells that it was not meant for. */
export function noteStrays(replica: Replica, strays: ReadonlyMap<RowKey, Values>): Replica {
  const rows = new Map(replica.rows)
  for (const [key, values] of strays) {
    const row = rows.get(key)
    if (row) rows.set(key, { ...row, strays: { ...row.strays, ...withStrays(row.strays ?? {}, values) } })
  }
  return { ...replica, rows }
}

function withStrays(known: Strays, values: Values): Strays {
  const fields = Object.keys(values) as FieldId[]
  return Object.fromEntries(
    fields.map((field) => [field, [...new Set([...(known[field] ?? []), fieldValue(values, field)])]]),
  )
}

/** A row whose cells are written, and its fields that are still in conflict. */
export interface Agreement {
  readonly key: RowKey
  readonly open: readonly FieldId[]
  /** Cells that were written; absent where the row was added whole. */
  readonly wrote?: FieldChanges
}

/** Agrees on rows whose cells are written, and closes the writes (base and cursor, then intents). */
export function agreeOn(
  replica: Replica,
  agreements: Iterable<Agreement>,
  pull: PullState | undefined = replica.pull,
): Replica {
  const rows = new Map(replica.rows)
  const run = pull?.at ?? ''
  for (const { key, open, wrote } of agreements) {
    const row = rows.get(key)
    if (row) rows.set(key, agree(row, open, wrote && { run, wrote }))
  }
  return { ...replica, rows, writes: [], pull }
}

export function updateRow(replica: Replica, row: TrackedRow): Replica {
  return { ...replica, rows: new Map(replica.rows).set(rowKey(row.agency, row.task), row) }
}
