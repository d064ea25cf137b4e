// What the secretariat and the provincial office press through in a year: urging, requests and difficulties, open sets,
// how a plan is reported on. One page built for all of it. The pictures are in test/output/pane.
import { readFile } from 'node:fs/promises'
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

test('what is new stands first, before the way to the reports', async () => {
  const page = await pane.open('consolidation')
  await page.getByRole('button', { name: 'Cập nhật' }).click()
  const [news, way] = [page.locator('.news').first(), page.getByRole('button', { name: /^Báo cáo của các cơ quan/ })]
  const [first, second] = [await news.boundingBox(), await way.boundingBox()]
  expect(first?.y).toBeLessThan(second?.y ?? 0)
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

test('how the plan is reported on is given out as it is shown, also after the sheets were read again', async () => {
  const page = await pane.open('publish')
  await page.locator('details.card summary').last().click()
  const every = page.getByLabel('Báo cáo định kỳ')
  await every.selectOption('month')
  await page.getByRole('button', { name: 'Đọc lại các sheet' }).click()
  await expect.poll(() => called(page, 'previewPublish')).toHaveLength(2)
  await page.getByRole('button', { name: 'Giao nhiệm vụ', exact: true, disabled: false }).waitFor()
  expect(await every.inputValue()).toBe('month')
  await page.getByRole('button', { name: 'Giao nhiệm vụ', exact: true }).click()
  await expect.poll(() => called(page, 'publish')).toMatchObject([[{ every: 'month' }]])
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

const urging: Readonly<Record<Language, string>> = { vi: 'Đôn đốc', en: 'Urging' }

async function openUrging(options: SceneOptions = {}, page?: Page): Promise<Page> {
  const shown = page ?? (await pane.open('consolidation', options))
  const { language = 'vi' } = options
  await shown.getByRole('button', { name: menus[language] }).click()
  await shown.getByRole('button', { name: urging[language], exact: true }).click()
  await shown.getByRole('heading', { level: 1, name: urging[language] }).waitFor()
  // Both have come: who owes a report, and the log with the calendar.
  await shown.locator('.agency-name').first().waitFor()
  await shown.locator('.history-step').first().waitFor()
  return shown
}

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
  await page.getByRole('button', { name: urging.vi, exact: true }).click()
  await page.getByText('Chưa nhắc lần nào trong kỳ này.').waitFor()
  await page.getByText('Không còn cơ quan nào phải đôn đốc.').first().waitFor()
})
