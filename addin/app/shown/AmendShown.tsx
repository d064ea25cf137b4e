// The screen of amending with what it needs.
import { useCallback } from 'react'
import { Amend } from '../../panes/Amend.tsx'
import type { Repair, Session } from '../../session/session.ts'
import { useLoaded } from '../hooks/use-loaded.ts'
import type { Verbs } from '../hooks/use-verbs.ts'
import { useOpenSetWords } from '../words/open-sets.ts'
import { useOutsideWords } from '../words/outside.ts'

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
  const sets = useOpenSetWords()
  const outside = useOutsideWords()
  return (
    <Amend
      preview={preview}
      repairs={repairs}
      reason={reason}
      onRepair={verbs.repairThen(preview)}
      onAmend={verbs.amend}
      onAdd={(task, then) =>
        verbs.tell(async () => {
          await session.amendment.addOutside(task)
          then()
          return [outside.done]
        })
      }
      onChoose={(name, members, then) =>
        verbs.tell(async () => {
          await session.amendment.chooseMembers(name, members)
          then()
          return [sets.done(members.length)]
        })
      }
      onBack={onBack}
    />
  )
}
