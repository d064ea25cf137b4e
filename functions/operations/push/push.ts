// A push: an agency's changes, decided row by row and committed as one transaction on the agency's head. The order is
// fixed by SPEC.md: rights, receipt, wire version, epoch, plan revision, state, rows. The receipt is made in the same
// transaction, so looking for one first is only needed where nothing is committed; that saves a request on every push.
import { openFields } from '../../../shared/domain/action.ts'
import type { PushOutcome, PushRequest } from '../../../shared/wire/sync.ts'
import { maxPushRows } from '../../../shared/wire/sync.ts'
import { fitsTransaction } from '../../storage/budget.ts'
import { toChangeSetEntities } from '../../storage/entities/change-set.ts'
import { fromHeadEntity, type Head, toHeadEntity } from '../../storage/entities/head.ts'
import { fromRowEntity, publicRow, type StoredRow, toRowEntity } from '../../storage/entities/row.ts'
import { headKey, ledgerPartition, rowsBetween } from '../../storage/keys.ts'
import type { Operation, Store, Stored } from '../../storage/store.ts'
import { raiseSeenHead, readSeenHead } from '../heads.ts'
import { writeTold } from '../pull/cursor.ts'
import { keepRefusal, toReceipt } from '../receipts.ts'
import { type Refused, refused } from '../result.ts'
import { untilWon } from '../retry.ts'
import { type Caller, type PushRights, pushRights } from '../rights.ts'
import { isWireWritten } from '../wire.ts'
import { describeConflicts } from './conflicts.ts'
import { changedValues, decideRow, isEntry, type RowDecision, type Signature, writesEntries } from './push-rows.ts'
import { answerFromReceipt, askedOf, type Pushed, type PushInput, withoutContent } from './pushed.ts'
import { rowCheck } from './row-check.ts'

/** What stood in storage when the push came; the rows may be older or newer than the head, each has its own etag. */
interface Before {
  readonly head: Head
  readonly headEtag: string
  readonly rows: ReadonlyMap<string, { readonly row: StoredRow; readonly etag: string }>
  /** Still on its way: it is not asked for before the commit is made. */
  readonly seen: Promise<Stored | undefined>
}

/**
 * Applies a push once, however often it is sent (L3), and overwrites nothing its sender had not seen (L2).
 *
 * @returns refused: `not-your-agency`, `not-allowed`, `too-large`, `malformed-request` (a task twice), `plan-not-found`
 * (no such plan, period or agency in it), `wire-version`, `epoch-changed`, `plan-changed`, `period-locked`,
 * `wrong-state`, `push-id-reused`, `busy`.
 */
export async function push(store: Store, caller: Caller, input: PushInput, now: Date): Promise<Pushed | Refused> {
  const rights = pushRights(caller, input.ledger.agency)
  if (rights.kind === 'refused') return rights
  const { changes } = input.request
  if (changes.length > maxPushRows) return refused('too-large')
  if (new Set(changes.map((it) => it.task)).size < changes.length) {
    return refused('malformed-request', [{ pointer: '/changes', detail: 'names a task twice' }])
  }
  const result = await untilWon(() => attemptPush(store, caller, rights, input, now))
  return result ?? (await answerFromReceipt(store, input)) ?? refused('busy')
}

/** One attempt; `undefined` when another writer came in between. */
async function attemptPush(
  store: Store,
  caller: Caller,
  rights: PushRights,
  input: PushInput,
  now: Date,
): Promise<Pushed | Refused | undefined> {
  const { ledger, request } = input
  const before = await readBefore(store, input)
  if (before === undefined) return refused('plan-not-found')
  const refusal = refusalOf(before.head, request)
  if (refusal !== undefined) return settleAs(store, input, refusal, now)

  const signature: Signature = {
    seq: before.head.seq + 1,
    at: now.toISOString(),
    by: caller.name,
    workbook: request.workbook,
    source: rights.onBehalf ? request.source : undefined,
  }
  const check = await rowCheck(store, { ...ledger, planRevision: request.planRevision, epoch: request.epoch }, now)
  const entriesOpen = openFields[before.head.state].lead
  const context = { rights, signature, entriesOpen, entityOf: (row: StoredRow) => toRowEntity(ledger, row), check }
  const decisions = request.changes.map((it) => decideRow(context, before.rows.get(it.task)?.row, it))
  const { operations, head } = commitOf(caller, rights, input, before, decisions, signature)
  const outcomes = await outcomesOf(store, input, decisions)
  const answer = { kind: 'answered' as const, seq: head.seq, outcomes: outcomes.map(withoutContent) }
  const receipt = toReceipt(askedOf(input), answer, now)
  const transaction: Operation[] = [...operations, { kind: 'create', entity: receipt }]
  // Rows may shrink until a late copy arrives, so this is kept as well.
  if (!fitsTransaction(transaction)) return settleAs(store, input, refused('too-large'), now)

  const committed = await store.transact('Ledger', transaction)
  // Lost to another writer, or to this very push: sent twice, or repeated by the network after it had succeeded.
  if (committed.kind === 'lost') return answerFromReceipt(store, input)
  if (head !== before.head) await raiseSeenHead(store, ledger, head, await before.seen)
  const told = await writeTold(store, ledger, head.epoch, head.seq)
  return { kind: 'pushed', answer: { wire: request.wire, seq: head.seq, replayed: false, outcomes, told } }
}

/** The refusal, kept for every copy of the push, unless the push was settled before. */
async function settleAs(store: Store, input: PushInput, refusal: Refused, now: Date) {
  return (await answerFromReceipt(store, input)) ?? (await keepRefusal(store, askedOf(input), refusal, now))
}

async function readBefore(store: Store, { ledger, request }: PushInput): Promise<Before | undefined> {
  const range = rowsBetween(request.changes.map((it) => it.task))
  const seen = readSeenHead(store, ledger)
  // Whoever needs it hears of a failure; a push that commits nothing does not need it.
  seen.catch(() => {})
  const [head, rows] = await Promise.all([
    store.get('Ledger', headKey(ledger)),
    store.list('Ledger', ledgerPartition(ledger), range),
  ])
  if (head === undefined) return undefined
  const read = rows.map((it) => ({ row: fromRowEntity(it), etag: it.etag }))
  return {
    head: fromHeadEntity(head),
    headEtag: head.etag,
    rows: new Map(read.map((it) => [it.row.task, it])),
    seen,
  }
}

/** Why the push cannot be looked at row by row; the first reason in the order of SPEC.md. */
function refusalOf(head: Head, request: PushRequest): Refused | undefined {
  if (!isWireWritten(request.wire)) return refused('wire-version')
  if (request.epoch !== head.epoch) return refused('epoch-changed')
  if (request.planRevision !== head.planRevision) return refused('plan-changed')
  if (head.state === 'locked') return refused('period-locked')
  // Where only some rows write what is closed, those are rejected and the others go on.
  return !openFields[head.state].lead && request.changes.every(writesEntries) ? refused('wrong-state') : undefined
}

/** The head, rows and history that the decisions lead to; nothing but the same head when none changes a row. */
function commitOf(
  caller: Caller,
  rights: PushRights,
  { ledger, request }: PushInput,
  before: Before,
  decisions: readonly RowDecision[],
  signature: Signature,
): { operations: Operation[]; head: Head } {
  const changed = decisions.filter((it) => it.kind === 'changed')
  if (changed.length === 0) return { operations: [], head: before.head }

  const { source, ...signed } = signature
  const entered = changed.some((it) => it.set.some(isEntry))
  const head = entered ? enteredHead(before.head, signed.seq) : { ...before.head, seq: signed.seq }
  const history = toChangeSetEntities(ledger, {
    ...signed,
    byId: caller.objectId,
    role: rights.role,
    requestId: request.pushId,
    kind: 'push',
    ...(source === undefined ? {} : { source }),
    rows: changed.map((it) => ({ task: it.row.task, fields: changedValues(it) })),
  })
  const operations: Operation[] = [
    { kind: 'replace', entity: toHeadEntity(ledger, head), etag: before.headEtag },
    ...history.map((entity): Operation => ({ kind: 'create', entity })),
    ...changed.map(({ row, entity }): Operation => {
      const etag = before.rows.get(row.task)?.etag
      if (etag === undefined) throw new Error(`row ${row.task} was changed but not read`)
      return { kind: 'replace', entity, etag }
    }),
  ]
  return { operations, head }
}

/** The head after a change of entries: what a leader had approved is no longer what stands there. */
function enteredHead({ approved: _, ...head }: Head, seq: number): Head {
  return { ...head, seq, entrySeq: seq }
}

async function outcomesOf(
  store: Store,
  { ledger, request }: PushInput,
  decisions: readonly RowDecision[],
): Promise<PushOutcome[]> {
  const inConflict = decisions.filter((it) => it.kind === 'conflict')
  const conflicts = await describeConflicts(store, ledger, inConflict)
  return decisions.map((it, index): PushOutcome => {
    switch (it.kind) {
      case 'accepted':
      case 'changed':
        return {
          task: it.row.task,
          kind: 'accepted',
          seq: it.row.seq,
          row: publicRow(it.row, request.changes[index]?.base),
        }
      case 'conflict':
        return { task: it.row.task, kind: 'conflict', seq: it.row.seq, conflicts: conflicts.get(it) ?? [] }
      case 'rejected':
        return { task: it.task, kind: 'rejected', seq: it.seq, issues: [...it.issues] }
      default:
        return it satisfies never
    }
  })
}
