// An action on a report: one transaction on its head, answered once and repeated from its receipt like a push. The order
// is fixed by SPEC.md: rights, receipt, wire version, epoch, state, what the caller had seen. As with a push, the receipt
// is made in the same transaction, so looking for one first is only needed where nothing is committed.
import type { ActionAnswer, ActionRequest } from '../../../shared/wire/actions.ts'
import { toChangeSetEntities } from '../../storage/entities/change-set.ts'
import { fromHeadEntity, type Head, toHeadEntity } from '../../storage/entities/head.ts'
import { headKey, type Ledger } from '../../storage/keys.ts'
import type { Operation, Store } from '../../storage/store.ts'
import { raiseSeenHead, readSeenHead } from '../heads.ts'
import { type Asked, keepRefusal, settledBefore, toReceipt } from '../receipts.ts'
import { type Refused, refused } from '../result.ts'
import { untilWon } from '../retry.ts'
import { type ActionRights, actionRights, type Caller } from '../rights.ts'
import { headViewOf } from '../shown.ts'
import { prepare, versionOperations } from './prepare.ts'
import { headAfter, officialOf, refusalOf } from './transition.ts'

export interface ActionInput {
  readonly ledger: Ledger
  readonly request: ActionRequest
  /** SHA-256 of the body as it arrived; a repeat has the same. */
  readonly digest: string
}

export interface Acted {
  readonly kind: 'acted'
  readonly answer: ActionAnswer
}

/**
 * Does an action once, however often it is sent (L3).
 *
 * @returns refused: `not-your-agency`, `not-allowed`, `malformed-request` (no source for a report handed in on behalf),
 * `plan-not-found`, `wire-version`, `epoch-changed`, `period-locked`, `wrong-state`, `head-moved`, `approval-missing`,
 * `report-incomplete`, `push-id-reused`, `busy`.
 */
export async function act(store: Store, caller: Caller, input: ActionInput, now: Date): Promise<Acted | Refused> {
  const { ledger, request } = input
  const rights = actionRights(caller, ledger.agency, request.action)
  if (rights.kind === 'refused') return rights
  if (request.action === 'submit' && rights.onBehalf && request.source === undefined) {
    return refused('malformed-request', [{ pointer: '/source', detail: 'is missing for a report of another body' }])
  }
  const result = await untilWon(() => attempt(store, caller, rights, input, now))
  return result ?? (await answerFromReceipt(store, input)) ?? refused('busy')
}

/** One attempt; `undefined` when another writer came in between. */
async function attempt(
  store: Store,
  caller: Caller,
  rights: ActionRights,
  input: ActionInput,
  now: Date,
): Promise<Acted | Refused | undefined> {
  const { ledger, request } = input
  const [stored, seen] = await Promise.all([store.get('Ledger', headKey(ledger)), readSeenHead(store, ledger)])
  if (stored === undefined) return refused('plan-not-found')
  const before = fromHeadEntity(stored)
  const signed = { at: now.toISOString(), by: caller.name }
  const found = refusalOf(before, request) ?? (await prepare(store, ledger, before, rights, request, signed))
  if (found.kind === 'refused') return answerRefusal(store, input, found, now)

  const head = headAfter(before, request, signed, found)
  const history = toChangeSetEntities(ledger, {
    ...signed,
    ...whatWasSaid(request, head),
    seq: head.seq,
    byId: caller.objectId,
    role: rights.role,
    workbook: '',
    requestId: request.actionId,
    kind: request.action,
    rows: [],
  })
  const receipt = toReceipt(askedOf(input), { kind: 'acted', seq: head.seq }, now)
  const committed = await store.transact('Ledger', [
    { kind: 'replace', entity: toHeadEntity(ledger, head), etag: stored.etag },
    ...versionOperations(ledger, before, head, request, found),
    ...[...history, receipt].map((entity): Operation => ({ kind: 'create', entity })),
  ])
  // Lost to another writer, or to this very action: sent twice, or repeated by the network after it had succeeded.
  if (committed.kind === 'lost') return answerFromReceipt(store, input)
  await raiseSeenHead(store, ledger, head, seen)
  return answerOf(input, head, false)
}

/** What the history keeps of the action beside its name. */
function whatWasSaid(request: ActionRequest, head: Head) {
  switch (request.action) {
    case 'approve':
      return {}
    case 'submit': {
      const { letter, incompleteNote: note } = request
      const { source } = officialOf(head)
      return {
        ...{ version: head.version, letter },
        ...(note === undefined ? {} : { note }),
        ...(source === undefined ? {} : { source }),
      }
    }
    case 'withdraw':
    case 'accept':
      return { version: request.version }
    case 'unaccept':
      return { version: request.version, note: request.reason }
    case 'return':
      return { version: request.version, note: request.note }
    case 'letter':
      return { version: request.version, letter: request.letter }
    case 'lock':
    case 'unlock':
      return request.reason === undefined ? {} : { note: request.reason }
    default:
      return request satisfies never
  }
}

function askedOf({ ledger, request, digest }: ActionInput): Asked {
  return { ledger, id: request.actionId, digest }
}

function answerOf({ ledger, request }: ActionInput, head: Head, replayed: boolean): Acted {
  const view = headViewOf({ agency: ledger.agency, ...head }, 'every-task')
  return { kind: 'acted', answer: { wire: request.wire, replayed, head: view } }
}

/** The answer to an action that was settled before; `undefined` when it was not. */
async function answerFromReceipt(store: Store, input: ActionInput): Promise<Acted | Refused | undefined> {
  const settled = await settledBefore(store, askedOf(input), 'acted')
  return settled?.kind === 'acted' ? answerOf(input, settled.head, true) : settled
}

/** A refusal that a repeat should meet again is kept; one that passes, or that rights may lift, is not. */
async function answerRefusal(
  store: Store,
  input: ActionInput,
  refusal: Refused,
  now: Date,
): Promise<Acted | Refused | undefined> {
  const before = await answerFromReceipt(store, input)
  if (before !== undefined) return before
  const passes = refusal.problem === 'busy' || refusal.problem === 'not-allowed' || refusal.problem === 'plan-not-found'
  return passes ? refusal : keepRefusal(store, askedOf(input), refusal, now)
}
