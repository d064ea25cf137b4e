// The pane over a network that answers nobody: every screen of the menu is there at once, whole, says what it waits for,
// and lets a person go on to the next.
import { expect, test } from 'vitest'
import { vi } from '../../../addin/app/words/text.vi.ts'
import { flaws } from '../../support/pane/look.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'

const pane = paneInBrowser()

test.each(['consolidation', 'report-pending', 'publish', 'start-secretariat'] as const)('%s', async (scene) => {
  const page = await pane.open(scene, { slow: true })
  const menu = page.getByRole('button', { name: vi.head.menu })
  const entries = page.getByRole('navigation').getByRole('button')
  const asked = () => page.evaluate(() => window.session.calls.length)
  await menu.click()
  const names = (await entries.allInnerTexts()).filter(Boolean)
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) {
    const before = await asked()
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
    await page.locator('.menu-opener[aria-expanded=false]').waitFor()
    await page.getByRole('heading', { level: 1 }).waitFor()
    if ((await asked()) > before)
      await page
        .locator('main')
        .getByText(/^Đang .*…$/)
        .first()
        .waitFor()
    expect(await flaws(page), name).toEqual([])
    await menu.click()
  }
})
