// Receipts of pushes and actions: a repeat is answered from what was answered first (L3), never applied again.
import type { Issue } from '../../shared/domain/issue.ts'
import { fromHeadEntity, type Head } from '../storage/entities/head.ts'
import { fromReceiptEntity, type ReceiptAnswer, toReceiptEntity } from '../storage/entities/receipt.ts'
import { headKey, type Ledger, receiptKey } from '../storage/keys.ts'
import type { Entity, Store } from '../storage/store.ts'
import { raiseSeenHead } from './heads.ts'
import { type Refused, refused } from './result.ts'

/** What is settled once: a push or an action, by its id and its very text. */
export interface Asked {
  readonly ledger: Ledger
  readonly id: string
  /** SHA-256 of the body as it arrived; a repeat has the same. */
  readonly digest: string
}

export type Settled<Kind extends 'answered' | 'acted'> = Extract<ReceiptAnswer, { kind: Kind }> & {
  /** As it is by now. */
  readonly head: Head
}

/** How it was settled before; `undefined` when it was not. An id that belongs to something else is refused. */
export async function settledBefore<Kind extends 'answered' | 'acted'>(
  store: Store,
  { ledger, id, digest }: Asked,
  kind: Kind,
): Promise<Settled<Kind> | Refused | undefined> {
  const stored = await store.get('Ledger', receiptKey(ledger, id))
  if (stored === undefined) return undefined
  const receipt = fromReceiptEntity(stored)
  if (receipt.digest !== digest) return refused('push-id-reused')
  const { answer } = receipt
  if (answer.kind === 'refused') return { ...answer }
  if (!isOfKind(answer, kind)) return refused('push-id-reused')
  const found = await store.get('Ledger', headKey(ledger))
  if (found === undefined) throw new Error(`receipt ${id} without a head`)
  const head = fromHeadEntity(found)
  // Whoever committed it may have died before pulls could see it.
  await raiseSeenHead(store, ledger, head)
  return { ...answer, head }
}

function isOfKind<Kind extends ReceiptAnswer['kind']>(
  answer: ReceiptAnswer,
  kind: Kind,
): answer is Extract<ReceiptAnswer, { kind: Kind }> {
  return answer.kind === kind
}

/** Of more issues than these a receipt keeps the first: one for each field of each row would not fit it. */
const maxKeptIssues = 500

/** Keeps a refusal, so that a late copy meets it too, whatever has changed meanwhile; `undefined` if settled by now. */
export async function keepRefusal(
  store: Store,
  asked: Asked,
  { problem, issues }: Refused,
  now: Date,
): Promise<Refused | undefined> {
  const answer: ReceiptAnswer = {
    kind: 'refused',
    problem,
    ...(issues && { issues: issues.slice(0, maxKeptIssues).map(codeOf) }),
  }
  const created = await store.create('Ledger', toReceipt(asked, answer, now))
  return created.kind === 'written' ? { kind: 'refused', problem, ...(issues && { issues }) } : undefined
}

export function toReceipt({ ledger, id, digest }: Asked, answer: ReceiptAnswer, now: Date): Entity {
  return toReceiptEntity(ledger, { id, digest, at: now.toISOString(), answer })
}

/** An issue without the person's own text: receipts hold codes. */
export function codeOf({ code, level, task, field }: Issue): Issue {
  return { code, level, ...(task === undefined ? {} : { task }), ...(field === undefined ? {} : { field }) }
}
