// Between Azure Functions and our endpoints: who calls, and the one place that catches. Whatever an endpoint throws ends
// here as problem+json; what we did not foresee ends as internal-error, with its details in the log only.
import type { HttpHandler, HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions'
import type { Refused } from '../operations/result.ts'
import type { Caller } from '../operations/rights.ts'
import { OverBudget, StorageUnavailable } from '../storage/errors.ts'
import type { Store } from '../storage/store.ts'
import { callerOf } from './caller.ts'
import { HttpProblem, problem } from './problem.ts'
import { compressed } from './reply.ts'
import type { Verify } from './token.ts'

/** What the composition root gives to all endpoints. */
export interface Deps {
  readonly store: Store
  readonly verify: Verify
  readonly now: () => Date
  readonly randomId: () => string
}

export interface Exchange {
  readonly request: HttpRequest
  readonly store: Store
  readonly caller: Caller
  readonly now: Date
  readonly randomId: () => string
}

/** An endpoint for people who are signed in. */
export type Endpoint = (exchange: Exchange) => Promise<HttpResponseInit>
/** An endpoint that anybody may call. */
export type OpenEndpoint = (exchange: Omit<Exchange, 'caller'>) => Promise<HttpResponseInit>

export function route(deps: Deps, endpoint: Endpoint): HttpHandler {
  return openRoute(deps, async (exchange) => {
    const caller = await callerOf(exchange.request, deps.verify, deps.store, exchange.now)
    return endpoint({ ...exchange, caller })
  })
}

export function openRoute(deps: Deps, endpoint: OpenEndpoint): HttpHandler {
  const { store, now, randomId } = deps
  return async (request, context) => {
    const response = await answered(() => endpoint({ request, store, now: now(), randomId }), context)
    // What a person can name when asking for help: the log has it too.
    const headers = { ...(response.headers as Record<string, string>), 'x-request-id': context.invocationId }
    return compressed(request, { ...response, headers })
  }
}

/** The answer to what an operation would not do. */
export function refusal({ problem: type, errors }: Refused): HttpResponseInit {
  return problem(type, errors === undefined ? {} : { errors })
}

async function answered(run: () => Promise<HttpResponseInit>, context: InvocationContext): Promise<HttpResponseInit> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof HttpProblem) {
      if (error.type === 'busy') context.warn('the token issuer is out of reach', error.cause)
      return problem(error.type, error.errors === undefined ? {} : { errors: error.errors })
    }
    if (error instanceof StorageUnavailable) {
      context.warn(error.message)
      return problem('storage-unavailable', { retryAfter: error.retryAfter })
    }
    if (error instanceof OverBudget) {
      context.warn(error.message)
      return problem('too-large')
    }
    context.error(error)
    return problem('internal-error')
  }
}
