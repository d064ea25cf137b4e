// What a push is made of and what comes of it.
import type { PushAnswer, PushOutcome, PushRequest } from '../../../shared/wire/sync.ts'
import type { Ledger } from '../../storage/keys.ts'
import type { Store } from '../../storage/store.ts'
import { type Asked, codeOf, settledBefore } from '../receipts.ts'
import type { Refused } from '../result.ts'

export interface PushInput {
  readonly ledger: Ledger
  readonly request: PushRequest
  /** SHA-256 of the body as it arrived; a repeat has the same. */
  readonly digest: string
}

export interface Pushed {
  readonly kind: 'pushed'
  readonly answer: PushAnswer
}

export function askedOf({ ledger, request, digest }: PushInput): Asked {
  return { ledger, id: request.pushId, digest }
}

/** The answer to a push that was settled before, word for word but for the rows; `undefined` when it was not. */
export async function answerFromReceipt(store: Store, input: PushInput): Promise<Pushed | Refused | undefined> {
  const settled = await settledBefore(store, askedOf(input), 'answered')
  if (settled === undefined || settled.kind === 'refused') return settled
  const { seq, outcomes } = settled
  return { kind: 'pushed', answer: { wire: input.request.wire, seq, replayed: true, outcomes: [...outcomes] } }
}

/** Outcome, code and number only; rows and texts are pulled. */
export function withoutContent({ task, kind, seq, issues }: PushOutcome): PushOutcome {
  return { task, kind, seq, ...(issues === undefined ? {} : { issues: issues.map(codeOf) }) }
}
