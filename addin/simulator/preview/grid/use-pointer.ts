// What the mouse means in the grid: click, drag, double click, the right button. All of it by where the pointer is, never
// by which element is hit (cells of merged blocks lie on top of one another), but for buttons and the fill handle.
import { type MouseEvent, type PointerEvent, type RefObject, useState } from 'react'
import { type Area, contains } from '../../book/address.ts'
import { filledTo } from './fill-area.ts'
import { dragSpotAt, type Layout, readScroll, type Spot, spotAt } from './layout.ts'
import { clickSelection } from './motion.ts'
import type { Selection } from './sheet-view.ts'

interface PointerOptions {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly layout: Layout
  readonly merges: readonly Area[]
  readonly selection: Selection
  /** Ends what is being typed; false when that was refused, and the pointer then does nothing. */
  settle(): boolean
  select(selection: Selection): void
  fill(from: Area, to: Area): void
  editInside(): void
  /** At a point from the top left corner of the grid. */
  openMenu(left: number, top: number): void
}

export interface PointerHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onContextMenu(event: MouseEvent): void
  onDoubleClick(event: MouseEvent): void
}

interface Point {
  readonly clientX: number
  readonly clientY: number
}

/** Milliseconds between two steps of a drag that is held outside of the window. */
const STEP = 60

/** The handlers, and the area that would be filled if the fill handle were let go now. */
export function usePointer(options: PointerOptions): readonly [PointerHandlers, Area | undefined] {
  const { scroller, layout, merges, selection, settle, select } = options
  const [filling, setFilling] = useState<Area>()

  const pointOf = ({ clientX, clientY }: Point) => {
    const frame = scroller.current?.getBoundingClientRect()
    return { left: clientX - (frame?.left ?? 0), top: clientY - (frame?.top ?? 0) }
  }
  const spotOf = (event: Point, find: typeof spotAt): Spot => {
    const { left, top } = pointOf(event)
    return scroller.current ? find(left, top, layout, readScroll(scroller.current)) : { row: -1, column: -1 }
  }

  /** Follows the pointer until it is let go; held still outside of the window, it goes on by itself. */
  const follow = (event: PointerEvent<HTMLElement>, to: (spot: Spot) => void, drop?: () => void): void => {
    const target = event.currentTarget
    target.setPointerCapture(event.pointerId)
    let last: Point = event
    const step = (): void => to(spotOf(last, dragSpotAt))
    const move = (moved: globalThis.PointerEvent): void => {
      last = moved
      step()
    }
    const timer = setInterval(() => {
      const { left, top } = pointOf(last)
      const { width = 0, height = 0 } = scroller.current ? readScroll(scroller.current) : {}
      if (last !== event && (left < 0 || top < 0 || left > width || top > height)) step()
    }, STEP)
    target.addEventListener('pointermove', move)
    const end = (): void => {
      clearInterval(timer)
      target.removeEventListener('pointermove', move)
      drop?.()
    }
    target.addEventListener('lostpointercapture', end, { once: true })
  }

  const handlers: PointerHandlers = {
    onPointerDown(event) {
      if (event.button !== 0 || isWithin(event.target, 'button')) return
      event.preventDefault()
      if (!settle()) return
      if (isWithin(event.target, '.fill-handle')) {
        const { area } = selection
        let to: Area | undefined
        const draw = (spot: Spot): void => {
          to = filledTo(area, spot)
          setFilling(to)
        }
        return follow(event, draw, () => {
          setFilling(undefined)
          if (to) options.fill(area, to)
        })
      }
      const start = spotOf(event, spotAt)
      const from = clickSelection(selection, start, event.shiftKey, merges)
      select(from)
      // Drawn from a heading, whole lines are marked; from the corner, everything is already.
      const isAll = start.row < 0 && start.column < 0
      follow(event, ({ row, column }) => {
        const to = { row: start.row < 0 ? -1 : row, column: start.column < 0 ? -1 : column }
        if (!isAll) select(clickSelection(from, to, true, merges))
      })
    },
    onContextMenu(event) {
      event.preventDefault()
      if (!settle()) return
      const to = clickSelection(selection, spotOf(event, spotAt), false, merges)
      if (!contains(selection.area, to.area)) select(to)
      const { left, top } = pointOf(event)
      options.openMenu(left, top)
    },
    onDoubleClick(event) {
      const spot = spotOf(event, spotAt)
      if (!isWithin(event.target, 'button') && spot.row >= 0 && spot.column >= 0) options.editInside()
    },
  }
  return [handlers, filling]
}

const isWithin = (target: EventTarget, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null
