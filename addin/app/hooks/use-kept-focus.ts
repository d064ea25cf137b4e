// Where the focus goes when what had it is gone: to what took its place, else to the heading of the screen. The browser
// would drop it, and who has no mouse would begin anew at the top of the page.
import { useEffect } from 'react'

const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/** For the pane as a whole. None is taken from the cells of the workbook. */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: HTMLElement | undefined
    /** What one was at when a message came: there one goes on when it goes. */
    let before: HTMLElement | undefined
    const hold = ({ target }: FocusEvent) => {
      held = target instanceof HTMLElement ? target : undefined
    }
    const keep = (records: readonly MutationRecord[]) => {
      if (held?.isConnected && !isMessage(held) && records.some(brings)) before = held
      if (!held || held.isConnected || document.activeElement !== document.body || !document.hasFocus()) return
      const lost = records.find(({ target, removedNodes }) => target.isConnected && holds(removedNodes, held))
      if (!(lost?.target instanceof HTMLElement)) return
      if (isMessage(lost.target) && before?.isConnected) return before.focus()
      const { previousSibling } = lost
      const first = previousSibling?.parentNode === lost.target ? previousSibling.nextSibling : lost.target.firstChild
      focusFrom(first, lost.target)
    }
    const observer = new MutationObserver(keep)
    observer.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', hold)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', hold)
    }
  }, [])
}

/** Whether a message came with it. */
const brings = ({ target, addedNodes }: MutationRecord) => addedNodes.length > 0 && isMessage(target)

const isMessage = (node: Node) => node instanceof Element && node.closest('.status') !== null

function holds(removed: NodeList, held: Node | undefined): boolean {
  return [...removed].some((node) => held !== undefined && node.contains(held))
}

/** Tries what stands from `first` on in `parent`, then what follows that, up to the screen; whose heading takes it else. */
function focusFrom(first: Node | null, parent: HTMLElement): void {
  if (parent.matches('main, .screen-body') || !parent.closest('main')) {
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
    return
  }
  for (let it = first; it; it = it.nextSibling) if (it instanceof HTMLElement && isTaken(it)) return
  focusFrom(parent.nextSibling, parent.parentElement ?? parent)
}

/** What is hidden or folded away takes no focus. */
function isTaken(within: HTMLElement): boolean {
  const candidates = [...(within.matches(stops) ? [within] : []), ...within.querySelectorAll<HTMLElement>(stops)]
  return candidates.some((it) => {
    it.focus()
    return document.activeElement === it
  })
}
