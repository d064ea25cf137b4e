// Findings, the heaviest first, each a way to its place. Thousands stay light: only what is near the view is rendered,
// and one Tab enters the list, whose rows the arrow keys walk.
import { FocusZone, FocusZoneDirection } from 'office-ui-fabric-react/lib/FocusZone'
import { List } from 'office-ui-fabric-react/lib/List'
import { useMemo } from 'react'
import type { IssueLevel } from '../../shared/domain/issue.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { IconName } from '../app/icons.ts'
import { Drawing } from './Drawing.tsx'

export interface Finding {
  readonly key: string
  readonly level: IssueLevel
  readonly words: string
  /** Where it is: "IV.9"; absent where the words say so. */
  readonly place?: string | undefined
  readonly onOpen?: (() => void) | undefined
}

const order: readonly IssueLevel[] = ['error', 'hand-in', 'warning', 'doubt']
const icons: Readonly<Record<IssueLevel, IconName>> = {
  error: 'Error',
  'hand-in': 'Fill',
  warning: 'Info',
  doubt: 'Warning',
}

type Line =
  | { readonly kind: 'level'; readonly level: IssueLevel; readonly count: number }
  | { readonly kind: 'finding'; readonly finding: Finding }

export interface IssueListProps {
  readonly findings: readonly Finding[]
  readonly label: string
  /** What an error keeps from happening. */
  readonly errorMeaning: string
}

export function IssueList({ findings, label, errorMeaning }: IssueListProps) {
  const lines = useMemo(() => toLines(findings), [findings])
  return (
    <FocusZone direction={FocusZoneDirection.vertical} className="issues">
      <List
        items={lines}
        aria-label={label}
        getKey={(line) => (line.kind === 'level' ? line.level : line.finding.key)}
        onRenderCell={(line) => (line === undefined ? null : <LineView line={line} errorMeaning={errorMeaning} />)}
      />
    </FocusZone>
  )
}

/** Levels in their order, each under a heading with its count; within a level the order is the caller's. */
function toLines(findings: readonly Finding[]): Line[] {
  return order.flatMap((level): Line[] => {
    const those = findings.filter((finding) => finding.level === level)
    if (those.length === 0) return []
    return [
      { kind: 'level', level, count: those.length },
      ...those.map((finding): Line => ({ kind: 'finding', finding })),
    ]
  })
}

function LineView({ line, errorMeaning }: { readonly line: Line } & Pick<IssueListProps, 'errorMeaning'>) {
  const { text } = useText()
  if (line.kind === 'level') {
    const meaning = line.level === 'error' ? errorMeaning : text.issues.meaning[line.level]
    return (
      <p className={`issue-level is-${line.level}`}>
        <strong>{text.issues.levels[line.level](line.count)}</strong> {meaning}
      </p>
    )
  }
  const { level, words, place, onOpen } = line.finding
  const inside = (
    <>
      <Drawing name={icons[level]} />
      <span className="issue-words">
        {place && <span className="issue-place">{place}</span>}
        {words}
      </span>
    </>
  )
  return onOpen ? (
    <button type="button" className={`issue is-${level}`} onClick={onOpen}>
      {inside}
      <Drawing name="ChevronRight" />
    </button>
  ) : (
    <p className={`issue is-${level}`}>{inside}</p>
  )
}
