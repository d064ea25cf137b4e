// The pane as it is built for production, under the headers it is to be served with, doing the main job in a real browser:
// nothing it does breaks its policy. Office.js comes from this machine here, so that one address is exchanged.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext } from 'playwright-core'
import { build, type Plugin } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageHeaders, pagePolicy, staticSiteConfig } from '../../addin/page-headers.ts'
import { type LocalStack, startLocalStack } from '../../functions/local/local-stack.ts'
import { startWeb, type Web, webAddress } from '../../functions/local/web.ts'
import { launchBrowser } from '../support/browser.ts'
import { type Watch, watchContext } from '../support/quiet-page.ts'
import { freePorts } from './local-preview.ts'
import { assignSample, openReport } from './story-steps.ts'

const config = fileURLToPath(new URL('../../addin/vite.config.ts', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
}

let outDir: string
let stack: LocalStack
let web: Web
let browser: Browser
let context: BrowserContext
let watch: Watch
/** Pages of the pane that were served with the policy. */
let served = 0

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'so-ke-hoach-built-'))
  const [port = 0] = await freePorts(1)
  const address = webAddress(port, false)
  stack = await startLocalStack({ origins: [address] })
  const connect = [new URL(stack.api).origin, stack.issuer.address]
  process.env.VITE_CONNECT = connect.join(' ')
  process.env.VITE_OFFICE_JS_URL = '/office-js/office.js'
  await build({ configFile: config, logLevel: 'error', build: { outDir } })
  const [started, launched] = await Promise.all([
    startWeb({ port, api: stack.api, issuer: stack.issuer.address, plugins: [builtPane(connect)] }),
    launchBrowser(),
  ])
  web = started
  browser = launched
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
  context.setDefaultTimeout(60_000)
  watch = watchContext(context)
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
    })
  })
})
afterAll(async () => {
  delete process.env.VITE_CONNECT
  delete process.env.VITE_OFFICE_JS_URL
  await browser?.close()
  await web?.close()
  await stack?.close()
  rmSync(outDir, { recursive: true, force: true })
})

/** The built pane in place of its sources, with the way to the simulated Excel that only a machine of one's own has. */
function builtPane(connect: readonly string[]): Plugin {
  return {
    name: 'built-pane',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost')
        const file = join(outDir, pathname)
        if (pathname === '/' || pathname.includes('..') || !existsSync(file) || extname(file) === '') return next()
        for (const [name, value] of Object.entries(pageHeaders({ connect }))) response.setHeader(name, value)
        response.setHeader('content-type', `${types[extname(file)] ?? 'application/octet-stream'}; charset=utf-8`)
        if (pathname !== '/taskpane.html') return response.end(readFileSync(file))
        served += 1
        const way = '<script src="/simulator/bootstrap.js"></script>'
        response.end(readFileSync(file, 'utf8').replace('<title>', `${way}<title>`))
      })
    },
  }
}

test('the main job breaks nothing of the policy', { timeout: 240_000 }, async () => {
  const page = await context.newPage()
  await page.goto(`${web.address}/preview.html`)
  await assignSample(page)
  const { book, places } = await openReport(page, 'Sở Nội vụ')
  await book.choose(`${places.status}${places.first}`, 'Đang thực hiện')
  await book.type(`${places.result}${places.first}`, 'Đã tổ chức 03 hội nghị')
  await book.pane.getByText('1 dòng chưa lưu lên hệ thống').waitFor()
  await book.press('Lưu lên hệ thống')
  await book.pane.getByText('Đã lưu 1 dòng lên hệ thống.').waitFor()
  expect(served).toBeGreaterThan(1)
  expect(watch.complaints()).toEqual([])
})

test('the policy does stop what it forbids', async () => {
  const page = await context.newPage()
  const heard: string[] = []
  page.on('console', (message) => heard.push(message.text()))
  await page.goto(`${web.address}/taskpane.html`)
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.broken = true'
    document.head.append(script)
  })
  expect(await page.evaluate(() => 'broken' in window)).toBe(false)
  await expect.poll(() => heard.filter((it) => it.startsWith('policy: script-src')).length).toBeGreaterThan(0)
  await page.close()
})

test('nothing of the workshop and no secret is in what was built', () => {
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(js|html|css|json)$/.test(name),
  )
  expect(files.length).toBeGreaterThan(5)
  for (const name of files) {
    const text = readFileSync(join(outDir, name), 'utf8')
    for (const never of ['AccountKey=', 'devstoreaccount1', 'PRIVATE KEY-----', 'simulator/', 'azurite']) {
      expect(text.includes(never), `${name} holds ${never}`).toBe(false)
    }
  }
})

test('every page that was built carries its policy, and the hosting’s file says the same with who may frame it', () => {
  for (const name of ['taskpane.html', 'sign-in.html']) {
    const html = readFileSync(join(outDir, name), 'utf8')
    expect(html).toContain('http-equiv="Content-Security-Policy"')
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'))
    expect(html).not.toMatch(/<script(?![^>]*src=)/)
  }
  const hosting = JSON.parse(readFileSync(join(outDir, 'staticwebapp.config.json'), 'utf8'))
  expect(hosting.globalHeaders['content-security-policy']).toContain(
    "frame-ancestors 'self' https://*.officeapps.live.com",
  )
  expect(hosting.globalHeaders['content-security-policy']).toContain(new URL(stack.api).origin)
  expect(JSON.parse(staticSiteConfig()).globalHeaders['content-security-policy']).toContain(pagePolicy())
  expect(pagePolicy()).not.toMatch(/script-src[^;]*(unsafe|\*)/)
})
