// The first five minutes: whoever clones the repository, types `npm start` and opens the preview is led from a signed appendix to a consolidated sheet, each step done
// for real. The pictures are in test/output.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import { axeViolations } from '../support/pane/axe.ts'
import { watchContext } from '../support/quiet-page.ts'
import { startFresh } from './fresh-start.ts'

const pictures = fileURLToPath(new URL('../output/', import.meta.url))
const agency = 'Sở Nội vụ'

test('a fresh clone and `npm start` lead through the whole job, and through it again on what is there', {
  timeout: 300_000,
}, async ({ onTestFailed }) => {
  await mkdir(pictures, { recursive: true })
  const [preview, browser] = await Promise.all([startFresh(), launchBrowser()])
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
    context.setDefaultTimeout(120_000)
    const watch = watchContext(context)
    const page = await context.newPage()
    // Whether the two workbooks may begin anew.
    page.on('dialog', (dialog) => dialog.accept())
    await page.goto(preview.page)
    onTestFailed(async () => void (await page.screenshot({ path: `${pictures}tour-failed.png` })))
    const tour = page.getByRole('region', { name: 'Xem thử từng bước' })
    const begin = page.getByRole('button', { name: 'Xem thử trong 7 bước' })

    await begin.click()
    await tour.getByRole('button', { name: 'Làm bước này' }).click()
    await tour.getByText('Bước 2/7').waitFor()
    await page.screenshot({ path: `${pictures}tour-1.png` })
    expect(await axeViolations(page)).toEqual([])
    await tour.getByRole('button', { name: 'Làm tất cả' }).click()
    await tour.getByText('Xong cả bảy bước').waitFor()
    await page.screenshot({ path: `${pictures}tour-7.png` })
    await page.getByRole('tab', { name: agency, exact: true }).click()
    await page.screenshot({ path: `${pictures}tour-agency.png` })

    await tour.getByRole('button', { name: 'Đóng' }).click()
    await begin.click()
    await tour.getByRole('button', { name: 'Làm tất cả' }).click()
    await tour.getByText('Xong cả bảy bước').waitFor()
    expect(watch.complaints()).toEqual([])
  } finally {
    await preview.close()
  }
})
