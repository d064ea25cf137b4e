// One member: who it is and what it may do; removing is asked about once more, since it works at once.
import { useState } from 'react'
import type { MemberShown } from '../../../shared/wire/members.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { useMembersWords } from '../../app/words/members.ts'
import { Actions } from '../Actions.tsx'
import { Asking } from '../Asking.tsx'
import { RightsLines } from './RightsLines.tsx'

export interface MemberProps {
  readonly member: MemberShown
  readonly nameOf: (agency: string) => string
  readonly reason: string | undefined
  readonly onChange: () => void
  readonly onRemove: () => void
}

export function Member({ member, nameOf, reason, onChange, onRemove }: MemberProps) {
  const { format } = useText()
  const words = useMembersWords()
  const [isAsking, setAsking] = useState(false)
  const { name, email, lastSeen } = member
  return (
    <details className="agency-report">
      <summary>
        <span className="agency-name">{name}</span>
      </summary>
      <RightsLines rights={member} nameOf={nameOf} />
      {email && <p className="note">{email}</p>}
      <p className="note">{lastSeen ? words.lastSeen(format.day(lastSeen)) : words.neverSeen}</p>
      {isAsking ? (
        <Asking label={words.removeSure(name)} onCancel={() => setAsking(false)}>
          <p>{words.removeSure(name)}</p>
          <Actions
            actions={[
              { label: words.removeGo, reason, onClick: onRemove },
              { label: words.keep, onClick: () => setAsking(false) },
            ]}
          />
        </Asking>
      ) : (
        <Actions
          actions={[
            { label: words.change, reason, onClick: onChange },
            { label: words.remove, reason, onClick: () => setAsking(true) },
          ]}
        />
      )}
    </details>
  )
}
