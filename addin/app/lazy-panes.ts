// Screens that most people do not need in their first second, with what only they need. They come when asked for, and
// soon after the start in any case, so that a machine that loses its network later has the whole pane.
import { lazy } from 'react'

const loadImport = () => import('../panes/Import.tsx')
const loadSettings = () => import('../panes/Settings.tsx')

export const Import = lazy(async () => ({ default: (await loadImport()).Import }))
export const Settings = lazy(async () => ({ default: (await loadSettings()).Settings }))

/** Fetches what has not come yet; a part that cannot be had now is asked for again when it is needed. */
export async function fetchPanes(): Promise<void> {
  await Promise.allSettled([loadImport(), loadSettings()])
}
