// Fields that two people filled differently: choose for each, or for all at once, then apply. Nothing changes before.
import { useState } from 'react'
import { useText } from '../app/hooks/use-text.ts'
import { ConflictCard, type Keep } from '../components/ConflictCard.tsx'
import { Screen } from '../components/Screen.tsx'
import type { ConflictView } from '../session/session.ts'

export interface ConflictsProps {
  readonly conflicts: readonly ConflictView[]
  readonly reason: string | undefined
  readonly onResolve: (choices: readonly { readonly conflict: ConflictView; readonly keep: Keep }[]) => void
  readonly onBack: () => void
}

/** A choice holds for the conflict as it was shown: when the system's content moves on, it has to be made again. */
const keyOf = ({ task, agency, field, seq }: ConflictView) => `${task} ${agency} ${field} ${seq}`

export function Conflicts({ conflicts, reason, onResolve, onBack }: ConflictsProps) {
  const { text } = useText()
  const [chosen, setChosen] = useState<ReadonlyMap<string, Keep>>(new Map())
  // What was entered here and is lost on the system is meant to go there again, unless somebody says otherwise.
  const own = conflicts.filter(({ lost }) => lost === 'own').map((it): [string, Keep] => [keyOf(it), 'mine'])
  const kept: ReadonlyMap<string, Keep> = new Map([...own, ...chosen])
  const choices = conflicts.flatMap((conflict) => {
    const keep = kept.get(keyOf(conflict))
    return keep ? [{ conflict, keep }] : []
  })
  const left = conflicts.length - choices.length
  const keepAll = (keep: Keep) => setChosen(new Map(conflicts.map((conflict) => [keyOf(conflict), keep])))
  return (
    <Screen
      title={text.conflicts.title}
      intro={conflicts.some(({ lost }) => lost) ? text.conflicts.lostIntro : text.conflicts.intro}
      onBack={onBack}
      {...(choices.length > 0 && left > 0 && { note: text.conflicts.left(left) })}
      actions={[
        {
          label: text.conflicts.apply(choices.length),
          icon: 'CheckMark',
          primary: true,
          reason: reason ?? (choices.length === 0 ? text.why.nothingChosen : undefined),
          onClick: () => onResolve(choices),
        },
      ]}
    >
      {conflicts.length > 1 && (
        <div className="choose-all">
          <button type="button" className="link" onClick={() => keepAll('mine')}>
            {text.conflicts.allMine}
          </button>
          <button type="button" className="link" onClick={() => keepAll('theirs')}>
            {text.conflicts.allTheirs}
          </button>
        </div>
      )}
      {conflicts.map((conflict) => (
        <ConflictCard
          key={keyOf(conflict)}
          conflict={conflict}
          keep={kept.get(keyOf(conflict))}
          onKeep={(keep) => setChosen(new Map(chosen).set(keyOf(conflict), keep))}
        />
      ))}
    </Screen>
  )
}
