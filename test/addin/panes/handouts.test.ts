// Workbooks for those without the add-in, as the secretariat and an agency press through them. The pictures are in
// test/output/pane.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Language } from '../../../shared/table/labels.ts'
import { axeViolations } from '../../support/pane/axe.ts'
import { everyLook } from '../../support/pane/every-look.ts'
import { flaws, picture } from '../../support/pane/look.ts'
import type { SceneOptions } from '../../support/pane/open-scene.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'
import type { SceneName } from '../../support/pane/scenes.ts'

const pane = paneInBrowser()

const menus = { vi: 'Chọn màn hình', en: 'Choose a screen' }
const names: Readonly<Record<Language, string>> = {
  vi: 'Sổ Excel gửi đi, nhận về',
  en: 'Workbooks sent and returned',
}

async function openHandouts(scene: SceneName, { language = 'vi' }: SceneOptions = {}, page?: Page): Promise<Page> {
  const shown = page ?? (await pane.open(scene, { language }))
  await shown.getByRole('button', { name: menus[language] }).click()
  await shown.getByRole('button', { name: names[language], exact: true }).click()
  await shown.locator('input[type=file]').waitFor({ state: 'attached' })
  return shown
}

const file = (name: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('x') })

/** Chooses files as they were sent back. */
async function choose(page: Page, ...names: string[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(names.map(file))
  await page.getByText(`${names[0]}`).waitFor()
}

const called = (page: Page) =>
  page.evaluate(() => window.session.calls.filter((it) => it.method === 'handouts').map(({ args }) => args))

everyLook(pane, 'handouts', 'handouts', (page, options) => openHandouts('handouts', options, page))
everyLook(pane, 'handouts-units', 'units', (page, options) => openHandouts('units', options, page))
everyLook(pane, 'handouts-file', 'handouts', async (page, options) => {
  await openHandouts('handouts', options, page)
  await choose(page, 'so-noi-vu gửi lại (2).xlsx')
})
test('a file that is not taken says why and what to do instead', async () => {
  const page = await openHandouts('handouts-refused')
  await choose(page, 'a.xlsx')
  await picture(page, 'handouts-refused.vi')
  await page.getByText('Nhiệm vụ đã chuyển cho Sở Nội vụ.').waitFor()
  expect([...(await flaws(page)), ...(await axeViolations(page))]).toEqual([])
})

test('what changed is in sight when one scrolls to it, each cell with what it was', async () => {
  const page = await openHandouts('handouts')
  await choose(page, 'a.xlsx')
  await page.getByText('Số, ký hiệu văn bản', { exact: true }).scrollIntoViewIfNeeded()
  await picture(page, 'handouts-changes.vi')
  await page.getByLabel('Số, ký hiệu văn bản của cơ quan').scrollIntoViewIfNeeded()
  await picture(page, 'handouts-letter.vi')
  expect(await page.locator('.change-values').allInnerTexts()).toEqual([
    'Đang thực hiện → Đã hoàn thành',
    expect.stringMatching(/^Đã mở 2 lớp bồi dưỡng → Đã mở 3 lớp/),
    '(để trống) → cuối tháng 11',
    '(để trống) → 215/QĐ-UBND',
  ])
})

test('the workbooks of the agencies ticked are kept as a file', async () => {
  const page = await openHandouts('handouts')
  await page.getByRole('button', { name: 'Xuất sổ cho tất cả cơ quan' }).waitFor()
  await page.getByLabel('Sở Tư pháp').check()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Xuất sổ cho 1 cơ quan' }).click()
  expect(await readFile(await (await download).path(), 'utf8')).toBe('a')
  await page.getByText('Đã xuất “a.zip”.').waitFor()
  expect(await called(page)).toEqual([['make', ['so-tu-phap'], 'vi']])
})

test('more agencies than can be named at once are all of them, or fewer', async () => {
  const page = await openHandouts('handouts')
  await page.evaluate(() => {
    const [one] = window.session.view().heads
    if (!one) throw new Error('no heads')
    const heads = Array.from({ length: 102 }, (_, at) => ({ ...one, id: `so-${at}` as never, agencyName: `Sở ${at}` }))
    window.session.show({ heads })
  })
  const make = (count: number) => page.getByRole('button', { name: `Xuất sổ cho ${count} cơ quan` })
  await page.getByLabel('Sở 101').waitFor()
  await page.locator('.ticks').evaluate((ticks) => {
    for (const box of [...ticks.querySelectorAll('input')].slice(1)) box.click()
  })
  await page.getByText('Mỗi lần chọn nhiều nhất 100 cơ quan; muốn xuất cho tất cả thì bỏ chọn hết.').waitFor()
  expect(await make(101).getAttribute('aria-disabled')).toBe('true')
  await page.getByLabel('Sở 0', { exact: true }).check()
  await make(102).click()
  await page.getByText('Đã xuất “a.zip”.').waitFor()
  expect(await called(page)).toEqual([['make', [], 'vi']])
})

test('with the keyboard alone what came back is ticked and taken, and nothing before a document is named', async () => {
  const page = await openHandouts('handouts')
  await choose(page, 'a.xlsx')
  const take = page.getByRole('button', { name: /^Đưa \d+ ô vào sổ$/ })
  expect(await page.locator('input[type=checkbox]:checked').count()).toBe(0)
  await page.getByText('Chọn ít nhất một ô bên trên.').waitFor()
  await page.getByLabel('Chọn tất cả').focus()
  await page.keyboard.press('Space')
  // The one in conflict and the one with an error are left to be looked at.
  expect(await page.locator('.change input:checked').count()).toBe(2)
  expect(await page.locator('.change input:disabled').count()).toBe(1)
  await page.getByText('Ghi số và ngày văn bản của cơ quan.').waitFor()
  await page.getByLabel('Số, ký hiệu văn bản của cơ quan').fill('77/SNV-VP')
  await page.getByLabel('Ngày văn bản').fill('2013-12-09')
  await take.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Đã đưa 2 ô vào sổ.').waitFor()
  const [, [verb, , chosen, source]] = (await called(page)) as [unknown, [string, unknown, { field: string }[], string]]
  expect([verb, chosen.map(({ field }) => field), source]).toEqual([
    'take',
    ['status', 'documentNumber'],
    '77/SNV-VP ngày 09/12/2013',
  ])
})

test('a form that could not be read stays the next one, with those behind it', async () => {
  const page = await openHandouts('units')
  await page.evaluate(() => {
    const { handouts } = window.session
    const { read } = handouts
    const cut = async () => {
      Object.assign(handouts, { read })
      throw new Error('cut')
    }
    Object.assign(handouts, { read: cut })
  })
  await page.locator('input[type=file]').setInputFiles(['a.xlsx', 'b.xlsx'].map(file))
  await page.getByRole('button', { name: 'Tệp kế tiếp (còn 2)' }).click()
  await page.getByText('Tệp: a.xlsx').waitFor()
  await page.getByRole('button', { name: 'Tệp kế tiếp (còn 1)' }).click()
  await page.getByText('Tệp: b.xlsx').waitFor()
  expect(pane.takeComplaints()).toEqual([expect.stringContaining('cut')])
})

test('a report that was handed in takes nothing, and says what to do first', async () => {
  const page = await openHandouts('handouts-closed')
  await choose(page, 'a.xlsx')
  await page.getByLabel('Chọn tất cả').check()
  await page.getByText(/Đề nghị bổ sung, hoàn thiện trước/).waitFor()
  expect(await page.getByRole('button', { name: /^Đưa/ }).getAttribute('aria-disabled')).toBe('true')
})

test('forms of units are looked at one after the other, each read when its turn comes', async () => {
  const page = await openHandouts('units')
  await choose(page, 'a.xlsx', 'b.xlsx')
  expect(await called(page)).toHaveLength(2)
  await page.getByLabel('Chọn tất cả').check()
  await page.getByRole('button', { name: 'Đưa 2 ô vào sổ' }).click()
  await page.getByText('b.xlsx').waitFor()
  expect(await page.locator('input[type=checkbox]:checked').count()).toBe(0)
  expect((await called(page)).map(([verb]) => verb)).toEqual(['units', 'read', 'take', 'read'])
})
