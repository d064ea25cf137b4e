// How the plan stands: the official figures, each a way to its rows; then what the secretariat has to work through: who
// is to be urged, what was asked for, which difficulties go to whom.
import { countsOf, type Figure, type RowRef } from '../../shared/consolidation/figures.ts'
import { difficultiesByLevel } from '../../shared/consolidation/work-lists.ts'
import { type Bucket, buckets, completionRate } from '../../shared/domain/bucket.ts'
import { fieldValue } from '../../shared/domain/report.ts'
import { agencyNameIn } from '../../shared/printing/print-input.ts'
import { bucketLabels, rateText } from '../../shared/table/counting-labels.ts'
import type { Figures } from '../app/printing/figures.ts'
import type { Loaded } from '../app/use-loaded.ts'
import { useText } from '../app/use-text.ts'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { type FigureCell, FigureCells } from '../components/printing/FigureCells.tsx'
import { RefList } from '../components/printing/RefList.tsx'
import { Screen } from '../components/Screen.tsx'
import '../components/printing/printing.css'

export interface SituationProps {
  readonly figures: Loaded<Figures>
  readonly reason: string | undefined
  readonly onMake: () => void
  readonly onRefresh: () => void
  readonly onOpen: (ref: RowRef) => void
}

const main: readonly Bucket[] = ['done-on-time', 'done-late', 'open-in-time', 'open-overdue']
const tones: { readonly [B in Bucket]?: NonNullable<FigureCell['tone']> } = {
  'done-on-time': 'good',
  'open-overdue': 'bad',
}
const covered = ['expected', 'received', 'missing', 'onTime', 'late', 'returned', 'accepted'] as const

export function Situation({ figures, reason, onMake, onRefresh, onOpen }: SituationProps) {
  const { text } = useText()
  return (
    <Screen
      title={text.situation.title}
      intro={text.situation.intro}
      actions={[
        { label: text.consolidation.refresh, icon: 'Refresh', primary: true, reason, onClick: onRefresh },
        { label: text.situation.make, icon: 'Table', reason, onClick: onMake },
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
  const nameOf = ({ task, agency }: RowRef) => {
    const known = plan.tasks.find((it) => it.id === task)
    const who = agency === undefined ? (known?.lead ?? '') : agencyNameIn(plan, agency)
    return { place: [known?.path, who].filter((it) => it).join(' · '), words: known?.content ?? '' }
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
        <FigureCells
          {...list}
          cells={covered.map((cell) => ({ name: text.situation.cells[cell], figure: coverage[cell] }))}
        />
        <p className="counts">{text.situation.coverageRate(rateText(rates, language))}</p>
      </section>
      {told.length > 0 && (
        <section>
          <FigureCells {...list} cells={told.map((it) => ({ ...it, isMain: true }))} />
        </section>
      )}
      <WorkLists figures={figures} list={list} />
    </>
  )
}

interface WorkListsProps {
  readonly figures: Figures
  readonly list: {
    readonly nameOf: (ref: RowRef) => { place: string; words: string }
    readonly onOpen: (ref: RowRef) => void
  }
}

function WorkLists({ figures, list }: WorkListsProps) {
  const { text, format } = useText()
  const { plan, situation } = figures.input
  const { toUrge, askedFor } = figures
  const difficulties = difficultiesByLevel(situation.rows, 'shown')
  const waiting = askedFor.filter(({ answer }) => answer === 'pending').length
  const day = (text: (shown: string) => string, iso: string | undefined) =>
    iso === undefined ? '' : text(format.day(iso))
  return (
    <section>
      <details className="agency-report">
        <summary>{text.situation.urge(toUrge.length)}</summary>
        {toUrge.length === 0 && <p className="note">{text.situation.urgeNone}</p>}
        <RefList
          refs={toUrge.map(({ agency, rows }) => rows[0] ?? { agency })}
          label={text.situation.urge(toUrge.length)}
          nameOf={({ agency }) => {
            const found = toUrge.find((it) => it.agency === agency)
            const words = found && `${text.situation.why[found.why]}: ${text.situation.left(found.left)}`
            return { place: agency === undefined ? '' : agencyNameIn(plan, agency), words: words ?? '' }
          }}
          onOpen={list.onOpen}
        />
      </details>
      <details className="agency-report">
        <summary>{text.situation.requests(waiting)}</summary>
        <RefList
          refs={askedFor.map(({ row }) => ({ task: row.task.id, agency: row.agency }))}
          label={text.situation.requests(waiting)}
          nameOf={(ref) => {
            const found = askedFor.find(({ row }) => row.task.id === ref.task && row.agency === ref.agency)
            if (!found) return list.nameOf(ref)
            const { kind, wished, answer, granted, document } = found
            const asked = [text.situation.kinds[kind], day(text.situation.wished, wished)].filter((it) => it).join(' ')
            const words = [asked, text.situation.answers[answer], day(text.situation.granted, granted), document]
            return { place: list.nameOf(ref).place, words: words.filter((it) => it !== '').join('; ') }
          }}
          onOpen={list.onOpen}
        />
      </details>
      <details className="agency-report">
        <summary>{text.situation.difficulties(difficulties.reduce((sum, { rows }) => sum + rows.length, 0))}</summary>
        {difficulties.length === 0 && <p className="note">{text.situation.difficultiesNone}</p>}
        {difficulties.map(({ level, rows }) => (
          <section key={level}>
            <h3 className="level">
              {text.situation.levels[level]}: {format.number(rows.length)}
            </h3>
            <RefList
              refs={rows.map(({ task, agency }) => ({ task: task.id, agency }))}
              label={text.situation.levels[level]}
              nameOf={(ref) => {
                const row = rows.find((it) => it.task.id === ref.task && it.agency === ref.agency)
                const said = row && [fieldValue(row.values, 'difficulty'), fieldValue(row.values, 'proposal')]
                return { place: list.nameOf(ref).place, words: (said ?? []).filter((it) => it !== '').join(' — ') }
              }}
              onOpen={list.onOpen}
            />
          </section>
        ))}
      </details>
    </section>
  )
}
