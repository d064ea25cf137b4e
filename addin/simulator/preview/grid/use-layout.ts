// The layout of a sheet in the window it has, worked out anew only when one of the two changes.
import { useMemo } from 'react'
import { fitsFrozen, type Layout, layoutOf, type Scroll } from './layout.ts'
import type { SheetView } from './sheet-view.ts'

/** The sheet with as many frozen lines as leave room to work in, and where its cells lie. */
export function useLayout(sheet: SheetView, window: Scroll): { readonly view: SheetView; readonly layout: Layout } {
  const asked = useMemo(() => layoutOf(sheet), [sheet])
  const { rows, columns } = fitsFrozen(asked, window)
  return useMemo(() => {
    if (rows && columns) return { view: sheet, layout: asked }
    const view = { ...sheet, ...(!rows && { frozenRows: 0 }), ...(!columns && { frozenColumns: 0 }) }
    return { view, layout: layoutOf(view) }
  }, [sheet, asked, rows, columns])
}
