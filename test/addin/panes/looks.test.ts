// Every scene as people will see it. The pictures are in test/output/pane.
import { expect, test } from 'vitest'
import { everyLook } from '../../support/pane/every-look.ts'
import { paneInBrowser } from '../../support/pane/pane-in-browser.ts'
import { type SceneName, scenes } from '../../support/pane/scenes.ts'

const pane = paneInBrowser()

for (const scene of Object.keys(scenes) as SceneName[]) everyLook(pane, scene, scene)

test('nothing of a Vietnamese pane is left in another language, and the page says which it is', async () => {
  const page = await pane.open('report-issues')
  expect(await page.locator('html').getAttribute('lang')).toBe('vi')
  expect(await page.locator('body').innerText()).not.toMatch(/\b(save|update|check|error|row|online|period)\b/i)
})
