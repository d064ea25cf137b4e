// The screen of amending with what it needs.
import { useCallback } from 'react'
import { Amend } from '../../panes/Amend.tsx'
import type { Repair, Session } from '../../session/session.ts'
import { useLoaded } from '../hooks/use-loaded.ts'
import type { Verbs } from '../hooks/use-verbs.ts'

export interface AmendShownProps {
  readonly session: Session
  readonly verbs: Verbs
  readonly repairs: readonly Repair[]
  readonly reason: string | undefined
  readonly onBack: () => void
}

export function AmendShown({ session, verbs, repairs, reason, onBack }: AmendShownProps) {
  const preview = useLoaded(
    useCallback(() => session.amendment.preview(), [session]),
    true,
  )
  return (
    <Amend
      preview={preview}
      repairs={repairs}
      reason={reason}
      onRepair={verbs.repairThen(preview)}
      onAmend={verbs.amend}
      onAdd={verbs.addOutside}
      onChoose={(name, members, then) =>
        verbs.quietly(async () => {
          await session.amendment.chooseMembers(name, members)
          then()
        })
      }
      onBack={onBack}
    />
  )
}
