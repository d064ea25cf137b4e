// "Các bản đã gửi": a report as it was handed in, by itself or beside another version or what stands now.
import type { AgencyId } from '../../shared/domain/ids.ts'
import type { Loaded } from '../app/hooks/use-loaded.ts'
import { useText } from '../app/hooks/use-text.ts'
import { usePastWords } from '../app/words/past.ts'
import { LoadFailure } from '../components/LoadFailure.tsx'
import { AgencyField } from '../components/past/AgencyField.tsx'
import { DifferenceList } from '../components/past/DifferenceList.tsx'
import { Screen } from '../components/Screen.tsx'
import { SelectField } from '../components/settle/SelectField.tsx'
import type { Comparison, Difference, KnownVersion, Point } from '../session/past/past.ts'
import type { HeadView } from '../session/session.ts'

export interface VersionsProps {
  /** Whose versions; absent while the workbook knows of no report. */
  readonly head: HeadView | undefined
  /** Reports to choose from; none for who has one only. */
  readonly agencies: readonly HeadView[]
  readonly before: Point
  readonly after: Point
  readonly comparison: Loaded<Comparison>
  readonly onAgency: (agency: AgencyId | undefined) => void
  readonly onBefore: (point: Point) => void
  readonly onAfter: (point: Point) => void
  readonly onGoTo: (difference: Difference) => void
  readonly onBack: () => void
}

export function Versions(props: VersionsProps) {
  const { head, agencies, comparison, before, after } = props
  const { text } = useText()
  const { versions: words, history } = usePastWords()
  const numbers = Array.from({ length: head?.version ?? 0 }, (_, index) => (head?.version ?? 0) - index)
  const points: readonly (readonly [string, string])[] = [
    ['now', words.now],
    ...numbers.map((it) => [String(it), words.version(it)] as const),
  ]
  return (
    <Screen title={words.title} {...(head && { intro: head.agencyName })} onBack={props.onBack}>
      {agencies.length > 0 && (
        <AgencyField label={history.agency} agencies={agencies} value={head?.id} onChange={props.onAgency} />
      )}
      {numbers.length === 0 ? (
        <p className="counts">{words.never}</p>
      ) : (
        <>
          <SelectField
            label={words.look}
            value={String(after)}
            options={points}
            onChange={(chosen) => props.onAfter(pointOf(chosen))}
          />
          <SelectField
            label={words.against}
            value={String(before)}
            options={[...points, ['blank', words.blank]]}
            onChange={(chosen) => props.onBefore(pointOf(chosen))}
          />
          {comparison.kind === 'loading' && <p className="intro">{text.busy.list}</p>}
          {comparison.kind === 'failed' && <LoadFailure missing={words.missing} trouble={comparison.trouble} />}
          {comparison.kind === 'ready' && <Compared {...props} value={comparison.value} />}
        </>
      )}
    </Screen>
  )
}

function pointOf(chosen: string): Point {
  return chosen === 'now' || chosen === 'blank' ? chosen : Number(chosen)
}

function Compared({ value, before, onGoTo }: VersionsProps & { readonly value: Comparison }) {
  const { format } = useText()
  const { versions: words } = usePastWords()
  const { differences } = value
  const isCompared = before !== 'blank'
  const count = format.number(differences.length)
  const told = isCompared ? words.different(count) : words.filled(count)
  return (
    <>
      {[value.after, value.before].map((version) => version && <About key={version.version} version={version} />)}
      {differences.length === 0 ? (
        <p className="counts">{isCompared ? words.same : words.nothing}</p>
      ) : (
        <section>
          <h2>{told}</h2>
          <p className="note">{words.hint}</p>
          <DifferenceList differences={differences} isCompared={isCompared} label={told} onOpen={onGoTo} />
        </section>
      )}
    </>
  )
}

/** What is known of a version beside its entries: who sent it when, and folded away what came of it. */
function About({ version: known }: { readonly version: KnownVersion }) {
  const { format } = useText()
  const { versions: words } = usePastWords()
  const { version, by, at, letter, source, incompleteNote, withdrawn, returned } = known
  const hasLetter = letter !== undefined && (letter.number !== '' || letter.date !== '')
  const sent =
    by !== undefined && at !== undefined ? words.sent(version, by, format.moment(at)) : words.version(version)
  const lines = [
    hasLetter && words.letter(letter.number, letter.date && format.day(letter.date)),
    source !== undefined && words.source(source),
    incompleteNote !== undefined && words.incomplete(incompleteNote),
    withdrawn && words.withdrawn(version),
    returned && `${words.returned(version)} ${returned.note}`,
  ].filter((line): line is string => typeof line === 'string')
  if (lines.length === 0) return <p className="card">{sent}</p>
  return (
    <details className="card">
      <summary>{sent}</summary>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </details>
  )
}
