// Head, status and the screen that fits what the workbook is. It hands each screen its data and its verbs; the screens
// know neither the workbook nor the server.
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { Language } from '../../shared/table/labels.ts'
import { Head } from '../components/Head.tsx'
import { Status } from '../components/Status.tsx'
import type { Session } from '../session/session.ts'
import { useImport } from './hooks/use-import.ts'
import { useJobs } from './hooks/use-jobs.ts'
import { useKeptFocus } from './hooks/use-kept-focus.ts'
import { useSession } from './hooks/use-session.ts'
import { SignInContext } from './hooks/use-sign-in.ts'
import { useText } from './hooks/use-text.ts'
import { useVerbs } from './hooks/use-verbs.ts'
import { type ScreenId, screenFor, screensFor } from './screens.ts'
import { fetchScreen, fetchScreens, isHere } from './shown/lazy-panes.ts'
import { Shown } from './shown/Shown.tsx'
import type { Summons } from './summons.ts'

/** Milliseconds after which the first screen has been drawn even on a slow machine. */
const fetchAfter = 1_500

export interface PaneProps {
  readonly session: Session
  readonly version: string
  readonly summons: Summons | undefined
  readonly onLanguage: (language: Language) => void
}

export function Pane({ session, version, summons, onLanguage }: PaneProps) {
  const { text } = useText()
  const view = useSession(session)
  const jobs = useJobs(session)
  const importing = useImport()
  const [chosen, setChosen] = useState<ScreenId>()
  const { run } = jobs
  const go = useCallback(
    (next: ScreenId | undefined) => {
      if (next === undefined || isHere(next)) return setChosen(next)
      run(async () => {
        await fetchScreen(next)
        setChosen(next)
        return undefined
      })
    },
    [run],
  )
  const home = useCallback(() => go(undefined), [go])
  const verbs = useVerbs(session, jobs, importing, home)
  const screen = screenFor(view, chosen)
  useKeptFocus()

  useEffect(() => {
    const timer = setTimeout(fetchScreens, fetchAfter)
    return () => clearTimeout(timer)
  }, [])

  useEffect(
    () =>
      summons?.subscribe(({ screen: wanted, outcome }) => {
        if (wanted) go(wanted)
        if (outcome) run(async () => outcome)
      }),
    [summons, go, run],
  )

  const { busy } = view
  const atWork = importing.reading
    ? { label: text.busy.read, onCancel: importing.cancel }
    : busy
      ? {
          label: text.busy[busy.verb],
          progress: busy.progress,
          ...(busy.progress?.mayStop === true && { onCancel: session.stop }),
        }
      : jobs.cancel && { label: text.busy.file, onCancel: jobs.cancel }
  const { me } = view
  const { runBefore } = jobs
  const signIn = useMemo(() => {
    // A window to sign in takes whoever comes: what one person asked for is not done as another.
    const isSame = async () => {
      await session.signIn()
      const now = session.view().me
      return now?.name === me?.name && String(now?.agencies) === String(me?.agencies)
    }
    return { me, again: me ? () => runBefore(isSame) : () => go('sign-in') }
  }, [me, runBefore, session, go])

  return (
    <SignInContext value={signIn}>
      <Head view={view} screens={screensFor(view)} current={screen} onGo={go} />
      <Status
        busy={atWork}
        trouble={view.trouble ?? jobs.trouble}
        notice={jobs.outcome?.(text)}
        onDismissTrouble={jobs.dismiss}
        onDismissNotice={jobs.dismiss}
        onRetry={jobs.retry}
      />
      <Suspense fallback={<main className="screen" />}>
        <Shown
          screen={screen}
          session={session}
          view={view}
          verbs={verbs}
          importing={importing}
          version={version}
          reason={atWork && text.why.busy}
          onGo={go}
          onHome={home}
          onLanguage={onLanguage}
        />
      </Suspense>
    </SignInContext>
  )
}
