// Urging, as the secretariat presses through it. The pictures are in test/output/pane.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Language } from '../../../shared/table/labels.ts'
import { everyLook } from '../../support/pane/every-look.ts'
import type { FakeSession } from '../../support/pane/fake-session.ts'
import type { SceneOptions } from '../../support/pane/open-scene.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'

const pane = paneInBrowser()

const menus = { vi: 'Chọn màn hình', en: 'Choose a screen' }
const names: Readonly<Record<Language, string>> = { vi: 'Đôn đốc', en: 'Urging' }

async function openUrging(options: SceneOptions = {}, page?: Page): Promise<Page> {
  const shown = page ?? (await pane.open('consolidation', options))
  const { language = 'vi' } = options
  await shown.getByRole('button', { name: menus[language] }).click()
  await shown.getByRole('button', { name: names[language], exact: true }).click()
  await shown.getByRole('heading', { level: 1, name: names[language] }).waitFor()
  // Both have come: who owes a report, and the log with the calendar.
  await shown.locator('.agency-name').first().waitFor()
  await shown.locator('.history-step').first().waitFor()
  return shown
}

const called = (page: Page, method: keyof FakeSession) =>
  page.evaluate((name) => window.session.calls.filter((it) => it.method === name).map(({ args }) => args), method)

everyLook(pane, 'urge', 'consolidation', async (page, options) => {
  await openUrging(options, page)
  await page.locator('.agency-report summary').first().click()
  await page.locator('.history-step').last().waitFor()
})

test('with the keyboard alone an agency is opened and reminded; what came of it is told', async () => {
  const page = await openUrging()
  const agency = page.locator('.agency-report').first()
  await agency.locator('summary').focus()
  await page.keyboard.press('Enter')
  await agency.getByRole('button', { name: 'Nhắc hôm nay' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Đã xếp lời nhắc cho 1 cơ quan.').waitFor()
  const [, [verb, agencies]] = (await called(page, 'reminders')) as [unknown, [string, string[]]]
  expect([verb, agencies.length]).toEqual(['remind', 1])
  // The log is read again.
  await expect.poll(async () => (await called(page, 'reminders')).at(-1)).toEqual(['list'])
})

test('all who owe a report are reminded at once', async () => {
  const page = await openUrging()
  const owed = await page.locator('.agency-report:has(.actions)').count()
  await page.getByRole('button', { name: /^Nhắc \d+ cơ quan hôm nay$/ }).click()
  await page.getByText(/Đã xếp lời nhắc cho \d+ cơ quan/).waitFor()
  const asked = (await called(page, 'reminders')).find(([verb]) => verb === 'remind') as [string, string[]]
  expect(new Set(asked[1]).size).toBe(asked[1].length)
  // The calendar's own card is the one that is no agency.
  expect(asked[1].length).toBe(owed - 1)
})

test('the letter to an agency is a Word file of its own name', async () => {
  const page = await openUrging()
  const agency = page.locator('.agency-report').first()
  const name = await agency.locator('.agency-name').innerText()
  await agency.locator('summary').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    agency.getByRole('button', { name: 'Công văn (Word)' }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`Đôn đốc ${name}.docx`)
  const file = await readFile(await download.path())
  expect(file.subarray(0, 2).toString()).toBe('PK')
})

test('the calendar takes numbers of days and nothing else, and says why it cannot be kept', async () => {
  const page = await openUrging()
  await page.getByText('Lịch nhắc tự động').click()
  const before = page.getByLabel('Trước hạn (ngày; 0 là ngày cuối)')
  const keep = page.getByRole('button', { name: 'Lưu lịch nhắc' })
  for (const wrong of ['ba', '3; -1', '61', '1,2,3,4,5,6,7,8,9,10,11']) {
    await before.fill(wrong)
    await page.getByText('Ghi các số ngày, cách nhau bằng dấu phẩy.').waitFor()
    expect(await keep.getAttribute('aria-disabled')).toBe('true')
  }
  await before.fill('10, 3 0')
  await keep.click()
  await page.getByText('Đã lưu lịch nhắc của kỳ này.').waitFor()
  expect(await called(page, 'reminders')).toContainEqual(['schedule', { before: [10, 3, 0], after: [1, 5] }])
})

test('where the server sends nothing, the letters remain, and the button says whom to ask', async () => {
  const page = await pane.open('reports')
  await page.getByRole('button', { name: menus.vi }).click()
  await page.getByRole('button', { name: names.vi, exact: true }).click()
  await page.getByText('Chưa nhắc lần nào trong kỳ này.').waitFor()
  await page.getByText('Không còn cơ quan nào phải đôn đốc.').first().waitFor()
})
