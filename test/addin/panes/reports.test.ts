// Handing in and what follows, as an agency and the secretariat meet it in the pane: every step says what it needs, and
// asks the session for just that. The pictures are in test/output/pane.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Language } from '../../../shared/table/labels.ts'
import { everyLook } from '../../support/pane/every-look.ts'
import type { FakeSession } from '../../support/pane/fake-session.ts'
import type { SceneOptions } from '../../support/pane/open-scene.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'
import type { SceneName } from '../../support/pane/scenes.ts'

const pane = paneInBrowser()

const wayIn = { vi: /^(Gửi báo cáo kỳ|Báo cáo của các cơ quan)/, en: /^(Hand in the report|Reports of the agencies)/ }
const menus = { vi: 'Chọn màn hình', en: 'Choose a screen' }

/** Presses the way into the screen that stands on the pane's first one. */
async function goIn(page: Page, { language = 'vi' }: SceneOptions = {}): Promise<void> {
  await page.locator('main').getByRole('button', { name: wayIn[language] }).click()
  await page.getByRole('heading', { level: 1, name: wayIn[language] }).waitFor()
}

/** Goes to a screen by the menu; `names` are its names there. */
async function goTo(page: Page, names: Readonly<Record<Language, string>>, { language = 'vi' }: SceneOptions = {}) {
  await page.getByRole('button', { name: menus[language] }).click()
  await page.getByRole('button', { name: names[language], exact: true }).click()
}

async function open(scene: SceneName): Promise<Page> {
  const page = await pane.open(scene)
  await goIn(page)
  return page
}

const called = (page: Page, method: keyof FakeSession) =>
  page.evaluate((name) => window.session.calls.filter((it) => it.method === name).map(({ args }) => args), method)
const deeds = (page: Page) => called(page, 'act')

for (const scene of ['hand-in', 'hand-in-pending', 'hand-in-approval', 'handed-in', 'asked-back', 'reports'] as const) {
  everyLook(pane, `screen-${scene}`, scene, async (page, options) => {
    await goIn(page, options)
    await page.locator('summary').evaluateAll((all) => {
      for (const it of all) it.parentElement?.setAttribute('open', '')
    })
  })
}

const screens = {
  history: { vi: 'Nhật ký', en: 'History' },
  periods: { vi: 'Kỳ báo cáo', en: 'Reporting periods' },
  amend: { vi: 'Điều chỉnh kế hoạch', en: 'Amend the plan' },
}
const lock = { vi: 'Khóa kỳ báo cáo', en: 'Lock the period' }

test('an agency that the period asks nothing is told so, and to choose another one', async () => {
  const page = await pane.open('report-nothing-asked')
  await page.getByText('Kỳ này không giao nhiệm vụ nào cho cơ quan.').first().waitFor()
  expect(await page.getByText('Nhập kết quả trên sheet').count()).toBe(0)
})

everyLook(pane, 'screen-history', 'history', async (page, options) => {
  await goTo(page, screens.history, options)
  await page.locator('.history-step').first().waitFor()
})
everyLook(pane, 'screen-periods', 'periods', async (page, options) => {
  await goTo(page, screens.periods, options)
  await page
    .getByRole('button', { name: lock[options.language ?? 'vi'] })
    .first()
    .click()
})
everyLook(pane, 'screen-ad-hoc', 'periods', async (page, options) => {
  await goTo(page, screens.periods, options)
  await page
    .getByRole('button', { name: options.language === 'en' ? 'Open an ad hoc period' : 'Mở kỳ đột xuất' })
    .click()
  await page.locator('summary').evaluateAll((all) => {
    for (const it of all) it.parentElement?.setAttribute('open', '')
  })
})
everyLook(pane, 'screen-amend', 'amend', async (page, options) => {
  await goTo(page, screens.amend, options)
  await page.getByText('Tổ chức hội nghị quán triệt').waitFor()
})

test('an incomplete report goes with a note and its letter, and not without the note', async () => {
  const page = await open('hand-in')
  const submit = page.locator('.screen-foot').getByRole('button', { name: 'Gửi báo cáo kỳ' })
  expect(await submit.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('Số, ký hiệu').fill('58/BC-SNV')
  await page.getByLabel('Ngày văn bản').fill('2013-12-18')
  await page.getByLabel(/Ghi chú chưa đủ thông tin/).fill('Chờ số liệu của hai huyện')
  await page.getByLabel('Đã được lãnh đạo cơ quan duyệt').check()
  await submit.click()
  const letter = { number: '58/BC-SNV', date: '2013-12-18', signer: '', office: 'Sở Nội vụ' }
  const incompleteNote = 'Chờ số liệu của hai huyện'
  await expect
    .poll(() => deeds(page))
    .toEqual([[{ action: 'submit', letter, approved: true, incompleteNote }, undefined]])
  await page.getByText('Đã gửi báo cáo kỳ.').waitFor()
})

test('what is handed in can be taken back, and its letter completed', async () => {
  const page = await open('handed-in')
  await page.getByText('Gửi lần đầu lúc 09:05 20/12/2013 (chậm).').waitFor()
  await page.getByRole('button', { name: 'Rút để sửa' }).click()
  await expect.poll(() => deeds(page)).toEqual([[{ action: 'withdraw' }, undefined]])
})

test('the secretariat asks for completion with a note and a day, of the agency it has opened', async () => {
  const page = await open('reports')
  await page.getByText('Đã gửi 3/5 cơ quan').waitFor()
  const report = page.locator('details').filter({ hasText: 'Sở Nội vụ' }).first()
  await report.locator('summary').click()
  await report.getByRole('button', { name: 'Đề nghị bổ sung, hoàn thiện' }).click()
  const go = report.getByRole('button', { name: 'Đề nghị bổ sung, hoàn thiện' })
  await report.getByLabel('Cần bổ sung, hoàn thiện nội dung gì').fill('Ghi số lớp theo từng huyện')
  expect(await go.getAttribute('aria-disabled')).toBe('true')
  await report.getByLabel('Hạn bổ sung (hết ngày)').fill('2013-12-24')
  await go.click()
  const deed = { action: 'return', note: 'Ghi số lớp theo từng huyện', dueOn: '2013-12-24' }
  await expect.poll(() => deeds(page)).toEqual([[deed, 'so-noi-vu']])
})

test('Escape calls a question off, but not while a letter is still being put together', async () => {
  const page = await open('reports')
  const report = page.locator('details').filter({ hasText: 'Sở Nội vụ' }).first()
  await report.locator('summary').click()
  await report.getByRole('button', { name: 'Đề nghị bổ sung, hoàn thiện' }).click()
  const note = report.getByLabel('Cần bổ sung, hoàn thiện nội dung gì')
  await note.fill('Ghi số lớp theo từng huyện')
  await note.dispatchEvent('keydown', { key: 'Escape', isComposing: true })
  expect(await note.inputValue()).toBe('Ghi số lớp theo từng huyện')
  await note.press('Escape')
  await note.waitFor({ state: 'detached' })
})

test('the history goes on to what came before', async () => {
  const page = await pane.open('history')
  await goTo(page, screens.history)
  await page.locator('.history-step').first().waitFor()
  await page.getByRole('button', { name: 'Xem thêm' }).click()
  await expect
    .poll(() => called(page, 'history'))
    .toEqual([[{ agency: 'so-noi-vu' }], [{ agency: 'so-noi-vu', before: 1 }]])
})

test('a period is locked but for those who are named', async () => {
  const page = await pane.open('periods')
  await goTo(page, screens.periods)
  const button = page.getByRole('button', { name: lock.vi }).first()
  await button.click()
  await page.getByLabel('Sở Tư pháp').check()
  await button.click()
  const order = { to: 'locked', except: ['so-tu-phap'] }
  await expect.poll(() => called(page, 'periods')).toEqual([['order', '2013-x1', order]])
})

test('the last days of an open period are moved, once they differ and follow one another', async () => {
  const page = await pane.open('periods')
  await goTo(page, screens.periods)
  await page.getByRole('button', { name: 'Đổi hạn' }).nth(1).click()
  const go = page.getByRole('button', { name: 'Ghi hạn mới' })
  await page.getByText('Chưa có ngày nào khác trước.').waitFor()
  await page.getByLabel(/^Hạn các cơ quan/).fill('2013-12-27')
  await page.getByText('Hạn cơ quan tổng hợp báo cáo không được sớm hơn').waitFor()
  expect(await go.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel(/^Hạn cơ quan tổng hợp/).fill('2013-12-30')
  await go.click()
  const days = { cutOff: '2013-12-14', agenciesDue: '2013-12-27', secretariatDue: '2013-12-30' }
  await expect
    .poll(() => called(page, 'periods'))
    .toEqual([['move', expect.objectContaining({ id: '2013', agenciesDue: '2013-12-19' }), days]])
})

test('an ad hoc period says what is missing, and asks just those who are chosen', async () => {
  const page = await pane.open('periods')
  await goTo(page, screens.periods)
  await page.getByRole('button', { name: 'Mở kỳ đột xuất' }).click()
  const go = page.getByRole('button', { name: 'Mở kỳ này' })
  expect(await go.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('Văn bản yêu cầu (số, ngày)').fill('Công văn số 15/UBND-TH')
  for (const label of ['Từ ngày', 'Đến ngày', /^Số liệu chốt/, /^Hạn các cơ quan/, /^Hạn cơ quan tổng hợp/]) {
    await page.getByLabel(label).fill('2013-11-30')
  }
  await page.getByText('Hỏi tất cả các cơ quan').click()
  await page.getByLabel('Sở Nội vụ').check()
  await go.click()
  const days = {
    from: '2013-11-30',
    to: '2013-11-30',
    cutOff: '2013-11-30',
    agenciesDue: '2013-11-30',
    secretariatDue: '2013-11-30',
  }
  const settings = { kind: 'ad-hoc', ...days, document: 'Công văn số 15/UBND-TH', agencies: ['so-noi-vu'] }
  await expect.poll(() => called(page, 'periods')).toEqual([['open', { id: '2013-x2', settings }]])
})

test('an amendment names its document before it is put in force', async () => {
  const page = await pane.open('amend')
  await goTo(page, screens.amend)
  const go = page.getByRole('button', { name: 'Ban hành điều chỉnh' })
  await page.getByText('Tổ chức hội nghị quán triệt').waitFor()
  expect(await go.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('Văn bản điều chỉnh (số, ký hiệu)').fill('12/QĐ-UBND')
  await go.click()
  await expect
    .poll(() => called(page, 'amendment'))
    .toContainEqual(['carryOut', { document: '12/QĐ-UBND', on: '' }, undefined])
})

test('how the plan is reported on shows what was chosen, also after the sheets are read again', async () => {
  const page = await pane.open('amend')
  await goTo(page, screens.amend)
  await page.getByText('Tổ chức hội nghị quán triệt').waitFor()
  const every = page.getByLabel('Báo cáo định kỳ')
  await page.locator('summary', { has: page.getByText('Chế độ báo cáo') }).click()
  await every.selectOption('month')
  await page.getByRole('button', { name: 'Đọc lại các sheet' }).click()
  const read = async () => (await called(page, 'amendment')).filter(([what]) => what === 'preview').length
  await expect.poll(read).toBe(2)
  await page.getByText('Tổ chức hội nghị quán triệt').waitFor()
  expect(await every.inputValue()).toBe('month')
})
