// The pane for who sees it otherwise: with the longest names in the narrowest pane, in high contrast, without anything
// that moves, in the other language. The pictures are in test/output/pane.
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { vi } from '../../../../addin/app/words/text.vi.ts'
import { axeViolations } from '../../../support/pane/axe.ts'
import { headLacks } from '../../../support/pane/head.ts'
import { flaws, picture } from '../../../support/pane/look.ts'
import { paneSize } from '../../../support/pane/open-scene.ts'
import { tabTroubles } from '../../../support/pane/tab-order.ts'
import type { Job } from './job.ts'

/** The longest that a province has: names, numbers, and everything that can be amiss at once. */
async function showLongest(page: Page) {
  await page.evaluate(() => {
    const { plan, period } = window.session.view()
    window.session.show({
      agencyName: 'Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh Tuyên Quang',
      pending: 12_345,
      online: false,
      ...(plan && { plan: { ...plan, number: '1234/KH-BCĐ-UBND-SNN&PTNT' } }),
      ...(period && { period: { ...period, id: '2013-x12' as typeof period.id } }),
    })
  })
}

/** What does not keep to the person's own colours, one line each. */
function colourTroubles(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const colourOf = (element: Element | null) => (element ? getComputedStyle(element).color : '')
    const drawn = [...document.querySelectorAll('.icon')].filter((it) => colourOf(it) !== colourOf(it.parentElement))
    const found = drawn.map((it) => `has a colour of its own: ${it.parentElement?.textContent}`)
    const [primary, other] = [
      document.querySelector('.is-primary:not([aria-disabled])'),
      document.querySelector('.button:not(.is-primary)'),
    ]
    if (primary && other && getComputedStyle(primary).backgroundColor === getComputedStyle(other).backgroundColor)
      found.push('what to do next looks like any other button')
    const blocked = document.querySelector('.button[aria-disabled]')
    if (blocked && colourOf(blocked) === colourOf(document.querySelector('h1')))
      found.push('a blocked button looks like any other')
    return found
  })
}

const inContrast = (name: string, scene: Job['scene'], reach?: Job['does']): Job => ({
  name: `in high contrast ${name} keeps its marks, its order and its focus in sight`,
  scene,
  does: async (hands) => {
    const { page } = hands
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await reach?.(hands)
    await picture(page, `contrast-${scene}`)
    expect([...(await colourTroubles(page)), ...(await tabTroubles(page))]).toEqual([])
    await page.emulateMedia({ forcedColors: 'none', colorScheme: null })
  },
})

export const otherSenses: readonly Job[] = [
  {
    name: 'the head says all it has to with the longest names, at 320 px and at twice the zoom',
    scene: 'report-issues',
    does: async ({ page }) => {
      await showLongest(page)
      for (const part of [1, 2]) {
        await page.setViewportSize({ width: paneSize.width / part, height: paneSize.height / part })
        await picture(page, `longest-${100 * part}`)
        expect([...(await headLacks(page)), ...(await flaws(page)), ...(await axeViolations(page))]).toEqual([])
      }
      await page.setViewportSize(paneSize)
    },
  },
  {
    name: 'numbers and days follow the language at once, and what was typed elsewhere stays',
    scene: 'report-pending',
    does: async ({ page, goTo, press }) => {
      await showLongest(page)
      const before = await page.evaluate(() => performance.timeOrigin)
      await goTo('settings')
      expect(await page.locator('.head').innerText()).toContain('12.345 dòng')
      await press(page.getByRole('radio', { name: 'Tiếng Việt' }), 'ArrowDown')
      await page.getByRole('heading', { name: 'Settings' }).waitFor()
      expect(await page.locator('.head').innerText()).toContain('12,345 rows')
      expect(await headLacks(page)).toEqual([])
      expect(await page.evaluate(() => performance.timeOrigin)).toBe(before)
    },
  },
  {
    name: 'nothing moves where that is asked for, also while something is done',
    scene: 'report-busy',
    does: async ({ page, press, hears }) => {
      const moves = () => page.evaluate(() => document.getAnimations().length)
      await press(vi.report.save)
      await hears(vi.busy.save)
      await expect.poll(moves).toBeGreaterThan(0)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await expect.poll(moves).toBe(0)
      expect(await flaws(page)).toEqual([])
      await page.emulateMedia({ reducedMotion: 'no-preference' })
    },
  },
  inContrast('a report with issues', 'report-issues'),
  inContrast('work under way', 'report-busy', async ({ press, hears }) => {
    await press(vi.report.save)
    await hears(vi.busy.save)
  }),
  inContrast('the list of reports', 'reports', async ({ page, button, press }) => {
    await press(button(/^Báo cáo của các cơ quan/, page.locator('main')))
    await press(page.locator('summary').first())
  }),
  inContrast('a choice between contents', 'conflicts', async ({ page, button, press }) => {
    await press(button(/2 ô có nội dung khác/))
    await press(page.locator('.conflict').first().getByRole('radio').first(), 'Space')
  }),
]
