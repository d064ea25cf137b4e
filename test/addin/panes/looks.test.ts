// Every scene as people will see it: in both languages, both themes, at 320 px and at twice the zoom. The pictures are in
// test/output/pane.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '../../support/browser.ts'
import { axeViolations } from '../../support/pane/axe.ts'
import { flaws, picture } from '../../support/pane/look.ts'
import { openScene, type SceneOptions } from '../../support/pane/open-scene.ts'
import { type SceneName, scenes } from '../../support/pane/scenes.ts'
import { type ServedPane, servePane } from '../../support/pane/serve-pane.ts'
import { watchContext } from '../../support/quiet-page.ts'

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
  ['en-200', { language: 'en', width: 160, height: 380 }],
]

describe.each(Object.keys(scenes) as SceneName[])('%s', (scene) => {
  test.each(sizes)('is whole and says what it must (%s)', async (size, options) => {
    const context = await browser.newContext()
    const watch = await watchContext(context)
    const page = await openScene(context, served, scene, options)
    await picture(page, `${scene}.${size}`)
    expect(await flaws(page)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    expect(watch.complaints()).toEqual([])
    await context.close()
  })
})

test('nothing of a Vietnamese pane is left in another language, and the page says which it is', async () => {
  const context = await browser.newContext()
  const page = await openScene(context, served, 'report-issues')
  expect(await page.locator('html').getAttribute('lang')).toBe('vi')
  expect(await page.locator('body').innerText()).not.toMatch(/\b(save|update|check|error|row|online|period)\b/i)
  await context.close()
})
