// What a push or an action was answered (table Ledger, row `p|{id}`), so that a repeat is answered the same and applied once.
// It holds outcomes and codes, never rows or texts.
import type { Issue } from '../../../shared/domain/issue.ts'
import type { ProblemType } from '../../../shared/wire/problem.ts'
import type { PushOutcome } from '../../../shared/wire/sync.ts'
import { type Ledger, receiptKey } from '../keys.ts'
import type { Entity } from '../store.ts'
import { longText, readJson, text } from './properties.ts'

export type ReceiptAnswer =
  | { readonly kind: 'answered'; readonly seq: number; readonly outcomes: readonly PushOutcome[] }
  | { readonly kind: 'acted'; readonly seq: number }
  | { readonly kind: 'refused'; readonly problem: ProblemType; readonly issues?: readonly Issue[] }

export interface Receipt {
  readonly id: string
  /** SHA-256 of the body, so that the id used again with another body is noticed. */
  readonly digest: string
  /** UTC, ISO 8601. */
  readonly at: string
  readonly answer: ReceiptAnswer
}

export function toReceiptEntity(ledger: Ledger, receipt: Receipt): Entity {
  const { id, digest, at, answer } = receipt
  return {
    ...receiptKey(ledger, id),
    properties: { digest, at, kind: answer.kind, ...longText('answer', JSON.stringify(answer)) },
  }
}

export function fromReceiptEntity(entity: Entity): Receipt {
  return {
    id: entity.row.slice(entity.row.indexOf('|') + 1),
    digest: text(entity, 'digest'),
    at: text(entity, 'at'),
    answer: readJson(entity, 'answer'),
  }
}
