// Answers, nearly all of them JSON. Nothing of ours may be kept by a cache, guessed to be another type, shown in a frame
// or embedded, and a page of another origin that CORS lets in may read the headers named here.
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { HttpRequest, HttpResponseInit } from '@azure/functions'

const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
}

/** @param headers beside those that every answer has */
export function answer(
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): HttpResponseInit {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...always, ...headers },
    body: JSON.stringify(body),
  }
}

export function ok(body: unknown, headers: Readonly<Record<string, string>> = {}): HttpResponseInit {
  return answer(200, body, headers)
}

/** A text or bytes to be kept as a file. `name` is made of ids, which need no quoting. */
export function file(
  body: string | Uint8Array,
  { type, name }: { readonly type: string; readonly name: string },
): HttpResponseInit {
  const headers = { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
  return { status: 200, headers: { ...always, ...headers }, body }
}

/** Shorter answers do not get shorter enough to be worth the time. */
const compressFrom = 1024
const compress = promisify(gzip)

/** Compresses an answer over 1 kB for a client that takes gzip. */
export async function compressed(request: HttpRequest, response: HttpResponseInit): Promise<HttpResponseInit> {
  const { body } = response
  if (typeof body !== 'string' || Buffer.byteLength(body) < compressFrom) return response
  const headers = { ...(response.headers as Record<string, string>), vary: 'accept-encoding' }
  if (!takesGzip(request.headers.get('accept-encoding') ?? '')) return { ...response, headers }
  return { ...response, headers: { ...headers, 'content-encoding': 'gzip' }, body: await compress(body, { level: 1 }) }
}

/** RFC 9110, 12.5.3: `q=0` refuses a coding, and `*` stands for those that are not named. */
function takesGzip(accepted: string): boolean {
  const qualities = new Map(
    accepted.split(',').map((coding) => {
      const [name = '', quality = 'q=1'] = coding.split(';').map((it) => it.trim().toLowerCase())
      return [name, Number(quality.replace('q=', ''))]
    }),
  )
  return (qualities.get('gzip') ?? qualities.get('*') ?? 0) > 0
}
