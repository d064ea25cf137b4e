// Whether the keyboard alone gets everywhere: Tab comes to every control in the order in which they stand, and where it
// comes to is in sight and seen to have the focus.
import type { Page } from 'playwright-core'

const mostTabs = 150

/** What is wrong, one line each; empty when nothing is. */
export async function tabTroubles(page: Page): Promise<string[]> {
  const controls = await page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true })
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ]
    // One Tab enters a group of radio buttons or a list that the arrow keys walk.
    const groups = new Set<string>()
    const stops = all.filter((element) => {
      if (element.tabIndex < 0 || !shown(element) || (element as HTMLButtonElement).disabled) return false
      const radio = element instanceof HTMLInputElement && element.type === 'radio' ? element.name : undefined
      const group = radio ?? element.closest('[data-focuszone-id]')?.getAttribute('data-focuszone-id')
      if (!group) return true
      const isFirst = !groups.has(group)
      groups.add(group)
      return isFirst
    })
    for (const [at, element] of stops.entries()) element.setAttribute('data-stop', String(at))
    ;(document.activeElement as HTMLElement | null)?.blur()
    window.scrollTo(0, 0)
    return stops.map((element) => element.outerHTML.slice(0, 100))
  })

  const troubles: string[] = []
  const reached: number[] = []
  let isRound = false
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const { outlineStyle, boxShadow } = getComputedStyle(element)
      const { top, bottom } = element.getBoundingClientRect()
      const stop = element.closest('[data-stop]')?.getAttribute('data-stop')
      return {
        stop: stop === null || stop === undefined ? -1 : Number(stop),
        html: element.outerHTML.slice(0, 100),
        isSeen: outlineStyle !== 'none' || boxShadow !== 'none',
        isInSight: bottom > 0 && top < window.innerHeight,
      }
    })
    // From the last one the browser itself has the focus, then the first one. A new screen begins at its heading.
    if (!focused) {
      isRound = reached.length > 0
      continue
    }
    // Several presses go through the parts of a day.
    if (focused.stop === reached[0] && (isRound || focused.stop !== reached.at(-1))) break
    if (!focused.isSeen) troubles.push(`has the focus unseen: ${focused.html}`)
    if (!focused.isInSight) troubles.push(`has the focus out of sight: ${focused.html}`)
    if (focused.stop >= 0) reached.push(focused.stop)
  }
  const turns = reached.filter((stop, at) => at > 0 && stop < (reached[at - 1] ?? stop)).length
  if (turns > 1) troubles.push(`Tab goes ${reached.join(', ')}`)
  for (const [at, html] of controls.entries()) if (!reached.includes(at)) troubles.push(`is never reached: ${html}`)
  return troubles
}
