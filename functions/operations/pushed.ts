// What a push is made of and what comes of it.
import type { PushAnswer, PushRequest } from '../../shared/wire/sync.ts'
import type { Ledger } from '../storage/keys.ts'

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
