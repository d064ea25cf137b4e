// The obligations of one group, agency or kind of deadline, chosen from a list: the same buckets as the official cells; of
// an agency how it reported as well.
import { useId, useState } from 'react'
import { countsOf, type RowRef, type TallyLine } from '../../../shared/consolidation/figures.ts'
import type { Situation } from '../../../shared/consolidation/situation.ts'
import { buckets, completionRate } from '../../../shared/domain/bucket.ts'
import type { Plan } from '../../../shared/domain/plan.ts'
import { agencyNameIn, groupNameIn, groupNoIn } from '../../../shared/printing/print-input.ts'
import { bucketLabels, rateText } from '../../../shared/table/counting-labels.ts'
import { useText } from '../../app/hooks/use-text.ts'
import { coverageFigureCells } from './coverage-cells.ts'
import { FigureCells } from './FigureCells.tsx'
import type { NamedRef } from './RefList.tsx'

export interface TallyViewProps {
  readonly plan: Plan
  readonly situation: Situation
  readonly nameOf: (ref: RowRef) => NamedRef
  readonly onOpen: (ref: RowRef) => void
}

export function TallyView({ plan, situation, nameOf, onOpen }: TallyViewProps) {
  const { text, language } = useText()
  const id = useId()
  const [chosen, setChosen] = useState('')
  const { situation: words } = text
  const views: readonly (readonly [string, readonly (TallyLine & { readonly name: string })[]])[] = [
    [
      words.groups,
      situation.byGroup.map((it) => ({
        ...it,
        name: [groupNoIn(plan, it.key), groupNameIn(plan, it.key)].filter((part) => part !== '').join('. '),
      })),
    ],
    [words.agencies, situation.byAgency.map((it) => ({ ...it, name: agencyNameIn(plan, it.key) }))],
    [words.deadlines, situation.byDeadline.map((it) => ({ ...it, name: words.deadlineNames[it.key] }))],
  ]
  const keyOf = (view: string, key: string) => `${view} ${key}`
  const shown = views.flatMap(([view, lines]) => lines.filter(({ key }) => keyOf(view, key) === chosen))[0]
  const reported = situation.coverageByAgency.find(({ agency }) => keyOf(words.agencies, agency) === chosen)?.coverage
  return (
    <section>
      <h2>{words.views}</h2>
      <div className="field">
        <label htmlFor={id}>{words.choose}</label>
        <select id={id} value={chosen} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
          <option value="">{words.nothingChosen}</option>
          {views.map(([view, lines]) => (
            <optgroup key={view} label={view}>
              {lines.map(({ key, name }) => (
                <option key={key} value={keyOf(view, key)}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {shown && (
        <>
          <FigureCells
            key={chosen}
            cells={buckets.map((bucket) => ({ name: bucketLabels[bucket][language], figure: shown.tally[bucket] }))}
            nameOf={nameOf}
            onOpen={onOpen}
          />
          <p className="counts">{words.rate(rateText(completionRate(countsOf(shown.tally)), language))}</p>
          {reported && (
            <FigureCells
              key={`${chosen} reported`}
              cells={coverageFigureCells(reported, words.cells, language)}
              nameOf={nameOf}
              onOpen={onOpen}
            />
          )}
        </>
      )}
    </section>
  )
}
