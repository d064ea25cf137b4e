// Requests and difficulties, as the secretariat and the provincial office press through them. The pictures are in
// test/output/pane.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { defaultRegime } from '../../../shared/domain/plan.ts'
import type { Language } from '../../../shared/table/labels.ts'
import { everyLook } from '../../support/pane/every-look.ts'
import type { FakeSession } from '../../support/pane/fake-session.ts'
import type { SceneOptions } from '../../support/pane/open-scene.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'

const pane = paneInBrowser()

const menus = { vi: 'Chọn màn hình', en: 'Choose a screen' }
const names: Readonly<Record<Language, string>> = { vi: 'Đề nghị, kiến nghị', en: 'Requests and proposals' }

async function openRequests(options: SceneOptions = {}, page?: Page): Promise<Page> {
  const shown = page ?? (await pane.open('consolidation', options))
  const { language = 'vi' } = options
  await shown.getByRole('button', { name: menus[language] }).click()
  await shown.getByRole('button', { name: names[language], exact: true }).click()
  await shown.getByRole('heading', { level: 1, name: names[language] }).waitFor()
  await shown.locator('.agency-report').first().waitFor()
  return shown
}

const called = (page: Page, method: keyof FakeSession) =>
  page.evaluate((name) => window.session.calls.filter((it) => it.method === name).map(({ args }) => args), method)

everyLook(pane, 'requests', 'consolidation', async (page, options) => {
  await openRequests(options, page)
  await page.locator('.agency-report summary').first().click()
  await page.locator('.agency-report[open] .button').first().click()
  await page.locator('.words-form').waitFor()
})

/** Opens the screen of amending and the second of its open sets, whose bodies were chosen before. */
async function openSets(page: Page, { language = 'vi' }: SceneOptions = {}) {
  const amend = { vi: 'Điều chỉnh kế hoạch', en: 'Amend the plan' }[language]
  await page.getByRole('button', { name: menus[language] }).click()
  await page.getByRole('button', { name: amend, exact: true }).click()
  await page.locator('.agency-report').nth(1).locator('summary').click()
}

everyLook(pane, 'publish-regime', 'publish', (page) => page.locator('details.card summary').last().click())
everyLook(pane, 'amend-open-sets', 'amend', openSets)

test('who an open set is can be chosen, with the keyboard alone, and is read again', async () => {
  const page = await pane.open('amend')
  await openSets(page)
  const set = page.locator('.agency-report').first()
  await set.locator('summary').focus()
  await page.keyboard.press('Enter')
  await set.getByText('Đánh dấu ít nhất một cơ quan.').waitFor()
  await set.getByRole('checkbox').nth(1).focus()
  await page.keyboard.press('Space')
  await set.getByRole('button', { name: 'Ghi 1 cơ quan vào Danh mục' }).focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await called(page, 'amendment')).map(([verb, name]) => [verb, name]))
    .toEqual([
      ['preview', undefined],
      ['chooseMembers', 'các trường chuyên nghiệp'],
      ['preview', undefined],
    ])
})

test('what was written into the overview is saved from its screen', async () => {
  const page = await pane.open('consolidation')
  expect(await page.getByRole('button', { name: 'Lưu lên hệ thống' }).count()).toBe(0)
  await page.evaluate(() => window.session.show({ pending: 2 }))
  await page.getByRole('button', { name: 'Lưu lên hệ thống' }).click()
  await expect.poll(() => called(page, 'save')).toHaveLength(1)
})

test('a plan is given out with how it is reported on, once that is sound', async () => {
  const page = await pane.open('publish')
  await page.getByText('Chế độ báo cáo', { exact: true }).click()
  await page.getByLabel('Báo cáo định kỳ').selectOption('quarter')
  const [day, go] = [page.getByLabel('Ngày hạn, của tháng cuối kỳ (1–31)'), page.locator('.screen-foot .is-primary')]
  for (const wrong of ['', '0', '32', 'ba']) {
    await day.fill(wrong)
    await page.getByText('ghi ngày hạn từ 1 đến 31').waitFor()
    expect(await go.getAttribute('aria-disabled')).toBe('true')
  }
  await day.fill('15')
  await page.getByLabel('Cách hiểu ngày hạn').selectOption('on')
  await page.getByLabel('Lãnh đạo cơ quan phải duyệt trước khi gửi báo cáo').check()
  await go.click()
  const regime = { ...defaultRegime, every: 'quarter', dueDay: 15, dueDayEnds: 'on', leaderApproval: true }
  await expect.poll(() => called(page, 'publish')).toEqual([[regime]])
})

test('with the keyboard alone a request is granted, once its document is named', async () => {
  const page = await openRequests()
  const card = page
    .locator('.agency-report')
    .filter({ hasText: /· Gia hạn\s*chờ quyết định/ })
    .first()
  await card.locator('summary').focus()
  await page.keyboard.press('Enter')
  await card.getByRole('button', { name: 'Đồng ý', exact: true }).focus()
  await page.keyboard.press('Enter')
  const go = card.getByRole('button', { name: 'Ghi: đồng ý' })
  expect(await go.getAttribute('aria-disabled')).toBe('true')
  await card.getByText('Ghi văn bản quyết định ở ô bên trên.').waitFor()
  await card.getByLabel('Số, ký hiệu, ngày văn bản quyết định').fill('45/QĐ-UBND ngày 05/12/2013')
  await card.getByLabel('Gia hạn đến hết ngày').fill('2014-03-31')
  await go.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Đã ghi và lưu lên hệ thống').waitFor()
  const [[, values]] = (await called(page, 'answer')) as [[object, object]]
  expect(values).toEqual({
    decision: 'granted',
    decisionDocument: '45/QĐ-UBND ngày 05/12/2013',
    grantedDeadline: '2014-03-31',
  })
})

test('a request leads to the cell that decides it', async () => {
  const page = await openRequests()
  await page.locator('.agency-report summary').first().click()
  await page.getByRole('button', { name: 'Xem dòng' }).first().click()
  await expect
    .poll(async () => (await called(page, 'goTo')).map(([, field]) => field))
    .toEqual([expect.stringMatching(/^(decision|declaredAccepted)$/)])
})

test('the secretariat reads difficulties by who decides, and writes no direction', async () => {
  const page = await openRequests()
  await page.getByRole('heading', { level: 3, name: /UBND tỉnh: \d+/ }).waitFor()
  expect(await page.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).count()).toBe(0)
})

test('the provincial office directs, and decides no request', async () => {
  const page = await pane.open('consolidation')
  await page.evaluate(() => {
    const { identity } = window.session.view()
    if (identity) window.session.show({ identity: { ...identity, purpose: { role: 'provincial-office' } } })
  })
  await openRequests({}, page)
  expect(await page.getByRole('button', { name: 'Đồng ý', exact: true }).count()).toBe(0)
  const card = page.locator('.agency-report').filter({ hasText: 'chưa có chỉ đạo' }).first()
  await card.locator('summary').click()
  await card.getByRole('button', { name: 'Ghi ý kiến chỉ đạo' }).click()
  await card.getByText('Ghi ý kiến chỉ đạo.').waitFor()
  await card.getByLabel('Ý kiến chỉ đạo của UBND tỉnh').fill('Giao Sở Tài chính bố trí')
  await card.getByLabel('Số, ký hiệu').fill('12/UBND-TH')
  await card.getByRole('button', { name: 'Ghi ý kiến', exact: true }).click()
  await page.getByText('Đã ghi và lưu lên hệ thống').waitFor()
  const [[, values]] = (await called(page, 'answer')) as [[object, object]]
  expect(values).toEqual({ direction: 'Giao Sở Tài chính bố trí', directionNumber: '12/UBND-TH', directionDate: '' })
})
