// The obligations of one group, agency or kind of deadline, chosen from a list: the same buckets as the official cells; of
// a group its tasks as well, of an agency how it reported; and who had handed in by a day.
import { useId, useState } from 'react'
import { countsOf, type RowRef, type Tally, type TallyLine } from '../../../shared/consolidation/figures.ts'
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
  const { text, format, language } = useText()
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
  const inTasks = situation.tasksByGroup.find(({ key }) => keyOf(words.groups, key) === chosen)
  const day = situation.handedInByDay.find((it) => keyOf(words.days, it.day) === chosen)
  const cellsOf = (tally: Tally) =>
    buckets.map((bucket) => ({ name: bucketLabels[bucket][language], figure: tally[bucket] }))
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
          <optgroup label={words.days}>
            {situation.handedInByDay.map((it) => (
              <option key={it.day} value={keyOf(words.days, it.day)}>
                {format.day(it.day)}
              </option>
            ))}
          </optgroup>
        </select>
      </div>
      {shown && (
        <>
          {inTasks && (
            <>
              <h3 className="level">{words.units.tasks}</h3>
              <FigureCells key={`${chosen} tasks`} cells={cellsOf(inTasks.tally)} nameOf={nameOf} onOpen={onOpen} />
            </>
          )}
          <h3 className="level">{words.units.obligations}</h3>
          <FigureCells key={chosen} cells={cellsOf(shown.tally)} nameOf={nameOf} onOpen={onOpen} />
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
      {day && (
        <>
          <h3 className="level">{words.units.agencies}</h3>
          <FigureCells
            key={chosen}
            cells={[{ name: words.cells.received, figure: day.agencies }]}
            nameOf={nameOf}
            onOpen={onOpen}
          />
        </>
      )}
    </section>
  )
}
