// The scrolled part of an element, kept as state once a frame, so that scrolling draws no more often than the screen.
import { type RefObject, useLayoutEffect, useState } from 'react'
import { readScroll, type Scroll } from './layout.ts'

const NOWHERE: Scroll = { left: 0, top: 0, width: 0, height: 0 }

export function useScroll(element: RefObject<HTMLElement | null>): Scroll {
  const [scroll, setScroll] = useState(NOWHERE)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    let frame = 0
    const read = (): void => {
      frame = 0
      const now = readScroll(target)
      setScroll((before) => (isSame(before, now) ? before : now))
    }
    const later = (): void => {
      if (frame === 0) frame = requestAnimationFrame(read)
    }
    const resized = new ResizeObserver(later)
    resized.observe(target)
    target.addEventListener('scroll', later, { passive: true })
    read()
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      target.removeEventListener('scroll', later)
    }
  }, [element])
  return scroll
}

const isSame = (one: Scroll, other: Scroll): boolean =>
  one.left === other.left && one.top === other.top && one.width === other.width && one.height === other.height
