// Between Azure Functions and our endpoints: who calls, and the one place that catches. Whatever an endpoint throws ends
// here as problem+json; what we did not foresee ends as internal-error, with its details in the log only.
import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions'
import type { Refused } from '../operations/result.ts'
import type { Caller } from '../operations/rights.ts'
import { OverBudget, StorageUnavailable } from '../storage/errors.ts'
import type { Store } from '../storage/store.ts'
import { callerOf } from './caller.ts'
import { HttpProblem, problem } from './problem.ts'
import { assertRate, type RateLimit } from './rate-limit.ts'
import { compressed } from './reply.ts'
import { describeForLog, type Facts, lineOf } from './request-log.ts'
import type { Verify } from './token.ts'

/** What the composition root gives to all endpoints. */
export interface Deps {
  readonly store: Store
  readonly verify: Verify
  readonly limit: RateLimit
  /** Object id of the person whom the settings make the first member of the secretariat. */
  readonly firstSecretariat?: string
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
  /** Adds to the log's line of this request; no texts, see request-log.ts. */
  readonly note: (facts: Facts) => void
}

/** An endpoint for people who are signed in. */
export type Endpoint = (exchange: Exchange) => Promise<HttpResponseInit>
/** An endpoint that anybody may call. */
export type OpenEndpoint = (exchange: Omit<Exchange, 'caller'>) => Promise<HttpResponseInit>

export function route(deps: Deps, endpoint: Endpoint): HttpHandler {
  return served(deps, async (exchange) => {
    const caller = await callerOf(deps, exchange)
    return endpoint({ ...exchange, caller })
  })
}

export function openRoute(deps: Deps, endpoint: OpenEndpoint): HttpHandler {
  return served(deps, async (exchange) => {
    assertRate(deps.limit.ofAnybody())
    return endpoint(exchange)
  })
}

function served({ store, verify, now, randomId }: Deps, endpoint: OpenEndpoint): HttpHandler {
  return async (request, context) => {
    const start = now()
    let facts: Facts = {}
    const note = (more: Facts) => {
      facts = { ...facts, ...more }
    }
    const { reachIssuer } = verify
    const run = () => endpoint({ request, store, now: start, randomId, reachIssuer, note })
    const response = await answered(run, context)
    const milliseconds = now().getTime() - start.getTime()
    context.info(lineOf({ did: context.functionName, request, response, milliseconds, facts }))
    // What a person can name when asking for help: the log has it too.
    const headers = { ...(response.headers as Record<string, string>), 'x-request-id': context.invocationId }
    return compressed(request, { ...response, headers })
  }
}

/** The answer to what an operation would not do. */
export function refusal({ problem: type, errors, issues }: Refused): HttpResponseInit {
  return problem(type, { ...(errors && { errors }), ...(issues && { issues }) })
}

async function answered(run: () => Promise<HttpResponseInit>, context: InvocationContext): Promise<HttpResponseInit> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof HttpProblem) {
      if (error.type === 'busy') context.warn(`the token issuer is out of reach: ${describeForLog(error.cause)}`)
      const { errors, retryAfter } = error
      return problem(error.type, {
        ...(errors !== undefined && { errors }),
        ...(retryAfter !== undefined && { retryAfter }),
      })
    }
    if (error instanceof StorageUnavailable) {
      context.warn(describeForLog(error))
      return problem('storage-unavailable', { retryAfter: error.retryAfter })
    }
    context.error(describeForLog(error))
    return problem(error instanceof OverBudget ? 'too-large' : 'internal-error')
  }
}
