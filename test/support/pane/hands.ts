// One person at a keyboard who sees and hears what happens: presses, types and chooses, and after each press finds the
// focus somewhere in the pane. What is asked of the session and what a screen reader would say can be looked up.
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { vi } from '../../../addin/app/words/text.vi.ts'
import type { FakeSession } from './fake-session.ts'
import { tabTo } from './keyboard.ts'

export type Hands = ReturnType<typeof handsOn>

const live = '[aria-live="polite"], [role="status"], [role="alert"]'
const mostPresses = 60

export function handsOn(page: Page) {
  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true })
  const field = (label: string | RegExp, within: Page | Locator = page) => within.getByLabel(label, { exact: true })

  /** Somewhere one goes on from: not on the page as a whole. */
  async function isHeld(): Promise<void> {
    await page.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body, undefined, {
      timeout: 15_000,
    })
  }

  /** Goes there by Tab or Shift+Tab, whichever is shorter. */
  async function reach(target: Locator): Promise<void> {
    await tabTo(page, target, (await target.evaluate(isBehind)) ? 'Shift+Tab' : 'Tab')
  }

  /** Goes to a button, a card's summary or a row and presses it. */
  async function press(target: Locator | string | RegExp, key = 'Enter'): Promise<void> {
    await reach(typeof target === 'object' && !(target instanceof RegExp) ? target : button(target))
    await page.keyboard.press(key)
    await isHeld()
  }

  /** Types over what stands in a field. */
  async function write(target: Locator | string, words: string): Promise<void> {
    await reach(typeof target === 'string' ? field(target) : target)
    await page.keyboard.press('Control+A')
    await page.keyboard.type(words)
  }

  /** Types a day into its parts, in the order in which the browser shows them. */
  async function day(target: Locator | string, iso: string): Promise<void> {
    const input = typeof target === 'string' ? field(target) : target
    await reach(input)
    const order = await page.evaluate(() =>
      new Intl.DateTimeFormat(undefined, { day: '2-digit', month: '2-digit', year: 'numeric' })
        .formatToParts(new Date(0))
        .map(({ type }) => type),
    )
    const [year = '', month = '', date = ''] = iso.split('-')
    const parts: Readonly<Record<string, string>> = { year, month, day: date }
    await page.keyboard.type(order.map((part) => parts[part] ?? '').join(''))
    expect(await input.inputValue()).toBe(iso)
  }

  /** Walks a drop-down with the arrow keys to the option of this value. */
  async function choose(target: Locator | string, value: string): Promise<void> {
    const select = typeof target === 'string' ? field(target) : target
    await reach(select)
    await page.keyboard.press('Home')
    for (let presses = 0; (await select.inputValue()) !== value; presses++) {
      if (presses > mostPresses) throw new Error(`No option ${value} in ${select}`)
      await page.keyboard.press('ArrowDown')
    }
  }

  const tick = (target: Locator | string) => press(typeof target === 'string' ? field(target) : target, 'Space')

  /** Opens a screen by the menu; it begins at its heading. */
  async function goTo(screen: keyof typeof vi.screens): Promise<void> {
    await press(vi.head.menu)
    await press(page.getByRole('navigation').getByRole('button', { name: vi.screens[screen], exact: true }))
    await startsAtHeading()
  }

  /** A new screen takes the focus to its heading, which is read first. */
  async function startsAtHeading(): Promise<void> {
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
  }

  /** What the focus is on, in words. */
  function focused(): Promise<string> {
    return page.evaluate(() => {
      const element = document.activeElement
      const labels = [...((element as HTMLInputElement | null)?.labels ?? [])].map((it) => it.textContent)
      return labels.join(' ') || element?.getAttribute('aria-label') || element?.textContent?.trim() || ''
    })
  }

  return {
    page,
    button,
    field,
    press,
    write,
    day,
    choose,
    tick,
    goTo,
    startsAtHeading,
    key: (key: string) => page.keyboard.press(key),
    focusIsOn: (words: string | RegExp) =>
      expect.poll(focused).toEqual(typeof words === 'string' ? words : expect.stringMatching(words)),
    /** What a screen reader would say without being asked. */
    hears: (words: string | RegExp) => page.locator(live).getByText(words).first().waitFor(),
    /** A download that the keys start; answers with its file's name. */
    gets: async (target: string): Promise<string> => {
      const download = page.waitForEvent('download')
      await press(target)
      return (await download).suggestedFilename()
    },
    /** Chooses a file by name in the dialog that a button opens. */
    gives: async (target: string, name: string): Promise<void> => {
      const chooser = page.waitForEvent('filechooser')
      await reach(button(target))
      await page.keyboard.press('Enter')
      await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from('x') })
    },
    /** What the session was asked for by a method, oldest first. */
    asked: (method: keyof FakeSession): Promise<readonly unknown[]> =>
      page.evaluate(
        (name) =>
          JSON.parse(
            JSON.stringify(window.session.calls.filter((it) => it.method === name).map(({ args }) => args)),
          ) as unknown[],
        method,
      ),
  }
}

/** Whether the way back to it is the shorter one. What the arrow keys walk is entered from its front: there it begins. */
function isBehind(target: Element): boolean {
  if (target.closest('[data-focuszone-id], [role=radiogroup]') || target.getAttribute('type') === 'radio') return false
  const stops = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ]
  const reached = stops.filter((it) => it.tabIndex >= 0 && it.checkVisibility())
  const before = (element: Element | null) =>
    reached.filter((it) => element && it.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING).length
  const ahead = before(target) - before(document.activeElement)
  return (ahead + reached.length) % reached.length > reached.length / 2
}
