// What the mouse means in the grid: click, drag, double click, the right button. All of it by where the pointer is, never
// by which element is hit: cells of merged blocks lie on top of one another.
import type { MouseEvent, PointerEvent, RefObject } from 'react'
import { type Area, contains } from '../../book/address.ts'
import { type Layout, readScroll, type Spot, spotAt } from './layout.ts'
import { clickSelection, extendTo } from './motion.ts'
import type { Selection } from './sheet-view.ts'

interface PointerOptions {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly layout: Layout
  readonly merges: readonly Area[]
  readonly selection: Selection
  /** Ends what is being typed; false when that was refused, and the pointer then does nothing. */
  settle(): boolean
  select(selection: Selection): void
  editInside(): void
  /** At a point from the top left corner of the grid. */
  openMenu(left: number, top: number): void
}

export interface PointerHandlers {
  onPointerDown(event: PointerEvent<HTMLElement>): void
  onContextMenu(event: MouseEvent): void
  onDoubleClick(event: MouseEvent): void
}

export function usePointer(options: PointerOptions): PointerHandlers {
  const { scroller, layout, merges, selection, settle, select } = options

  const pointOf = (event: { readonly clientX: number; readonly clientY: number }) => {
    const frame = scroller.current?.getBoundingClientRect()
    return { left: event.clientX - (frame?.left ?? 0), top: event.clientY - (frame?.top ?? 0) }
  }
  const spotOf = (event: { readonly clientX: number; readonly clientY: number }): Spot => {
    const { left, top } = pointOf(event)
    return scroller.current ? spotAt(left, top, layout, readScroll(scroller.current)) : { row: -1, column: -1 }
  }

  return {
    onPointerDown(event) {
      if (event.button !== 0 || isButton(event.target)) return
      event.preventDefault()
      if (!settle()) return
      const from = clickSelection(selection, spotOf(event), event.shiftKey, merges)
      select(from)
      const target = event.currentTarget
      target.setPointerCapture(event.pointerId)
      const drag = (moved: globalThis.PointerEvent): void => {
        const spot = spotOf(moved)
        if (spot.row >= 0 && spot.column >= 0) select(extendTo(from, spot.row, spot.column))
      }
      target.addEventListener('pointermove', drag)
      const drop = (): void => target.removeEventListener('pointermove', drag)
      target.addEventListener('lostpointercapture', drop, { once: true })
    },
    onContextMenu(event) {
      event.preventDefault()
      if (!settle()) return
      const to = clickSelection(selection, spotOf(event), false, merges)
      if (!contains(selection.area, to.area)) select(to)
      const { left, top } = pointOf(event)
      options.openMenu(left, top)
    },
    onDoubleClick(event) {
      const spot = spotOf(event)
      if (!isButton(event.target) && spot.row >= 0 && spot.column >= 0) options.editInside()
    },
  }
}

const isButton = (target: EventTarget): boolean => target instanceof Element && target.closest('button') !== null
