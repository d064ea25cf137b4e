// Whether a long list of issues scrolls smoothly on a slow office machine: the longest time between two frames of the
// pane while 2,000 of them are scrolled through, the processor slowed four times. The median of several passes, since one
// pause of a busy machine would speak for none of them.
import { launchBrowser } from '../../support/browser.ts'
import { openScene } from '../../support/pane/open-scene.ts'
import { servePane } from '../../support/pane/serve-pane.ts'
import type { Bench } from '../bench.ts'
import { median } from '../timing.ts'

const passes = 7
const slowdown = 4

export const bench: Bench = {
  key: 'longListWorstFrameMs',
  title: 'Longest frame while 2,000 issues are scrolled through, processor slowed four times, in ms',
  limits: { '': { most: 50 } },
  async run() {
    const [browser, served] = await Promise.all([launchBrowser(), servePane()])
    try {
      const context = await browser.newContext()
      const page = await openScene(context, served.address, 'report-many')
      await page.locator('button.issue').first().waitFor()
      const client = await context.newCDPSession(page)
      await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      const worst: number[] = []
      for (let pass = 0; pass <= passes; pass += 1) worst.push(await page.evaluate(scrollThrough))
      const figures = median(worst.slice(1))
      return { figures, behind: `passes: ${worst.slice(1).map(Math.round).join(', ')} ms` }
    } finally {
      await Promise.all([browser.close(), served.close()])
    }
  },
}

/** Scrolls as a wheel turned fast does, two hundred frames long. Gives the longest frame in milliseconds. */
async function scrollThrough(): Promise<number> {
  const body = document.querySelector('.screen-body')
  if (!body) throw new Error('The screen has no body that scrolls')
  body.scrollTop = 0
  await new Promise(requestAnimationFrame)
  let [longest, last] = [0, await new Promise<number>(requestAnimationFrame)]
  for (let at = 0; at < 200; at += 1) {
    body.scrollTop += 120
    const now = await new Promise<number>(requestAnimationFrame)
    longest = Math.max(longest, now - last)
    last = now
  }
  return longest
}
