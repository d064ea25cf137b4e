// The first five minutes: whoever clones the repository, types `npm start` and opens the preview is led from a signed
// appendix to a consolidated sheet, each step done for real, whatever he does in between and in either language. The
// pictures are in test/output.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { previewEn } from '../../addin/simulator/preview/words/preview.en.ts'
import { type PreviewText, previewVi } from '../../addin/simulator/preview/words/preview.vi.ts'
import { launchBrowser } from '../support/browser.ts'
import { axeViolations } from '../support/pane/axe.ts'
import { flaws } from '../support/pane/look.ts'
import { type Watch, watchContext } from '../support/quiet-page.ts'
import { startFresh } from './fresh-start.ts'
import type { LocalPreview } from './local-preview.ts'
import { openWorkbook } from './preview-page.ts'

const pictures = fileURLToPath(new URL('../output/', import.meta.url))

let preview: LocalPreview
let browser: Browser
let page: Page
let watch: Watch

beforeAll(async () => {
  await mkdir(pictures, { recursive: true })
  ;[preview, browser] = await Promise.all([startFresh(), launchBrowser()])
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'vi-VN' })
  context.setDefaultTimeout(120_000)
  watch = watchContext(context)
  page = await context.newPage()
  await page.goto(preview.page)
}, 180_000)
afterAll(async () => {
  await browser?.close()
  await preview?.close()
})

/** The strip of the tour, and what is pressed on it. */
function tourOf({ tour }: PreviewText) {
  const strip = page.getByRole('region', { name: tour.title })
  const press = (name: string) => strip.getByRole('button', { name, exact: true }).click()
  return {
    begin: () => page.getByRole('button', { name: tour.begin }).click(),
    beginAgain: () => page.getByRole('button', { name: tour.againGo, exact: true }).click(),
    step: () => press(tour.go),
    all: () => press(tour.goAll),
    close: () => press(tour.close),
    isAt: (step: number) => strip.getByText(tour.count(step, 7)).waitFor(),
    isDone: () => strip.getByText(tour.finished).waitFor(),
  }
}

/** The page is whole, with nothing cut off; so are the workbooks in it, and the panes in those. */
async function expectSound(name: string): Promise<void> {
  await page.screenshot({ path: `${pictures}tour-${name}.png` })
  expect(await flaws(page), name).toEqual([])
  for (const frame of page.frames()) expect(await axeViolations(frame), `${name} ${frame.url()}`).toEqual([])
}

test('a fresh clone and `npm start` lead through the whole job, though one wanders off and reloads in between', {
  timeout: 300_000,
}, async ({ onTestFailed }) => {
  onTestFailed(async () => void (await page.screenshot({ path: `${pictures}tour-failed.png` })))
  const tour = tourOf(previewVi)
  await tour.begin()
  await tour.step()
  await tour.isAt(2)
  await expectSound('vi-1')

  await page.reload()
  await tour.isAt(2)
  await tour.step()
  await tour.isAt(3)
  const secretariat = await openWorkbook(page, 'Cơ quan tổng hợp')
  await secretariat.pane.getByRole('button', { name: 'Chọn màn hình' }).click()
  await secretariat.press('Cài đặt')
  await secretariat.press('Đăng xuất')
  await secretariat.frame.getByRole('button', { name: 'Ngăn Sổ Kế hoạch' }).click()
  await page.getByRole('button', { name: 'Đóng sổ này' }).click()
  await page.getByRole('button', { name: 'Giữ lại' }).click()
  await page.goto('about:blank')
  await page.goBack()
  await tour.all()
  await tour.isDone()
  const overview = await openWorkbook(page, 'Cơ quan tổng hợp')
  await overview.frame.getByRole('gridcell').getByText('Đã mở 02 lớp bồi dưỡng').waitFor()
  await expectSound('vi-7')
  await openWorkbook(page, 'Sở Nội vụ')
  await page.screenshot({ path: `${pictures}tour-vi-agency.png` })
  await tour.close()
  expect(watch.complaints()).toEqual([])
})

test('it leads through again on what is there, in English and side by side, and begun twice', {
  timeout: 300_000,
}, async ({ onTestFailed }) => {
  onTestFailed(async () => void (await page.screenshot({ path: `${pictures}tour-failed.png` })))
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.getByRole('button', { name: 'English' }).click()
  const tour = tourOf(previewEn)
  await page.getByRole('checkbox', { name: previewEn.workbooks.sideBySide }).check()
  await tour.begin()
  await tour.beginAgain()
  await tour.step()
  await tour.isAt(2)
  expect(await flaws(page)).toEqual([])
  await tour.begin()
  await tour.isAt(1)
  await tour.all()
  await tour.isDone()
  await expectSound('en-7')
  expect(watch.complaints()).toEqual([])
})
