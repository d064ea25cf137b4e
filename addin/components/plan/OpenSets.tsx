// The open sets of a plan in force, each with its bodies to choose.
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { useOpenSetWords } from '../../app/words/open-sets.ts'
import type { AmendmentPreview } from '../../session/plan/amendment.ts'
import { OpenSetForm } from './OpenSetForm.tsx'

export interface OpenSetsProps extends Pick<AmendmentPreview, 'openSets' | 'agencies'> {
  readonly reason: string | undefined
  readonly onChoose: (name: string, members: readonly AgencyId[]) => void
}

export function OpenSets({ openSets, agencies, reason, onChoose }: OpenSetsProps) {
  const words = useOpenSetWords()
  if (openSets.length === 0) return null
  return (
    <section>
      <h2>{words.title(openSets.length)}</h2>
      <p className="note">{words.intro}</p>
      {openSets.map((set) => (
        <OpenSetForm
          // Filled in anew once it was chosen.
          key={`${set.id} ${set.members.join(' ')}`}
          set={set}
          agencies={agencies}
          reason={reason}
          onChoose={(members) => onChoose(set.name, members)}
        />
      ))}
    </section>
  )
}
