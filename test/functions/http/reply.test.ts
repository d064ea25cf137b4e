// Answers are compressed by the function itself, since nothing else does it: not Azure, not the embedded host.
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { app, HttpRequest } from '@azure/functions'
import { describe, expect, test } from 'vitest'
import { startHost } from '../../../functions/host/host.ts'
import { compressed, ok } from '../../../functions/http/reply.ts'

const long = { text: 'Rà soát, sắp xếp bộ máy. '.repeat(60) }
/** Under 1 kB counted in characters, over it in bytes. */
const vietnamese = { text: 'ế'.repeat(500) }
const short = { text: 'Đã rà soát' }

const asking = (accepts: string | undefined) =>
  new HttpRequest({
    method: 'GET',
    url: 'http://localhost/api',
    headers: accepts === undefined ? {} : { 'accept-encoding': accepts },
  })

describe('an answer', () => {
  test.each<[string, object, string | undefined, boolean]>([
    ['over 1 kB is compressed for who takes gzip', long, 'gzip, deflate, br', true],
    ['is measured in bytes, not in letters', vietnamese, 'gzip', true],
    ['over 1 kB is compressed for who takes anything', long, '*', true],
    ['under 1 kB is not', short, 'gzip', false],
    ['is not compressed for who says nothing', long, undefined, false],
    ['is not compressed for who takes only others', long, 'deflate, br', false],
    ['is not compressed for who refuses gzip', long, 'br, gzip;q=0', false],
    ['is compressed for who likes gzip less', long, 'br;q=1.0, gzip;q=0.5', true],
  ])('%s', async (_, body, accepts, isCompressed) => {
    const response = await compressed(asking(accepts), ok(body))
    const headers = response.headers as Record<string, string>
    expect(headers['content-encoding']).toBe(isCompressed ? 'gzip' : undefined)
    const text = isCompressed ? gunzipSync(response.body as Uint8Array).toString() : String(response.body)
    expect(JSON.parse(text)).toEqual(body)
    // A cache between must not give the one to who asked for the other.
    if (body !== short) expect(headers.vary).toBe('accept-encoding')
  })
})

test('goes through the host as it is, beside what the host itself says of origins', async () => {
  const origin = 'http://localhost:3000'
  const host = await startHost({
    register: () => {
      app.http('long', { authLevel: 'anonymous', handler: (request) => compressed(request, ok(long)) })
    },
    origins: [origin],
  })
  const response = await new Promise<IncomingMessage>((resolve) =>
    httpRequest(`${host.address}/long`, { headers: { origin, 'accept-encoding': 'gzip' } }, resolve).end(),
  )
  const pieces: Buffer[] = []
  for await (const piece of response) pieces.push(piece as Buffer)
  const bytes = Buffer.concat(pieces)
  expect(response.headers['content-encoding']).toBe('gzip')
  expect(response.headers['content-length']).toBe(String(bytes.length))
  expect(String(response.headers.vary).toLowerCase().split(', ').sort()).toEqual(['accept-encoding', 'origin'])
  expect(JSON.parse(gunzipSync(bytes).toString())).toEqual(long)
  await host.close()
})
