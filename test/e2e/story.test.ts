// The main job, once, as people do it: the secretariat makes a workbook from the sample appendix and assigns it, an
// agency fills in and saves, a bad row stays with its reason, the secretariat brings its overview up to date.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { type Watch, watchContext } from '../support/quiet-page.ts'
import { type LocalPreview, startPreview } from './local-preview.ts'
import { openWorkbook } from './preview-page.ts'

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
  context.setDefaultTimeout(20_000)
  watch = await watchContext(context)
  page = await context.newPage()
  await page.goto(preview.page)
})
afterAll(async () => {
  await context.close()
  await browser.close()
  await preview.close()
})

const picture = (name: string) => page.screenshot({ path: `${pictures}story-${name}.png` })

test('the story from an appendix to the overview', { timeout: 300_000 }, async ({ onTestFailed }) => {
  onTestFailed(async () => {
    await picture('failed')
    console.log(watch.complaints().join('\n'))
  })
  const secretariat = await openWorkbook(page, 'Cơ quan tổng hợp')
  await secretariat.press(/^Cơ quan tổng hợp/)
  await secretariat.press(/Tạo sổ từ phụ lục kế hoạch/)
  await secretariat.press('Dùng phụ lục mẫu')
  await secretariat.press('Tạo sổ')
  await expect.poll(() => secretariat.sheetNames(), { timeout: 60_000 }).toContain('Nhiệm vụ')
  await secretariat.press('Giao nhiệm vụ')
  await secretariat.pane.getByText('Đã giao nhiệm vụ.').waitFor()
  await picture('1-assigned')

  const agency = await openWorkbook(page, 'Sở Nội vụ')
  await agency.press(/^Cán bộ Sở Nội vụ/)
  await agency.press(/^Kế hoạch 67\/KH-UBND/)
  await expect.poll(() => agency.sheetNames(), { timeout: 60_000 }).toContain('Báo cáo')
  const first = await agency.firstRow()
  const column = {
    status: await agency.column('Tình trạng'),
    result: await agency.column('Kết quả thực hiện'),
    completedOn: await agency.column('Ngày hoàn thành'),
  }
  await agency.choose(`${column.status}${first}`, 'Đang thực hiện')
  await agency.type(`${column.result}${first}`, result)
  await agency.choose(`${column.status}${first + 1}`, 'Đã hoàn thành')
  await agency.type(`${column.completedOn}${first + 1}`, '31/12/2099')
  await agency.pane.getByText('2 dòng chưa lưu lên hệ thống').waitFor()
  await agency.press('Lưu lên hệ thống')
  await agency.pane.getByText('Đã lưu 1 dòng lên hệ thống.').waitFor()
  await agency.pane.getByText('1 dòng chưa lưu lên hệ thống').waitFor()
  await agency.pane.getByRole('button', { name: /ngày 31\/12\/2099 sau ngày hôm nay/ }).waitFor()
  await picture('2-saved')

  const overview = await openWorkbook(page, 'Cơ quan tổng hợp')
  await overview.press('Cập nhật')
  await overview.openSheet('Tổng hợp')
  await overview.filter('Cơ quan', 'Sở Nội vụ')
  await overview.frame.getByRole('gridcell').getByText(result).first().waitFor()
  await picture('3-consolidated')

  expect(watch.complaints()).toEqual([])
})
