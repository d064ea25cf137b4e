// Watches the pages of a browser context: a console error, an uncaught exception, a failed request or a request that
// leaves the machine is a complaint. A test asks for the list at its end and expects it empty.
import type { BrowserContext } from 'playwright-core'

const OURS = new Set(['127.0.0.1', 'localhost', '[::1]'])

export interface Watch {
  /** What went wrong so far, one line each, in order; frames included. */
  complaints(): readonly string[]
}

/**
 * Starts watching every page and frame that the context has or opens; blocks whatever would leave the machine.
 *
 * @example
 * const watch = await watchContext(context)
 * // … the test …
 * expect(watch.complaints()).toEqual([])
 */
export async function watchContext(context: BrowserContext): Promise<Watch> {
  const complaints: string[] = []
  await context.route(
    (url) => url.protocol.startsWith('http') && !OURS.has(url.hostname),
    async (route) => {
      complaints.push(`third party: ${route.request().url()}`)
      await route.abort()
    },
  )
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().stack ?? error.error().message}`))
  return { complaints: () => complaints }
}
