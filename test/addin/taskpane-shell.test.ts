// The pane is never blank: whatever keeps the program from starting, the static page says something at once and what to
// do after ten seconds at most. Tried on the real page and its real script, with Office.js and the program played.
import { readFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'

const addin = new URL('../../addin/', import.meta.url)
const address = 'https://add-in.test/'
const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', css: 'text/css' }

type Answer = (route: Route) => Promise<void>
const script =
  (body: string): Answer =>
  (route) =>
    route.fulfill({ contentType: 'text/javascript', body })
const blocked: Answer = (route) => route.abort()
const hanging: Answer = () => new Promise(() => {})

const officeReady = script('window.Office = { onReady: () => Promise.resolve() }')
const officeSilent = script('window.Office = { onReady: () => new Promise(() => {}) }')
const program = script("document.getElementById('root').innerHTML = '<h1>Started</h1>'")

let browser: Browser
let context: BrowserContext
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 320, height: 760 } })
})
afterEach(() => context.close())

/** The page on its way: what it shows does not wait for scripts. */
async function openPage(office: Answer, taskpane: Answer): Promise<Page> {
  const page = await context.newPage()
  await page.clock.install()
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.hostname === 'appsforoffice.microsoft.com') return office(route)
    if (url.pathname === '/taskpane.tsx') return taskpane(route)
    const body = await readFile(new URL(`.${url.pathname}`, addin))
    return route.fulfill({ contentType: types[url.pathname.split('.').at(-1) ?? ''] ?? 'text/plain', body })
  })
  await page.goto(`${address}taskpane.html`, { waitUntil: 'commit' })
  return page
}

const late = (page: Page) => page.locator('#shell-late')

test('says that it is opening while Office.js is on its way', async () => {
  const page = await openPage(hanging, program)
  await page.getByText('Đang mở Sổ Kế hoạch…').waitFor()
  expect(await late(page).isHidden()).toBe(true)
})

test('the program replaces all of it', async () => {
  const page = await openPage(officeReady, program)
  await page.getByText('Started').waitFor()
  await page.clock.runFor(20_000)
  expect(await page.locator('#shell').count()).toBe(0)
})

test.each<[string, Answer, Answer, string]>([
  ['Office.js hangs', hanging, program, 'SK-1'],
  ['Excel does not answer', officeSilent, script('await Office.onReady(); document.body.innerHTML = ""'), 'SK-2'],
  ['the program does not come at all', officeReady, hanging, 'SK-2'],
])('when %s, ten seconds later it says what to try, with a code', async (_, office, taskpane, code) => {
  const page = await openPage(office, taskpane)
  await page.getByText('Đang mở Sổ Kế hoạch…').waitFor()
  // The page's clock stands still while its scripts come.
  await expect.poll(() => page.evaluate(() => 'Office' in window)).toBe(office !== hanging)
  await page.clock.runFor(9_000)
  expect(await late(page).isHidden()).toBe(true)
  await page.clock.runFor(1_500)
  await page.getByRole('heading', { name: 'Chưa mở được Sổ Kế hoạch' }).waitFor()
  expect(await page.locator('#shell-code').innerText()).toBe(code)
  expect(await page.getByText('Đang mở').isHidden()).toBe(true)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test.each<[string, Answer, Answer, string]>([
  ['Office.js is blocked', blocked, script('if (!window.Office) throw new Error("Office.js did not load")'), 'SK-1'],
  ['the program throws', officeReady, script('throw new Error("no such part")'), 'SK-3 Uncaught Error: no such part'],
  [
    'starting fails later',
    officeReady,
    script('Promise.reject(new Error("./config.json answers 404"))'),
    'SK-3 ./config.json answers 404',
  ],
  ['the program’s own file is missing', officeReady, blocked, `SK-3 ${address}taskpane.tsx`],
])('when %s, it says so without waiting', async (_, office, taskpane, code) => {
  const page = await openPage(office, taskpane)
  await page.clock.runFor(100)
  await late(page).waitFor()
  expect(await page.locator('#shell-code').innerText()).toBe(code)
})

test('a program that starts after all takes over', async () => {
  const slow = script("setTimeout(() => { document.getElementById('root').innerHTML = '<h1>Started</h1>' }, 15_000)")
  const page = await openPage(officeReady, slow)
  await page.getByText('Đang mở Sổ Kế hoạch…').waitFor()
  await page.clock.runFor(11_000)
  await late(page).waitFor()
  await page.clock.runFor(5_000)
  await page.getByText('Started').waitFor()
})

test('“Tải lại ngăn này” loads the pane again', async () => {
  const page = await openPage(blocked, script('if (!window.Office) throw new Error("Office.js did not load")'))
  await page.clock.runFor(100)
  const again = page.waitForRequest(`${address}taskpane.html`)
  await page.getByRole('button', { name: 'Tải lại ngăn này' }).click()
  await again
})

test('the engine of Internet Explorer gets a sentence', async () => {
  await context.close()
  context = await browser.newContext({ userAgent: 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko' })
  const page = await openPage(hanging, hanging)
  await page.clock.runFor(100)
  await page.getByText('Phiên bản Excel này không mở được Sổ Kế hoạch').waitFor()
  await page.clock.runFor(20_000)
  expect(await late(page).isHidden()).toBe(true)
})

test('Fluent is told to fetch no fonts before anything else runs', async () => {
  const page = await openPage(hanging, hanging)
  await expect.poll(() => page.evaluate(() => window.FabricConfig)).toEqual({ fontBaseUrl: '' })
})
