// The screens made of figures. They are worked out when a screen comes up, and anew after each update.
import { useCallback } from 'react'
import type { Session, SessionView } from '../../session/session.ts'
import { reloadOf, useLastLoaded, useLoaded } from '../hooks/use-loaded.ts'
import type { Verbs } from '../hooks/use-verbs.ts'
import { Print, Situation } from './lazy-panes.ts'

export interface FiguredProps {
  readonly screen: 'situation' | 'print'
  readonly session: Session
  readonly view: SessionView
  readonly verbs: Verbs
  readonly reason: string | undefined
}

export function Figured({ screen, session, view, verbs, reason }: FiguredProps) {
  const { syncedAt, pending } = view
  const load = useCallback(() => {
    // Read so that what came down or was typed is counted anew.
    void [syncedAt, pending]
    return session.figures()
  }, [session, syncedAt, pending])
  const figures = useLastLoaded(useLoaded(load, true))
  const { hands } = verbs
  if (screen === 'situation') {
    return (
      <Situation
        figures={figures}
        reason={reason}
        onMake={hands.showSituation}
        onData={view.me === undefined ? undefined : hands.saveData}
        onRefresh={verbs.refresh}
        onOpen={({ task, agency }) => verbs.goTo({ task, agency, field: undefined })}
      />
    )
  }
  return (
    <Print
      figures={figures}
      reason={reason}
      onDownload={hands.download}
      onSheets={hands.makeSheets}
      onCopy={hands.copy}
      onKeep={(settings) => hands.keep(settings, reloadOf(figures))}
    />
  )
}
