// One request over HTTP and the three things that can come of it. An answer that is not ours (a proxy's page, a body of
// another shape) counts as no answer at all: it proves neither that the server did something nor that it did not.
import type * as z from 'zod/mini'
import { type Problem, parseProblem } from '../../shared/wire/problem.ts'
import { SignInFailed } from './token.ts'

export type Answer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly reference?: string }
  | { readonly kind: 'silence'; readonly why: string }

export interface Connection {
  /** Address of the API without a slash at its end, such as `https://…/api`. */
  readonly base: string
  readonly fetch: typeof fetch
  /** The bearer token, or `undefined` while nobody is signed in. @param disbelieved one that the server did not take */
  readonly token: (disbelieved?: string) => Promise<string | undefined>
  readonly timeoutMs: number
  /** Waits before a server that is busy is asked again; without it nothing is asked twice. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

export interface Ask {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below the base, beginning with a slash. */
  readonly path: string
  /** JSON, sent as it stands: a push is repeated word for word. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** The media type of the file asked for, which is given to the schema as a `Blob`; JSON without it. */
  readonly file?: string
}

const notSignedIn: Problem = { type: 'not-signed-in', title: 'Not signed in', status: 401 }

/** Sends a request and reads its answer with the schema. Never throws for what networks and servers do. */
export async function send<T>(connection: Connection, ask: Ask, schema: z.ZodMiniType<T>): Promise<Answer<T>> {
  const token = await tokenOf(connection)
  if (token === 'silence') return { kind: 'silence', why: 'the token issuer does not answer' }
  if (token === 'nobody') return { kind: 'problem', problem: notSignedIn }
  const asWhom = (text: string) => patiently(connection, () => exchange(connection, ask, text))
  let heard = await asWhom(token.text)
  if (heard.kind === 'heard' && heard.status === 401) {
    // The clock of this machine, or whatever the issuer took back, may be to blame: once more with a fresh one.
    const fresh = await tokenOf(connection, token.text)
    if (fresh === 'silence') return { kind: 'silence', why: 'the token issuer does not answer' }
    if (fresh !== 'nobody' && fresh.text !== token.text) heard = await asWhom(fresh.text)
  }
  if (heard.kind === 'silence') return heard
  const { status, body, reference } = heard
  if (status >= 200 && status < 300) {
    const parsed = schema.safeParse(body)
    return parsed.success
      ? { kind: 'ok', value: parsed.data }
      : { kind: 'silence', why: `${ask.method} ${ask.path}: an answer of another shape (${parsed.error.message})` }
  }
  const problem = parseProblem(body)
  if (!problem) return { kind: 'silence', why: `${ask.method} ${ask.path}: status ${status} from somebody else` }
  return { kind: 'problem', problem, ...(reference !== undefined && { reference }) }
}

async function tokenOf(
  connection: Connection,
  disbelieved?: string,
): Promise<{ readonly text: string } | 'nobody' | 'silence'> {
  try {
    const text = await connection.token(disbelieved)
    return text === undefined ? 'nobody' : { text }
  } catch (error) {
    if (!(error instanceof SignInFailed)) throw error
    return error.reason === 'refused' ? 'nobody' : 'silence'
  }
}

type Heard =
  | {
      readonly kind: 'heard'
      readonly status: number
      readonly body: unknown
      readonly reference?: string
      /** Seconds after which the server says it can be asked again. */
      readonly retryAfter?: number
    }
  | { readonly kind: 'silence'; readonly why: string }

/** How often a busy server is asked again, and the longest it may make us wait each time; more is the person's to wait. */
const repeats = 2
const longestWaitSeconds = 10

/**
 * Asks a busy server again when it said when. Whatever is sent may be sent twice (SPEC.md, L3). The wait is longer by up
 * to a half, at random, so that all those who were turned away together do not come back together.
 */
async function patiently({ wait }: Connection, ask: () => Promise<Heard>): Promise<Heard> {
  for (let count = 0; ; count += 1) {
    const heard = await ask()
    const isBusy = heard.kind === 'heard' && (heard.status === 429 || heard.status === 503)
    if (!isBusy || wait === undefined || count === repeats) return heard
    const { retryAfter } = heard
    if (retryAfter === undefined || retryAfter > longestWaitSeconds) return heard
    await wait(retryAfter * 1_000 * (1 + Math.random() / 2))
  }
}

/** The whole exchange, body included, has to be over within the timeout. */
async function exchange(connection: Connection, ask: Ask, token: string): Promise<Heard> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), connection.timeoutMs)
  try {
    const response = await connection.fetch(connection.base + ask.path, {
      method: ask.method,
      headers: {
        accept: `${ask.file ?? 'application/json'}, application/problem+json`,
        authorization: `Bearer ${token}`,
        ...(ask.body !== undefined && { 'content-type': 'application/json' }),
        ...ask.headers,
      },
      ...(ask.body !== undefined && { body: ask.body }),
      signal: abort.signal,
      cache: 'no-store',
    })
    const reference = response.headers.get('x-request-id') ?? undefined
    const retryAfter = secondsOf(response.headers.get('retry-after'))
    // A page of a proxy is no file of ours, whatever it says of its status.
    const isFile = ask.file !== undefined && response.headers.get('content-type') === ask.file
    const body = isFile ? await response.blob() : readJson(await response.text())
    return {
      kind: 'heard',
      status: response.status,
      body,
      ...(reference !== undefined && { reference }),
      ...(retryAfter !== undefined && { retryAfter }),
    }
  } catch (error) {
    // `fetch` and reading a body reject for the network and for our abort alone.
    return { kind: 'silence', why: `${ask.method} ${ask.path}: ${error instanceof Error ? error.message : error}` }
  } finally {
    clearTimeout(timer)
  }
}

/** Our server says seconds; a date, which the header may also hold, is nobody's we know. */
function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) : undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
