// What was done and what was handed in, as people press through it.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { axeViolations } from '../../support/pane/axe.ts'
import { flaws, picture } from '../../support/pane/look.ts'
import { openScene, type SceneOptions } from '../../support/pane/open-scene.ts'
import type { SceneName } from '../../support/pane/scenes.ts'
import { type ServedPane, servePane } from '../../support/pane/serve-pane.ts'

let browser: Browser
let served: ServedPane
beforeAll(async () => {
  ;[browser, served] = await Promise.all([launchBrowser(), servePane()])
})
afterAll(() => Promise.all([browser?.close(), served?.close()]))

const sizes: readonly [string, SceneOptions][] = [
  ['vi', {}],
  ['en', { language: 'en' }],
  ['vi-200', { width: 160, height: 380 }],
]
const asked = (page: Page) =>
  page.evaluate(() => window.session.calls.filter(({ method }) => method === 'past').map(({ args }) => args))

async function onHistory(scene: SceneName, options: SceneOptions, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext()
  const page = await openScene(context, served, scene, options)
  const [menu, history] = options.language === 'en' ? ['Choose a screen', 'History'] : ['Chọn màn hình', 'Nhật ký']
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('button', { name: history, exact: true }).click()
  await page.locator('.row').first().waitFor()
  await look(page)
  await context.close()
}

async function sound(page: Page, name: string): Promise<void> {
  await picture(page, name)
  expect(await flaws(page)).toEqual([])
  expect(await axeViolations(page)).toEqual([])
}

test.each(sizes)(
  'a version is compared with now and with another, and leads to its cells (%s)',
  async (size, options) => {
    await onHistory('history', options, async (page) => {
      await page.locator('.row').first().click()
      await page.locator('.change').first().waitFor()
      await sound(page, `versions.${size}`)
      const [look, against] = options.language === 'en' ? ['Look at', 'Compared with'] : ['Xem', 'So với']
      await page.getByLabel(look, { exact: true }).selectOption('2')
      await page.getByLabel(against).selectOption('1')
      await page.getByLabel(against).selectOption('blank')
      await expect
        .poll(() => asked(page))
        .toEqual([
          ['compare', 'so-noi-vu', 2, 'now'],
          // The same point on both sides would say nothing: they change places.
          ['compare', 'so-noi-vu', 'now', 2],
          ['compare', 'so-noi-vu', 1, 2],
          ['compare', 'so-noi-vu', 'blank', 2],
        ])
      await page.locator('.change').first().click()
      const gone = () => page.evaluate(() => window.session.calls.filter(({ method }) => method === 'goTo'))
      await expect.poll(gone).toEqual([{ method: 'goTo', args: ['II-3', 'status', 'so-noi-vu'] }])
    })
  },
)

test.each(sizes)('the journal is asked for by agency and days, and made a sheet (%s)', async (size, options) => {
  await onHistory('reports', options, async (page) => {
    await page.locator('.row').nth(1).click()
    await page.locator('input[type=date]').first().waitFor()
    await sound(page, `journal.${size}`)
    await page.locator('select').selectOption('so-noi-vu')
    await page.locator('input[type=date]').nth(0).fill('2013-12-20')
    await page.locator('input[type=date]').nth(1).fill('2013-12-10')
    const make = page.locator('.button.is-primary')
    expect(await make.getAttribute('aria-disabled')).toBe('true')
    await page.locator('input[type=date]').nth(1).fill('2013-12-31')
    await make.click()
    await expect
      .poll(() => asked(page))
      .toEqual([['journal', { from: '2013-12-20', to: '2013-12-31', agency: 'so-noi-vu' }]])
    const printed = () => page.evaluate(() => window.session.calls.some(({ method }) => method === 'printSheets'))
    await expect.poll(printed).toBe(true)
  })
})

test('a report that was never handed in has no versions, and says so', async () => {
  await onHistory('report', {}, async (page) => {
    await page.locator('.row').first().click()
    await page.getByText('Báo cáo này chưa được gửi lần nào.').waitFor()
    expect(await asked(page)).toEqual([])
  })
})
