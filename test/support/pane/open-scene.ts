// Opens a scene of the pane in the test's browser, in a language, at the size of a pane.
import type { BrowserContext, Page } from 'playwright-core'
import type { Language } from '../../../shared/table/labels.ts'
import type { SceneName } from './scenes.ts'
import type { ServedPane } from './serve-pane.ts'

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

export async function openScene(
  context: BrowserContext,
  served: ServedPane,
  name: SceneName,
  { language = 'vi', dark = false, slow = false, width = paneSize.width, height = paneSize.height }: SceneOptions = {},
): Promise<Page> {
  const page = await context.newPage()
  await page.setViewportSize({ width, height })
  await page.addInitScript((chosen) => {
    // Each page begins with an empty memory, and keeps it when it is loaded again.
    if (sessionStorage.getItem('opened')) return
    sessionStorage.setItem('opened', 'once')
    localStorage.clear()
    localStorage.setItem('so-ke-hoach.language', chosen)
  }, language)
  await page.goto(served.scene(name, { dark, slow }))
  await page.locator('h1').waitFor()
  return page
}
