// The main job, once, as people do it: the secretariat makes a workbook from the sample appendix and assigns it, an
// agency fills in and saves, a bad row stays with its reason, the secretariat brings its overview up to date.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Watch, watchContext } from '../support/quiet-page.ts'
import { type LocalPreview, startPreview } from './local-preview.ts'
import { type OpenWorkbook, openWorkbook } from './preview-page.ts'
import { assignSample, consolidate, openReport } from './story-steps.ts'

const pictures = fileURLToPath(new URL('../output/', import.meta.url))
const result = 'Đã trình Ủy ban nhân dân tỉnh dự thảo; tổ chức 03 hội nghị lấy ý kiến'

let preview: LocalPreview
let browser: Browser
let context: BrowserContext
let page: Page
let watch: Watch

beforeAll(async () => {
  await mkdir(pictures, { recursive: true })
  ;[preview, browser] = await Promise.all([startPreview(), launchBrowser()])
  context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
  context.setDefaultTimeout(60_000)
  watch = watchContext(context)
  page = await context.newPage()
  await page.goto(preview.page)
})
afterAll(async () => {
  await browser.close()
  await preview.close()
})

const picture = (name: string) => page.screenshot({ path: `${pictures}story-${name}.png` })

test('the story from an appendix to the overview', { timeout: 300_000 }, async ({ onTestFailed }) => {
  onTestFailed(async () => {
    await picture('failed')
  })

  const secretariat = await assignSample(page)
  expect(await secretariat.sheetNames()).toEqual(expect.arrayContaining(['Nhiệm vụ', 'Danh mục cơ quan']))
  await picture('1-assigned')

  const { book, places } = await openReport(page, 'Sở Nội vụ')
  expect(await book.sheetNames()).toContain('Báo cáo')
  const { first, status, completedOn } = places
  await book.choose(`${status}${first}`, 'Đang thực hiện')
  await book.type(`${places.result}${first}`, result)
  await book.choose(`${status}${first + 1}`, 'Đã hoàn thành')
  await book.type(`${completedOn}${first + 1}`, '31/12/2099')
  await book.pane.getByText('2 dòng chưa lưu lên hệ thống').waitFor()
  await book.press('Lưu lên hệ thống')
  await book.pane.getByText('Đã lưu 1 dòng lên hệ thống.').waitFor()
  await book.pane.getByText('1 dòng chưa lưu lên hệ thống').waitFor()
  await book.pane.getByRole('button', { name: /ngày 31\/12\/2099 sau ngày hôm nay/ }).waitFor()
  expect(await book.cell(`${completedOn}${first + 1}`).innerText()).toBe('31/12/2099')
  await picture('2-saved')

  const overview = await consolidate(page, 'Sở Nội vụ')
  await overview.frame.getByRole('gridcell').getByText(result).waitFor()
  // What was refused never reached the system.
  expect(await overview.frame.getByText('31/12/2099').count()).toBe(0)
  await picture('3-consolidated')

  expect(watch.complaints()).toEqual([])
})

/** What the pages ask the server, and what comes of it instead. */
async function during(answer: (route: Route) => Promise<void>, act: (book: OpenWorkbook) => Promise<void>) {
  const asked = (url: URL) => url.pathname.startsWith('/api/plans/')
  const book = await openWorkbook(page, 'Cơ quan tổng hợp')
  await page.route(asked, answer)
  await act(book)
  await page.unroute(asked)
}

/** The update works again, whatever went wrong before. */
async function updates(book: OpenWorkbook): Promise<void> {
  await book.press('Cập nhật')
  await book.pane.getByText(/^Không có gì mới|^Đã tải đủ/).waitFor()
}

test('with the server away the pane says so, keeps the sheet, and goes on when it is back', async () => {
  await during(
    (route) => route.abort(),
    async (book) => {
      await book.press('Cập nhật')
      await book.pane.getByRole('alert').getByText('Không tới được hệ thống.').waitFor()
      await book.frame.getByRole('gridcell').getByText(result).waitFor()
    },
  )
  await updates(await openWorkbook(page, 'Cơ quan tổng hợp'))
})

test('over a slow network it says what it is at, and nothing can be asked twice', async () => {
  let goOn = (): void => {}
  const answered = new Promise<void>((done) => {
    goOn = done
  })
  await during(
    async (route) => {
      await answered
      await route.continue()
    },
    async (book) => {
      await book.press('Cập nhật')
      await book.pane.getByText('Đang cập nhật…').waitFor()
      expect(await book.pane.getByRole('button', { name: 'Cập nhật' }).getAttribute('aria-disabled')).toBe('true')
      goOn()
      await book.pane.getByText(/^Không có gì mới/).waitFor()
    },
  )
})

test('a sign-in that has ended is told of, and one press signs in again and does what was asked', async () => {
  await during(
    (route) =>
      route.fulfill({
        status: 401,
        headers: { 'access-control-allow-origin': '*' },
        json: { type: 'not-signed-in', title: 'Not signed in', status: 401 },
      }),
    async (book) => {
      await book.press('Cập nhật')
      await book.pane.getByRole('alert').getByRole('button', { name: 'Đăng nhập' }).waitFor()
    },
  )
  const book = await openWorkbook(page, 'Cơ quan tổng hợp')
  await book.pane.getByRole('alert').getByRole('button', { name: 'Đăng nhập' }).click()
  await book.pane.getByText(/^Không có gì mới/).waitFor()
})
