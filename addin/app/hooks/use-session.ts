// The session's view for React: renders again when the session says that it changed.
import { useCallback, useSyncExternalStore } from 'react'
import type { Session, SessionView } from '../../session/session.ts'

export function useSession(session: Session): SessionView {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session])
  const view = useCallback(() => session.view(), [session])
  return useSyncExternalStore(subscribe, view)
}
