// Screens that most people do not need in their first second. They come when asked for, and all of them soon after the
// start, so that a machine that loses its network later has the whole pane.
import { lazy } from 'react'

const loadConflicts = () => import('../panes/Conflicts.tsx')
const loadImport = () => import('../panes/Import.tsx')
const loadPublish = () => import('../panes/Publish.tsx')
const loadSettings = () => import('../panes/Settings.tsx')
const loadSignIn = () => import('../panes/SignIn.tsx')

export const Conflicts = lazy(async () => ({ default: (await loadConflicts()).Conflicts }))
export const Import = lazy(async () => ({ default: (await loadImport()).Import }))
export const Publish = lazy(async () => ({ default: (await loadPublish()).Publish }))
export const Settings = lazy(async () => ({ default: (await loadSettings()).Settings }))
export const SignIn = lazy(async () => ({ default: (await loadSignIn()).SignIn }))

/** Fetches what has not come yet; a part that cannot be had now is asked for again when it is needed. */
export async function fetchPanes(): Promise<void> {
  const parts = [loadConflicts, loadImport, loadPublish, loadSettings, loadSignIn]
  await Promise.allSettled(parts.map((load) => load()))
}
