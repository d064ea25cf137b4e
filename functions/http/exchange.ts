// What an endpoint is given, and what the composition root gives for it.
import type { HttpRequest, HttpResponseInit } from '@azure/functions'
import type { WebExtension } from '../../shared/xlsx/web-extension.ts'
import type { Webhook } from '../operations/reminders/send.ts'
import type { Caller } from '../operations/rights.ts'
import type { Store } from '../storage/store.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Facts } from './request-log.ts'
import type { Verify } from './token.ts'

/** What the composition root gives to all endpoints. */
export interface Deps {
  readonly store: Store
  readonly verify: Verify
  readonly limit: RateLimit
  /** Object id of the person whom the settings make the first member of the secretariat. */
  readonly firstSecretariat?: string
  /** Where reminders go; without it none are made. */
  readonly webhook?: Webhook
  /** What opens the pane beside the workbooks that go out, where the settings name it. */
  readonly extension?: WebExtension
  readonly now: () => Date
  readonly randomId: () => string
}

export interface Exchange {
  readonly request: HttpRequest
  readonly store: Store
  readonly caller: Caller
  readonly now: Date
  readonly randomId: () => string
  readonly reachIssuer: Verify['reachIssuer']
  /** Whether reminders go anywhere. */
  readonly isReminding: boolean
  readonly extension?: WebExtension
  /** Adds to the log's line of this request; no texts, see request-log.ts. */
  readonly note: (facts: Facts) => void
}

/** An endpoint for people who are signed in. */
export type Endpoint = (exchange: Exchange) => Promise<HttpResponseInit>
/** An endpoint that anybody may call. */
export type OpenEndpoint = (exchange: Omit<Exchange, 'caller'>) => Promise<HttpResponseInit>
