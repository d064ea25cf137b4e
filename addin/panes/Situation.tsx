// How the plan stands: the official figures, each a way to its rows; then what the secretariat has to work through: who
// is to be urged, what was asked for, which difficulties go to whom.
import { countsOf, type Figure, type RowRef } from '../../shared/consolidation/figures.ts'
import { type Bucket, buckets, completionRate } from '../../shared/domain/bucket.ts'
import { agencyNameIn } from '../../shared/printing/print-input.ts'
import { bucketLabels, rateText } from '../../shared/table/counting-labels.ts'
import type { Loaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { coverageFigureCells } from '../components/printing/coverage-cells.ts'
import { type FigureCell, FigureCells } from '../components/printing/FigureCells.tsx'
import type { NamedRef } from '../components/printing/RefList.tsx'
import { TallyView } from '../components/printing/TallyView.tsx'
import { WorkLists } from '../components/printing/WorkLists.tsx'
import { Screen } from '../components/Screen.tsx'
import type { Figures } from '../session/printing/figures.ts'
import '../components/printing/printing.css'

export interface SituationProps {
  readonly figures: Loaded<Figures>
  readonly reason: string | undefined
  readonly onMake: () => void
  /** Absent for who is not signed in: the file comes from the server. */
  readonly onData: (() => void) | undefined
  readonly onRefresh: () => void
  readonly onOpen: (ref: RowRef) => void
}

const main: readonly Bucket[] = ['done-on-time', 'done-late', 'open-in-time', 'open-overdue']
const tones: { readonly [B in Bucket]?: NonNullable<FigureCell['tone']> } = {
  'done-on-time': 'good',
  'open-overdue': 'bad',
}

export function Situation({ figures, reason, onMake, onData, onRefresh, onOpen }: SituationProps) {
  const { text } = useText()
  return (
    <Screen
      title={text.situation.title}
      intro={text.situation.intro}
      actions={[
        { label: text.consolidation.refresh, icon: 'Refresh', primary: true, reason, onClick: onRefresh },
        { label: text.situation.make, icon: 'Table', reason, onClick: onMake },
        ...(onData ? [{ label: text.situation.data, reason, onClick: onData }] : []),
      ]}
    >
      {figures.kind === 'loading' && <p className="intro">{text.situation.counting}</p>}
      {figures.kind === 'failed' && <LoadFailure missing={text.situation.missing} trouble={figures.trouble} />}
      {figures.kind === 'ready' && <Shown figures={figures.value} onOpen={onOpen} />}
    </Screen>
  )
}

function Shown({ figures, onOpen }: { readonly figures: Figures; readonly onOpen: SituationProps['onOpen'] }) {
  const { text, format, language } = useText()
  const { plan, situation } = figures.input
  const { tasks, coverage, stoodStill, drafts } = situation
  const nameOf = (ref: RowRef): NamedRef => {
    const { task, agency } = ref
    const known = plan.tasks.find((it) => it.id === task)
    const who = agency === undefined ? (known?.lead ?? '') : agencyNameIn(plan, agency)
    const place = [known?.path, who].filter((it) => it).join(' · ')
    return { key: `${task ?? ''} ${agency ?? ''}`, ref, place, words: known?.content ?? '' }
  }
  const list = { nameOf, onOpen }
  const apart: readonly (readonly [string, Figure | undefined])[] = [
    [text.situation.drafts, drafts],
    [text.situation.stoodStill, stoodStill],
  ]
  const told = apart.flatMap(([name, figure]) => (figure && figure.length > 0 ? [{ name, figure }] : []))
  const rates = { numerator: coverage.received.length, denominator: coverage.expected.length }
  return (
    <>
      <p className="note">{text.situation.asOf(format.day(situation.today))}</p>
      <section>
        <h2>{text.situation.tasks}</h2>
        <FigureCells
          {...list}
          cells={buckets.map((bucket) => ({
            name: bucketLabels[bucket][language],
            figure: tasks[bucket],
            isMain: main.includes(bucket),
            ...(tones[bucket] && { tone: tones[bucket] }),
          }))}
        />
        <p className="counts">{text.situation.rate(rateText(completionRate(countsOf(tasks)), language))}</p>
      </section>
      <section>
        <h2>{text.situation.coverage}</h2>
        <FigureCells {...list} cells={coverageFigureCells(coverage, text.situation.cells, language)} />
        <p className="counts">{text.situation.coverageRate(rateText(rates, language))}</p>
      </section>
      <TallyView {...list} plan={plan} situation={situation} />
      {told.length > 0 && (
        <section>
          <FigureCells {...list} cells={told.map((it) => ({ ...it, isMain: true }))} />
        </section>
      )}
      <WorkLists figures={figures} onOpen={onOpen} />
    </>
  )
}
