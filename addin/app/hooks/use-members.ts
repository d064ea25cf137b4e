// The members as the screen shows them: fetched when it comes up and after each change of them.
import { useCallback, useState } from 'react'
import type { MembersAnswer } from '../../../shared/wire/members.ts'
import type { MemberVerbs } from '../../session/members/members.ts'
import type { Session, Trouble } from '../../session/session.ts'
import { troubleIn } from '../trouble.ts'
import { type Loaded, useLoaded } from './use-loaded.ts'

export interface Members {
  readonly loaded: Loaded<MembersAnswer>
  readonly isBusy: boolean
  /** How the last change failed. */
  readonly trouble: Trouble | undefined
  /** Does something to the members and fetches them again; the answer says whether it was done. */
  readonly act: (deed: (verbs: MemberVerbs) => Promise<void>) => Promise<boolean>
}

export function useMembers(session: Session): Members {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble>()
  const loaded = useLoaded(
    useCallback(() => session.members.list(), [session]),
    true,
  )
  const reload = loaded.kind === 'loading' ? undefined : loaded.reload
  const act = useCallback(
    async (deed: (verbs: MemberVerbs) => Promise<void>) => {
      setBusy(true)
      setTrouble(undefined)
      try {
        await deed(session.members)
        reload?.()
        return true
      } catch (error) {
        setTrouble(troubleIn(error))
        return false
      } finally {
        setBusy(false)
      }
    },
    [session, reload],
  )
  return { loaded, isBusy, trouble, act }
}
