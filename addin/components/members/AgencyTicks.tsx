// Which agencies somebody works for. A province has dozens, so they are looked for by a few letters; what is ticked stays
// in sight, whatever is looked for.
import { useId, useState } from 'react'
import type { AgencyId } from '../../../shared/domain/ids.ts'
import { searchKey } from '../../../shared/domain/text.ts'
import type { MembersAnswer } from '../../../shared/wire/members.ts'
import { useMembersWords } from '../../app/words/members.ts'
import { Tick } from './Tick.tsx'

/** As many as one takes in at a glance. */
const fewAgencies = 8

export interface AgencyTicksProps {
  readonly agencies: MembersAnswer['agencies']
  readonly chosen: readonly AgencyId[]
  readonly onTick: (agency: AgencyId, isOn: boolean) => void
}

export function AgencyTicks({ agencies, chosen, onTick }: AgencyTicksProps) {
  const words = useMembersWords()
  const id = useId()
  const [query, setQuery] = useState('')
  const found = agencies.filter((it) => searchKey(it.name).includes(searchKey(query)))
  const shown = agencies.filter((it) => chosen.includes(it.id) || found.includes(it))
  return (
    <fieldset className="members">
      <legend>{words.agencies}</legend>
      {agencies.length === 0 && <p className="note">{words.noAgencies}</p>}
      {agencies.length > fewAgencies && (
        <div className="field">
          <label htmlFor={id}>{words.search}</label>
          <input id={id} type="search" value={query} onChange={({ currentTarget }) => setQuery(currentTarget.value)} />
        </div>
      )}
      <div aria-live="polite">
        {agencies.length > 0 && found.length === 0 && <p className="note">{words.none(query)}</p>}
      </div>
      {shown.map((agency) => (
        <Tick
          key={agency.id}
          label={agency.name}
          isOn={chosen.includes(agency.id)}
          onChange={(isOn) => onTick(agency.id, isOn)}
        />
      ))}
    </fieldset>
  )
}
