// The page in the dialog as it is built, under its policy, with Microsoft's real library: to an issuer that speaks OpenID
// Connect, back with a code, and on to the pane with a token that the server takes. The issuer's pages and Office are
// stand-ins; nothing leaves this machine.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { pageHeaders } from '../../addin/page-headers.ts'
import { listen } from '../../functions/host/listen.ts'
import { createVerify } from '../../functions/http/token.ts'
import { type Issuer, localTenant, startIssuer } from '../../functions/local/issuer.ts'
import { launchBrowser } from '../support/browser.ts'

const authority = 'https://login.example.vn/tinh'
const clientId = 'so-ke-hoach'
const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }

let outDir: string
let server: Server
let site: string
let issuer: Issuer
let browser: Browser
let context: BrowserContext
const complaints: string[] = []

beforeAll(async () => {
  outDir = mkdtempSync(join(tmpdir(), 'so-ke-hoach-built-'))
  process.env.VITE_CONNECT = new URL(authority).origin
  const config = fileURLToPath(new URL('../../addin/vite.config.ts', import.meta.url))
  await build({ configFile: config, logLevel: 'error', build: { outDir } })
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const headers = pageHeaders({ connect: [new URL(authority).origin] })
    if (pathname === '/config.json') {
      const settings = { mode: 'oidc', api: 'https://api.example.vn', authority, clientId, scope: 'Plan.ReadWrite' }
      response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(JSON.stringify(settings))
      return
    }
    response.writeHead(200, { ...headers, 'content-type': types[extname(pathname)] ?? 'application/octet-stream' })
    response.end(readFileSync(join(outDir, pathname)))
  })
  site = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
  ;[issuer, browser] = await Promise.all([startIssuer({ now: () => new Date() }), launchBrowser()])
})
afterAll(async () => {
  delete process.env.VITE_CONNECT
  await browser?.close()
  await issuer?.close()
  server?.close()
  rmSync(outDir, { recursive: true, force: true })
})
beforeEach(async () => {
  complaints.length = 0
  context = await browser.newContext()
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await context.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `window.Office = { onReady: async () => ({}), context: { ui: { messageParent: (...of) => { window.sent = of } } } }`,
    }),
  )
})
afterEach(() => context.close())

/** An issuer that knows one person; `refuses` sends everybody back with an error. */
async function standInIssuer(refuses = false): Promise<void> {
  let challenge = ''
  let nonce = ''
  const json = (route: Route, body: unknown) =>
    route.fulfill({ json: body, headers: { 'access-control-allow-origin': '*' } })
  await context.route(`${authority}/**`, async (route) => {
    const request = route.request()
    const { pathname, searchParams } = new URL(request.url())
    if (pathname.endsWith('/.well-known/openid-configuration')) {
      return json(route, {
        issuer: authority,
        authorization_endpoint: `${authority}/authorize`,
        token_endpoint: `${authority}/token`,
        end_session_endpoint: `${authority}/logout`,
        jwks_uri: `${authority}/keys`,
      })
    }
    if (pathname.endsWith('/authorize')) {
      challenge = searchParams.get('code_challenge') ?? ''
      nonce = searchParams.get('nonce') ?? ''
      const back = new URL(searchParams.get('redirect_uri') ?? '')
      const answer = new URLSearchParams({ state: searchParams.get('state') ?? '' })
      if (refuses) answer.set('error', 'access_denied')
      else answer.set('code', 'one-code')
      back.hash = answer.toString()
      return route.fulfill({
        contentType: 'text/html',
        body: `<script>location.replace(${JSON.stringify(back.href)})</script>`,
      })
    }
    if (pathname.endsWith('/token')) {
      const form = new URLSearchParams(request.postData() ?? '')
      const proof = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      expect({ code: form.get('code'), proof }).toEqual({ code: 'one-code', proof: challenge })
      const person = { tenant: localTenant, objectId: 'can-bo-1', name: 'Cán bộ' }
      const sub = { oid: undefined, tid: undefined, ver: undefined, scp: undefined, sub: 'can-bo-1' }
      return json(route, {
        token_type: 'Bearer',
        expires_in: 3600,
        scope: 'openid profile offline_access Plan.ReadWrite',
        access_token: await issuer.sign(person, { ...sub, scope: 'openid Plan.ReadWrite' }),
        id_token: await issuer.sign(person, { ...sub, iss: authority, aud: clientId, nonce }),
        refresh_token: 'refresh',
      })
    }
    return route.abort()
  })
}

async function sentBy(page: Page): Promise<{ message: Record<string, unknown>; options: unknown }> {
  await page.waitForFunction(() => 'sent' in window, undefined, { timeout: 30_000 })
  const [message, options] = await page.evaluate(() => (window as unknown as { sent: [string, unknown] }).sent)
  return { message: JSON.parse(message), options }
}

test('the page goes to the issuer and hands the pane a token that the server takes, to nobody else', async () => {
  await standInIssuer()
  const page = await context.newPage()
  await page.goto(`${site}/sign-in.html`)
  const { message, options } = await sentBy(page)
  expect(options).toEqual({ targetOrigin: site })
  expect(message.until).toBeGreaterThan(Date.now())
  const verify = createVerify({ ...issuer.auth, dialect: 'oidc', tenantId: 'tinh' }, () => new Date())
  expect(await verify(`Bearer ${message.token}`)).toMatchObject({ tenant: 'tinh', objectId: 'can-bo-1' })
  expect(page.url()).toBe(`${site}/sign-in.html`)
  expect(complaints).toEqual([])
})

test('a person whom the issuer refuses is told of by a code, and no token is handed over', async () => {
  await standInIssuer(true)
  const page = await context.newPage()
  await page.goto(`${site}/sign-in.html`)
  const { message } = await sentBy(page)
  expect(message).toEqual({ failed: 'access_denied' })
})
