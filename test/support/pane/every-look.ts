// A screen as people will see it: in both languages and both themes, at 320 px and at twice the zoom.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axeViolations } from './axe.ts'
import { headLacks } from './head.ts'
import { flaws, picture } from './look.ts'
import { paneSize, type SceneOptions } from './open-scene.ts'
import type { PaneInBrowser } from './pane-in-browser.ts'
import type { SceneName } from './scenes.ts'
import { tabTroubles } from './tab-order.ts'

const looks: readonly [string, SceneOptions][] = [
  ['vi', {}],
  ['en', { language: 'en' }],
  ['vi-dark', { dark: true }],
]

const zooms: readonly [string, { readonly width: number; readonly height: number }][] = [
  ['', paneSize],
  ['-200', { width: paneSize.width / 2, height: paneSize.height / 2 }],
]

/**
 * Makes the tests that a screen is whole and says what it must; its pictures are test/output/pane/`name`.….png.
 *
 * @param reach leads from the scene to the screen
 */
export function everyLook(
  pane: PaneInBrowser,
  name: string,
  scene: SceneName,
  reach: (page: Page, options: SceneOptions) => Promise<unknown> = async () => {},
): void {
  test.each(looks)(`${name} is whole and says what it must (%s)`, async (look, options) => {
    const page = await pane.open(scene, options)
    await page.emulateMedia({ reducedMotion: options.dark ? 'reduce' : 'no-preference' })
    await reach(page, options)
    for (const [zoom, size] of zooms) {
      await page.setViewportSize(size)
      await picture(page, `${name}.${look}${zoom}`)
      expect([...(await flaws(page)), ...(await headLacks(page))], `${look}${zoom}`).toEqual([])
      // What zoom may do to structure it does in one look as in another; each look has colours and words of its own.
      if (zoom === '' || look === 'vi') expect(await axeViolations(page), `${look}${zoom}`).toEqual([])
    }
    if (look === 'vi') expect(await tabTroubles(page)).toEqual([])
  })
}
