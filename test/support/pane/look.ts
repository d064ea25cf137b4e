// What any screen of the pane must stand up to, as asked of the page itself: nothing sticks out or is cut off, every
// control has a name, every blocked button says why, nothing moves for whoever wants it still.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

const pictures = fileURLToPath(new URL('../../output/pane', import.meta.url))

/** Keeps a picture under test/output/pane, to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: `${pictures}/${name}.png` })
}

/** What is wrong with the page as it stands, one line each; empty when nothing is. */
export async function flaws(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = []
    const tell = (element: Element) =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.slice(0, 60)}`
    if (document.documentElement.scrollWidth > window.innerWidth) found.push('the page is wider than the pane')
    for (const element of document.querySelectorAll('body *')) {
      const style = getComputedStyle(element)
      const box = element.getBoundingClientRect()
      if (style.visibility === 'hidden' || box.width === 0) continue
      if (box.right > window.innerWidth + 1 && style.position !== 'fixed') found.push(`sticks out: ${tell(element)}`)
      // Texts that are shortened on purpose say so with an ellipsis.
      const isShortened = style.webkitLineClamp !== 'none' || style.textOverflow === 'ellipsis'
      if (!isShortened && style.overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1)
        found.push(`is cut off: ${tell(element)}`)
    }
    for (const control of document.querySelectorAll('button, input, textarea')) {
      const name =
        control.getAttribute('aria-label') ||
        control.textContent ||
        [...((control as HTMLInputElement).labels ?? [])].map((label) => label.textContent).join('')
      if (!name?.trim()) found.push(`has no name: ${control.outerHTML.slice(0, 100)}`)
      const blocked = control.getAttribute('aria-disabled') === 'true' || (control as HTMLButtonElement).disabled
      const reason = document.getElementById(control.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')
      if (blocked && !reason?.textContent) found.push(`does not say why it is blocked: ${tell(control)}`)
    }
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      for (const element of document.querySelectorAll('body *')) {
        for (const part of [null, '::before', '::after']) {
          const { animationName, transitionDuration } = getComputedStyle(element, part)
          if (animationName !== 'none' || /[1-9]/.test(transitionDuration)) found.push(`moves: ${tell(element)}`)
        }
      }
    }
    if (document.querySelectorAll('h1').length !== 1) found.push('has no heading, or several')
    if (document.querySelectorAll('.button.is-primary').length > 1) found.push('has several things to do next')
    return found
  })
}
