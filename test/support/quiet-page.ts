// Watches the pages of a browser context: a console error, an uncaught exception, a failed request or a request that
// leaves the machine is a complaint. A test asks for the list at its end and expects it empty.
import type { BrowserContext } from 'playwright-core'

const OURS = new Set(['127.0.0.1', 'localhost', '[::1]'])

export interface Watch {
  /** What went wrong so far, one line each, in order; frames included. */
  complaints(): readonly string[]
}

/**
 * Starts watching every page and frame that the context has or opens. What would leave the machine finds no address:
 * `launchBrowser` sees to that.
 *
 * @example
 * const watch = watchContext(context)
 * // … the test …
 * expect(watch.complaints()).toEqual([])
 */
export function watchContext(context: BrowserContext): Watch {
  const complaints: string[] = []
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    if (protocol.startsWith('http') && !OURS.has(hostname)) complaints.push(`third party: ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  return { complaints: () => complaints }
}
