// What was done, what was handed in, which plans there are and what is added to one, as people press through it. The pictures are in
// test/output/pane.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Language } from '../../../shared/table/labels.ts'
import { everyLook } from '../../support/pane/every-look.ts'
import type { FakeSession } from '../../support/pane/fake-session.ts'
import type { SceneOptions } from '../../support/pane/open-scene.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'

const pane = paneInBrowser()

const menus = { vi: 'Chọn màn hình', en: 'Choose a screen' }
const history = { vi: 'Nhật ký', en: 'History' }
const amend = { vi: 'Điều chỉnh kế hoạch', en: 'Amend the plan' }
const plans = { vi: 'Các kế hoạch', en: 'Plans' }

/** Goes to a screen by the menu; `names` are its names there. */
async function goTo(page: Page, names: Readonly<Record<Language, string>>, { language = 'vi' }: SceneOptions = {}) {
  await page.getByRole('button', { name: menus[language] }).click()
  await page.getByRole('button', { name: names[language], exact: true }).click()
  await page.getByRole('heading', { level: 1, name: names[language] }).waitFor()
}

const called = (page: Page, method: keyof FakeSession) =>
  page.evaluate((name) => window.session.calls.filter((it) => it.method === name).map(({ args }) => args), method)

/** Opens the versions, or the making of the journal, from the history. */
async function onHistory(page: Page, part: 'versions' | 'journal', options: SceneOptions = {}) {
  await goTo(page, history, options)
  await page
    .locator('main .row')
    .nth(part === 'versions' ? 0 : 1)
    .click()
}

everyLook(pane, 'versions', 'history', async (page, options) => {
  await onHistory(page, 'versions', options)
  await page.locator('.change').first().waitFor()
})

everyLook(pane, 'journal', 'reports', async (page, options) => {
  await onHistory(page, 'journal', options)
  await page.locator('input[type=date]').first().waitFor()
})

everyLook(pane, 'plans', 'periods', async (page, options) => {
  await goTo(page, plans, options)
  await page.locator('.card').first().waitFor()
})

everyLook(pane, 'amend-outside', 'amend', async (page, options) => {
  await goTo(page, amend, options)
  await page.locator('details summary').first().click()
})

everyLook(pane, 'news', 'consolidation', async (page, { language = 'vi' }) => {
  await page.getByRole('button', { name: language === 'vi' ? 'Cập nhật' : 'Update', exact: true }).click()
  await page.locator('.news').first().waitFor()
})

test('a version is compared with now, with another and with nothing, and leads to its cells', async () => {
  const page = await pane.open('history')
  await onHistory(page, 'versions')
  const [look, against] = [page.getByLabel('Xem', { exact: true }), page.getByLabel('So với')]
  await look.selectOption('2')
  await against.selectOption('1')
  await against.selectOption('blank')
  await expect
    .poll(() => called(page, 'past'))
    .toEqual([
      ['compare', 'so-noi-vu', 2, 'now'],
      // The same point on both sides would say nothing: they change places.
      ['compare', 'so-noi-vu', 'now', 2],
      ['compare', 'so-noi-vu', 1, 2],
      ['compare', 'so-noi-vu', 'blank', 2],
    ])
  await page.locator('.change').first().click()
  await expect.poll(() => called(page, 'goTo')).toEqual([['II-3', 'status', 'so-noi-vu']])
})

test('a report that was never handed in has no versions, and says so', async () => {
  const page = await pane.open('report')
  await onHistory(page, 'versions')
  await page.getByText('Báo cáo này chưa được gửi lần nào.').waitFor()
  expect(await called(page, 'past')).toEqual([])
})

test('the journal is asked for by agency and days, and made a sheet', async () => {
  const page = await pane.open('reports')
  await onHistory(page, 'journal')
  const [from, to] = [page.locator('input[type=date]').nth(0), page.locator('input[type=date]').nth(1)]
  await page.locator('select').selectOption('so-noi-vu')
  await from.fill('2013-12-20')
  await to.fill('2013-12-10')
  const make = page.locator('.button.is-primary')
  expect(await make.getAttribute('aria-disabled')).toBe('true')
  await to.fill('2013-12-31')
  await make.click()
  const wish = { from: '2013-12-20', to: '2013-12-31', agency: 'so-noi-vu' }
  await expect.poll(() => called(page, 'past')).toEqual([['journal', wish]])
  await expect.poll(async () => (await called(page, 'printSheets')).length).toBe(1)
})

test('of the plans there are, another period is opened in this workbook for the same purpose', async () => {
  const page = await pane.open('periods')
  await goTo(page, plans)
  await page.getByText('Đang mở trong sổ này').waitFor()
  await page.getByRole('button', { name: 'Mở Năm 2012 trong sổ này' }).click()
  await expect.poll(() => called(page, 'openPlan')).toEqual([['kh-67-2013', '2012', { role: 'secretariat' }]])
})

test('a task outside the appendix says what is missing, and goes to the sheet once it is there', async () => {
  const page = await pane.open('amend')
  await goTo(page, amend)
  await page.locator('details summary').first().click()
  const add = page.getByRole('button', { name: 'Thêm vào sheet Nhiệm vụ' })
  await page.getByLabel('Nội dung nhiệm vụ').fill('Xây dựng kế hoạch của cơ quan')
  expect(await add.getAttribute('aria-disabled')).toBe('true')
  await page.getByText('Ghi nhiệm vụ được giao ở đâu').waitFor()
  await page.getByLabel(/^Giao tại/).fill('mục III.1')
  await page.getByLabel(/^Cơ quan chủ trì/).fill('Các sở, ban, ngành')
  await add.click()
  const task = { content: 'Xây dựng kế hoạch của cơ quan', clause: 'mục III.1', lead: 'Các sở, ban, ngành' }
  await expect
    .poll(() => called(page, 'amendment'))
    .toEqual([['preview'], ['addOutside', { ...task, support: '', product: '', deadline: '' }], ['preview']])
  await expect.poll(() => page.getByLabel('Nội dung nhiệm vụ').inputValue()).toBe('')
})
