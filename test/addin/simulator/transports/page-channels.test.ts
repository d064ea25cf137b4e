// The page channels in a real browser with office.js as it is shipped: only a browser shows whether it accepts us.
// No server: the browser asks, and the test answers from the package's files, for http and https alike.

import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../support/browser.ts'

const simulator = fileURLToPath(new URL('../../../../addin/simulator/', import.meta.url))
const officeJs = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist')

const macOuter = `<!doctype html><body><iframe id="pane"></iframe><script type="module">
import { createHost, connectMacChannel, macPaneAddress } from './outer.js'
window.host = createHost()
window.simulator = { connect: (pane) => { window.channel = connectMacChannel(pane, window.host) } }
document.getElementById('pane').src = macPaneAddress('./pane.html')
</script>`

const webOuter = `<!doctype html><body><iframe id="pane"></iframe><script type="module">
import { createHost, connectWebFrame, webPaneAddress } from './outer.js'
window.host = createHost()
const frame = document.getElementById('pane')
window.channel = connectWebFrame(window, frame, 'conversation', window.host)
frame.src = webPaneAddress('./pane.html', 'conversation', location.origin)
</script>`

const pane =
  '<!doctype html><head><script src="/bootstrap.js"></script><script src="/office-js/office.js"></script></head>'

let browser: Browser
let outerScript: string

beforeAll(async () => {
  const contents = `export { createHost } from './host.ts'
    export { connectMacChannel, macPaneAddress } from './transports/mac-channel.ts'
    export { connectWebFrame, webPaneAddress } from './transports/web-frame.ts'`
  const options = { bundle: true, format: 'esm', write: false, target: 'es2022' } as const
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: simulator, loader: 'ts' } })
  outerScript = outputFiles[0]?.text ?? ''
  browser = await launchBrowser()
})

afterAll(() => browser?.close())

function answerTo(path: string, outer: string): string | undefined {
  if (path === '/') return outer
  if (path === '/pane.html') return pane
  if (path === '/outer.js') return outerScript
  if (path === '/bootstrap.js') return readFileSync(join(simulator, 'bootstrap.js'), 'utf8')
  const file = join(officeJs, path.replace(/^\/office-js\//, ''))
  return path.startsWith('/office-js/') && existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

async function openPane(
  origin: string,
  outer: string,
): Promise<{ page: Page; inPane: (work: string) => Promise<unknown> }> {
  const page = await browser.newPage()
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const body = answerTo(pathname, outer)
    const contentType = extname(pathname) === '.js' ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8'
    return route.fulfill(body === undefined ? { status: 404 } : { body, contentType })
  })
  await page.goto(origin)
  const frame = await page.waitForSelector('#pane').then((element) => element.contentFrame())
  if (!frame) throw new Error('no pane')
  await frame.waitForFunction('window.Office && window.Excel')
  return { page, inPane: (work) => frame.evaluate(`(async () => { ${work} })()`) }
}

describe.each([
  ['the Mac channel over plain http', 'http://so.test', macOuter, 'Mac'],
  ['the frame of Excel on the web over https', 'https://so.test', webOuter, 'OfficeOnline'],
])('%s', (_, origin, outer, platform) => {
  it('lets the unmodified office.js start', async () => {
    const { page, inPane } = await openPane(origin, outer)
    const info = await inPane(`const { host, platform } = await Office.onReady()
      return { host, platform, language: Office.context.displayLanguage,
        has: Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
        lacks: Office.context.requirements.isSetSupported('ExcelApi', '1.99') }`)
    expect(info).toEqual({ host: 'Excel', platform, language: 'vi-VN', has: true, lacks: false })
    await page.close()
  })

  it('carries requests, events and settings between the pane and the workbook around it', async () => {
    const { page, inPane } = await openPane(origin, outer)
    await inPane(`await Office.onReady()
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet()
        sheet.getRange('A1:B1').values = [['Mã', 1.5]]
        window.heard = []
        sheet.onChanged.add(async (event) => { window.heard.push(event.address) })
        context.workbook.onSelectionChanged.add(async () => { window.heard.push('selection') })
        await context.sync()
      })`)
    expect(await page.evaluate(`window.host.view.cell('Sheet1', 0, 1).text`)).toBe('1,5')

    await page.evaluate(`window.host.user.type('Sheet1', 'A2', 'NV-01'), window.host.user.select('Sheet1', 'B2')`)
    const heard = inPane(`while (window.heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 10))
      return window.heard.sort()`)
    expect(await heard).toEqual(['A2', 'selection'])

    await inPane(`await new Promise((resolve) => {
      Office.context.document.settings.set('key', { a: 1 })
      Office.context.document.settings.saveAsync(resolve)
    })`)
    expect(await page.evaluate('window.host.documentSettings')).toEqual({ key: '{"a":1}' })
    await page.close()
  })

  it('tells a request that is too big by its own code', async () => {
    const { page, inPane } = await openPane(origin, outer)
    const code = await inPane(`await Office.onReady()
      return Excel.run(async (context) => {
        const text = 'x'.repeat(30000)
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:A200')
        range.values = Array.from({ length: 200 }, () => [text])
        await context.sync()
      }).catch((error) => error.code)`)
    expect(code).toBe('RequestPayloadSizeLimitExceeded')
    await page.close()
  })
})

it('presses a ribbon button and waits until its function is done', async () => {
  const { page, inPane } = await openPane('http://so.test', macOuter)
  await inPane(`await Office.onReady()
    Office.actions.associate('kiemTra', async (event) => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('C1').values = [['xong']]
        await context.sync()
      })
      event.completed()
    })`)
  await page.evaluate(`window.channel.press('kiemTra')`)
  expect(await page.evaluate(`window.host.view.cell('Sheet1', 0, 2).text`)).toBe('xong')
  await page.close()
})
