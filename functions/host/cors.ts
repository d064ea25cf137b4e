// CORS as the platform does it in Azure: functions never see a preflight, and only the origins named are let in.
import type { IncomingMessage } from 'node:http'

const methods = 'GET, POST, PUT, PATCH, DELETE'
const maxAgeSeconds = 600

/** The headers for an answer to this request; none when its origin is not let in. */
export function corsHeaders(request: IncomingMessage, origins: readonly string[]): Record<string, string> {
  const { origin } = request.headers
  if (origin === undefined || !origins.includes(origin)) return {}
  return { 'access-control-allow-origin': origin, vary: 'origin' }
}

/** Whether a browser is asking if it may send the real request. */
export function isPreflight(request: IncomingMessage): boolean {
  return request.method === 'OPTIONS' && request.headers['access-control-request-method'] !== undefined
}

/** What the real request may be; none when its origin is not let in. */
export function preflightHeaders(request: IncomingMessage, origins: readonly string[]): Record<string, string> {
  const headers = corsHeaders(request, origins)
  if (Object.keys(headers).length === 0) return {}
  return {
    ...headers,
    'access-control-allow-methods': methods,
    'access-control-allow-headers': request.headers['access-control-request-headers'] ?? '',
    'access-control-max-age': String(maxAgeSeconds),
  }
}
