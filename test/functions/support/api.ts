// Endpoints called as plain functions, as the platform would call them: a request in, a response out, no server. Signed-in
// people are real: their tokens come from a local issuer and are verified like any other.
import functions, { type HttpResponseInit } from '@azure/functions'
import type { Deps, Endpoint, OpenEndpoint } from '../../../functions/http/exchange.ts'
import { type RateLimit, unlimited } from '../../../functions/http/rate-limit.ts'
import { openRoute, route } from '../../../functions/http/route.ts'
import { createVerify } from '../../../functions/http/token.ts'
import { type Issuer, localTenant, startIssuer } from '../../../functions/local/issuer.ts'
import { keepMember, objectIdOf } from '../../../functions/local/people.ts'
import type { Caller } from '../../../functions/operations/rights.ts'
import type { Store } from '../../../functions/storage/store.ts'
import { now } from './world.ts'

export interface Call {
  /** Who calls; left out, nobody is signed in. */
  readonly as?: Caller
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown
}

export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Of a JSON answer; empty for any other. */
  readonly body: Record<string, unknown>
  readonly text: string
  readonly bytes: Uint8Array
}

export interface Api {
  readonly issuer: Issuer
  /** What went to the log, for what must not be lost or must not be there. */
  readonly log: string[]
  call(endpoint: Endpoint, call: Call): Promise<Answer>
  callOpen(endpoint: OpenEndpoint, call?: Call): Promise<Answer>
  /** Calls a handler made with some parts exchanged. */
  callWith(over: Partial<Deps>, handler: (deps: Deps) => ReturnType<typeof route>, call: Call): Promise<Answer>
  /** Makes the caller a member and signs a token for it. */
  tokenOf(caller: Caller): Promise<string>
  close(): Promise<void>
}

/** @param limit none, unless that is what is tried */
export async function openApi(store: Store, limit: RateLimit = unlimited): Promise<Api> {
  const issuer = await startIssuer({ now: () => now })
  const log: string[] = []
  const deps: Deps = {
    store,
    verify: createVerify(issuer.auth, () => now),
    limit,
    now: () => now,
    randomId: () => crypto.randomUUID(),
  }

  async function tokenOf({ name, roles, agencies }: Caller): Promise<string> {
    const identity = { tenant: localTenant, objectId: objectIdOf(`${name} ${roles.join(' ')}`), name }
    await keepMember(store, { ...identity, roles, agencies })
    return issuer.sign(identity)
  }

  async function send(handler: ReturnType<typeof route>, { as, params, query, headers, body }: Call): Promise<Answer> {
    const authorization = as === undefined ? {} : { authorization: `Bearer ${await tokenOf(as)}` }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const request = new functions.HttpRequest({
      method: body === undefined ? 'GET' : 'POST',
      url: 'http://localhost/api',
      headers: { ...authorization, ...headers },
      params: { ...params },
      query: { ...query },
      ...(text === undefined ? {} : { body: { string: text } }),
    })
    const context = new functions.InvocationContext({
      invocationId: 'invocation-1',
      functionName: 'endpoint',
      logHandler: (_level, ...args) => log.push(args.map(String).join(' ')),
    })
    return answerOf((await handler(request, context)) as HttpResponseInit)
  }

  return {
    issuer,
    log,
    call: (endpoint, call) => send(route(deps, endpoint), call),
    callOpen: (endpoint, call = {}) => send(openRoute(deps, endpoint), call),
    callWith: (over, handler, call) => send(handler({ ...deps, ...over }), call),
    tokenOf,
    close: issuer.close,
  }
}

function answerOf({ status = 200, headers, body }: HttpResponseInit): Answer {
  const named = headers as Record<string, string>
  const text = String(body)
  const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(text)
  return { status, headers: named, text, bytes, body: named['content-type']?.includes('json') ? JSON.parse(text) : {} }
}
