// Between Azure Functions and our endpoints: who calls, and the one place that catches. Whatever an endpoint throws ends
// here as problem+json; what we did not foresee ends as internal-error, with its details in the log only.
import type { HttpHandler, HttpResponseInit, InvocationContext } from '@azure/functions'
import type { Refused } from '../operations/result.ts'
import { OverBudget, StorageUnavailable } from '../storage/errors.ts'
import { callerOf } from './caller.ts'
import type { Deps, Endpoint, OpenEndpoint } from './exchange.ts'
import { HttpProblem, problem } from './problem.ts'
import { assertRate } from './rate-limit.ts'
import { compressed } from './reply.ts'
import { describeForLog, type Facts, lineOf } from './request-log.ts'

/** For people who are signed in: the endpoint runs only for a known caller within the rates. */
export function route(deps: Deps, endpoint: Endpoint): HttpHandler {
  return served(deps, async (exchange) => {
    const caller = await callerOf(deps, exchange)
    return endpoint({ ...exchange, caller })
  })
}

/** For anybody, all of them together within one rate. */
export function openRoute(deps: Deps, endpoint: OpenEndpoint): HttpHandler {
  return served(deps, async (exchange) => {
    assertRate(deps.limit.ofAnybody())
    return endpoint(exchange)
  })
}

function served({ store, verify, now, randomId, webhook, extension }: Deps, endpoint: OpenEndpoint): HttpHandler {
  return async (request, context) => {
    const start = now()
    let facts: Facts = {}
    const note = (more: Facts) => {
      facts = { ...facts, ...more }
    }
    const { reachIssuer } = verify
    const isReminding = webhook !== undefined
    const run = () =>
      endpoint({
        request,
        store,
        now: start,
        randomId,
        reachIssuer,
        isReminding,
        note,
        ...(extension && { extension }),
      })
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
      const { errors, retryAfter, signInAt } = error
      return problem(error.type, {
        ...(errors !== undefined && { errors }),
        ...(retryAfter !== undefined && { retryAfter }),
        ...(signInAt !== undefined && { signInAt }),
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
