// How soon a person can press something: from asking for the pane's page to its first button being drawn and the page
// idle, against a page of Fluent with nothing but a button. Both built and served alike, each load in a fresh browser
// profile, Office.js and the network apart.
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../support/browser.ts'
import { servePage } from '../../support/pane/serve-pane.ts'
import type { Bench } from '../bench.ts'
import { against, compare } from '../timing.ts'

declare global {
  interface Window {
    /** Milliseconds from asking for the page until its first button could be pressed. */
    interactiveAt?: number
  }
}

const pages = fileURLToPath(new URL('../pane', import.meta.url))

export const bench: Bench = {
  key: 'paneInteractive',
  title: 'Time until the pane can be used ÷ until a page of Fluent with one button can',
  limits: { '': { most: 1.3 } },
  async run() {
    const browser = await launchBrowser()
    const [pane, empty] = await Promise.all([servePage(pages, 'pane.html'), servePage(pages, 'empty.html')])
    try {
      const compared = await compare(
        {
          ours: () => timeToInteractive(browser, pane.address),
          raw: () => timeToInteractive(browser, empty.address),
        },
        { warmUp: 3, rounds: 21 },
      )
      return { figures: compared.ours / compared.raw, behind: against(compared) }
    } finally {
      await Promise.all([browser.close(), pane.close(), empty.close()])
    }
  },
}

async function timeToInteractive(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 320, height: 760 } })
  const page = await context.newPage()
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector('main button, button[class*=primary], .ms-Button')) return
      watch.disconnect()
      // After the frame in which it is drawn, and after whatever runs before the page is idle.
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { interactiveAt: performance.now() })))
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await page.goto(address)
  const at = await page.waitForFunction(() => window.interactiveAt)
  const milliseconds = await at.jsonValue()
  await context.close()
  return milliseconds ?? Number.NaN
}
