// The laws, checked on what stands in storage and on what an observer saw; whoever breaks one is told which.
import { type ChangeSet, fromChangeSetEntities } from '../../functions/storage/entities/change-set.ts'
import { fromHeadEntity, fromSeenHeadEntity, type Head } from '../../functions/storage/entities/head.ts'
import { fromRowEntity, type StoredRow } from '../../functions/storage/entities/row.ts'
import { allRows, headKey, headsKey, type Ledger, ledgerPartition, startingWith } from '../../functions/storage/keys.ts'
import type { Range, Store, Stored } from '../../functions/storage/store.ts'
import { type ActionName, actionNames, type Next, openFields, transitions } from '../../shared/domain/action.ts'
import type { AgencyId, PeriodId, TaskId } from '../../shared/domain/ids.ts'
import type { HeadState } from '../../shared/domain/period.ts'
import {
  type FieldId,
  fieldIds,
  fieldSpec,
  fieldValue,
  type ReportRow,
  type Value,
} from '../../shared/domain/report.ts'
import type { FieldChange } from '../../shared/sync/change.ts'
import { type Spot, spotKey } from './people/book.ts'
import type { Desk } from './people/desk.ts'
import { type FileMemory, type Journal, type Typed, versionKey } from './people/journal.ts'

export class LawBroken extends Error {
  override readonly name = 'LawBroken'
}

function broken(law: string, what: string): never {
  throw new LawBroken(`${law}: ${what}`)
}

/** One field once changed. */
export interface Entry extends Spot, FieldChange {
  readonly seq: number
  readonly requestId: string
  /** Of the change set: `push`, or what else moves values. */
  readonly kind: string
}

/** All that one agency's partition says. */
export interface LedgerState {
  readonly agency: AgencyId
  readonly period: PeriodId
  readonly head: Head
  /** The head as pulls see it. */
  readonly seenSeq: number
  readonly rows: readonly StoredRow[]
  /** Oldest first. */
  readonly history: readonly Entry[]
  /** Everything that was committed, oldest first. */
  readonly sets: readonly ChangeSet[]
}

const changeSets = startingWith('c')
const isWithin =
  ({ from, before }: Range) =>
  ({ row }: Stored) =>
    from <= row && row < before

export async function readLedger(store: Store, ledger: Ledger): Promise<LedgerState> {
  const { plan, period, agency } = ledger
  // Change sets, head, receipts and rows stand one after the other: one question is cheaper than one for each.
  const [parts, seen] = await Promise.all([
    store.list('Ledger', ledgerPartition(ledger), { from: changeSets.from, before: allRows.before }),
    store.get('Heads', headsKey(plan, period, agency)),
  ])
  const head = parts.find(({ row }) => row === headKey(ledger).row)
  const sets = setsOf(parts.filter(isWithin(changeSets)))
  if (head === undefined || seen === undefined) throw new LawBroken(`L1: ${agency} has no head`)
  return {
    agency,
    period,
    head: fromHeadEntity(head),
    seenSeq: fromSeenHeadEntity(seen).seq,
    rows: parts.filter(isWithin(allRows)).map(fromRowEntity),
    history: entriesOf(agency, sets),
    sets,
  }
}

/** What was ever changed at one agency, oldest first, without the rest of its partition. */
export async function readHistory(store: Store, ledger: Ledger): Promise<readonly Entry[]> {
  const parts = await store.list('Ledger', ledgerPartition(ledger), changeSets)
  return entriesOf(ledger.agency, setsOf(parts))
}

function setsOf(parts: readonly Stored[]): ChangeSet[] {
  const sets = new Map<string, Stored[]>()
  for (const part of parts) {
    const set = part.row.slice(0, part.row.lastIndexOf('|'))
    sets.set(set, [...(sets.get(set) ?? []), part])
  }
  return [...sets.values()].map(fromChangeSetEntities)
}

function entriesOf(agency: AgencyId, sets: readonly ChangeSet[]): Entry[] {
  return sets.flatMap(({ seq, requestId, kind, rows }) => {
    return rows.flatMap(({ task, fields }) =>
      Object.entries(fields).map(([field, change]) => {
        return { agency, task, field: field as FieldId, ...change, seq, requestId, kind }
      }),
    )
  })
}

/** L1: every field's history is a chain without a gap, and its end is what is stored. */
export function unbroken({ agency, head, rows, history, sets, seenSeq }: LedgerState): void {
  const ends = new Map<string, Entry>()
  for (const entry of history) {
    const end = ends.get(spotKey(entry))
    if ((end?.to ?? '') !== entry.from) {
      broken('L1', `${spotKey(entry)} was "${end?.to ?? ''}" and went on from "${entry.from}" at ${entry.seq}`)
    }
    if (entry.from === entry.to) broken('L1', `${spotKey(entry)} was changed to what it was at ${entry.seq}`)
    ends.set(spotKey(entry), entry)
  }
  for (const row of rows) {
    for (const field of fieldIds) {
      const end = ends.get(spotKey({ ...row, field }))
      ends.delete(spotKey({ ...row, field }))
      const stored = fieldValue(row.values, field)
      if (stored !== (end?.to ?? '')) broken('L1', `${row.task} ${field} is "${stored}", its history ends "${end?.to}"`)
      if (row.touched[field] !== end?.seq) broken('L1', `${row.task} ${field} was touched at ${row.touched[field]}`)
      if (end !== undefined && row.seq < end.seq) broken('L1', `${row.task} has seq ${row.seq} below ${end.seq}`)
    }
    if (row.seq > head.seq) broken('L1', `${row.task} has seq ${row.seq}, its head ${head.seq}`)
  }
  if (ends.size > 0) broken('L1', `${agency} has a history of rows it has not: ${[...ends.keys()].join(', ')}`)
  const seqs = sets.map((set) => set.seq)
  const isEntry = (entry: Entry) => fieldSpec(entry.field).writer === 'lead'
  const entered = Math.max(0, ...history.filter(isEntry).map((entry) => entry.seq))
  if (Math.max(1, ...seqs) !== head.seq) broken('L1', `${agency} has head ${head.seq}, its history ends ${seqs.at(-1)}`)
  if (entered !== head.entrySeq) broken('L1', `${agency} has entrySeq ${head.entrySeq}, not ${entered}`)
  if (seenSeq > head.seq) broken('L7', `pulls of ${agency} see ${seenSeq}, its head is ${head.seq}`)
}

/**
 * The state table: each action was possible in the state it met and was done once, no entry was changed while it waited
 * for an answer, and the head says where they have led.
 */
export function withinStates({ agency, head, sets }: LedgerState): void {
  let state: HeadState = 'open'
  let before: HeadState = 'open'
  const done = new Set<string>()
  for (const { kind, seq, requestId, rows } of sets) {
    // What the server does by itself was requested by nobody.
    if (requestId !== '' && done.has(requestId)) broken('L3', `${requestId} was committed twice at ${agency}`)
    done.add(requestId)
    if (kind === 'push') {
      const writers = rows.flatMap(({ fields }) =>
        Object.keys(fields).map((field) => fieldSpec(field as FieldId).writer),
      )
      const closed = writers.find((writer) => !openFields[state][writer])
      if (closed) broken('state', `${agency} was changed at ${seq} by ${closed} while ${state}`)
    } else if (isAction(kind)) {
      const next: Next = transitions[state][kind]
      if (next === undefined) throw new LawBroken(`state: ${agency} met ${kind} at ${seq} while ${state}`)
      if (kind === 'lock') before = state
      state = next === 'before' ? before : next
    }
  }
  if (state !== head.state) broken('state', `${agency} is ${head.state}, its history leads to ${state}`)
}

function isAction(kind: string): kind is ActionName {
  return (actionNames as readonly string[]).includes(kind)
}

/** W2: what Ctrl+Z took back of the server's is sent by nobody who was not asked. */
export function neverUnasked({ pushes }: Journal): void {
  for (const [id, { takenBack, sender }] of pushes) {
    const [spot] = takenBack
    if (spot) broken('W2', `desk ${sender.desk} sent in ${id} what Ctrl+Z had put into ${spotKey(spot)}`)
  }
}

/** L2: whoever replaced a value had seen it; L3: no push stands in the history twice. */
export function seenAndOnce({ history, agency }: LedgerState, journal: Journal): void {
  const last = new Map<string, Entry>()
  const seqOf = new Map<string, number>()
  const texts = new Set<string>()
  for (const entry of history) {
    const { task, field, requestId, seq } = entry
    const key = spotKey(entry)
    if (entry.kind !== 'push') {
      last.set(key, entry)
      continue
    }
    const push = journal.pushes.get(requestId)
    const change = push?.changes.find((it) => it.task === task)
    const wanted = change?.fields[field]
    if (!push || !change || !wanted) throw new LawBroken(`L2: ${key} was changed by ${requestId}, which nobody sent`)
    if (wanted.to !== entry.to) broken('L2', `${key} became "${entry.to}" where "${wanted.to}" was sent`)
    const touched = last.get(key)
    if (touched !== undefined && change.base < touched.seq) {
      broken('L2', `${key} was overwritten at ${seq} on base ${change.base}, touched at ${touched.seq}`)
    }
    // Somebody else moved the field after this was typed, perhaps back to what it had been: its sender has to be asked.
    // Whoever sent the same before, from a copy of the file say, moved it to what was known here.
    const typedOn = push.typedOn.get(key)
    const isUnasked = touched !== undefined && typedOn !== undefined && typedOn < touched.seq
    const wasOurs = [...push.before].some((id) => sentValue(journal, id, entry) === entry.from)
    if (isUnasked && !push.before.has(touched.requestId) && !wasOurs && !journal.wasKept(entry, entry.to)) {
      broken('L2', `${key} became "${entry.to}" at ${seq} unasked: typed on ${typedOn}, touched at ${touched.seq}`)
    }
    if (!push.seen.has(versionKey(agency, task, change.base))) {
      broken('L2', `${key} was changed on ${change.base}, which never reached desk ${push.sender.desk}`)
    }
    last.set(key, entry)
    if ((seqOf.get(requestId) ?? seq) !== seq) broken('L3', `${requestId} stands in the history twice`)
    seqOf.set(requestId, seq)
    // A text that is typed once comes back only where somebody chose it against the server's, or where another file, a
    // copy or an older one, still held it unsent.
    if (journal.senderOf(entry.to) === undefined) continue
    const { desk, life } = push.sender
    const once = `${desk}.${life} ${key}=${entry.to}`
    if (texts.has(once) && !journal.wasKept(entry, entry.to))
      broken('L3', `"${entry.to}" came back to ${key} at ${seq}`)
    texts.add(once)
  }
}

function sentValue(journal: Journal, pushId: string, { agency, task, field }: Spot): Value | undefined {
  const push = journal.pushes.get(pushId)
  return push?.agency === agency ? push.changes.find((it) => it.task === task)?.fields[field]?.to : undefined
}

/** L7: what a sender was told to be committed stands in every later pull. */
export function neverSkipped({ agency, history, seenSeq }: LedgerState, journal: Journal): void {
  const skipped = history.find((it) => it.seq > seenSeq && journal.answered.has(it.requestId))
  if (skipped) broken('L7', `${agency} was answered ${skipped.seq}, pulls see ${seenSeq}`)
}

/** L7 for one reader who follows with cursors: has all that pulls see. */
export function sameRows(law: string, read: ReadonlyMap<string, ReportRow>, { agency, rows }: LedgerState): void {
  for (const row of rows) {
    const known = read.get(rowId(agency, row.task))
    for (const field of fieldIds) {
      const [here, there] = [known && fieldValue(known.values, field), fieldValue(row.values, field)]
      if (here !== there) broken(law, `${agency} ${row.task} ${field} was read as "${here}" and is "${there}"`)
    }
  }
}

export const rowId = (agency: AgencyId, task: TaskId) => `${agency}|${task}`

type HistoryOf = (agency: AgencyId) => Promise<readonly Entry[]>

/** L6, W2: each value typed stands where it was typed, or the server has had it there. */
export async function nothingDropped(desk: Desk, historyOf: HistoryOf): Promise<void> {
  const { typed } = desk.memory()
  const gone = [...typed.values()].filter(({ spot, value }) => !desk.shows(spot, value))
  await wereStored(gone, historyOf, `at desk ${desk.settings.index} is gone`)
  for (const { spot } of gone) typed.delete(spotKey(spot))
}

/** L6: of a sheet that is gone, the server has had each value that was typed into it. */
export async function nothingLeftBehind({ typed }: FileMemory, historyOf: HistoryOf): Promise<void> {
  await wereStored([...typed.values()], historyOf, 'went with its sheet')
  typed.clear()
}

async function wereStored(all: readonly Typed[], historyOf: HistoryOf, otherwise: string): Promise<void> {
  for (const agency of new Set(all.map(({ spot }) => spot.agency))) {
    const stored = new Set((await historyOf(agency)).map((it) => `${spotKey(it)}=${it.to}`))
    const lost = all.find(({ spot, value }) => spot.agency === agency && !stored.has(`${spotKey(spot)}=${value}`))
    if (lost) broken('L6', `"${lost.value}" typed into ${spotKey(lost.spot)} ${otherwise}`)
  }
}

/** L5: nobody is shown a conflict with what the same file has sent, while it was not set back since. */
export function noSelfConflict(
  desk: Desk,
  conflicts: readonly { readonly remote: Value; readonly task: TaskId; readonly field: FieldId }[],
  journal: Journal,
): void {
  for (const { remote, task, field } of conflicts) {
    const sender = journal.senderOf(remote)
    if (sender && sender.desk === desk.settings.index && sender.life === desk.life()) {
      broken('L5', `desk ${sender.desk} is shown its own "${remote}" in ${task} ${field}`)
    }
  }
}
