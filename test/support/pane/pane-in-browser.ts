// The pane in a real browser, for one file of tests: one browser and one page built for all of them, and for each test
// fresh pages, whose console and network are watched. What a test leaves in the browser's memory is gone in the next.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type Watch, watchContext } from '../quiet-page.ts'
import { openScene, type SceneOptions } from './open-scene.ts'
import type { SceneName } from './scenes.ts'
import { type ServedPane, servePane } from './serve-pane.ts'

export interface PaneInBrowser {
  /** A scene of the pane at the size of a pane, in a page of its own. */
  open(scene: SceneName, options?: SceneOptions): Promise<Page>
  /** What the pages of this test complained of so far; a test that expects some takes them away. */
  takeComplaints(): readonly string[]
}

/** Each test fails whose pages err, or ask another machine for something, unless it took the complaints away itself. */
export function paneInBrowser(permissions: string[] = []): PaneInBrowser {
  let browser: Browser
  let served: ServedPane
  let context: BrowserContext
  let watch: Watch
  let taken = 0

  const takeComplaints = (): readonly string[] => {
    const all = watch.complaints()
    const fresh = all.slice(taken)
    taken = all.length
    return fresh
  }

  beforeAll(async () => {
    ;[browser, served] = await Promise.all([launchBrowser(), servePane()])
    // One context: what the pages have in common is fetched and compiled once.
    context = await browser.newContext({ permissions })
    watch = watchContext(context)
  })
  afterAll(() => Promise.all([browser?.close(), served?.close()]))
  afterEach(async () => {
    await Promise.all(context.pages().map((page) => page.close()))
    expect(takeComplaints()).toEqual([])
  })

  return {
    open: (scene, options) => openScene(context, served, scene, options),
    takeComplaints,
  }
}
