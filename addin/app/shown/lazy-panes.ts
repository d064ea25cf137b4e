// Screens that most people do not need in their first second, with what only they need. They come when asked for, and
// soon after the start in any case, so that a machine that loses its network later has the whole pane.
import { lazy } from 'react'
import { SessionError } from '../../session/session.ts'
import type { ScreenId } from '../screens.ts'

const parts = {
  import: async () => {
    const readers = [
      import('../../session/importing/read-source.ts'),
      import('../../session/importing/material.ts'),
      import('../../session/plan/plan-draft.ts'),
    ] as const
    return (await Promise.all([import('../../panes/Import.tsx'), ...readers]))[0]
  },
  publish: () => import('../../panes/Publish.tsx'),
  'hand-in': () => import('../../panes/HandIn.tsx'),
  reports: () => import('../../panes/Reports.tsx'),
  handouts: () => import('./HandoutsShown.tsx'),
  urge: () => import('./UrgeShown.tsx'),
  requests: () => import('./RequestsShown.tsx'),
  situation: () => import('../../panes/Situation.tsx'),
  print: () => import('../../panes/Print.tsx'),
  conflicts: () => import('../../panes/Conflicts.tsx'),
  periods: () => import('./PeriodsShown.tsx'),
  amend: () => import('./AmendShown.tsx'),
  history: () => import('./HistoryShown.tsx'),
  plans: () => import('./PlansShown.tsx'),
  members: () => import('./MembersShown.tsx'),
  settings: () => import('../../panes/Settings.tsx'),
} as const satisfies { readonly [S in ScreenId]?: () => Promise<unknown> }

export const Import = lazy(async () => ({ default: (await parts.import()).Import }))
export const Publish = lazy(async () => ({ default: (await parts.publish()).Publish }))
export const HandIn = lazy(async () => ({ default: (await parts['hand-in']()).HandIn }))
export const Reports = lazy(async () => ({ default: (await parts.reports()).Reports }))
export const HandoutsShown = lazy(async () => ({ default: (await parts.handouts()).HandoutsShown }))
export const UrgeShown = lazy(async () => ({ default: (await parts.urge()).UrgeShown }))
export const RequestsShown = lazy(async () => ({ default: (await parts.requests()).RequestsShown }))
export const Situation = lazy(async () => ({ default: (await parts.situation()).Situation }))
export const Print = lazy(async () => ({ default: (await parts.print()).Print }))
export const Conflicts = lazy(async () => ({ default: (await parts.conflicts()).Conflicts }))
export const PeriodsShown = lazy(async () => ({ default: (await parts.periods()).PeriodsShown }))
export const AmendShown = lazy(async () => ({ default: (await parts.amend()).AmendShown }))
export const HistoryShown = lazy(async () => ({ default: (await parts.history()).HistoryShown }))
export const PlansShown = lazy(async () => ({ default: (await parts.plans()).PlansShown }))
export const MembersShown = lazy(async () => ({ default: (await parts.members()).MembersShown }))
export const Settings = lazy(async () => ({ default: (await parts.settings()).Settings }))

const here = new Set<ScreenId>()

/** Whether a screen can be shown at once. */
export function isHere(screen: ScreenId): boolean {
  return here.has(screen) || !(screen in parts)
}

/** Screens that could not be fetched once: the browser will not try again for as long as the page lives. */
const lost = new Set<ScreenId>()

/**
 * Fetches what a screen needs; it is shown only after this. Asked again for what could not be had, it loads the whole
 * page again, once the server answers.
 *
 * @throws SessionError `offline` when it cannot be had now
 */
export async function fetchScreen(screen: ScreenId): Promise<void> {
  if (isHere(screen)) return
  try {
    await parts[screen as keyof typeof parts]()
    here.add(screen)
  } catch (cause) {
    if (lost.has(screen) && (await isServerThere())) window.location.reload()
    lost.add(screen)
    throw new SessionError({ code: 'offline' }, { cause })
  }
}

/** What is no screen and needs no server: checking, putting right, taking back. A lost network must not keep it away. */
const hands = [
  () => import('../../session/mending/mend-plan-sheets.ts'),
  () => import('../../session/mending/carry-out.ts'),
  () => import('../../session/ledger/set-back.ts'),
  () => import('../../workbook/mending.ts'),
  () => import('../../workbook/build-sheet.ts'),
  () => import('../../workbook/append-rows.ts'),
] as const

/** Fetches what has not come yet; what cannot be had now is asked for again when it is needed. */
export async function fetchScreens(): Promise<void> {
  const screens = (Object.keys(parts) as ScreenId[]).map(fetchScreen)
  await Promise.allSettled([...screens, ...hands.map((fetchIt) => fetchIt())])
}

/** No answer at all means no as well. */
function isServerThere(): Promise<boolean> {
  const asked = fetch(window.location.href, { method: 'HEAD', cache: 'no-store' })
  return asked.then(
    ({ ok }) => ok,
    () => false,
  )
}
