// Entries that differ between two points of a report, each a way to its cell.
import { FocusZone, FocusZoneDirection } from 'office-ui-fabric-react/lib/FocusZone'
import { List } from 'office-ui-fabric-react/lib/List'
import { columnOf } from '../../../shared/table/columns.ts'
import { useText } from '../../app/hooks/use-text.ts'
import type { Difference } from '../../session/past/past.ts'
import { Drawing } from '../Drawing.tsx'

export interface DifferenceListProps {
  readonly differences: readonly Difference[]
  /** Whether there is a former value to tell: beside a blank report there is none. */
  readonly isCompared: boolean
  readonly label: string
  readonly onOpen: (difference: Difference) => void
}

export function DifferenceList({ differences, isCompared, label, onOpen }: DifferenceListProps) {
  const { text, format, language } = useText()
  return (
    <FocusZone direction={FocusZoneDirection.vertical}>
      <List
        items={[...differences]}
        aria-label={label}
        getKey={({ task, field }) => `${task} ${field}`}
        onRenderCell={(difference) => {
          if (difference === undefined) return null
          const { path, content, field, from, to } = difference
          return (
            <button type="button" className="change" onClick={() => onOpen(difference)}>
              <span className="change-words">
                <span className="change-place">
                  <strong>{path}</strong> {content.length > longest ? `${content.slice(0, longest)}…` : content}
                </span>
                <span className="change-field">{columnOf('report', field)?.header[language] ?? field}</span>
                <span className="change-values">
                  {isCompared && (
                    <>
                      {from === '' ? text.empty : <del>{format.value(field, from)}</del>}{' '}
                      <span aria-hidden="true">→</span>{' '}
                    </>
                  )}
                  <ins>{format.value(field, to) || text.empty}</ins>
                </span>
              </span>
              <Drawing name="ChevronRight" />
            </button>
          )
        }}
      />
    </FocusZone>
  )
}

/** Characters of a task's content: enough to know it by. */
const longest = 60
