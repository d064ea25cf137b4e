// Handing in and what follows, as an agency and the secretariat meet it in the pane: every step says what it needs, and
// asks the session for just that. The pictures are in test/output/pane.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { axeViolations } from '../../support/pane/axe.ts'
import { flaws, picture } from '../../support/pane/look.ts'
import { openScene, type SceneOptions } from '../../support/pane/open-scene.ts'
import type { SceneName } from '../../support/pane/scenes.ts'
import { type ServedPane, servePane } from '../../support/pane/serve-pane.ts'
import { type Watch, watchContext } from '../../support/quiet-page.ts'

let browser: Browser
let served: ServedPane
beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchBrowser(), servePane()])
})
afterAll(() => Promise.all([browser?.close(), served?.close()]))

const sizes: readonly [string, SceneOptions][] = [
  ['vi', {}],
  ['en', { language: 'en' }],
  ['vi-dark', { dark: true }],
  ['vi-200', { width: 160, height: 380 }],
]

const wayIn = { vi: /^(Gửi báo cáo kỳ|Báo cáo của các cơ quan)/, en: /^(Hand in the report|Reports of the agencies)/ }

async function onScreen(scene: SceneName, options: SceneOptions, look: (page: Page, watch: Watch) => Promise<void>) {
  const context = await browser.newContext()
  const watch = await watchContext(context)
  const page = await openScene(context, served, scene, options)
  await page
    .locator('main')
    .getByRole('button', { name: wayIn[options.language ?? 'vi'] })
    .click()
  await page.getByRole('heading', { level: 1, name: wayIn[options.language ?? 'vi'] }).waitFor()
  await look(page, watch)
  expect(watch.complaints()).toEqual([])
  await context.close()
}

const deeds = (page: Page) =>
  page.evaluate(() => window.session.calls.filter(({ method }) => method === 'act').map(({ args }) => args))

describe.each(['hand-in', 'hand-in-pending', 'hand-in-approval', 'handed-in', 'asked-back', 'reports'] as const)(
  '%s',
  (scene) => {
    test.each(sizes)('is whole and says what it must (%s)', async (size, options) => {
      await onScreen(scene, options, async (page) => {
        await page.locator('summary').evaluateAll((all) => {
          for (const it of all) it.parentElement?.setAttribute('open', '')
        })
        await picture(page, `screen-${scene}.${size}`)
        expect(await flaws(page)).toEqual([])
        expect(await axeViolations(page)).toEqual([])
      })
    })
  },
)

test('an incomplete report goes with a note and its letter, and not without the note', async () => {
  await onScreen('hand-in', {}, async (page) => {
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
})

test('what is handed in can be taken back, and its letter completed', async () => {
  await onScreen('handed-in', {}, async (page) => {
    await page.getByText('Gửi lần đầu lúc 09:05 20/12/2013 (chậm).').waitFor()
    await page.getByRole('button', { name: 'Rút để sửa' }).click()
    await expect.poll(() => deeds(page)).toEqual([[{ action: 'withdraw' }, undefined]])
  })
})

test('the secretariat asks for completion with a note and a day, of the agency it has opened', async () => {
  await onScreen('reports', {}, async (page) => {
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
})

test.each(sizes)('the history says who changed what, and goes on to what came before (%s)', async (size, options) => {
  const context = await browser.newContext()
  const page = await openScene(context, served, 'history', options)
  const [menu, history, more] =
    options.language === 'en' ? ['Choose a screen', 'History', 'Show more'] : ['Chọn màn hình', 'Nhật ký', 'Xem thêm']
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('button', { name: history, exact: true }).click()
  await page.locator('.history-step').first().waitFor()
  await picture(page, `screen-history.${size}`)
  expect(await flaws(page)).toEqual([])
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('button', { name: more }).click()
  const asked = () => page.evaluate(() => window.session.calls.filter(({ method }) => method === 'history'))
  await expect.poll(asked).toEqual([
    { method: 'history', args: [{ agency: 'so-noi-vu' }] },
    { method: 'history', args: [{ agency: 'so-noi-vu', before: 1 }] },
  ])
  await context.close()
})

test.each(sizes)('the periods can be opened, locked with exceptions and unlocked (%s)', async (size, options) => {
  const context = await browser.newContext()
  const page = await openScene(context, served, 'periods', options)
  const isEnglish = options.language === 'en'
  await page.getByRole('button', { name: isEnglish ? 'Choose a screen' : 'Chọn màn hình' }).click()
  await page.getByRole('button', { name: isEnglish ? 'Reporting periods' : 'Kỳ báo cáo', exact: true }).click()
  await page
    .getByRole('button', { name: isEnglish ? 'Lock the period' : 'Khóa kỳ báo cáo' })
    .first()
    .click()
  await page.getByLabel('Sở Tư pháp').check()
  await picture(page, `screen-periods.${size}`)
  expect(await flaws(page)).toEqual([])
  expect(await axeViolations(page)).toEqual([])
  await page
    .getByRole('button', { name: isEnglish ? 'Lock the period' : 'Khóa kỳ báo cáo' })
    .first()
    .click()
  const asked = () => page.evaluate(() => window.session.calls.filter(({ method }) => method === 'periods'))
  const order = { to: 'locked', except: ['so-tu-phap'] }
  await expect.poll(asked).toEqual([{ method: 'periods', args: ['order', '2013-x1', order] }])
  await context.close()
})

test('an ad hoc period says what is missing, and asks just those who are chosen', async () => {
  const context = await browser.newContext()
  const page = await openScene(context, served, 'periods')
  await page.getByRole('button', { name: 'Chọn màn hình' }).click()
  await page.getByRole('button', { name: 'Kỳ báo cáo', exact: true }).click()
  await page.getByRole('button', { name: 'Mở kỳ đột xuất' }).click()
  const open = page.getByRole('button', { name: 'Mở kỳ này' })
  expect(await open.getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('Văn bản yêu cầu (số, ngày)').fill('Công văn số 15/UBND-TH')
  for (const label of ['Từ ngày', 'Đến ngày', /^Số liệu chốt/, /^Hạn các cơ quan/, /^Hạn cơ quan tổng hợp/]) {
    await page.getByLabel(label).fill('2013-11-30')
  }
  await page.getByText('Hỏi tất cả các cơ quan').click()
  await page.getByLabel('Sở Nội vụ').check()
  await picture(page, 'screen-ad-hoc.vi')
  expect(await flaws(page)).toEqual([])
  await open.click()
  const days = {
    from: '2013-11-30',
    to: '2013-11-30',
    cutOff: '2013-11-30',
    agenciesDue: '2013-11-30',
    secretariatDue: '2013-11-30',
  }
  const settings = { kind: 'ad-hoc', ...days, document: 'Công văn số 15/UBND-TH', agencies: ['so-noi-vu'] }
  await expect
    .poll(() => page.evaluate(() => window.session.calls.filter(({ method }) => method === 'periods')))
    .toEqual([{ method: 'periods', args: ['open', { id: '2013-x2', settings }] }])
  await context.close()
})

test.each(sizes)('an amendment says what it changes, and names its document (%s)', async (size, options) => {
  const context = await browser.newContext()
  const page = await openScene(context, served, 'amend', options)
  const isEnglish = options.language === 'en'
  await page.getByRole('button', { name: isEnglish ? 'Choose a screen' : 'Chọn màn hình' }).click()
  await page.getByRole('button', { name: isEnglish ? 'Amend the plan' : 'Điều chỉnh kế hoạch', exact: true }).click()
  const go = page.getByRole('button', { name: isEnglish ? 'Put the amendment in force' : 'Ban hành điều chỉnh' })
  await page.getByText('Tổ chức hội nghị quán triệt').waitFor()
  expect(await go.getAttribute('aria-disabled')).toBe('true')
  await page
    .getByLabel(isEnglish ? 'Amending document (number)' : 'Văn bản điều chỉnh (số, ký hiệu)')
    .fill('12/QĐ-UBND')
  await picture(page, `screen-amend.${size}`)
  expect(await flaws(page)).toEqual([])
  expect(await axeViolations(page)).toEqual([])
  await go.click()
  await expect
    .poll(() => page.evaluate(() => window.session.calls.filter(({ args }) => args[0] === 'carryOut')))
    .toEqual([{ method: 'amendment', args: ['carryOut', { document: '12/QĐ-UBND', on: '' }] }])
  await context.close()
})
