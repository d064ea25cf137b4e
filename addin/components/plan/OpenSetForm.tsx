// Who an open set is: its bodies are ticked and written into `Danh mục cơ quan`. Folded away until somebody needs it.
import { useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { useOpenSetWords } from '../../app/words/open-sets.ts'
import type { AmendmentPreview, OpenSet } from '../../session/plan/amendment.ts'
import { Actions } from '../Actions.tsx'
import { Ticks } from '../periods/Ticks.tsx'

export interface OpenSetFormProps {
  readonly set: OpenSet
  readonly agencies: AmendmentPreview['agencies']
  readonly reason: string | undefined
  readonly onChoose: (members: readonly AgencyId[]) => void
}

export function OpenSetForm({ set, agencies, reason, onChoose }: OpenSetFormProps) {
  const words = useOpenSetWords()
  const [ticked, setTicked] = useState<ReadonlySet<AgencyId>>(new Set(set.members))
  const none = ticked.size === 0 ? words.none : undefined
  const choose = () => onChoose(agencies.flatMap(({ id }) => (ticked.has(id) ? [id] : [])))
  return (
    <details className="agency-report">
      <summary>
        <span className="agency-name">{set.name}</span>
        <span className={set.members.length > 0 ? 'tag' : 'tag is-late'}>{words.chosen(set.members.length)}</span>
      </summary>
      <p className="note">{words.tasks(set.paths.join(', '))}</p>
      <Ticks legend={words.bodies} all={agencies} ticked={ticked} onTick={setTicked} />
      <Actions actions={[{ label: words.choose(ticked.size), reason: reason ?? none, onClick: choose }]} />
    </details>
  )
}
