// Receipts of pushes: a repeat is answered from what was answered first, word for word but for the rows (L3).
import type { PushOutcome } from '../../shared/wire/sync.ts'
import { fromHeadEntity } from '../storage/entities/head.ts'
import { fromReceiptEntity, type Receipt, toReceiptEntity } from '../storage/entities/receipt.ts'
import { headKey, receiptKey } from '../storage/keys.ts'
import type { Store } from '../storage/store.ts'
import { raiseSeenHead } from './heads.ts'
import type { Pushed, PushInput } from './pushed.ts'
import { type Refused, refused } from './result.ts'

/** The answer to a push that was settled before; `undefined` when it was not. */
export async function answerFromReceipt(store: Store, input: PushInput): Promise<Pushed | Refused | undefined> {
  const { ledger, request, digest } = input
  const stored = await store.get('Ledger', receiptKey(ledger, request.pushId))
  if (stored === undefined) return undefined
  const receipt = fromReceiptEntity(stored)
  if (receipt.digest !== digest) return refused('push-id-reused')
  const { answer } = receipt
  if (answer.kind === 'refused') return refused(answer.problem)
  // Whoever committed it may have died before pulls could see it.
  const head = await store.get('Ledger', headKey(ledger))
  if (head !== undefined) await raiseSeenHead(store, ledger, fromHeadEntity(head))
  const { seq, outcomes } = answer
  return { kind: 'pushed', answer: { wire: request.wire, seq, replayed: true, outcomes: [...outcomes] } }
}

/** Keeps a refusal, so that a late copy of the same push meets it too, whatever has changed meanwhile. */
export async function keepRefusal(
  store: Store,
  input: PushInput,
  refusal: Refused,
  now: Date,
): Promise<Pushed | Refused | undefined> {
  const receipt = receiptOf(input, { kind: 'refused', problem: refusal.problem }, now)
  const created = await store.create('Ledger', toReceiptEntity(input.ledger, receipt))
  return created.kind === 'written' ? refusal : answerFromReceipt(store, input)
}

/** @param seq of the head after the push. */
export function toReceipt(input: PushInput, seq: number, outcomes: readonly PushOutcome[], now: Date): Receipt {
  return receiptOf(input, { kind: 'answered', seq, outcomes: outcomes.map(withoutContent) }, now)
}

function receiptOf({ request, digest }: PushInput, answer: Receipt['answer'], now: Date): Receipt {
  return { id: request.pushId, digest, at: now.toISOString(), answer }
}

/** Outcome, code and number only; rows and texts are pulled. */
function withoutContent({ task, kind, seq, issues }: PushOutcome): PushOutcome {
  const codes = issues?.map(({ code, level, task: of, field }) => ({
    code,
    level,
    ...(of === undefined ? {} : { task: of }),
    ...(field === undefined ? {} : { field }),
  }))
  return { task, kind, seq, ...(codes === undefined ? {} : { issues: codes }) }
}
