// A host for functions without Azure: one's own machine, tests, or a closed network behind a reverse proxy. It drives the
// unmodified `app.http` and `app.timer` registrations of @azure/functions; several apps may run in one process.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { collectRegistrations, type Registry, type RpcResponse } from './core.ts'
import { corsHeaders, isPreflight, preflightHeaders } from './cors.ts'
import { describeError, invoke, type Log, runAppHooks } from './invocation.ts'
import { listen } from './listen.ts'
import { matchRoute, type Route, routeTable } from './route-table.ts'
import { startTimers } from './timers.ts'

export interface HostOptions {
  /** Makes the app's `app.*` calls. */
  readonly register: () => void | Promise<void>
  readonly hostname?: string
  /** 0 for any free port. */
  readonly port?: number
  /** Origins that browsers may call from. */
  readonly origins?: readonly string[]
  /** First part of every address; `''` for none. */
  readonly prefix?: string
  /** Most bytes of a body; more is refused before any function sees it. */
  readonly maxBodyBytes?: number
  readonly log?: Log
}

export interface Host {
  /** Base address with the prefix, such as `http://127.0.0.1:7071/api`. */
  readonly address: string
  readonly functions: readonly string[]
  /** Stops taking requests, lets those under way finish, ends timers. */
  close(): Promise<void>
}

const defaultMaxBodyBytes = 16 * 1024 * 1024
/** A client that sends its request slower than this is not waited for. */
const sendingMs = 60_000
/** How long requests under way may take once the host is closing. */
const graceMs = 10_000

/**
 * @example
 * const host = await startHost({ register: () => registerHandlers((name) => handlers[name]), port: 7071 })
 * @throws Error when the port is taken (`code` EADDRINUSE), a function's name repeats or its route is not supported.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { hostname = '127.0.0.1', port = 0, origins = [], prefix = 'api', log = () => {} } = options
  const registry = await collectRegistrations(options.register)
  const routes = routeTable(registry.functions, prefix)
  await runAppHooks(registry, 'appStart')
  const maxBodyBytes = options.maxBodyBytes ?? defaultMaxBodyBytes
  const timeouts = { requestTimeout: sendingMs, headersTimeout: sendingMs / 3, keepAliveTimeout: 5_000 }
  const server = createServer(timeouts, (request, response) => {
    serve({ registry, routes, origins, maxBodyBytes, log }, request, response).catch((error: unknown) => {
      log('error', 'host', describeError(error))
      if (!response.headersSent) response.writeHead(500)
      response.end()
    })
  })
  const actual = await listen(server, port, hostname)
  const stopTimers = startTimers(registry, log)
  return {
    address: `http://${hostname}:${actual}${prefix === '' ? '' : `/${prefix}`}`,
    functions: registry.functions.map((it) => it.name),
    async close() {
      stopTimers()
      await closeServer(server)
      await runAppHooks(registry, 'appTerminate')
    },
  }
}

interface Serving {
  readonly registry: Registry
  readonly routes: readonly Route[]
  readonly origins: readonly string[]
  readonly maxBodyBytes: number
  readonly log: Log
}

async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { registry, routes, origins, maxBodyBytes, log } = serving
  if (isPreflight(request)) {
    response.writeHead(204, preflightHeaders(request, origins)).end()
    return
  }
  const cors = corsHeaders(request, origins)
  // Joined, not resolved: a path that begins with `//` would otherwise name another host.
  const address = `http://${request.headers.host ?? 'localhost'}${request.url ?? '/'}`
  if (!URL.canParse(address)) {
    response.writeHead(400, cors).end()
    return
  }
  const url = new URL(address)
  const method = request.method ?? 'GET'
  const match = matchRoute(routes, method, url.pathname)
  if (match === undefined) {
    response.writeHead(404, cors).end()
    return
  }
  const bytes = await readBytes(request, maxBodyBytes)
  if (bytes === undefined) {
    response.writeHead(413, { ...cors, connection: 'close' }).end()
    return
  }
  const { target, binding } = match.route
  const data = {
    http: {
      method,
      url: url.href,
      headers: joinedHeaders(request),
      params: match.params,
      query: joinedQuery(url),
      ...(bytes.length === 0 ? {} : { body: { bytes } }),
    },
  }
  try {
    const result = await invoke(registry, target, { binding, data }, log)
    send(response, result, cors)
  } catch (error) {
    log('error', target.name, describeError(error))
    response.writeHead(500, cors).end()
  }
}

/** A function that returns nothing answers 204. */
function send(response: ServerResponse, result: RpcResponse | undefined, cors: Record<string, string>): void {
  const headers: Record<string, string> = { ...result?.headers }
  const vary = [headers.vary, cors.vary].filter((it) => it !== undefined).join(', ')
  Object.assign(headers, cors, vary === '' ? {} : { vary })
  const body = Buffer.from(result?.body?.bytes ?? result?.body?.string ?? '')
  if (body.length > 0) headers['content-length'] = String(body.length)
  response.writeHead(result === undefined ? 204 : Number(result.statusCode ?? 200), headers).end(body)
}

/** The whole body, or `undefined` when it is larger than allowed; the rest of it is not read then. */
async function readBytes(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > most) return undefined
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function joinedHeaders(request: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  return headers
}

/** Repeated keys come joined by commas, as in Azure. */
function joinedQuery(url: URL): Record<string, string> {
  const query: Record<string, string> = {}
  for (const key of new Set(url.searchParams.keys())) query[key] = url.searchParams.getAll(key).join(',')
  return query
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const giveUp = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(giveUp)
      resolve()
    })
    server.closeIdleConnections()
  })
}
