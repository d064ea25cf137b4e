// Bringing one row of a virtual list into view. Fluent's List renders only what is near and knows heights only of what it
// has rendered, so a far row is approached: go to where it should be, let the list render, look again.
import type { IList } from 'office-ui-fabric-react/lib/List'

/** About a second: more than the slowest list needs, and then the person may scroll. */
const mostFrames = 60
/** Rows above are measured for a while after the row appears, and push it away. */
const settledFrames = 8

/**
 * @param index the row's place in the list
 * @param id the id of the row's element, which takes the focus; it exists once the row is rendered
 */
export function seekRow(list: IList, surface: HTMLElement, index: number, id: string): void {
  let frames = 0
  let settled = 0
  const approach = () => {
    const row = document.getElementById(id)
    if (row) {
      row.scrollIntoView({ block: 'start' })
      row.focus({ preventScroll: true })
      settled++
    } else {
      list.scrollToIndex(index)
      // The list counts from its own top, which other content stands above.
      const scroller = surface.closest('[data-is-scrollable]')
      if (scroller) scroller.scrollTop += offsetIn(scroller, surface)
    }
    frames++
    if (frames < mostFrames && settled < settledFrames) requestAnimationFrame(approach)
  }
  approach()
}

function offsetIn(scroller: Element, surface: HTMLElement): number {
  return surface.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
}
