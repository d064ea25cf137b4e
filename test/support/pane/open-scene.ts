// Shows a scene of the pane in the test's browser, in a language, at the size of a pane.
import type { BrowserContext, Page } from 'playwright-core'
import type { Language } from '../../../shared/table/labels.ts'
import type { SceneName } from './scenes.ts'

/** In CSS pixels. At 200 % the same pane has half of them. */
export const paneSize = { width: 320, height: 760 }

export interface SceneOptions {
  readonly language?: Language
  readonly dark?: boolean
  /** Whether nothing that is asked for ever comes. */
  readonly slow?: boolean
  /** In CSS pixels; 160 × 380 is a pane of 320 × 760 at 200 %. */
  readonly width?: number
  readonly height?: number
}

/**
 * A page that was just loaded.
 *
 * @param address of the built page
 */
export async function openScene(
  context: BrowserContext,
  address: string,
  name: SceneName,
  options: SceneOptions = {},
): Promise<Page> {
  const { language = 'vi', dark = false, slow = false } = options
  const page = await context.newPage()
  await page.setViewportSize(sizeOf(options))
  await page.addInitScript((chosen) => {
    // Each page begins with an empty memory, and keeps it when it is loaded again.
    if (sessionStorage.getItem('opened')) return
    sessionStorage.setItem('opened', 'once')
    localStorage.clear()
    localStorage.setItem('so-ke-hoach.language', chosen)
  }, language)
  await page.goto(`${address}?scene=${name}${dark ? '&dark' : ''}${slow ? '&slow' : ''}`)
  await page.locator('h1').waitFor()
  return page
}

/** The next scene on a page that `openScene` opened: nothing is left of the one before but what the browser has fetched. */
export async function showScene(page: Page, scene: SceneName, options: SceneOptions = {}): Promise<void> {
  const { language = 'vi', dark = false, slow = false } = options
  await page.setViewportSize(sizeOf(options))
  await page.evaluate(
    ({ chosen, shown }) => {
      localStorage.clear()
      localStorage.setItem('so-ke-hoach.language', chosen)
      window.show(shown)
    },
    { chosen: language, shown: { scene, dark, slow } },
  )
  await page.locator('h1').waitFor()
}

const sizeOf = ({ width = paneSize.width, height = paneSize.height }: SceneOptions) => ({ width, height })
