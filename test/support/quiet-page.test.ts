// The watch that browser tests rely on must itself be able to complain.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { watchContext } from './quiet-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

async function complaintsOf(html: string): Promise<readonly string[]> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(html)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const context = await browser.newContext()
  try {
    const watch = watchContext(context)
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'networkidle' })
    return watch.complaints()
  } finally {
    await context.close()
    server.close()
  }
}

test('a quiet page draws no complaint', async () => {
  expect(await complaintsOf('<link rel="icon" href="data:,"><h1>Sổ Kế hoạch</h1>')).toEqual([])
})

test.each([
  ['a console error', '<script>console.error("hỏng")</script>', /^console: hỏng/],
  ['an uncaught exception', '<script>throw new Error("hỏng")</script>', /^uncaught: Error: hỏng/],
  ['a rejected promise', '<script>Promise.reject(new Error("hỏng"))</script>', /^uncaught: Error: hỏng/],
  [
    'a request that leaves the machine',
    '<img src="https://example.com/a.png">',
    /^third party: https:\/\/example\.com/,
  ],
  ['a frame that errs', '<iframe srcdoc="<script>console.error(1)</script>"></iframe>', /^console: 1/],
])('%s is told', async (_, html, pattern) => {
  const complaints = await complaintsOf(`<link rel="icon" href="data:,">${html}`)
  expect(complaints).toEqual(expect.arrayContaining([expect.stringMatching(pattern)]))
})
