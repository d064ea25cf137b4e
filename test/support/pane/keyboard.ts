// Hands that know no mouse: everything is reached with Tab and done with the keys that people press.
import type { Locator, Page } from 'playwright-core'

const mostTabs = 120

/** Presses Tab, or another key, until the element has the focus. @throws when it is never reached */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await target.evaluate((it) => it === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`The focus never came to ${target}`)
}

export async function pressOn(page: Page, target: Locator, key = 'Enter', way = 'Tab'): Promise<void> {
  await tabTo(page, target, way)
  await page.keyboard.press(key)
}

/** Chooses in a drop-down by typing what its option begins with. */
export async function typeInto(page: Page, target: Locator, words: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.type(words)
}
