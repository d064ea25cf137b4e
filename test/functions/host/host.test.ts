// The embedded host behaves as the real one where functions or clients would notice.
import { request } from 'node:http'
import { app, type HttpHandler } from '@azure/functions'
import { afterEach, describe, expect, test } from 'vitest'
import { type Host, type HostOptions, startHost } from '../../../functions/host/host.ts'

let host: Host | undefined
afterEach(async () => {
  await host?.close()
  host = undefined
})

const origin = 'http://localhost:3000'

async function serve(handlers: Readonly<Record<string, HttpHandler>>, options: Partial<HostOptions> = {}) {
  host = await startHost({
    register: () => {
      for (const [name, handler] of Object.entries(handlers)) {
        app.http(name, { methods: ['GET', 'POST'], authLevel: 'anonymous', handler })
      }
    },
    origins: [origin],
    ...options,
  })
  return host.address
}

describe('what a function answers', () => {
  test('goes out with its status, headers and body', async () => {
    const address = await serve({ made: () => ({ status: 201, headers: { etag: '"1"' }, jsonBody: { text: 'Sở' } }) })
    const response = await fetch(`${address}/made`)
    expect([response.status, response.headers.get('etag')]).toEqual([201, '"1"'])
    expect(await response.json()).toEqual({ text: 'Sở' })
  })

  test('is 204 when it returns nothing, and 500 without a word when it throws', async () => {
    const log: string[] = []
    const functions = {
      nothing: async () => {},
      broken: () => Promise.reject(new Error('secret detail')),
    } as unknown as Record<string, HttpHandler>
    const address = await serve(functions, { log: (_level, _name, message) => log.push(message) })
    expect((await fetch(`${address}/nothing`)).status).toBe(204)
    const broken = await fetch(`${address}/broken`)
    expect([broken.status, await broken.text()]).toEqual([500, ''])
    expect(log.join('\n')).toContain('secret detail')
  })
})

test('a function gets body, query and decoded parameters; repeated keys come joined by commas', async () => {
  const address = await serve({
    echo: async (request) => ({
      jsonBody: { body: await request.text(), query: request.query.get('a'), method: request.method },
    }),
  })
  const response = await fetch(`${address}/echo?a=1&a=2`, { method: 'POST', body: 'Tuyên Quang' })
  expect(await response.json()).toEqual({ body: 'Tuyên Quang', query: '1,2', method: 'POST' })
})

test('a body larger than the host takes is 413 and no function sees it', async () => {
  let calls = 0
  const count: HttpHandler = () => {
    calls += 1
    return {}
  }
  const address = await serve({ count }, { maxBodyBytes: 10 })
  expect((await fetch(`${address}/count`, { method: 'POST', body: 'x'.repeat(11) })).status).toBe(413)
  expect(calls).toBe(0)
})

describe('browsers of other origins', () => {
  const preflight = (from: string) => ({
    method: 'OPTIONS',
    headers: {
      origin: from,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    },
  })

  test('are answered a preflight that no function sees, when they are let in', async () => {
    const address = await serve({ hello: () => ({ body: 'hello' }) })
    const response = await fetch(`${address}/hello`, preflight(origin))
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
    expect(response.headers.get('access-control-allow-headers')).toBe('authorization')
    const real = await fetch(`${address}/hello`, { headers: { origin } })
    expect(real.headers.get('access-control-allow-origin')).toBe(origin)
  })

  test('are not let in from elsewhere', async () => {
    const address = await serve({ hello: () => ({ body: 'hello' }) })
    for (const init of [preflight('http://evil.example'), { headers: { origin: 'http://evil.example' } }]) {
      const response = await fetch(`${address}/hello`, init)
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
    }
  })

  test('may read why a request was refused, also where no function is', async () => {
    const address = await serve({ hello: () => ({ body: 'hello' }) })
    const missing = await fetch(`${address}/nothing-here`, { headers: { origin } })
    expect([missing.status, missing.headers.get('access-control-allow-origin')]).toEqual([404, origin])
  })
})

test.each([
  ['a path that could be read as another host', { path: '//evil.example/hello' }, 404],
  ['an address that is none', { path: '/api/hello', headers: { host: 'a b' } }, 400],
])('%s is refused and ends nothing', async (_, sent, expected) => {
  const address = await serve({ hello: () => ({ body: 'hello' }) })
  const { port } = new URL(address)
  const status = await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, ...sent }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
  expect(status).toBe(expected)
  expect((await fetch(`${address}/hello`)).status).toBe(200)
})

test('two functions of one name stop the start, which Azure would let pass in silence', async () => {
  const register = () => {
    app.get('same', () => ({}))
    app.get('same', () => ({}))
  }
  await expect(startHost({ register })).rejects.toThrow('two functions are named same')
})

test('closing lets a request under way finish and takes no other', async () => {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let begun = () => {}
  const started = new Promise<void>((resolve) => {
    begun = resolve
  })
  const address = await serve({
    slow: async () => {
      begun()
      await held
      return { body: 'done' }
    },
  })
  const answer = fetch(`${address}/slow`)
  await started
  const closed = host?.close()
  host = undefined
  letGo()
  expect(await (await answer).text()).toBe('done')
  await closed
  await expect(fetch(`${address}/slow`)).rejects.toThrow()
})

test('apps in one process keep their functions apart', async () => {
  const first = await serve({ hello: () => ({ body: 'first' }) })
  const second = await startHost({ register: () => app.get('hello', () => ({ body: 'second' })) })
  expect(await (await fetch(`${first}/hello`)).text()).toBe('first')
  expect(await (await fetch(`${second.address}/hello`)).text()).toBe('second')
  await second.close()
})
