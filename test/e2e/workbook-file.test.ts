// The preview's workbook leaves as a file and comes back as one.
import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readXlsx } from '../../addin/simulator/xlsx/read-xlsx.ts'
import { launchBrowser } from '../support/browser.ts'
import { watchContext } from '../support/quiet-page.ts'
import { type LocalPreview, startPreview } from './local-preview.ts'
import { openWorkbook } from './preview-page.ts'

let preview: LocalPreview
let browser: Browser
beforeAll(async () => {
  ;[preview, browser] = await Promise.all([startPreview(), launchBrowser()])
})
afterAll(async () => {
  await browser.close()
  await preview.close()
})

test('a workbook is downloaded as .xlsx and opened in the place of another', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true })
  const watch = watchContext(context)
  const page = await context.newPage()
  await page.goto(preview.page)
  const mine = await openWorkbook(page, 'Cơ quan tổng hợp')
  await mine.cell('A1').waitFor()
  await mine.type('B2', 'Quyết định số 67')
  await mine.type('B3', '12,5')

  const downloading = page.waitForEvent('download')
  await mine.frame.getByRole('button', { name: 'Tải về .xlsx' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('Cơ quan tổng hợp.xlsx')
  const path = await download.path()
  const { sheets } = await readXlsx(new Uint8Array(await readFile(path)))
  expect(sheets[0]?.cells.map(([, , { v }]) => v)).toEqual(['Quyết định số 67', 12.5])

  const other = await openWorkbook(page, 'Sở Nội vụ')
  await other.cell('A1').waitFor()
  const chooser = other.frame.locator('input[type="file"]').first()
  await chooser.setInputFiles({ name: 'sai.xlsx', mimeType: '', buffer: Buffer.from('không phải sổ') })
  await other.frame.getByRole('alert').getByText('không phải sổ .xlsx').waitFor()
  await chooser.setInputFiles(path)
  await other.cell('B3').getByText('12,5').waitFor()
  expect(await other.cell('B2').innerText()).toBe('Quyết định số 67')
  expect(watch.complaints().filter((complaint) => !complaint.includes('sai.xlsx is no .xlsx file'))).toEqual([])
  await context.close()
})
