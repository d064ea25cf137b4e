// The pane in a real browser, for one file of tests: one browser, and one page built for the whole run, whose console and
// network are watched. A page serves one test after the other, each with a pane made anew: loading it for each would be
// most of what these tests take. After a test that failed it is thrown away.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest'
import { launchBrowser } from '../browser.ts'
import { type Watch, watchContext } from '../quiet-page.ts'
import { openScene, type SceneOptions, showScene } from './open-scene.ts'
import type { SceneName } from './scenes.ts'

export interface PaneInBrowser {
  /** A scene of the pane at the size of a pane, in a page that nobody else in this test has. */
  open(scene: SceneName, options?: SceneOptions): Promise<Page>
  /** As `open`, in a page that was just loaded and is closed with the test: for tests of loading itself. */
  load(scene: SceneName, options?: SceneOptions): Promise<Page>
  /** What the pages of this test complained of so far; a test that expects some takes them away. */
  takeComplaints(): readonly string[]
}

/** Each test fails whose pages err, or ask another machine for something, unless it took the complaints away itself. */
export function paneInBrowser(permissions: string[] = []): PaneInBrowser {
  let browser: Browser
  let address: string
  let context: BrowserContext
  let watch: Watch
  let taken = 0
  const idle: Page[] = []
  const inUse: Page[] = []

  const takeComplaints = (): readonly string[] => {
    const all = watch.complaints()
    const fresh = all.slice(taken)
    taken = all.length
    return fresh
  }

  beforeAll(async () => {
    ;[browser, address] = await Promise.all([launchBrowser(), builtPane()])
    // One context: what the pages have in common is fetched and compiled once.
    context = await browser.newContext({ permissions })
    watch = watchContext(context)
  })
  afterAll(() => browser?.close())
  afterEach(async ({ task }) => {
    const used = inUse.splice(0)
    if (task.result?.state !== 'fail') idle.push(...used.filter((page) => !page.isClosed()))
    await Promise.all(context.pages().map((page) => idle.includes(page) || page.close()))
    expect(takeComplaints()).toEqual([])
  })

  return {
    async open(scene, options) {
      const before = idle.pop()
      if (before) await showScene(before, scene, options)
      const page = before ?? (await openScene(context, address, scene, options))
      inUse.push(page)
      return page
    },
    load: (scene, options) => openScene(context, address, scene, options),
    takeComplaints,
  }
}

/** Address of the page; it is built for whoever asks first. */
async function builtPane(): Promise<string> {
  const answer = await fetch(inject('builtPane'))
  if (!answer.ok) throw new Error(`the pane was not built: ${await answer.text()}`)
  return answer.text()
}
