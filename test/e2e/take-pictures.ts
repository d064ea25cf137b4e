// Takes the README's pictures anew: `npx tsx test/e2e/take-pictures.ts`. They show the real pages with the sample plan.
import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../support/browser.ts'
import { shrinkPng } from '../support/small-png.ts'
import { startPreview } from './local-preview.ts'
import { assignSample, consolidate, openReport } from './story-steps.ts'

const folder = fileURLToPath(new URL('../../addin/assets/readme/', import.meta.url))

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true })
  const [preview, browser] = await Promise.all([startPreview(), launchBrowser()])
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' })
    context.setDefaultTimeout(60_000)
    const page = await context.newPage()
    const darkroom = await context.newPage()
    await page.bringToFront()
    const take = async (name: string): Promise<void> => {
      // Notes beside a cell and menus fade in; a moment of rest shows the screen as one sees it.
      await page.waitForTimeout(500)
      const small = await shrinkPng(darkroom, await page.screenshot())
      await writeFile(`${folder}${name}.png`, small)
      console.log(`${name}.png ${small.length} bytes`)
    }

    await page.goto(preview.page)
    await assignSample(page)
    await take('assigned')

    const { book, places } = await openReport(page, 'Sở Nội vụ')
    const { first, status, result, completedOn, document } = places
    await book.choose(`${status}${first}`, 'Đã hoàn thành')
    await book.type(`${result}${first}`, 'Tổ chức 02 hội nghị quán triệt cho 180 cán bộ, công chức, viên chức')
    await book.type(`${completedOn}${first}`, '20/11/2013')
    await book.type(`${document}${first}`, '1125/BC-SNV')
    await book.choose(`${status}${first + 1}`, 'Đang thực hiện')
    await book.type(`${result}${first + 1}`, 'Lồng ghép nội dung vào chương trình công tác năm; đã kiểm tra 03 đơn vị')
    await book.choose(`${status}${first + 2}`, 'Đã hoàn thành')
    await book.type(`${completedOn}${first + 2}`, '31/12/2099')
    await book.press('Lưu lên hệ thống')
    await book.pane.getByText('Đã lưu 2 dòng lên hệ thống.').waitFor()
    await book.goTo(`${await book.column('Nội dung nhiệm vụ')}${first}`)
    await take('report')

    await consolidate(page, 'Sở Nội vụ')
    await take('overview')
  } finally {
    await browser.close()
    await preview.close()
  }
}

await main()
