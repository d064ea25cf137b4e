// What came down with an update: per cell what it was, what it is, who wrote it and when; each a way to its cell.
import { FocusZone, FocusZoneDirection } from 'office-ui-fabric-react/lib/FocusZone'
import { List } from 'office-ui-fabric-react/lib/List'
import { columnOf } from '../../shared/table/columns.ts'
import { useText } from '../app/hooks/use-text.ts'
import type { FieldNews } from '../session/session.ts'
import { Drawing } from './Drawing.tsx'

export interface ChangeListProps {
  readonly changes: readonly FieldNews[]
  readonly label: string
  readonly onOpen: (change: FieldNews) => void
}

export function ChangeList({ changes, label, onOpen }: ChangeListProps) {
  return (
    <FocusZone direction={FocusZoneDirection.vertical}>
      <List
        items={[...changes]}
        aria-label={label}
        getKey={({ task, agency, field }) => `${task} ${agency} ${field}`}
        onRenderCell={(change) => (change === undefined ? null : <ChangeView change={change} onOpen={onOpen} />)}
      />
    </FocusZone>
  )
}

function ChangeView({ change, onOpen }: { readonly change: FieldNews; readonly onOpen: ChangeListProps['onOpen'] }) {
  const { text, format, language } = useText()
  const { path, agencyName, field, from, to, by, at } = change
  const shown = (value: typeof from) => format.value(field, value) || text.empty
  return (
    <button type="button" className="change" onClick={() => onOpen(change)}>
      <span className="change-words">
        <span className="change-place">
          <strong>{path}</strong> {agencyName}
        </span>
        <span className="change-field">{columnOf('report', field)?.header[language] ?? field}</span>
        <span className="change-values">
          {from === '' ? text.empty : <del>{shown(from)}</del>} <span aria-hidden="true">→</span> <ins>{shown(to)}</ins>
        </span>
        <span className="note">{text.consolidation.by(by, format.moment(at))}</span>
      </span>
      <Drawing name="ChevronRight" />
    </button>
  )
}
